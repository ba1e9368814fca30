import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../time/zone.ts';
import { plan } from '../plan.ts';
import { story } from './story.ts';

describe('one of ours a day', () => {
  it('sends the second reminder on another day than the first', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .theyPromise('Tom', 'the figures', '2026-11-06')
      .theyPromise('Tom', 'the plan of the site', '2026-11-06')
      .at('2026-11-09 10:00')
      .mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-09')).toBe('remind-commitment due 2026-11-10');
    expect(told.list('2026-11-09')).toEqual([]);
    expect(told.list('2026-11-10')).toEqual(['Tom: remind-commitment due 2026-11-10']);
    expect(told.next('Tom', '2026-11-11')).toBe('remind-commitment due 2026-11-10');
  });

  it('lets overdue steps keep their day, also on the same day', () => {
    const told = story()
      .person('p1')
      .person('p2')
      .at('2026-09-28 09:00')
      .call('p1', { with: ['p2'] });
    const now = zoneOf('Europe/Berlin').at(20_770, 12 * 60);
    const { steps, placements } = plan(told.facts, told.policy, told.calendars, now);
    expect(steps.map((it) => it.due)).toEqual([20_766, 20_766]);
    expect(placements).toEqual([]);
  });
});

describe('agreeing', () => {
  it('ends what was tried before, also without a recorded talk', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-02 10:00')
      .noAnswer('Tom')
      .at('2026-11-03 10:00')
      .agree('Tom', '2026-11-10');
    expect(told.next('Tom', '2026-11-04')).toBe('speak-as-agreed due 2026-11-10');
    expect(told.next('Tom', '2026-11-11')).toBe('remind-agreed due 2026-11-11');
  });

  it('answers what they wrote before, but not what they write with it', () => {
    const before = story()
      .person('Tom')
      .at('2026-11-02 10:00')
      .theyWrite('Tom')
      .at('2026-11-02 11:00')
      .agree('Tom', '2026-11-10');
    expect(before.list('2026-11-02')).toEqual([]);
    const together = story().person('Tom').at('2026-11-02 10:00').theyWrite('Tom').agree('Tom', '2026-11-10');
    expect(together.list('2026-11-02')).toEqual(['Tom: answer due 2026-11-02']);
    expect(together.leftAlone('2026-11-02')).toEqual(['Tom until 2026-11-10']);
  });

  it('keeps keeping in touch behind it, when they freed the quiet', () => {
    const told = story()
      .person('Tom', { cadence: { idealDays: 5, longestDays: 20 } })
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12')
      .at('2026-11-06 10:00')
      .theyCall('Tom');
    expect(told.next('Tom', '2026-11-11')).toBe('speak-as-agreed due 2026-11-12');
    const [behind] = told.stepOf('Tom', '2026-11-11').waiting;
    expect(behind).toMatchObject({ key: { kind: 'keep-in-touch' }, due: 20_770, opens: 20_770 });
  });

  it('does not hold keeping in touch beyond the longest gap', () => {
    const told = story()
      .person('Tom', { cadence: { idealDays: 5, longestDays: 7 } })
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-20')
      .at('2026-11-06 10:00')
      .theyCall('Tom');
    expect(told.list('2026-11-13')).toEqual(['Tom: keep-in-touch due 2026-11-13']);
  });
});

describe('after a release', () => {
  it('does not count a rating from before its end', () => {
    const told = story().person('Tom').at('2026-10-20 10:00').call('Tom').release('Tom', '2026-11-16');
    told.change('Tom', { ratedAt: told.at('2026-11-10 09:00').instant('Tom') });
    expect(told.planOn('2026-11-16').states).toMatchObject([{ state: 'to-qualify', missing: ['rating'] }]);
    told.change('Tom', { ratedAt: told.at('2026-11-16 09:00').instant('Tom') });
    expect(told.planOn('2026-11-16').states).toMatchObject([{ state: 'qualified', rating: 'A' }]);
  });

  it('is as if it had never been when taken back', () => {
    const told = story().person('Tom').at('2026-10-20 10:00').call('Tom').release('Tom', null);
    const [release] = told.facts.people[0]?.releases ?? [];
    if (release === undefined) throw new RangeError('no release');
    told.change('Tom', {
      releases: [{ ...release, takenBackAt: told.at('2026-10-21 10:00').instant('Tom') }],
    });
    expect(told.leftAlone('2026-10-20')).toEqual(['Tom for good']);
    expect(told.leftAlone('2026-10-21')).toEqual([]);
    expect(told.next('Tom', '2026-10-22')).toContain('keep-in-touch due 2026-12-01');
  });
});

