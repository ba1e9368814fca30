import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { getPerson } from '../../src/app/people/get-person.ts';
import { editPolicy, getSettings } from '../../src/app/settings/settings.ts';
import { type Book, newBook } from '../book.ts';

describe('the policy', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('moves the plan when it is changed, and asks to rate anew when a rating in use is gone', async () => {
    book.at('2026-11-02T10:00:00+01:00');
    const nele = await book.person('Nele Voss', { rating: 'A' });
    await book.run(logInteraction, { people: [nele.id], kind: 'call', at: '2026-10-26T10:00:00+01:00' });
    expect((await book.run(getPerson, { id: nele.id })).step).toMatchObject({ due: '2026-12-07' });

    const { policy } = await book.run(getSettings, {});
    const { version: _, ...body } = policy;
    const slower = body.ratings.map((rating) => (rating.key === 'A' ? { ...rating, idealDays: 49 } : rating));
    await book.run(editPolicy, { policy: { ...body, ratings: slower } });
    await book.today();
    expect((await book.run(getPerson, { id: nele.id })).step).toMatchObject({ due: '2026-12-14' });

    const without = body.ratings.filter(({ key }) => key !== 'A');
    await book.run(editPolicy, { policy: { ...body, ratings: without } });
    await book.today();
    const { step } = await book.run(getPerson, { id: nele.id });
    expect(step).toMatchObject({ action: 'qualify' });
    expect(step?.because[0]?.text).toContain('A');
  });

  it('is refused when it does not work out', async () => {
    const { policy } = await book.run(getSettings, {});
    const { version: _, ...body } = policy;
    const [first, ...rest] = body.ratings;
    if (!first) throw new Error('The default policy has ratings');
    const ratings = [{ ...first, longestDays: first.idealDays - 1 }, ...rest];
    await expect(book.run(editPolicy, { policy: { ...body, ratings } })).rejects.toMatchObject({
      status: 422,
    });
  });
});
