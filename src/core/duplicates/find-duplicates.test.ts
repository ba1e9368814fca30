import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates } from './find-duplicates.ts';
import type { Traits } from './traits.ts';

const PEOPLE: readonly Traits[] = [
  { given: 'Saga', family: 'Lindqvist', birthday: '1980-02-03', city: 'Luleå' },
  { given: 'Tom', family: 'Becker', birthday: '1971-11-20', city: 'Kiel' },
  { given: 'Saga', family: 'Lindkvist', birthday: '1980-02-03', city: 'Lulea' },
  { given: 'Eva', family: 'Lang', birthday: '1990-05-05', city: 'Kiel' },
  { given: 'Becker', family: 'Thomas', birthday: '1971-11-20', city: 'Kiel' },
  { given: 'S.', family: 'Lindqvist', birthday: '1980-02-03', city: 'Luleå' },
];

describe('finding duplicates in a list', () => {
  it('groups what is one, and says why', () => {
    const { groups, pairs } = findDuplicates('people', PEOPLE);
    expect(pairs.find(({ a, b }) => a === 0 && b === 2)?.reasons).toContain('same birthday');
    expect(groups).toEqual([
      [0, 2, 5],
      [1, 4],
    ]);
  });

  it('holds a common name for less than a rare one', () => {
    const crowd = Array.from({ length: 60 }, (_, at) => ({
      given: 'Anna',
      family: 'Schmidt',
      city: `Town ${at}`,
    }));
    const rare = [
      { given: 'Philippa', family: 'Quistorp', city: 'Kiel' },
      { given: 'Philippa', family: 'Quistorp', city: 'Bonn' },
    ];
    const { groups } = findDuplicates('people', [...crowd, ...rare]);
    expect(groups).toEqual([[60, 61]]);
  });

  it('does not chain two families into one by one slip between them', () => {
    const many = (given: string, born: string) =>
      Array.from({ length: 4 }, (_, at) => ({
        given,
        family: 'Marlow',
        birthday: born,
        city: 'York',
        houseNumber: `${at}`,
      }));
    const { groups } = findDuplicates('people', [
      ...many('Joan', '1950-01-01'),
      ...many('Edgar', '1982-09-17'),
    ]);
    expect(groups).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });

  it('finds the few of a long list', () => {
    const list = Array.from({ length: 5_000 }, (_, at) => ({
      given: `G${(at * 7919) % 997}x`,
      family: `F${(at * 104_729) % 7919}y`,
      mails: [`p${(at * 31) % 4_995}@mail.example`],
      city: 'Berlin',
    }));
    const { groups } = findDuplicates('people', list);
    expect(groups.length).toBeLessThanOrEqual(10);
  });
});

const word = fc.constantFrom(
  'Anna',
  'Ana',
  'Tom',
  'Thomas',
  'Lang',
  'Lange',
  'Becker',
  'Beker',
  'Quistorp',
  'Acme',
  'GmbH',
  '',
);
const record = fc.record(
  {
    name: word,
    given: word,
    family: word,
    city: word,
    birthday: fc.constantFrom('1980-02-03', '1980-03-02', '1971-11-20'),
    mails: fc.array(
      word.map((w) => `${w}@x.example`),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: [] },
);
const kinds = fc.constantFrom('people' as const, 'companies' as const);

describe('any list', () => {
  it('gives the same groups in any order', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.array(record, { maxLength: 25 }).chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(
              list.map((_, at) => at),
              { minLength: list.length, maxLength: list.length },
            ),
          ),
        ),
        (kind, [list, order]) => {
          const said = (
            positions: readonly (readonly number[])[],
            at: (position: number) => Traits | undefined,
          ) =>
            positions
              .map((group) =>
                group
                  .map((position) => JSON.stringify(at(position)))
                  .sort()
                  .join('|'),
              )
              .sort();
          const straight = findDuplicates(kind, list);
          const shuffled = findDuplicates(
            kind,
            order.map((at) => list[at] ?? {}),
          );
          expect(said(shuffled.groups, (position) => list[order[position] ?? -1])).toEqual(
            said(straight.groups, (position) => list[position]),
          );
          expect(shuffled.pairs.length).toBe(straight.pairs.length);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('puts nobody in two groups, and every pair in one', () => {
    fc.assert(
      fc.property(kinds, fc.array(record, { maxLength: 25 }), (kind, list) => {
        const { groups, pairs } = findDuplicates(kind, list);
        const members = groups.flat();
        expect(new Set(members).size).toBe(members.length);
        for (const group of groups) expect(group.length).toBeGreaterThan(1);
        for (const { a, b, score } of pairs) {
          expect(a).toBeLessThan(b);
          expect(score).toBeGreaterThanOrEqual(0.5);
          expect(groups.some((group) => group.includes(a) && group.includes(b))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
