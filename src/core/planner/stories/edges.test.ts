import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

describe('agreed dates at the edges', () => {
  it('lets a second agreement replace the first, its quiet too', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-25')
      .at('2026-11-05 10:00')
      .agree('Tom', '2026-11-12');
    expect(told.leftAlone('2026-11-04')).toEqual(['Tom until 2026-11-25']);
    expect(told.leftAlone('2026-11-05')).toEqual(['Tom until 2026-11-12']);
    expect(told.list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
    expect(told.list('2026-11-25')).toEqual(['Tom: remind-agreed due 2026-11-13']);
  });

  it('starts no retries by a try on the agreed date, and three by the reminder', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12')
      .at('2026-11-12 09:10')
      .voicemail('Tom');
    expect(told.next('Tom', '2026-11-13')).toBe('remind-agreed due 2026-11-13');
    told.at('2026-11-13 11:00').mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-13')).toBe('retry due 2026-11-17');
    expect(told.stepOf('Tom', '2026-11-17')).toMatchObject({ number: 9, channel: 'phone' });
    told.at('2026-11-17 15:00').noAnswer('Tom');
    expect(told.next('Tom', '2026-11-17')).toBe('retry due 2026-11-23');
    told.at('2026-11-23 09:00').mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-23')).toBe('retry due 2026-12-02');
    told.at('2026-12-02 09:00').noAnswer('Tom');
    // Both gaps count from the attempt of the last retry: 6 and 9 weeks.
    expect(told.next('Tom', '2026-12-02')).toBe(
      'keep-in-touch due 2027-01-13, opens 2027-01-07, latest 2027-02-03',
    );
  });

  it('keeps an agreed date on a day off when insisted on, and says so', () => {
    const told = story().person('Tom').at('2026-11-03 10:00').call('Tom').agree('Tom', '2026-11-14');
    expect(told.list('2026-11-14')).toEqual(['Tom: speak-as-agreed due 2026-11-14']);
    expect(told.stepOf('Tom', '2026-11-14').marks).toEqual(['day-off']);
    expect(told.list('2026-11-16')).toEqual(['Tom: remind-agreed due 2026-11-16']);
  });

  it.each([
    ['direct', 3, '2026-11-13'],
    ['warm', 3, '2026-11-16'],
    [null, 3, '2026-11-16'],
    ['direct', 0, '2026-11-16'],
    ['warm', 0, '2026-11-17'],
  ] as const)('reminds somebody of style %s after %i long talks on %s', (style, conversations, due) => {
    const told = story()
      .person('Tom', { style, conversations })
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12');
    expect(told.next('Tom', '2026-11-18')).toBe(`remind-agreed due ${due}`);
  });

  it('leaves everybody alone whom the account’s agreement covers, and speaks with one', () => {
    const told = story()
      .person('Tom')
      .person('Eva', { rating: 'B' })
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12', { scope: 'account', covers: ['Tom', 'Eva'] });
    expect(told.leftAlone('2026-11-11')).toEqual(['Tom until 2026-11-12', 'Eva until 2026-11-12']);
    expect(told.list('2026-11-12')).toContain('Tom: speak-as-agreed due 2026-11-12');
    const heard = told.at('2026-11-06 10:00').theyCall('Eva');
    expect(heard.leftAlone('2026-11-06')).toEqual(['Tom until 2026-11-12']);
  });

  it('lets the quiet go on after a mere thanks, until they come again', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-20')
      .at('2026-11-06 10:00')
      .theyWrite('Tom');
    expect(told.leftAlone('2026-11-06')).toEqual([]);
    const agreement = told.facts.agreements[0];
    if (agreement === undefined) throw new RangeError('no agreement');
    told.facts.agreements[0] = { ...agreement, quietResumedAt: told.at('2026-11-06 12:00').instant('Tom') };
    expect(told.leftAlone('2026-11-07')).toEqual(['Tom until 2026-11-20']);
    told.at('2026-11-09 10:00').theyCall('Tom');
    expect(told.leftAlone('2026-11-09')).toEqual([]);
    expect(told.list('2026-11-20')).toEqual(['Tom: speak-as-agreed due 2026-11-20']);
  });

  it('keeps keeping in touch behind an agreed date that they have freed', () => {
    const told = story()
      .person('Tom')
      .at('2026-09-28 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12')
      .at('2026-11-02 10:00')
      .call('Tom', { direction: 'theirs', reached: false });
    expect(told.leftAlone('2026-11-03')).toEqual([]);
    expect(told.next('Tom', '2026-11-09')).toBe('speak-as-agreed due 2026-11-12');
    expect(told.list('2026-11-11')).toEqual([]);
  });

  it('joins what is open to the line of the agreed date', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12')
      .theyPromise('Tom', 'the figures', '2026-11-06')
      .at('2026-11-11 18:00')
      .theyWrite('Tom');
    const step = told.stepOf('Tom', '2026-11-12');
    expect(step).toMatchObject({ key: { kind: 'speak-as-agreed' }, number: 1 });
    expect(step.waiting.map((it) => [it.key.kind, it.joins])).toEqual([
      ['answer', true],
      ['remind-commitment', true],
      ['keep-in-touch', false],
    ]);
  });

  it('is kept by whatever contact comes on its day', () => {
    const told = story().person('Tom').at('2026-11-03 10:00').call('Tom').agree('Tom', '2026-11-12');
    told.at('2026-11-12 08:00').theyWrite('Tom');
    expect(told.list('2026-11-12')).toEqual(['Tom: answer due 2026-11-12']);
  });
});

