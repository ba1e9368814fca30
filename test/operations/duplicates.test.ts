import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../src/app/accounts/add-account.ts';
import { compareRecords } from '../../src/app/duplicates/compare-records.ts';
import { dismissDuplicate } from '../../src/app/duplicates/dismiss-duplicate.ts';
import { findDuplicates } from '../../src/app/duplicates/find-duplicates.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { mergePeople, undoMerge } from '../../src/app/merges/merge.ts';
import { optOut } from '../../src/app/permissions/opt-out.ts';
import { editOrganization } from '../../src/app/settings/settings.ts';
import { type Book, newBook } from '../book.ts';

describe('duplicates in a book', () => {
  let book: Book;
  let anna: { id: string; account: string };
  let again: { id: string; account: string };
  beforeAll(async () => {
    book = await newBook();
    const at = (value: string) => ({ addresses: [{ kind: 'mail' as const, value }] });
    anna = await book.person('Anna Quistorp', at('anna.quistorp@nordwind.example'));
    again = await book.person('Quistorp, Ana', at('anna.quistorp@nordwind.example'));
    await book.person('Tom Becker', at('tom@hafen.example'));
    await book.person('Eva Lang', at('eva@lang.example'));
  });
  afterAll(() => book.close());

  const names = (pairs: readonly { a: { name: string }; b: { name: string } }[]) =>
    pairs.map(({ a, b }) => [a.name, b.name].sort());

  it('are proposed with their reasons, of one person and through the book, each once', async () => {
    const { pairs, next } = await book.run(findDuplicates, {});
    expect(next).toBeNull();
    expect(names(pairs)).toEqual([['Anna Quistorp', 'Quistorp, Ana']]);
    expect(pairs[0]?.reasons[0]).toBe('same mail address');
    expect(pairs[0]?.score).toBeGreaterThan(0.9);
    const of = await book.run(findDuplicates, { of: again.id });
    expect(of.pairs[0]).toMatchObject({ a: { id: again.id }, b: { id: anna.id } });
  });

  it('come page by page, none lost and none twice', async () => {
    const all: { a: { name: string }; b: { name: string } }[] = [];
    let after: string | undefined;
    do {
      const page = await book.run(findDuplicates, { limit: 1, ...(after === undefined ? {} : { after }) });
      all.push(...page.pairs);
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(names(all)).toEqual([['Anna Quistorp', 'Quistorp, Ana']]);
  });

  it('are not proposed again once somebody said that they are two, until that is taken back', async () => {
    await book.run(dismissDuplicate, { a: anna.id, b: again.id });
    await book.run(dismissDuplicate, { a: again.id, b: anna.id });
    expect((await book.run(findDuplicates, {})).pairs).toEqual([]);
    expect((await book.run(findDuplicates, { of: anna.id })).pairs).toEqual([]);
    await book.run(dismissDuplicate, { a: anna.id, b: again.id, apart: false });
    expect((await book.run(findDuplicates, {})).pairs).toHaveLength(1);
    await expect(book.run(dismissDuplicate, { a: anna.id, b: anna.id })).rejects.toMatchObject({
      status: 422,
    });
  });

  it('lie beside one another with what each would bring', async () => {
    await book.run(optOut, { person: again.id, channel: 'newsletter' });
    await book.run(logInteraction, { people: [anna.id], kind: 'call', at: '2026-10-30T10:00:00+01:00' });
    const { a, b } = await book.run(compareRecords, { kind: 'people', a: anna.id, b: again.id });
    expect(a).toMatchObject({ name: 'Anna Quistorp', optOuts: [], brings: { interactions: 1 } });
    expect(b).toMatchObject({
      addresses: [{ kind: 'mail', value: 'anna.quistorp@nordwind.example' }],
      optOuts: ['newsletter'],
      brings: { interactions: 0 },
    });
    const accounts = { a: anna.account, b: again.account };
    expect((await book.run(compareRecords, { kind: 'companies', ...accounts })).a.brings.people).toBe(1);
    const same = { kind: 'people' as const, a: anna.id, b: anna.id };
    await expect(book.run(compareRecords, same)).rejects.toMatchObject({ code: 'merge-with-itself' });
  });

  it('are gone when merged, and back when taken apart', async () => {
    const { merge } = await book.run(mergePeople, { kept: anna.id, absorbed: again.id });
    expect((await book.run(findDuplicates, {})).pairs).toEqual([]);
    await book.run(undoMerge, { id: merge });
    expect((await book.run(findDuplicates, {})).pairs).toHaveLength(1);
  });

  it('are found among companies, whatever their legal form', async () => {
    await book.run(addAccount, { name: 'Kessler & Söhne GmbH', city: 'Kiel' });
    await book.run(addAccount, { name: 'Kessler und Soehne', city: 'Kiel' });
    await book.run(addAccount, { name: 'Kastner Maschinen AG', city: 'Kiel' });
    const { pairs } = await book.run(findDuplicates, { kind: 'companies' });
    expect(names(pairs)).toContainEqual(['Kessler & Söhne GmbH', 'Kessler und Soehne']);
    expect(names(pairs).flat()).not.toContain('Kastner Maschinen AG');
  });

  it('show nothing of what a seller may not see', async () => {
    const seller = await book.addUser('Mia', 'seller');
    await book.run(editOrganization, { version: 1, sellersSee: 'everybody' });
    const before = await book.run(findDuplicates, {}, { as: seller });
    await book.run(editOrganization, { version: 2, sellersSee: 'own' });
    const after = await book.run(findDuplicates, {}, { as: seller });
    expect([before.pairs.length, after.pairs.length]).toEqual([1, 0]);
  });
});
