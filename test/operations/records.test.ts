import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../src/app/accounts/add-account.ts';
import { editAccount, excludeAccount } from '../../src/app/accounts/edit-account.ts';
import { getAccount } from '../../src/app/accounts/get-account.ts';
import { listAccounts } from '../../src/app/accounts/list-accounts.ts';
import { listAudit } from '../../src/app/audit/list-audit.ts';
import { coverage } from '../../src/app/coverage/coverage.ts';
import { addCustomField } from '../../src/app/custom-fields/custom-fields.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { mergeAccounts, mergePeople, undoMerge } from '../../src/app/merges/merge.ts';
import { addOpportunity } from '../../src/app/opportunities/add-opportunity.ts';
import { editOpportunity } from '../../src/app/opportunities/edit-opportunity.ts';
import { changeJob, editPerson } from '../../src/app/people/edit-person.ts';
import { getPerson } from '../../src/app/people/get-person.ts';
import { listPeople } from '../../src/app/people/list-people.ts';
import { optOut } from '../../src/app/permissions/opt-out.ts';
import { rate } from '../../src/app/ratings/rate.ts';
import { search } from '../../src/app/search/search.ts';
import { editOrganization } from '../../src/app/settings/settings.ts';
import { tag } from '../../src/app/tags/tags.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { planLeave } from '../../src/app/users/leave.ts';
import { reassign } from '../../src/app/users/reassign.ts';
import { deactivateUser } from '../../src/app/users/users.ts';
import { type Book, newBook } from '../book.ts';

