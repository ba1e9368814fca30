import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addCustomField,
  editCustomField,
  listCustomFields,
  orderCustomFields,
  removeCustomField,
} from '../../src/app/custom-fields/custom-fields.ts';
import { mergeTags, removeTag, renameTag } from '../../src/app/tags/change-tags.ts';
import { listTags, tag, untag } from '../../src/app/tags/tags.ts';
import { type Book, newBook } from '../book.ts';

describe('tags and fields of one’s own', () => {
  let book: Book;
  const people: string[] = [];
  const tags = async () =>
    (await book.run(listTags, { counts: true })).tags
      .map(({ name, count }) => `${name} ${count}`)
      .toSorted((a, b) => a.localeCompare(b));
  beforeAll(async () => {
    book = await newBook();
    for (const name of ['Nele Voss', 'Otto Brandt', 'Rosa Diaz']) people.push((await book.person(name)).id);
  });
  afterAll(() => book.close());

  it('renames a tag, but not to the name of another', async () => {
    const { tag: fair } = await book.run(tag, { name: 'fair', subject: 'person', ids: people.slice(0, 2) });
    await book.run(tag, { name: 'Messe', subject: 'person', ids: people.slice(1) });
    await book.run(renameTag, { id: fair, name: '#Trade fair' });
    expect(await tags()).toEqual(['Messe 2', 'Trade fair 2']);
    await expect(book.run(renameTag, { id: fair, name: 'messe' })).rejects.toMatchObject({
      code: 'tag-exists',
    });
  });

  it('merges two, and says what it takes to part them again', async () => {
    const all = (await book.run(listTags, {})).tags;
    const idOf = (name: string) => all.find((each) => each.name === name)?.id ?? '';
    const merged = await book.run(mergeTags, { id: idOf('Trade fair'), into: idOf('Messe') });
    expect(await tags()).toEqual(['Messe 3']);
    for (const { subject, ids } of merged.carried ?? [])
      await book.run(tag, { name: merged.name, subject, ids: [...ids] });
    for (const { subject, ids } of merged.added)
      await book.run(untag, { tag: merged.into, subject, ids: [...ids] });
    expect(await tags()).toEqual(['Messe 2', 'Trade fair 2']);
  });

  it('removes one with what carried it', async () => {
    const [first] = (await book.run(listTags, {})).tags.filter(({ name }) => name === 'Messe');
    const { carried } = await book.run(removeTag, { id: first?.id ?? '' });
    expect(carried?.flatMap(({ ids }) => [...ids]).toSorted()).toEqual(people.slice(1).toSorted());
    expect(await tags()).toEqual(['Trade fair 2']);
  });

  it('relabels fields, orders them, takes them away and brings them back', async () => {
    const fields = async (removed = false) =>
      (await book.run(listCustomFields, { removed })).fields.map((field) => field.label);
    const add = (key: string) =>
      book.run(addCustomField, { subject: 'person', key, label: key, type: 'text' });
    const shoe = (await add('shoe')).id;
    const hat = (await add('hat')).id;
    expect(await fields()).toEqual(['shoe', 'hat']);
    await book.run(orderCustomFields, { subject: 'person', ids: [hat, shoe] });
    await book.run(editCustomField, { id: shoe, version: 1, label: 'Shoe size' });
    expect(await fields()).toEqual(['hat', 'Shoe size']);
    await expect(book.run(editCustomField, { id: shoe, version: 1, label: 'Size' })).rejects.toMatchObject({
      code: 'stale',
    });
    await book.run(removeCustomField, { id: hat });
    expect(await fields()).toEqual(['Shoe size']);
    expect(await fields(true)).toEqual(['hat', 'Shoe size']);
    await book.run(removeCustomField, { id: hat, removed: false });
    expect(await fields()).toEqual(['hat', 'Shoe size']);
  });
});
