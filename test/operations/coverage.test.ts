import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/app/actor.ts';
import { coveragePeople } from '../../src/app/coverage/coverage-people.ts';
import { coveragePicture } from '../../src/app/coverage/coverage-picture.ts';
import { putOnHold } from '../../src/app/holds/put-on-hold.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { editPerson } from '../../src/app/people/edit-person.ts';
import { optOut } from '../../src/app/permissions/opt-out.ts';
import type { CoverageList } from '../../src/app/ports/coverage.ts';
import { releasePerson, takeBackRelease } from '../../src/app/releases/release-person.ts';
import { noteSignal } from '../../src/app/signals/note-signal.ts';
import { type Book, newBook } from '../book.ts';

describe('the rows behind coverage', () => {
  let book: Book;
  let mara: Actor;
  const ids: Record<string, string> = {};
  const rows = async (list: CoverageList) => (await book.run(coveragePeople, { list })).people;
  const names = async (list: CoverageList) => (await rows(list)).map(({ person }) => person?.name);

  beforeAll(async () => {
    book = await newBook();
    mara = await book.addUser('Mara Klein', 'seller');
    const add = async (name: string, more: Parameters<Book['person']>[1] = {}) => {
      ids[name] = (await book.person(name, more)).id;
    };
    await add('Nele Near');
    await add('Otto Own');
    await add('Quinn Unrated', { rating: null });
    await add('Hana Hold');
    await add('Kim Kicked', { rating: 'B' });
    await add('Rosa Released');
    await add('Oskar Out');
    await add('Mona Maras', { owner: mara.user });
    for (const name of ['Nele Near', 'Otto Own', 'Hana Hold', 'Kim Kicked', 'Mona Maras']) {
      const people = [ids[name] ?? ''];
      await book.run(logInteraction, { people, kind: 'call', at: '2026-11-02T08:00:00+01:00' });
    }
    await book.run(editPerson, {
      id: ids['Otto Own'] ?? '',
      version: 1,
      cadence: { idealDays: 150, longestDays: 300 },
    });
    book.at('2026-12-28T10:00:00+01:00');
    await book.run(putOnHold, { person: ids['Hana Hold'] ?? '', until: '2027-02-01', reason: 'She asked' });
    await book.run(noteSignal, {
      person: ids['Kim Kicked'] ?? '',
      kind: 'no-budget',
      text: 'Made in February',
      foreseen: '2027-02-15',
    });
    await book.run(releasePerson, {
      person: ids['Rosa Released'] ?? '',
      reason: 'Retires',
      until: '2027-06-01',
    });
    await book.run(optOut, { person: ids['Oskar Out'] ?? '', channel: 'all', source: 'mail' });
  });
  afterAll(() => book.close());

  it('names who is near the longest gap, and until when', async () => {
    expect((await names('near')).toSorted()).toEqual(['Hana Hold', 'Mona Maras', 'Nele Near']);
    expect((await rows('near'))[0]).toMatchObject({ longestDay: '2027-01-04', ownRhythm: null });
  });

  it('says what is missing, until when somebody is left alone, and why', async () => {
    expect(await rows('to-qualify')).toMatchObject([
      { person: { name: 'Quinn Unrated' }, missing: ['rating'] },
    ]);
    expect(await rows('kicked-back')).toMatchObject([
      {
        person: { name: 'Kim Kicked' },
        until: '2027-02-15',
        why: 'Made in February',
        kind: 'no-budget',
      },
    ]);
    const [held] = await rows('left-alone');
    expect(held).toMatchObject({ person: { name: 'Hana Hold' }, until: '2027-02-01' });
    expect(held?.why).toContain('She asked');
    expect(await rows('own-rhythm')).toMatchObject([
      { person: { name: 'Otto Own' }, ownRhythm: { idealDays: 150, longestDays: 300 } },
    ]);
  });

  it('tells the released with a day from those for good, and who can be taken back', async () => {
    expect(await rows('released')).toMatchObject([
      { person: { name: 'Rosa Released' }, until: '2027-06-01', why: 'Retires', comesBack: true },
      { person: { name: 'Oskar Out' }, until: null, comesBack: false },
    ]);
    await book.run(takeBackRelease, { person: ids['Rosa Released'] ?? '' });
    expect(await names('released')).toEqual(['Oskar Out']);
    expect(await names('without-step')).toEqual([]);
  });

  it('goes on by a cursor', async () => {
    const first = await book.run(coveragePeople, { list: 'near', limit: 2 });
    const second = await book.run(coveragePeople, { list: 'near', limit: 2, after: first.next ?? '' });
    expect(first.people).toHaveLength(2);
    expect(second.people).toHaveLength(1);
    expect(second.next).toBeNull();
    expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(3);
  });

  it('counts by seller and by place on the scale of the rating', async () => {
    const { ratings, sellers, total } = await book.run(coveragePicture, {});
    const a = ratings.find(({ rating }) => rating === 'A');
    // 56 days after the call: 42 and 63 are the gaps of A; who has 150 and 300 stands at the same share
    expect(a?.columns).toContainEqual({ days: 56, kind: 'near', people: 3 });
    expect(a?.columns).toContainEqual({ days: 16, kind: 'step', people: 1 });
    expect(sellers.map(({ seller, people }) => [seller?.name, people])).toEqual([
      ['Mia Lorenz', 7],
      ['Mara Klein', 1],
    ]);
    expect(total).toMatchObject({ people: 8, near: 3, toQualify: 1, released: 1 });
    const own = await book.run(coveragePicture, {}, { as: mara });
    expect(own.total.people).toBe(1);
    await expect(
      book.run(coveragePeople, { list: 'near', for: book.owner.user }, { as: mara }),
    ).rejects.toMatchObject({ status: 404 });
  });
});