describe('holds', () => {
  it('ends on the next working day when it ends on a holiday, with a talk and a reminder', () => {
    const told = story({ holidays: { 'DE-BE': ['2026-12-25'] } })
      .person('Tom')
      .at('2026-12-04 10:00')
      .call('Tom')
      .hold('Tom', '2026-12-25');
    expect(told.leftAlone('2026-12-24')).toEqual(['Tom until 2026-12-28']);
    expect(told.list('2026-12-25')).toEqual([]);
    expect(told.list('2026-12-28')).toEqual(['Tom: speak-as-agreed due 2026-12-28']);
    expect(told.list('2026-12-29')).toEqual(['Tom: remind-agreed due 2026-12-29']);
  });

  it('is replaced by an agreement, and ends when they call', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-02 10:00')
      .call('Tom')
      .hold('Tom', '2026-11-23')
      .at('2026-11-16 10:00')
      .theyCall('Tom');
    expect(told.leftAlone('2026-11-15')).toEqual(['Tom until 2026-11-23']);
    expect(told.leftAlone('2026-11-16')).toEqual([]);
    expect(told.next('Tom', '2026-11-17')).toBe('speak-as-agreed due 2026-11-23');
    told.at('2026-11-16 11:00').agree('Tom', '2026-11-19');
    expect(told.next('Tom', '2026-11-17')).toBe('speak-as-agreed due 2026-11-19');
  });
});

describe('overlapping quiets', () => {
  it('unites an absence and an agreement: the latest end holds', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12')
      .at('2026-11-04 10:00')
      .automaticReply('Tom', '2026-11-20');
    expect(told.leftAlone('2026-11-05')).toEqual(['Tom until 2026-11-23']);
    // The talk that was agreed stands beside the absence; its reminder waits for their return.
    expect(told.list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
    expect(told.next('Tom', '2026-11-13')).toBe('remind-agreed due 2026-11-23');
    expect(told.list('2026-11-20')).toEqual([]);
    expect(told.list('2026-11-23')).toEqual(['Tom: remind-agreed due 2026-11-23']);
  });
});

describe('absences', () => {
  it('returns on a Friday: quiet until Monday', () => {
    const told = story()
      .person('Tom')
      .at('2026-10-05 10:00')
      .call('Tom')
      .at('2026-11-02 10:00')
      .automaticReply('Tom', '2026-11-13');
    expect(told.leftAlone('2026-11-15')).toEqual(['Tom until 2026-11-16']);
    expect(told.leftAlone('2026-11-16')).toEqual([]);
  });
});

describe('promises of theirs', () => {
  it('reminds twice at most', () => {
    const told = story()
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .theyPromise('Tom', 'the figures', '2026-11-06');
    expect(told.next('Tom', '2026-11-05')).toBe('remind-commitment due 2026-11-09');
    told.at('2026-11-09 10:00').mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-09')).toBe('remind-commitment due 2026-11-16');
    told.at('2026-11-16 10:00').mail('Tom', 'ask');
    expect(told.next('Tom', '2026-11-16')).toBe(
      'keep-in-touch due 2026-12-15, opens 2026-12-09, latest 2027-01-05',
    );
  });
});

describe('signals', () => {
  it('acts within two working days of learning of it, and tries again', () => {
    const told = story()
      .person('Tom')
      .at('2026-10-20 10:00')
      .call('Tom')
      .at('2026-11-05 10:00')
      .signal('Tom', 'A new manager');
    expect(told.next('Tom', '2026-11-05')).toBe(
      'act-on-signal due 2026-11-09, opens 2026-11-05, latest 2026-11-19',
    );
    told.at('2026-11-06 10:00').noAnswer('Tom');
    expect(told.next('Tom', '2026-11-06')).toBe('retry due 2026-11-10');
    expect(told.stepOf('Tom', '2026-11-06').number).toBe(11);
  });

  it('waits for five working days after a newsletter', () => {
    const told = story()
      .person('Tom')
      .at('2026-10-20 10:00')
      .call('Tom')
      .at('2026-11-03 10:00')
      .newsletter('Tom')
      .at('2026-11-04 10:00')
      .signal('Tom', 'They move');
    expect(told.next('Tom', '2026-11-04')).toBe('act-on-signal due 2026-11-10, latest 2026-11-18');
  });
});

