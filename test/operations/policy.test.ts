import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../src/app/accounts/add-account.ts';
import { editAccount } from '../../src/app/accounts/edit-account.ts';
import type { Actor } from '../../src/app/actor.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { addPerson } from '../../src/app/people/add-person.ts';
import { editPerson } from '../../src/app/people/edit-person.ts';
import { getPerson } from '../../src/app/people/get-person.ts';
import { inheritPolicy } from '../../src/app/policy/inherit-policy.ts';
import { listPolicies } from '../../src/app/policy/list-policies.ts';
import { previewPolicy } from '../../src/app/policy/preview-policy.ts';
import { rate } from '../../src/app/ratings/rate.ts';
import { editPolicy, getSettings } from '../../src/app/settings/settings.ts';
import { addTeam } from '../../src/app/users/teams.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { type Book, newBook } from '../book.ts';

type Body = Omit<Policy, 'version'>;

describe('a change of policy, looked at before it is saved', () => {
  let book: Book;
  let mara: Actor;
  let team: string;
  const people: string[] = [];

  const policyNow = async (of?: string): Promise<Body> => {
    const { policy } = await book.run(getSettings, of === undefined ? {} : { team: of });
    const { version: _, ...body } = policy;
    return body as Body;
  };
  const withIdeal = (body: Body, key: string, idealDays: number): Body => ({
    ...body,
    ratings: body.ratings.map((rating) =>
      rating.key === key
        ? { ...rating, idealDays, longestDays: Math.max(idealDays, rating.longestDays) }
        : rating,
    ),
  });
  const preview = (policy: Body, of?: string) =>
    book.run(previewPolicy, { policy: structuredClone(policy) as never, ...(of ? { team: of } : {}) });

  beforeAll(async () => {
    book = await newBook();
    book.at('2026-11-02T10:00:00+01:00');
    mara = await book.addUser('Mara Klein', 'seller', { touchesPerDay: 2 });
    team = (await book.run(addTeam, { name: 'North' })).id;
    // twelve of A and six of B, talked with a week ago; one has a rhythm of her own
    for (let number = 0; number < 18; number += 1) {
      const account = await book.run(addAccount, { name: `Account ${number}`, owner: mara.user });
      const { id } = await book.run(addPerson, {
        account: account.id,
        name: `Person ${number}`,
        style: 'direct',
        addresses: [{ kind: 'phone', value: '+49 30 23125 100' }],
      });
      await book.run(rate, { rating: number < 12 ? 'A' : 'B', people: [id] });
      await book.run(logInteraction, { people: [id], kind: 'call', at: '2026-10-26T10:00:00+01:00' });
      people.push(id);
    }
  });
  afterAll(() => book.close());

  it('counts the touches a week of each rating and seller against the time that they have', async () => {
    const body = await policyNow();
    const same = await preview(body);
    // 12 people every 6 weeks, 6 people every 13 weeks
    expect(same.book.touches).toEqual({ before: 2.5, after: 2.5 });
    expect(same.ratings.find(({ rating }) => rating === 'A')).toMatchObject({
      people: 12,
      before: { call: 2 },
      after: { call: 2 },
    });
    const [seller] = same.sellers;
    expect(seller).toMatchObject({ seller: { name: 'Mara Klein' }, people: 18 });
    // two a day on 58 working days in 12 weeks: 60 less the holidays at the turn of the year
    expect(seller?.capacity.before).toBe(9.7);
    expect(same.changes).toMatchObject({ exact: true, planned: 18, people: 18 });
    expect(same.changes.changes.every(({ people: count }) => count === 0)).toBe(true);
  });

  it('says who is due sooner, and proposes what would fit', async () => {
    const faster = await preview(withIdeal(await policyNow(), 'A', 7));
    expect(faster.book.touches.after).toBe(12.5);
    expect(faster.changes.due).toEqual({ before: 0, after: 12 });
    expect(faster.changes.changes).toContainEqual({ change: 'due-now', people: 12 });
    expect(faster.changes.examples[0]).toMatchObject({
      change: 'due-now',
      action: 'keep-in-touch',
      dueBefore: '2026-12-07',
      dueAfter: '2026-11-02',
    });
    expect(faster.advice).toEqual({ rating: 'A', label: 'A', idealDays: 14 });
    const advised = await preview(withIdeal(await policyNow(), 'A', 14));
    expect(advised.book.touches.after).toBeLessThanOrEqual(advised.book.capacity.after);
    expect(advised.advice).toBeNull();
  });

  it('saves nothing', async () => {
    await preview(withIdeal(await policyNow(), 'A', 7));
    expect((await policyNow()).ratings[0]?.idealDays).toBe(42);
    expect((await book.run(listPolicies, {})).versions).toEqual([]);
  });

  it('finds who would be past the longest gap, and who would have to be rated anew', async () => {
    const body = await policyNow();
    const stricter = {
      ...body,
      ratings: body.ratings.map((rating) =>
        rating.key === 'A' ? { ...rating, idealDays: 3, longestDays: 9 } : rating,
      ),
    };
    book.at('2026-11-06T10:00:00+01:00');
    const { changes } = await preview(stricter);
    book.at('2026-11-02T10:00:00+01:00');
    expect(changes.pastLongest).toEqual({ before: 0, after: 12 });
    const gone = await preview({ ...body, ratings: body.ratings.filter(({ key }) => key !== 'B') });
    expect(gone.changes.changes).toContainEqual({ change: 'to-qualify', people: 6 });
  });

  it('leaves people with a rhythm of their own as they are', async () => {
    const [first = ''] = people;
    await book.run(editPerson, { id: first, version: 1, cadence: { idealDays: 14, longestDays: 21 } });
    const body = await policyNow();
    expect((await preview(body)).book.touches.before).toBe(2.8);
    const faster = await preview(withIdeal(body, 'A', 7));
    expect(faster.book.touches.after).toBe(12);
    expect(faster.changes.changes).toContainEqual({ change: 'due-now', people: 11 });
  });

  it('concerns a team alone, or everybody but the teams with their own', async () => {
    const [, second = ''] = people;
    const { account } = await book.run(getPerson, { id: second });
    await book.run(editAccount, { id: account.id, version: 1, team });
    const body = await policyNow();
    const ofTeam = await preview(withIdeal(body, 'A', 7), team);
    expect(ofTeam.changes).toMatchObject({ planned: 1, people: 1 });

    await book.run(editPolicy, { team, policy: structuredClone(withIdeal(body, 'A', 70)) as never });
    const shared = await preview(withIdeal(body, 'A', 7));
    expect(shared.changes).toMatchObject({ planned: 17, people: 17 });
    expect((await policyNow(team)).ratings[0]?.idealDays).toBe(70);

    await book.run(inheritPolicy, { team });
    expect((await policyNow(team)).ratings[0]?.idealDays).toBe(42);
    const { versions, teams } = await book.run(listPolicies, { team });
    expect(versions.map(({ inherits }) => inherits)).toEqual([true, false]);
    expect(versions[1]?.changes).toEqual([
      { field: 'ratings.A.idealDays', before: 42, after: 70 },
      { field: 'ratings.A.longestDays', before: 63, after: 70 },
    ]);
    expect(teams).toEqual([]);
  });

  it('keeps every version with who changed what, and refuses an edit of one that holds no longer', async () => {
    const { policy } = await book.run(getSettings, {});
    const { version, ...body } = policy;
    const saved = await book.run(editPolicy, { policy: { ...body, unagreedTouchEvery: 7 }, version });
    await expect(
      book.run(editPolicy, { policy: { ...body, unagreedTouchEvery: 9 }, version }),
    ).rejects.toMatchObject({ code: 'stale' });
    const { versions } = await book.run(listPolicies, {});
    expect(versions[0]).toMatchObject({
      version: saved.version,
      by: { name: 'Mia Lorenz' },
      changes: [{ field: 'unagreedTouchEvery', before: 5, after: 7 }],
    });
  });

  it('is for managers', async () => {
    const body = await policyNow();
    await expect(
      book.run(previewPolicy, { policy: structuredClone(body) as never }, { as: mara }),
    ).rejects.toMatchObject({ status: 403 });
  });
});
