import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

describe('persistence', () => {
  it('tries the permitted channels in turn, after 2, 4 and 7 working days', () => {
    const told = story()
      .person('Tom', { reachable: ['phone', 'mail', 'letter'] })
      .at('2026-09-28 10:00')
      .call('Tom')
      .at('2026-11-03 10:00')
      .noAnswer('Tom');
    expect(told.stepOf('Tom', '2026-11-05')).toMatchObject({
      key: { kind: 'retry' },
      channel: 'mail',
      number: 14,
    });
    expect(told.next('Tom', '2026-11-05')).toBe('retry due 2026-11-05');
    told.at('2026-11-05 15:00').mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-06')).toBe('retry due 2026-11-11');
    expect(told.stepOf('Tom', '2026-11-11').channel).toBe('letter');
    told.at('2026-11-11 09:00').happened('Tom', { kind: 'letter', purpose: 'ask' });
    expect(told.next('Tom', '2026-11-12')).toBe('retry due 2026-11-20');
    expect(told.stepOf('Tom', '2026-11-20').channel).toBe('phone');
  });

  it('counts the attempts of one day once', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .noAnswer('Tom')
      .at('2026-11-03 11:00')
      .voicemail('Tom');
    expect(told.next('Tom', '2026-11-03')).toBe('retry due 2026-11-05');
  });

  it('keeps the key of a retry while it waits', () => {
    const told = story().person('Tom').at('2026-11-03 10:00').noAnswer('Tom');
    const { key } = told.stepOf('Tom', '2026-11-03');
    told.at('2026-11-03 16:00').voicemail('Tom');
    expect(told.stepOf('Tom', '2026-11-05').key).toEqual(key);
  });

  it('waits while they are away, and goes on after it', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-02 10:00')
      .noAnswer('Tom')
      .at('2026-11-04 10:00')
      .mail('Tom', 'ask')
      .at('2026-11-04 10:01')
      .automaticReply('Tom', '2026-11-18');
    expect(told.next('Tom', '2026-11-10')).toBe('retry due 2026-11-19');
    told.at('2026-11-19 10:00').noAnswer('Tom');
    expect(told.next('Tom', '2026-11-19')).toBe('retry due 2026-11-30');
  });

  it('ends by any contact', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .noAnswer('Tom')
      .at('2026-11-04 10:00')
      .theyCall('Tom');
    expect(told.next('Tom', '2026-11-05')).toContain('keep-in-touch due 2026-12-16');
  });

  it('never tries a gift again', () => {
    const told = story().person('Bo', { rating: 'B' }).at('2026-11-03 10:00').mail('Bo', 'gift');
    expect(told.next('Bo', '2026-11-05')).toContain('keep-in-touch');
  });

  it('is the answer, not an attempt, when a message of theirs is open', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .theyWrite('Tom')
      .at('2026-11-03 15:00')
      .mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-05')).toContain('keep-in-touch due 2026-12-15');
  });

  it('leaves a message open that was only rung back in vain', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .theyWrite('Tom')
      .at('2026-11-03 15:00')
      .noAnswer('Tom');
    expect(told.list('2026-11-03')).toEqual(['Tom: answer due 2026-11-03']);
  });
});

describe('two persons of one account', () => {
  const rated = (first: string, second: string) =>
    story()
      .person('p1', { rating: first })
      .person('p2', { rating: second })
      .at('2026-09-28 09:00')
      .call('p1', { with: ['p2'] });

  it('lets the better rating stay, whichever is the older', () => {
    const cadence = { idealDays: 42, longestDays: 63 };
    for (const [first, second, moved] of [
      ['A', 'B', 'p2'],
      ['B', 'A', 'p1'],
      ['A', 'A', 'p2'],
    ] as const) {
      const told = rated(first, second).change('p1', { cadence }).change('p2', { cadence });
      const due = ['p1', 'p2'].map((id) => told.next(id, '2026-11-02').slice(18, 28));
      expect(due).toEqual(moved === 'p2' ? ['2026-11-09', '2026-11-10'] : ['2026-11-10', '2026-11-09']);
    }
  });

  it('gives way to a touch that was made at the account that day', () => {
    const told = rated('A', 'B').at('2026-11-09 09:00').noAnswer('p1');
    told.change('p2', { cadence: { idealDays: 42, longestDays: 63 } });
    expect(told.next('p2', '2026-11-09')).toContain('due 2026-11-10');
  });

  it('stays, marked, where there is no room', () => {
    const tight = { idealDays: 42, longestDays: 42 };
    const told = rated('A', 'B').change('p1', { cadence: tight }).change('p2', { cadence: tight });
    const steps = told.planOn('2026-11-02').steps;
    expect(steps.map((it) => it.due)).toEqual([20_766, 20_766]);
    expect(steps.flatMap((it) => it.marks)).toEqual(['crowded', 'crowded']);
  });
});

