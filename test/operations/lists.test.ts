import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { editAccount } from '../../src/app/accounts/edit-account.ts';
import { getAccount } from '../../src/app/accounts/get-account.ts';
import { listAccounts } from '../../src/app/accounts/list-accounts.ts';
import { addCustomField } from '../../src/app/custom-fields/custom-fields.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { changeMatching } from '../../src/app/lists/change-matching.ts';
import { addOpportunity } from '../../src/app/opportunities/add-opportunity.ts';
import { listOpportunities } from '../../src/app/opportunities/list-opportunities.ts';
import { listPeople } from '../../src/app/people/list-people.ts';
import { rate } from '../../src/app/ratings/rate.ts';
import { releasePerson } from '../../src/app/releases/release-person.ts';
import { tag } from '../../src/app/tags/tags.ts';
import { reassign } from '../../src/app/users/reassign.ts';
import { addTeam } from '../../src/app/users/teams.ts';
import { type Book, MONDAY, newBook } from '../book.ts';

describe('lists narrowed by filters', () => {
  let book: Book;
  let seller: string;
  let team: string;
  let fair: string;
  const id = new Map<string, { id: string; account: string }>();
  beforeAll(async () => {
    book = await newBook();
    ({ id: team } = await book.run(addTeam, { name: 'North' }));
    ({ user: seller } = await book.addUser('Sven', 'seller', { teamId: team }));
    for (const name of ['Ada Quiet', 'Ben Fresh', 'Cem Gone', 'Dora North', 'Eva Plain'])
      id.set(name, await book.person(name, { rating: name === 'Eva Plain' ? null : 'A' }));
    const talked = (name: string, at: string) =>
      book.run(logInteraction, { people: [of(name)], kind: 'call', at });
    await talked('Ada Quiet', '2026-03-02T10:00:00+01:00');
    await talked('Ben Fresh', '2026-10-29T10:00:00+01:00');
    await book.run(releasePerson, { person: of('Cem Gone'), reason: 'retired' });
    await book.run(reassign, { owner: seller, accounts: [at('Dora North')] });
    ({ tag: fair } = await book.run(tag, { name: 'fair', subject: 'person', ids: [of('Ben Fresh')] }));
    await book.run(tag, { name: 'fair', subject: 'account', ids: [at('Ada Quiet')] });
    await book.run(addCustomField, { subject: 'account', key: 'fleet', label: 'Fleet', type: 'number' });
    await book.run(editAccount, { id: at('Ada Quiet'), version: 1, country: 'NO', custom: { fleet: 12 } });
    await book.run(addOpportunity, { account: at('Ada Quiet'), name: 'Cold store' });
    await book.run(addOpportunity, {
      account: at('Ben Fresh'),
      name: 'Probes',
      expectedClose: '2026-12-01',
      stage: 'offer',
    });
  });
  afterAll(() => book.close());
  const of = (name: string) => id.get(name)?.id ?? '';
  const at = (name: string) => id.get(name)?.account ?? '';

  const people = async (filter: z.input<typeof listPeople.input>) =>
    (await book.run(listPeople, filter)).people.map(({ name }) => name.split(' ')[0]);

  it.each<[string, () => z.input<typeof listPeople.input>, string[]]>([
    ['a seller', () => ({ owner: seller }), ['Dora']],
    ['the caller', () => ({ mine: true }), ['Ada', 'Ben', 'Cem', 'Eva']],
    ['a team', () => ({ team }), ['Dora']],
    ['no rating', () => ({ rating: null }), ['Eva']],
    ['a tag', () => ({ tag: fair }), ['Ben']],
    ['a state', () => ({ state: 'released' }), ['Cem']],
    ['silence in both directions', () => ({ silentForDays: 90, mine: true }), ['Ada', 'Cem', 'Eva']],
    ['the longest gap, of which nobody is near', () => ({ nearLongest: true }), []],
    ['nothing next', () => ({ noStep: true }), ['Cem']],
    ['a country', () => ({ country: 'no' }), ['Ada']],
    ['what the search finds', () => ({ text: 'plain eva' }), ['Eva']],
    ['several at once', () => ({ tag: fair, silentForDays: 90 }), []],
  ])('finds people by %s', async (_what, filter, names) => {
    expect(await people(filter())).toEqual(names);
  });

  it('finds who comes near the longest gap as time goes by', async () => {
    book.at('2027-03-01T09:00:00+01:00');
    const near = await people({ nearLongest: true });
    const { accounts } = await book.run(listAccounts, { nearLongest: true });
    book.at(MONDAY);
    expect(near).toEqual(['Ada', 'Ben']);
    expect(accounts.map(({ name }) => name)).toEqual(['Ada Quiet GmbH', 'Ben Fresh GmbH']);
  });

  it('finds accounts by the contacts of their people, by fields of one’s own, by tag', async () => {
    const found = async (filter: z.input<typeof listAccounts.input>) =>
      (await book.run(listAccounts, filter)).accounts.map((account) => account.id);
    expect(await found({ custom: { fleet: '12' } })).toEqual([at('Ada Quiet')]);
    expect(await found({ tag: fair })).toEqual([at('Ada Quiet')]);
    expect(await found({ noStep: true })).toEqual([at('Cem Gone')]);
    expect(await found({ silentForDays: 90 })).not.toContain(at('Ben Fresh'));
    expect((await book.run(listAccounts, { tag: fair })).accounts[0]).toMatchObject({
      tags: [{ name: 'fair' }],
      custom: { fleet: 12 },
      lastContact: '2026-03-02T09:00:00.000Z',
    });
  });

  it('finds opportunities by stage, by seller and by their country', async () => {
    const found = async (filter: z.input<typeof listOpportunities.input>) =>
      (await book.run(listOpportunities, filter)).opportunities.map(({ name }) => name);
    expect(await found({})).toEqual(['Probes', 'Cold store']);
    expect(await found({ stage: 'offer' })).toEqual(['Probes']);
    expect(await found({ country: 'NO' })).toEqual(['Cold store']);
    expect(await found({ owner: seller })).toEqual([]);
    expect(await found({ text: 'cold' })).toEqual(['Cold store']);
  });

  it('comes page by page under any filter, none twice', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await book.run(listPeople, { rating: 'A', limit: 1, ...(after ? { after } : {}) });
      seen.push(...page.people.map(({ name }) => name.split(' ')[0] ?? ''));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(['Ada', 'Ben', 'Cem', 'Dora']);
  });

  it('changes all that match in batches, and says what each had', async () => {
    const first = await book.run(changeMatching, {
      list: 'people',
      filter: { mine: true },
      change: { kind: 'rate', rating: 'B' },
      limit: 3,
    });
    expect(first).toMatchObject({ changed: 3, upTo: 'Cem Gone' });
    const second = await book.run(changeMatching, {
      list: 'people',
      filter: { mine: true },
      change: { kind: 'rate', rating: 'B' },
      limit: 3,
      after: first.next ?? '',
    });
    expect(second).toMatchObject({ changed: 1, next: null });
    expect(await people({ rating: 'B' })).toEqual(['Ada', 'Ben', 'Cem', 'Eva']);
    for (const { rating, people: whom } of [...first.rated, ...second.rated])
      await book.run(rate, { rating, people: whom });
    expect(await people({ rating: 'B' })).toEqual([]);
    expect(await people({ rating: 'A' })).toEqual(['Ada', 'Ben', 'Cem', 'Dora']);
  });

  it('gives owners and teams back when a handover is undone', async () => {
    const { before } = await book.run(reassign, {
      owner: seller,
      accounts: [at('Ada Quiet'), at('Dora North')],
    });
    const ada = async () => (await book.run(getAccount, { id: at('Ada Quiet') })).account;
    expect(await ada()).toMatchObject({ ownerId: seller });
    for (const { owner, team: had, accounts } of before)
      await book.run(reassign, { owner, team: had, accounts });
    expect(await ada()).toMatchObject({ ownerId: book.owner.user });
    expect((await book.run(listAccounts, { team })).accounts.map((one) => one.id)).toEqual([
      at('Dora North'),
    ]);
  });

  it('tags all that match, and says who had it already', async () => {
    const done = await book.run(changeMatching, {
      list: 'people',
      filter: { rating: 'A' },
      change: { kind: 'tag', name: 'fair' },
    });
    expect(done.changed).toBe(4);
    expect(done.touched).not.toContain(of('Ben Fresh'));
    expect(await people({ tag: fair })).toEqual(['Ada', 'Ben', 'Cem', 'Dora']);
    await book.run(changeMatching, { list: 'people', filter: {}, change: { kind: 'untag', tag: fair } });
    expect(await people({ tag: fair })).toEqual([]);
  });

  it('changes nothing that the caller may not see', async () => {
    const other = await book.addUser('Olga', 'seller');
    const done = await book.run(
      changeMatching,
      { list: 'accounts', filter: {}, change: { kind: 'rate', rating: 'C' } },
      { as: other },
    );
    expect(done.changed).toBe(0);
  });
});
