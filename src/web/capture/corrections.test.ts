import { describe, expect, it } from 'vitest';
import { answering } from './answers.ts';
import {
  corrected,
  lasting,
  meaning,
  naming,
  ofContact,
  ofPromise,
  without,
  withoutPromise,
} from './corrections.ts';
import { instantOf, localOf } from './local-moment.ts';
import type { Understanding } from './understanding.ts';

const NOTHING: Understanding = {
  text: 'call Anna 20m, she brings the CFO',
  parts: [],
  people: ['anna-h'],
  accountId: 'norra',
  interaction: {
    kind: 'call',
    direction: 'ours',
    reached: true,
    outcome: 'talked',
    purpose: null,
    at: '2026-11-24T12:40:00.000Z',
    atSaid: null,
    precision: 'now',
    durationMinutes: 20,
    people: ['anna-h'],
    colleagues: [],
    unresolved: [],
    accountId: null,
    notes: '',
    reaction: null,
    valueGiven: null,
  },
  commitments: [],
  agreement: null,
  hold: null,
  absence: null,
  signal: null,
  kickBack: null,
  optOut: null,
  release: null,
  rating: null,
  tags: [],
  todo: null,
  newPeople: [],
  newAccounts: [],
  unclear: [],
  warnings: [],
};
const PROMISE: Understanding['commitments'][number] = {
  side: 'theirs',
  type: 'commitment',
  personId: 'anna-h',
  colleagueId: null,
  what: 'brings the CFO',
  due: null,
  dueSaid: null,
  effort: 'medium',
};
const WITH_PROMISE: Understanding = {
  ...NOTHING,
  parts: [{ from: 15, to: 33, kind: 'theirs', summary: '', sure: false, details: [] }],
  commitments: [PROMISE],
  unclear: [
    {
      question: 'By when?',
      about: { from: 15, to: 33 },
      choices: [{ label: 'Friday', value: '2026-11-27' }],
    },
  ],
};

describe('a correction', () => {
  it('sets a fact of the contact', () => {
    expect(corrected(NOTHING, [ofContact({ kind: 'meeting' })]).interaction?.kind).toBe('meeting');
  });

  it('keeps the end of a talk when it took longer', () => {
    expect(corrected(NOTHING, [lasting(50)]).interaction).toMatchObject({
      at: '2026-11-24T12:10:00.000Z',
      durationMinutes: 50,
    });
  });

  it('means somebody else in everything that was said of them, and asks no more who it was', () => {
    const asked = {
      ...WITH_PROMISE,
      unclear: [
        {
          question: 'Which Anna?',
          about: { from: 5, to: 9 },
          choices: [
            { label: 'Anna Holm', value: 'anna-h' },
            { label: 'Anna Sikora', value: 'anna-s' },
          ],
        },
      ],
    };
    const result = corrected(asked, [meaning('anna-h', { id: 'anna-s', name: 'Anna Sikora' })]);
    expect(result.interaction?.people).toEqual(['anna-s']);
    expect(result.commitments[0]?.personId).toBe('anna-s');
    expect(result.unclear).toEqual([]);
  });

  it('finds a promise again after more words were typed, and closes the question about its day', () => {
    const more = { ...WITH_PROMISE, commitments: [{ ...PROMISE, what: 'brings the CFO and the IT lead' }] };
    const result = corrected(more, [ofPromise(PROMISE, { due: '2026-12-04' })]);
    expect(result.commitments[0]).toMatchObject({
      what: 'brings the CFO and the IT lead',
      due: '2026-12-04',
    });
    expect(result.unclear).toEqual([]);
  });

  it('takes a promise out, with the question about it', () => {
    const result = corrected(WITH_PROMISE, [withoutPromise(PROMISE)]);
    expect([result.commitments, result.unclear]).toEqual([[], []]);
  });

  it('changes nothing where what it was about is gone from the line', () => {
    const corrections = [ofPromise(PROMISE, { due: '2026-12-04' }), without('hold'), meaning('tom', null)];
    expect(corrected(NOTHING, corrections)).toEqual(NOTHING);
  });

  it('gives a name that nobody has to somebody new, with their company', () => {
    const said = NOTHING.interaction;
    const unknown = {
      ...NOTHING,
      people: [],
      interaction: said && {
        ...said,
        people: [],
        unresolved: [{ from: 5, to: 9, name: 'Anna', candidates: [] }],
      },
      unclear: [
        { question: 'Who is Anna?', about: { from: 5, to: 9 }, choices: [{ label: 'new', value: 'new' }] },
      ],
    };
    const company = { id: null, name: 'Blue Fjord' };
    const result = corrected(unknown, [naming('Anna', { id: null, name: 'Anna Berg', company })]);
    expect(result.newPeople).toEqual([{ name: 'Anna Berg', accountId: null, accountName: 'Blue Fjord' }]);
    expect([result.interaction?.unresolved, result.unclear]).toEqual([[], []]);
  });
});

describe('an answer', () => {
  it('sets the day that was asked for', () => {
    const result = corrected(WITH_PROMISE, [answering('she brings the CFO', '2026-11-27')]);
    expect(result.commitments[0]?.due).toBe('2026-11-27');
    expect(result.unclear).toEqual([]);
  });

  it('says who of several promised, and leaves them all in the talk', () => {
    const said = WITH_PROMISE.interaction;
    const two = {
      ...WITH_PROMISE,
      interaction: said && { ...said, people: ['anna-h', 'tom'] },
      commitments: [{ ...PROMISE, personId: null, due: '2026-11-27' }],
      unclear: [
        {
          question: 'Who?',
          about: { from: 15, to: 33 },
          choices: [
            { label: 'Anna', value: 'anna-h' },
            { label: 'Tom', value: 'tom' },
          ],
        },
      ],
    };
    const result = corrected(two, [answering('she brings the CFO', 'tom')]);
    expect(result.interaction?.people).toEqual(['anna-h', 'tom']);
    expect(result.commitments[0]?.personId).toBe('tom');
  });
});

describe('a local hour', () => {
  it.each([
    ['2026-11-24', '09:30', 'Europe/Berlin', '2026-11-24T08:30:00.000Z'],
    ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
    ['2026-11-24', '09:30', 'Asia/Kolkata', '2026-11-24T04:00:00.000Z'],
  ])('%s %s in %s is %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone)).toBe(instant);
    expect(localOf(instant, zone)).toEqual({ day, time });
  });
});