describe('what several took part in', () => {
  const both = () => story().person('p1').person('p2');

  it('is answered once, to any of them', () => {
    const wrote = both()
      .at('2026-11-03 10:00')
      .theyWrite('p2', { with: ['p1'] });
    expect(wrote.list('2026-11-03')).toEqual(['p1: answer due 2026-11-03']);
    expect(wrote.at('2026-11-03 12:00').mail('p2', 'other').list('2026-11-03')).toEqual([]);
  });

  it('is tried again with each of them, under keys of their own', () => {
    const tried = both()
      .at('2026-11-03 10:00')
      .mail('p1', 'ask', { with: ['p2'] });
    const steps = tried.planOn('2026-11-04').steps;
    expect(steps.map((it) => it.key)).toEqual([
      { kind: 'retry', subject: 'p1' },
      { kind: 'retry', subject: 'p2' },
    ]);
    expect(tried.next('p1', '2026-11-04')).toBe('retry due 2026-11-05');
    expect(tried.next('p2', '2026-11-04')).toBe('retry due 2026-11-06');
  });
});

describe('first touches', () => {
  it('stands one ideal gap after coming into the plan until it is placed', () => {
    const told = story().person('Tom', { conversations: 0, firstPlannedOn: '2026-11-02' });
    expect(told.next('Tom', '2026-11-03')).toBe(
      'keep-in-touch due 2026-12-14, opens 2026-12-08, latest 2027-01-04',
    );
    const [unplaced] = told.planOn('2026-11-03').unplaced;
    expect(unplaced).toMatchObject({ person: 'Tom', why: 'first-touch', silentDays: null });
    if (unplaced === undefined) throw new RangeError('nothing to place');
    const { step, person, naturalDue } = unplaced;
    told.facts.placements.push({ step, person, naturalDue, day: 20_767, why: 'first-touch' });
    expect(told.next('Tom', '2026-11-03')).toBe('keep-in-touch due 2026-11-10, latest 2027-01-04');
    expect(told.planOn('2026-11-03').unplaced).toEqual([]);
  });

  it('treats an old book the same way', () => {
    const told = story().person('Tom', { conversations: 1, firstPlannedOn: '2026-11-02' });
    expect(told.next('Tom', '2026-11-03')).toContain('keep-in-touch due 2026-12-14');
  });

  it('wants a new place for what was neglected past the longest gap', () => {
    const told = story().person('Tom').at('2026-08-03 10:00').call('Tom');
    expect(told.planOn('2026-10-05').unplaced).toEqual([]);
    expect(told.planOn('2026-10-06').unplaced).toMatchObject([{ person: 'Tom', why: 'first-touch' }]);
    expect(told.next('Tom', '2026-10-06')).toContain('keep-in-touch due 2026-09-14');
  });
});

describe('messages of somebody unknown', () => {
  it('is a line of the account, and restarts nobody’s clock until given to a person', () => {
    const told = story()
      .person('Tom')
      .at('2026-10-05 10:00')
      .call('Tom')
      .at('2026-11-03 10:00')
      .unknownWrites();
    expect(told.list('2026-11-03')).toEqual(['somebody: answer due 2026-11-03']);
    expect(told.next('Tom', '2026-11-03')).toContain('keep-in-touch due 2026-11-16');
    told.facts.interactions = told.facts.interactions.map((it) =>
      it.people.length === 0 ? { ...it, people: ['Tom'] } : it,
    );
    expect(told.list('2026-11-03')).toEqual(['Tom: answer due 2026-11-03']);
    told.at('2026-11-03 12:00').mail('Tom', 'other');
    expect(told.next('Tom', '2026-11-04')).toContain('keep-in-touch due 2026-12-15');
  });

  it('answers an enquiry within the hour', () => {
    const told = story().person('Tom').at('2026-11-03 10:00').theyWrite('Tom', { enquiry: true });
    expect(told.stepOf('Tom', '2026-11-03').dueAt).toBe(told.at('2026-11-03 11:00').instant('Tom'));
    const onSunday = story().person('Tom').at('2026-11-01 10:00').theyWrite('Tom', { enquiry: true });
    expect(onSunday.stepOf('Tom', '2026-11-02')).toMatchObject({ due: 20_759 });
  });
});

describe('who is to be qualified', () => {
  it.each([
    ['no rating', { rating: null }, ['rating']],
    ['a rating that was deleted', { rating: 'AAA' }, ['rating']],
    ['no way to reach them', { reachable: [] }, ['channel']],
  ] as const)('%s', (_, more, missing) => {
    const told = story().person('Tom', { ...more });
    expect(told.planOn('2026-11-03').states).toMatchObject([{ state: 'to-qualify', missing }]);
    expect(told.next('Tom', '2026-11-03')).toContain('qualify');
  });

  it('no owner', () => {
    const told = story({ owner: null }).person('Tom');
    expect(told.planOn('2026-11-03').states).toMatchObject([{ missing: ['owner'] }]);
    expect(told.stepOf('Tom', '2026-11-03').owner).toBeNull();
  });

  it('still has what was agreed and promised', () => {
    const told = story()
      .person('Tom', { rating: null })
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12');
    expect(told.leftAlone('2026-11-05')).toEqual(['Tom until 2026-11-12']);
    expect(told.list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
  });
});
