import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import type { Traits } from './traits.ts';

const likely = (kind: 'people' | 'companies', a: Traits, b: Traits) => compare(kind, a, b).score;

describe('two people', () => {
  it.each<[string, Traits, Traits]>([
    [
      'same mail address',
      { name: 'Eva Lang', mails: ['eva@lang.example'] },
      { name: 'Eva Lang', mails: ['Eva@Lang.example'] },
    ],
    [
      'family name first',
      { name: 'Jürgen Müller', mails: ['jm@x.example'] },
      { name: 'Mueller, Juergen', mails: ['jm@x.example'] },
    ],
    [
      'a short form and a number',
      { name: 'Bob Miller', phones: ['+1 212 555 1234'] },
      { name: 'Robert Miller', phones: ['(212) 555-1234'] },
    ],
    [
      'an initial at the same company',
      { name: 'A. Schmidt', company: 'Acme', mails: ['a.schmidt@acme.example'] },
      { name: 'Anna Schmidt', company: 'ACME GmbH', mails: ['anna.schmidt@acme.example'] },
    ],
    [
      'Cyrillic letters',
      { name: 'Юлия Иванова', company: 'Газ' },
      { name: 'Yuliya Ivanova', company: 'Gaz' },
    ],
    [
      'given and family name swapped',
      { given: 'Lindqvist', family: 'Saga', birthday: '1980-02-03' },
      { given: 'Saga', family: 'Lindqvist', birthday: '1980-02-03' },
    ],
    [
      'a slip in the birthday',
      { given: 'Saga', family: 'Lindqvist', birthday: '1980-02-03' },
      { given: 'Saga', family: 'Lindqvist', birthday: '1980-02-08' },
    ],
    [
      'a typo in the mail address',
      { name: 'Tom Becker', mails: ['tom.becker@hafen.example'] },
      { name: 'Tom Becker', mails: ['tom.beker@hafen.example'] },
    ],
  ])('are one: %s', (_, a, b) => {
    expect(likely('people', a, b)).toBeGreaterThan(0.9);
  });

  it.each<[string, Traits, Traits]>([
    [
      'husband and wife',
      { name: 'Anna Schmidt', street: 'Hauptstr. 7', city: 'Berlin', phones: ['030 123456'] },
      { name: 'Peter Schmidt', street: 'Hauptstraße 7', city: 'Berlin', phones: ['+49 30 123456'] },
    ],
    [
      'colleagues at one switchboard',
      { name: 'Eva Lang', company: 'Acme', phones: ['030 999000'] },
      { name: 'Tom Becker', company: 'Acme', phones: ['030 999000'] },
    ],
    [
      'a shared mailbox',
      { name: 'Eva Lang', mails: ['info@acme.example'] },
      { name: 'Tom Becker', mails: ['info@acme.example'] },
    ],
    ['one given name', { given: 'Anna' }, { given: 'Anna' }],
    ['nothing known', {}, {}],
    ['other people', { name: 'Eva Lang', city: 'Berlin' }, { name: 'Tom Becker', city: 'Berlin' }],
  ])('are two: %s', (_, a, b) => {
    expect(likely('people', a, b)).toBeLessThan(0.5);
  });

  it('says why, the weightiest first', () => {
    const { reasons } = compare(
      'people',
      { name: 'Bob Miller', mails: ['bob@miller.example'], company: 'Acme' },
      { name: 'Robert Miller', mails: ['bob@miller.example'], company: 'Zenith' },
    );
    expect(reasons).toEqual(['same mail address', 'forms of one given name, same name', 'other company']);
  });
});

describe('two companies', () => {
  it.each([
    ['Müller & Söhne GmbH & Co. KG', 'Mueller und Soehne'],
    ['A B Volvo', 'Volvo AB'],
    ['Bosch GmbH Robert', 'Robert Bosch GmbH'],
    ['ST MICROELECTRONICS NV', 'STMicroelectronics S.r.l.'],
    ['Nordwind Intl. Ltd', 'Nordwind International'],
    ['Gebr. Kessler OHG', 'Gebrüder Kessler'],
    ['The Ashford Trading Company, Inc.', 'Ashford Trading'],
    ['N.V. NUTRICIA, ZOETERMEER, NL', 'Nutricia NV'],
  ])('are one: %s, %s', (a, b) => {
    expect(likely('companies', { name: a, city: 'Delft' }, { name: b, city: 'Delft' })).toBeGreaterThan(0.8);
  });

  it.each([
    ['Alpha Systems', 'Beta Systems'],
    ['BG Group plc', 'BOC Group plc'],
    ['First National Bank', 'Second National Bank'],
    ['GmbH', 'AG'],
  ])('are two: %s, %s', (a, b) => {
    expect(likely('companies', { name: a, city: 'Delft' }, { name: b, city: 'Delft' })).toBeLessThan(0.5);
  });

  it('are two at one address and number when their names are', () => {
    const house = { street: '129 E. Fremont St.', city: 'Las Vegas', phones: ['702/385-7111'] };
    expect(
      likely('companies', { name: 'golden nugget hotel', ...house }, { name: "stefano's", ...house }),
    ).toBeLessThan(0.5);
  });
});

const text = fc.oneof(
  fc.constantFrom(
    'Anna',
    'Schmidt',
    'Acme GmbH',
    'A.',
    "O'Brien-Smith",
    '12',
    '',
    ' ',
    '李',
    'von der Heide',
    'GmbH',
  ),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const traits = fc.record(
  {
    name: text,
    given: text,
    family: text,
    birthday: text,
    company: text,
    title: text,
    website: text,
    street: text,
    houseNumber: text,
    extra: text,
    postalCode: text,
    city: text,
    region: text,
    mails: fc.array(fc.oneof(text, fc.emailAddress()), { maxLength: 2 }),
    phones: fc.array(fc.oneof(text, fc.constantFrom('+49 30 1234567', '030/1234568')), { maxLength: 2 }),
    numbers: fc.array(text, { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

describe('any two records', () => {
  it('are compared alike from both sides, without ever failing, to a chance', () => {
    fc.assert(
      fc.property(fc.constantFrom('people' as const, 'companies' as const), traits, traits, (kind, a, b) => {
        const [one, other] = [compare(kind, a, b), compare(kind, b, a)];
        expect(one.score).toBeCloseTo(other.score, 9);
        expect([...one.reasons].sort()).toEqual([...other.reasons].sort());
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3000 },
    );
  });

  it('are never held to be two when they are the same', () => {
    fc.assert(
      fc.property(fc.constantFrom('people' as const, 'companies' as const), traits, (kind, a) => {
        const itself = compare(kind, a, a);
        expect(itself.score).toBeGreaterThanOrEqual(1 / 10_001);
        expect(itself.reasons.filter((said) => said.startsWith('other'))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