describe('signals', () => {
  const jo = () =>
    story().person('Jo').at('2026-10-05 10:00').call('Jo').signal('Jo', 'Budgets', '2027-02-01');

  it('is not acted on before its day, even when something was made for it', () => {
    const early = jo()
      .at('2027-01-25 10:00')
      .call('Jo', { serves: { kind: 'act-on-signal', subject: 'signal-5' } });
    expect(early.list('2027-02-01')).toEqual(['Jo: act-on-signal due 2027-02-01']);
  });

  it('is acted on with one person when it is about the account', () => {
    const told = story()
      .person('p1', { rating: 'B' })
      .person('p2', { rating: 'A' })
      .person('p3', { rating: 'A' })
      .at('2026-10-20 10:00')
      .call('p1', { with: ['p2', 'p3'] })
      .at('2026-11-03 10:00')
      .signal(null, 'They move');
    expect(told.list('2026-11-03')).toEqual(['p2: act-on-signal due 2026-11-05']);
    expect(told.release('p2', null).list('2026-11-03')).toEqual(['p3: act-on-signal due 2026-11-05']);
  });
});

describe('promises', () => {
  it('opens when it is made, if that is later than two working days before', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-05 10:00')
      .call('Tom')
      .wePromise('Tom', 'the offer', '2026-11-06');
    expect(told.next('Tom', '2026-11-05')).toBe('deliver-promise due 2026-11-06, opens 2026-11-05');
  });
});

describe('promises of theirs', () => {
  const late = () =>
    story().person('Tom').at('2026-11-03 10:00').call('Tom').theyPromise('Tom', 'the figures', '2026-11-06');

  it('begins to remind anew when they gave a new date', () => {
    const told = late().at('2026-11-09 10:00').mail('Tom', 'ask');
    const at = told.at('2026-11-10 10:00').instant('Tom');
    told.facts.commitments = told.facts.commitments.map((it) => ({ ...it, due: 20_770, dueSetAt: at }));
    expect(told.next('Tom', '2026-11-11')).toBe('remind-commitment due 2026-11-16');
    told.at('2026-11-16 10:00').mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-16')).toBe('remind-commitment due 2026-11-23');
  });

  it('does not take an answer for a reminder', () => {
    const told = late().at('2026-11-09 08:00').theyWrite('Tom').at('2026-11-09 10:00').mail('Tom', 'ask');
    expect(told.list('2026-11-09')).toEqual(['Tom: remind-commitment due 2026-11-09']);
  });
});

describe('opting out and in', () => {
  it('takes the refusal of two words at one moment', () => {
    const told = story()
      .person('Tom', { reachable: ['mail'] })
      .at('2026-11-03 10:00')
      .optIn('Tom', 'mail')
      .optOut('Tom', 'mail');
    expect(told.planOn('2026-11-04').states).toMatchObject([{ state: 'to-qualify', missing: ['channel'] }]);
    const other = story()
      .person('Tom', { reachable: ['mail'] })
      .at('2026-11-03 10:00')
      .optOut('Tom', 'mail')
      .optIn('Tom', 'mail');
    expect(other.planOn('2026-11-04').states).toMatchObject([{ state: 'to-qualify', missing: ['channel'] }]);
    expect(other.at('2026-11-03 12:00').optIn('Tom', 'mail').planOn('2026-11-04').states).toMatchObject([
      { state: 'qualified' },
    ]);
  });
});

describe('what arrives at odd hours', () => {
  it('is answered at once on the other side of the date line', () => {
    const told = story({ seller: { zone: 'Pacific/Auckland' }, zone: 'America/Los_Angeles' })
      .person('Lou')
      .at('2026-11-13 01:00')
      .theyWrite('Lou');
    // Friday 1:00 in Los Angeles is Friday 22:00 in Auckland, where Thursday's customers stand on the list.
    expect(told.list('2026-11-13')).toEqual(['Lou: answer due 2026-11-13']);
  });

  it('is due on the next working day when it comes on a Saturday', () => {
    const told = story().person('Tom').at('2026-11-07 10:00').theyWrite('Tom');
    expect(told.list('2026-11-07')).toEqual(['Tom: answer due 2026-11-09']);
  });
});

describe('leave', () => {
  const away = () =>
    story()
      .seller('Ben')
      .leave('Anna', '2026-11-09', '2026-11-20', 'Ben')
      .leave('Ben', '2026-11-12', '2026-11-13', 'Anna')
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12');

  it('stays with the owner when the deputies stand in for one another', () => {
    expect(away().stepOf('Tom', '2026-11-12').owner).toBe('Anna');
    expect(away().stepOf('Tom', '2026-11-11').owner).toBe('Ben');
    expect(away().stepOf('Tom', '2026-11-21').owner).toBe('Anna');
  });
});
