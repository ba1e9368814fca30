import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../src/app/accounts/add-account.ts';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { rate } from '../../src/app/ratings/rate.ts';
import { planLeave } from '../../src/app/users/leave.ts';
import { reassign } from '../../src/app/users/reassign.ts';
import { type Book, newBook } from '../book.ts';

describe('the plan of days gone by, from what was logged later', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
    book.at('2026-11-23T09:00:00+01:00');
  });
  afterAll(() => book.close());

  it('tells the story of two sellers at one account as it would have gone', async () => {
    const anna = await book.addUser('Anna', 'seller');
    const ben = await book.addUser('Ben', 'seller');
    const { id: account } = await book.run(addAccount, { name: 'Zwei Türme', country: 'DE', region: 'BE' });
    const hers = await book.person('Herta Alt', { account, rating: 'A' });
    const his = await book.person('Hans Bald', { account, rating: null });
    await book.run(rate, { rating: 'B', people: [his.id] });
    await book.run(reassign, { owner: anna.user, people: [hers.id] });
    await book.run(reassign, { owner: ben.user, people: [his.id] });
    const called = (person: string, at: string) =>
      book.run(logInteraction, { people: [person], kind: 'call', at });
    await called(hers.id, '2026-09-28T10:00:00+02:00');
    await called(his.id, '2026-08-10T10:00:00+02:00');
    const dueOf = async (seller: typeof anna, on: string) =>
      (await book.today(on, seller)).steps.map(({ due }) => due);

    expect(await dueOf(anna, '2026-11-09')).toEqual(['2026-11-09']);
    expect(await dueOf(ben, '2026-11-10')).toEqual(['2026-11-10']);
    await called(hers.id, '2026-11-10T10:00:00+01:00');
    expect(await dueOf(ben, '2026-11-10')).toEqual(['2026-11-11']);
    expect(await dueOf(ben, '2026-11-12')).toEqual(['2026-11-11']);
  });

  it('gives what falls into a leave to the deputy, who owns nothing there', async () => {
    const cora = await book.addUser('Cora', 'seller');
    const dirk = await book.addUser('Dirk', 'seller');
    const emil = await book.addUser('Emil', 'seller');
    const jo = await book.person('Jo Klee');
    await book.run(reassign, { owner: cora.user, accounts: [jo.account] });
    await book.run(agreeDate, { person: jo.id, day: '2026-11-12', madeAt: '2026-11-03T10:00:00+01:00' });
    const leave = { first: '2026-11-09', last: '2026-11-13' };
    await book.run(planLeave, { ...leave, user: cora.user, deputy: dirk.user });
    const listOf = async (seller: typeof cora) =>
      (await book.today('2026-11-12', seller)).steps.map(({ action }) => action);
    expect(await listOf(cora)).toEqual([]);
    expect(await listOf(dirk)).toEqual(['speak-as-agreed']);
    expect((await book.today('2026-11-10', dirk)).leaveAlone).toHaveLength(1);

    await book.run(planLeave, { ...leave, user: dirk.user, deputy: emil.user });
    expect(await listOf(dirk)).toEqual([]);
    expect(await listOf(emil)).toEqual(['speak-as-agreed']);
  });

  it('keeps a seller in Auckland and a customer in Los Angeles on their own days', async () => {
    const kiri = await book.addUser('Kiri', 'seller', {
      zone: 'Pacific/Auckland',
      country: 'NZ',
      region: null,
    });
    const { id: account } = await book.run(addAccount, {
      name: 'Pacific Freight',
      zone: 'America/Los_Angeles',
      country: 'US',
      region: 'CA',
    });
    const dana = await book.person('Dana Cole', { account });
    await book.run(reassign, { owner: kiri.user, accounts: [account] });
    await book.run(logInteraction, { people: [dana.id], kind: 'call', at: '2026-11-03T10:00:00-08:00' });
    await book.run(agreeDate, { person: dana.id, day: '2026-11-12', madeAt: '2026-11-03T10:00:00-08:00' });
    expect((await book.today('2026-11-12', kiri)).steps).toEqual([]);
    const [step] = (await book.today('2026-11-13', kiri)).steps;
    expect(step).toMatchObject({
      action: 'speak-as-agreed',
      due: '2026-11-12',
      hours: [{ from: '2026-11-12T16:00:00.000Z' }],
    });
  });
});
