import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/app/actor.ts';
import { addTeam } from '../../src/app/users/teams.ts';
import { addView } from '../../src/app/views/add-view.ts';
import { editView } from '../../src/app/views/edit-view.ts';
import { listViews } from '../../src/app/views/list-views.ts';
import { removeView } from '../../src/app/views/remove-view.ts';
import { type Book, newBook } from '../book.ts';

describe('kept views', () => {
  let book: Book;
  let anna: Actor;
  let ben: Actor;
  let far: Actor;
  beforeAll(async () => {
    book = await newBook();
    const { id: teamId } = await book.run(addTeam, { name: 'North' });
    anna = await book.addUser('Anna', 'seller', { teamId });
    ben = await book.addUser('Ben', 'seller', { teamId });
    far = await book.addUser('Fay', 'seller');
  });
  afterAll(() => book.close());
  const names = async (as: Actor) =>
    (await book.run(listViews, { list: 'people' }, { as })).views.map(({ name }) => name);

  it('are their owner’s, the team’s, or everybody’s', async () => {
    for (const shared of ['private', 'team', 'organization'] as const)
      await book.run(
        addView,
        { list: 'people', name: shared, shared, filter: { rating: 'A' } },
        { as: anna },
      );
    expect(await names(anna)).toEqual(['organization', 'private', 'team']);
    expect(await names(ben)).toEqual(['organization', 'team']);
    expect(await names(far)).toEqual(['organization']);
    await expect(
      book.run(addView, { list: 'people', name: 'mine', shared: 'team' }, { as: far }),
    ).rejects.toMatchObject({ code: 'no-team-to-share' });
  });

  it('are changed by their owner, and opened with by whoever wants', async () => {
    const of = async (as: Actor, name: string) =>
      (await book.run(listViews, {}, { as })).views.find((view) => view.name === name);
    const shared = await of(ben, 'team');
    const id = shared?.id ?? '';
    await expect(book.run(editView, { id, name: 'x' }, { as: ben })).rejects.toMatchObject({ status: 403 });
    await book.run(editView, { id, first: true }, { as: ben });
    expect([(await of(ben, 'team'))?.first, (await of(anna, 'team'))?.first]).toEqual([true, false]);
    await book.run(
      editView,
      { id, name: 'North', filter: { silentForDays: 60 }, columns: ['owner'] },
      { as: anna },
    );
    expect(await of(ben, 'North')).toMatchObject({
      filter: { silentForDays: 60 },
      columns: ['owner'],
      mine: false,
      first: true,
    });
    await book.run(editView, { id, first: false }, { as: ben });
    expect((await of(ben, 'North'))?.first).toBe(false);
  });

  it('are removed and brought back', async () => {
    const { views } = await book.run(listViews, { list: 'people' }, { as: anna });
    const view = views.find(({ shared }) => shared === 'organization');
    const id = view?.id ?? '';
    await book.run(removeView, { id }, { as: anna });
    expect(await names(anna)).not.toContain(view?.name);
    await expect(book.run(removeView, { id }, { as: far })).rejects.toMatchObject({ status: 403 });
    await book.run(removeView, { id, removed: false }, { as: anna });
    expect(await names(anna)).toContain(view?.name);
  });
});
