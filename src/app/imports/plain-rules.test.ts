import { describe, expect, it } from 'vitest';
import { inImportOrder } from './import-order.ts';
import { inBatches } from './in-batches.ts';
import { companyDomain, isSharedMailbox } from './mail-domains.ts';
import { nameFit } from './name-fit.ts';

describe('the domain of a company', () => {
  it.each([
    ['anna@acme.de', 'acme.de'],
    ['anna@mail.acme.co.uk', 'mail.acme.co.uk'],
    ['anna@gmail.com', null],
    ['anna@yahoo.co.uk', null],
    ['anna@t-online.de', null],
    ['anna@example.com', null],
    ['anna@localhost', null],
    ['anna@firma.test', null],
  ])('%s: %s', (mail, domain) => expect(companyDomain(mail)).toBe(domain));
});

it.each([
  ['info@a.de', true],
  ['sales.team@a.de', true],
  ['ingo@a.de', false],
  ['salesforce@a.de', false],
])('%s is read by several people: %s', (mail, shared) => expect(isSharedMailbox(mail)).toBe(shared));

describe('names that fit', () => {
  it.each([
    ['Anna Berg', 'berg, ANNA', 1],
    ['A. Berg', 'Anna Berg', 1],
    ['José García', 'Jose Garcia', 1],
    ['Anna Berg', 'Anna Lund', 0.5],
    ['Anna Berg', 'Bo Lund', 0],
    ['anna@berg.de', 'Bo Lund', 0.5],
    ['', 'Bo Lund', 0.5],
  ])('%s and %s: %d', (one, other, fit) => {
    expect(nameFit(one, other)).toBe(fit);
    expect(nameFit(other, one)).toBe(fit);
  });
});

describe('batches', () => {
  async function* numbers(last: number, failAt = Number.POSITIVE_INFINITY) {
    for (let number = 1; number <= last; number += 1) {
      if (number === failAt) throw new Error('unreadable');
      yield number;
    }
  }

  it('hold so many at most', async () => {
    const batches: (readonly number[])[] = [];
    for await (const batch of inBatches(numbers(5), 2)) batches.push(batch);
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('come before the failure of the next', async () => {
    const batches: (readonly number[])[] = [];
    const reading = (async () => {
      for await (const batch of inBatches(numbers(5, 4), 2)) batches.push(batch);
    })();
    await expect(reading).rejects.toThrow('unreadable');
    expect(batches).toEqual([[1, 2]]);
  });
});

it('files are imported in the order of what links to what', () => {
  const files = ['activity', null, 'opportunity', 'person', 'account'].map((subject) => ({ subject }));
  expect(inImportOrder(files).map(({ subject }) => subject)).toEqual([
    'account',
    'person',
    'opportunity',
    'activity',
    null,
  ]);
});