describe('records', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('edits with a version, and tells a stale edit from a newer one', async () => {
    const { id } = await book.run(addAccount, {
      name: 'Norra Rör AB',
      country: 'Sweden',
      website: 'https://www.norra.example/en',
    });
    expect(
      await book.run(editAccount, { id, version: 1, city: 'Luleå', domain: 'https://www.Norra.example/x' }),
    ).toEqual({ id, version: 2 });
    await expect(book.run(editAccount, { id, version: 1, city: 'Umeå' })).rejects.toMatchObject({
      status: 412,
    });
    const { account } = await book.run(getAccount, { id });
    expect(account).toMatchObject({
      name: 'Norra Rör AB',
      country: 'SE',
      city: 'Luleå',
      domain: 'norra.example',
    });
    await expect(book.run(editAccount, { id, version: 2, zone: 'Mars/Base' })).rejects.toMatchObject({
      code: 'unknown-time-zone',
    });
    await expect(book.run(editAccount, { id, version: 2, country: 'Atlantis' })).rejects.toMatchObject({
      code: 'unknown-country',
    });
  });

  it('finds by name with small errors, by address and by number', async () => {
    const yusuf = await book.person('Yusuf Öztürk');
    for (const query of ['yusuf ozturk', 'Öztür', 'yusuf.öztürk@example.com', 'Ozturk Yusuf GmbH']) {
      const { found } = await book.run(search, { query });
      expect(
        found.map(({ id }) => id),
        query,
      ).toContain(yusuf.id);
    }
  });

  it('lists by cursor, without losing or doubling anybody', async () => {
    const names = ['Adam', 'Bea', 'Carl', 'Dora', 'Emil'].map((name) => `List ${name}`);
    for (const name of names) await book.run(addAccount, { name });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await book.run(listAccounts, { limit: 2, ...(after === undefined ? {} : { after }) });
      seen.push(...page.accounts.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.filter((name) => name.startsWith('List'))).toEqual(names);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('merges two people into one, keeps the stricter permission, and takes them apart again', async () => {
    const anna = await book.person('Anna Berg');
    const ann = await book.person('Ann Berg', { addresses: [{ kind: 'mail', value: 'ann@other.example' }] });
    await book.run(logInteraction, { people: [ann.id], kind: 'call', at: '2026-10-30T10:00:00+01:00' });
    await book.run(optOut, { person: ann.id, channel: 'newsletter' });
    const { merge } = await book.run(mergePeople, { kept: anna.id, absorbed: ann.id });
    const merged = await book.run(getPerson, { id: anna.id });
    expect(merged.addresses.map(({ value }) => value)).toContain('ann@other.example');
    expect(merged.permissions).toMatchObject([{ channel: 'newsletter', allowed: false }]);
    await expect(book.run(getPerson, { id: ann.id })).rejects.toMatchObject({ code: 'not-found' });
    await book.run(undoMerge, { id: merge });
    expect((await book.run(getPerson, { id: ann.id })).addresses).toMatchObject([
      { value: 'ann@other.example' },
    ]);
    expect((await book.run(getPerson, { id: anna.id })).permissions).toHaveLength(1);
    await expect(book.run(undoMerge, { id: merge })).rejects.toMatchObject({ code: 'already-undone' });
  });

  it('merges two accounts and takes them apart again', async () => {
    const one = await book.person('Olaf Eins');
    const two = await book.person('Petra Zwei');
    await book.run(logInteraction, { people: [two.id], kind: 'call', at: '2026-10-30T10:00:00+01:00' });
    const { merge } = await book.run(mergeAccounts, { kept: one.account, absorbed: two.account });
    const both = await book.run(getAccount, { id: one.account });
    expect(both.people.map(({ name }) => name).sort()).toEqual(['Olaf Eins', 'Petra Zwei']);
    expect((await book.run(timeline, { account: one.account })).interactions).toHaveLength(1);
    expect((await book.run(coverage, {})).complete).toBe(true);
    await book.run(undoMerge, { id: merge });
    expect((await book.run(getAccount, { id: two.account })).people).toMatchObject([{ name: 'Petra Zwei' }]);
    expect((await book.run(coverage, {})).complete).toBe(true);
  });

  it('follows somebody to a new job, and an edit restarts no clock', async () => {
    const lea = await book.person('Lea Kurz');
    await book.run(logInteraction, { people: [lea.id], kind: 'call', at: '2026-10-01T10:00:00+02:00' });
    const before = await book.run(getPerson, { id: lea.id });
    await book.run(editPerson, { id: lea.id, version: before.version, title: 'Head of purchasing' });
    expect((await book.run(getPerson, { id: lea.id })).step).toEqual(before.step);
    const { id: account } = await book.run(addAccount, { name: 'Werft Nord' });
    await book.run(changeJob, { id: lea.id, account, title: 'Director' });
    const after = await book.run(getPerson, { id: lea.id });
    expect(after.account.name).toBe('Werft Nord');
    expect(after.jobs).toMatchObject([{ account: lea.account, title: 'Head of purchasing' }]);
    expect(after.step?.due).toBe(before.step?.due);
  });

  it('rates many at once, tags, and finds who was neglected', async () => {
    const people = await Promise.all(
      ['Nil A', 'Nil B', 'Nil C'].map((name) => book.person(name, { rating: null })),
    );
    expect(await book.run(rate, { rating: 'B', people: people.map(({ id }) => id) })).toEqual({
      people: 3,
      accounts: 0,
      before: [{ rating: null, accounts: [], people: people.map(({ id }) => id) }],
    });
    await expect(book.run(rate, { rating: 'Z', people: [people[0]?.id ?? ''] })).rejects.toMatchObject({
      code: 'unknown-rating',
    });
    const { tag: fair } = await book.run(tag, {
      name: '#fair',
      subject: 'person',
      ids: people.map(({ id }) => id),
    });
    const found = await book.run(listPeople, { tag: fair, silentForDays: 90, rating: 'B' });
    expect(found.people.map(({ name }) => name)).toEqual(['Nil A', 'Nil B', 'Nil C']);
  });

  it('checks custom fields by their type', async () => {
    await book.run(addCustomField, { subject: 'account', key: 'fleet', label: 'Fleet', type: 'number' });
    const { id } = await book.run(addAccount, { name: 'Spedition Süd', custom: { fleet: 12 } });
    expect((await book.run(getAccount, { id })).account).toMatchObject({ custom: { fleet: 12 } });
    await expect(book.run(editAccount, { id, version: 1, custom: { fleet: 'many' } })).rejects.toMatchObject({
      code: 'bad-field-value',
    });
    await expect(book.run(editAccount, { id, version: 1, custom: { boats: 1 } })).rejects.toMatchObject({
      code: 'unknown-field',
    });
  });

  it('closes an opportunity with who won and why', async () => {
    const uwe = await book.person('Uwe Hein');
    const opportunity = await book.run(addOpportunity, {
      account: uwe.account,
      name: 'Cold store',
      amount: '12000',
      people: [{ person: uwe.id, part: 'decides' }],
    });
    await book.run(editOpportunity, {
      id: opportunity.id,
      version: 1,
      status: 'lost',
      wonBy: 'Frostwerk',
      lostReason: 'price',
    });
    const { opportunities } = await book.run(getAccount, { id: uwe.account });
    expect(opportunities).toMatchObject([{ status: 'lost', amount: '12000.00', currency: 'EUR' }]);
  });

  it('takes an account off the target list: everybody there is released', async () => {
    const out = await book.person('Otto Aus');
    await book.run(excludeAccount, { id: out.account, excluded: true, reason: 'competitor' });
    expect((await book.run(getPerson, { id: out.id })).step).toBeNull();
    await book.run(excludeAccount, { id: out.account, excluded: false, reason: 'mistake' });
    expect((await book.run(getPerson, { id: out.id })).step).not.toBeNull();
  });

  it('writes who did what into the audit trail', async () => {
    const { entries } = await book.run(listAudit, { limit: 5 });
    expect(entries).toHaveLength(5);
    expect(entries[0]).toMatchObject({ operation: 'exclude-account', user: 'Mia Lorenz', door: 'http' });
  });
});

describe('who may see and do what', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('shows sellers their own and their team’s accounts, as the settings say', async () => {
    const anna = await book.addUser('Anna', 'seller');
    const ben = await book.addUser('Ben', 'seller');
    const reader = await book.addUser('Rita', 'reader');
    const { id } = await book.run(addAccount, { name: 'Annas Kunde' }, { as: anna });
    await expect(book.run(getAccount, { id }, { as: ben })).rejects.toMatchObject({ status: 404 });
    expect((await book.run(listAccounts, {}, { as: ben })).accounts).toEqual([]);
    expect((await book.run(search, { query: 'Annas' }, { as: ben })).found).toEqual([]);
    await expect(book.run(addAccount, { name: 'x' }, { as: reader })).rejects.toMatchObject({ status: 403 });
    await book.run(editOrganization, { version: 1, sellersSee: 'everybody' });
    expect((await book.run(getAccount, { id }, { as: ben })).account).toMatchObject({ name: 'Annas Kunde' });
  });

  it('hands a book over when a user goes, and asks the manager for an owner otherwise', async () => {
    const carla = await book.addUser('Carla', 'seller');
    const dirk = await book.addUser('Dirk', 'seller');
    const zoe = await book.person('Zoe Haar');
    await book.run(reassign, { owner: carla.user, accounts: [zoe.account] });
    await book.run(deactivateUser, { id: carla.user, successor: dirk.user });
    expect((await book.run(getPerson, { id: zoe.id })).step?.owner?.name).toBe('Dirk');
    await book.run(deactivateUser, { id: dirk.user });
    const step = (await book.run(getPerson, { id: zoe.id })).step;
    expect(step).toMatchObject({ owner: null, action: 'qualify' });
    await expect(book.run(deactivateUser, { id: book.owner.user })).rejects.toMatchObject({
      code: 'last-owner',
    });
    await expect(book.run(reassign, { owner: dirk.user, accounts: [zoe.account] })).rejects.toMatchObject({
      code: 'user-gone',
    });
  });

  it('gives a seller’s Today to the deputy while on leave', async () => {
    const eve = await book.addUser('Eve', 'seller');
    const fay = await book.addUser('Fay', 'seller');
    book.at('2026-11-02T10:00:00+01:00');
    const gil = await book.person('Gil Moor');
    await book.run(logInteraction, { people: [gil.id], kind: 'call', at: '2026-09-21T10:00:00+02:00' });
    await book.run(reassign, { owner: eve.user, accounts: [gil.account] });
    expect((await book.today(undefined, eve)).steps).toHaveLength(1);
    await book.run(planLeave, { first: '2026-11-02', last: '2026-11-06', deputy: fay.user }, { as: eve });
    expect((await book.today(undefined, eve)).steps).toHaveLength(0);
    expect((await book.today(undefined, fay)).steps).toHaveLength(1);
  });
});

describe('two at once', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('acts once for one idempotency key, even when both come at the same moment', async () => {
    const key = 'the-same-request';
    const both = await Promise.all(
      [1, 2, 3].map(() => book.run(addAccount, { name: 'Einmal GmbH' }, { key })),
    );
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect((await book.run(listAccounts, {})).accounts).toHaveLength(1);
    await expect(book.run(addAccount, { name: 'Anders GmbH' }, { key })).rejects.toMatchObject({
      code: 'idempotency-key-reused',
    });
  });

  it('serialises writers at one account: the stored plan is that of all facts', async () => {
    const rolf = await book.person('Rolf Kern');
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        book.run(logInteraction, {
          people: [rolf.id],
          kind: 'voicemail',
          at: `2026-10-${10 + i}T10:00:00+02:00`,
        }),
      ),
    );
    expect((await book.run(timeline, { account: rolf.account })).interactions).toHaveLength(8);
    const stored = (await book.run(getPerson, { id: rolf.id })).step;
    const fresh = (await book.today('2027-12-31')).steps.find(({ person }) => person?.id === rolf.id);
    expect(stored?.action).toBeDefined();
    expect(fresh?.account.id).toBe(rolf.account);
  });
});