describe('releases', () => {
  it('answers nothing else, ends by a contact of theirs, and is to be rated anew', () => {
    const told = story()
      .person('Tom')
      .at('2026-10-20 10:00')
      .call('Tom')
      .release('Tom', '2027-03-01', 'plain-no');
    expect(told.leftAlone('2026-11-05')).toEqual(['Tom until 2027-03-01']);
    expect(told.next('Tom', '2026-11-05')).toBe('none');
    told.at('2026-11-09 10:00').theyWrite('Tom');
    expect(told.list('2026-11-09')).toEqual(['Tom: answer due 2026-11-09']);
    expect(told.leftAlone('2026-11-09')).toEqual([]);
    told.at('2026-11-09 12:00').mail('Tom', 'owed');
    expect(told.next('Tom', '2026-11-10')).toBe('qualify due 2026-11-09');
    told.change('Tom', { ratedAt: told.at('2026-11-10 09:00').instant('Tom') });
    expect(told.next('Tom', '2026-11-10')).toContain('keep-in-touch due 2026-12-21');
  });

  it('stays for good when it is, and by opting out everywhere', () => {
    const told = story()
      .person('Tom')
      .at('2026-10-20 10:00')
      .call('Tom')
      .release('Tom', null)
      .at('2026-11-09 10:00')
      .theyCall('Tom');
    expect(told.leftAlone('2026-11-10')).toEqual(['Tom for good']);
    const out = story().person('Tom').at('2026-10-20 10:00').call('Tom').optOut('Tom', 'all');
    expect(out.leftAlone('2026-11-10')).toEqual(['Tom for good']);
  });
});

describe('opt-outs of one channel', () => {
  it('keeps in touch on the others', () => {
    const told = story().person('Tom').at('2026-09-28 10:00').call('Tom').optOut('Tom', 'phone');
    expect(told.stepOf('Tom', '2026-11-09')).toMatchObject({
      key: { kind: 'keep-in-touch' },
      channel: 'mail',
    });
  });

  it('finds a way for a long shot who refuses mail', () => {
    const told = story()
      .person('Tom', { rating: 'long-shot' })
      .at('2026-09-28 10:00')
      .newsletter('Tom')
      .optOut('Tom', 'mail');
    expect(told.next('Tom', '2026-11-09')).toContain('qualify');
  });
});

describe('the longest gap', () => {
  it('sets the day when only gifts went out, and no gift ends it then', () => {
    const told = story()
      .person('Bo', { rating: 'B' })
      .at('2026-06-01 10:00')
      .call('Bo')
      .at('2026-08-24 10:00')
      .mail('Bo', 'gift');
    // Ideal from the gift: 23 Nov; longest from the call: 140 days = 19 Oct.
    expect(told.next('Bo', '2026-10-01')).toBe('keep-in-touch due 2026-10-19, opens 2026-10-06');
    told.at('2026-10-15 10:00').mail('Bo', 'gift');
    expect(told.next('Bo', '2026-10-16')).toContain('due 2026-10-22');
  });
});

describe('leave', () => {
  it('puts the list into the hands of the deputy', () => {
    const told = story()
      .seller('Ben')
      .leave('Anna', '2026-11-09', '2026-11-20', 'Ben')
      .person('Tom')
      .at('2026-11-03 10:00')
      .call('Tom')
      .agree('Tom', '2026-11-12');
    expect(told.list('2026-11-12', 'Anna')).toEqual([]);
    expect(told.list('2026-11-12', 'Ben')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
  });
});

describe('weekends and the date line', () => {
  it('knows a weekend of Friday and Saturday', () => {
    const told = story({ calendar: 'EG', zone: 'Africa/Cairo', weekends: { EG: [5, 6] } })
      .person('Nour')
      .at('2026-11-02 10:00')
      .call('Nour')
      .agree('Nour', '2026-11-12');
    expect(told.list('2026-11-13')).toEqual([]);
    expect(told.list('2026-11-15')).toEqual(['Nour: remind-agreed due 2026-11-15']);
  });

  it('stands on the evening list of a seller behind the date line', () => {
    const told = story({
      seller: { zone: 'America/Los_Angeles', calendar: 'US-CA' },
      zone: 'Pacific/Auckland',
      calendar: 'NZ',
    })
      .person('Lou')
      .at('2026-11-03 10:00')
      .call('Lou')
      .agree('Lou', '2026-11-12');
    expect(told.list('2026-11-10')).toEqual([]);
    expect(told.list('2026-11-11')).toEqual(['Lou: speak-as-agreed due 2026-11-12']);
    expect(told.list('2026-11-12')).toEqual(['Lou: remind-agreed due 2026-11-13']);
  });
});
