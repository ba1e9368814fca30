import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { counts, emptyBook, type Imported } from '../../../test/imports/book.ts';
import { hasShared, SHARED } from '../../../test/imports/shared.ts';

let book: Imported;
beforeEach(async () => {
  book = await emptyBook();
});
afterEach(() => book.drop());

const take = (name: string) => book.file(join(SHARED, `${name}.csv`), { path: true });
const expected = (folder: string) => JSON.parse(readFileSync(join(SHARED, folder, 'expected.json'), 'utf8'));
const one = async <Row>(query: ReturnType<typeof sql<Row>>) => (await book.rows(query))[0];
const all = (created: number) => ({
  read: created,
  created,
  updated: 0,
  unchanged: 0,
  merged: 0,
  refused: 0,
});

describe.skipIf(!hasShared)('files of real programs (../shared/data/crm; skipped where they are not)', () => {
  it('a sales pipeline of somebody’s own making', async () => {
    const wanted = expected('maven');
    expect(counts(await take('maven/accounts'))).toEqual(all(85));
    expect(counts(await take('maven/products'))).toEqual(all(7));
    expect(counts(await take('maven/sales_teams'))).toEqual(all(35));
    const pipeline = await take('maven/sales_pipeline');
    expect(counts(pipeline)).toEqual(all(wanted.rows));
    expect(
      Object.fromEntries(
        (
          await book.rows(
            sql<{
              stage: string;
              n: number;
            }>`SELECT stage, count(*)::int AS n FROM app.opportunities GROUP BY 1`,
          )
        ).map(({ stage, n }) => [stage, n]),
      ),
    ).toEqual(wanted.by_stage);
    expect(
      await one(sql`SELECT sum(amount) FILTER (WHERE status = 'won')::float AS won, count(*) FILTER (WHERE closed_on IS NULL AND status = 'open')::int AS open,
      count(*) FILTER (WHERE opened_on IS NULL)::int AS unopened, count(*) FILTER (WHERE product = 'GTXPro')::int AS product FROM app.opportunities`),
    ).toEqual({
      won: wanted.won_value,
      open: wanted.blank_close_date,
      unopened: wanted.blank_engage_date,
      product: wanted.product_not_in_products_csv,
    });
    expect(
      await book.count(
        sql`SELECT count(*)::int AS n FROM app.opportunities o JOIN app.accounts a ON a.id = o.account_id WHERE a.name = 'No account named'`,
      ),
    ).toBe(wanted.blank_account);
    expect(pipeline.notices.map(({ count }) => count)).toEqual([
      wanted.product_not_in_products_csv,
      wanted.blank_account,
    ]);
    const agents = await book.rows(sql<{ name: string; won: number; lost: number; won_value: number }>`
      SELECT u.name, count(*) FILTER (WHERE o.status = 'won')::int AS won, count(*) FILTER (WHERE o.status = 'lost')::int AS lost,
             coalesce(sum(o.amount) FILTER (WHERE o.status = 'won'), 0)::float AS won_value
      FROM app.opportunities o JOIN app.users u ON u.id = o.owner_id GROUP BY 1`);
    expect(Object.fromEntries(agents.map(({ name, ...sums }) => [name, sums]))).toEqual(wanted.by_agent);
    expect(counts(await take('maven/sales_pipeline'))).toEqual({
      ...all(wanted.rows),
      created: 0,
      unchanged: wanted.rows,
    });
    expect(counts(await take('maven/accounts'))).toEqual({ ...all(85), created: 0, unchanged: 85 });
  });

  it.each([
    [
      'in the order of their links',
      ['Account', 'Contact', 'Lead', 'Opportunity', 'Campaign', 'CampaignMember', 'Task'],
    ],
    [
      'the links before what they lead to',
      ['Opportunity', 'Lead', 'Contact', 'Account', 'Campaign', 'Task', 'CampaignMember'],
    ],
  ])('a Salesforce export, %s', async (_, files) => {
    const wanted = expected('salesforce-export');
    for (const file of files) {
      const result = await take(`salesforce-export/${file}`);
      expect([file, result.read, result.refused], file).toEqual([file, wanted.records[file], 0]);
    }
    for (const file of files) {
      const result = await take(`salesforce-export/${file}`);
      expect([file, result.unchanged], file).toEqual([file, wanted.records[file]]);
    }
    const stages = await book.rows(
      sql<{ stage: string; n: number }>`SELECT stage, count(*)::int AS n FROM app.opportunities GROUP BY 1`,
    );
    expect(Object.fromEntries(stages.map(({ stage, n }) => [stage, n]))).toEqual(
      wanted.opportunities_by_stage,
    );
    const [sums, people, homes] = [
      await one(
        sql`SELECT sum(amount) FILTER (WHERE status = 'won')::float AS won, sum(amount) FILTER (WHERE status = 'open')::float AS open FROM app.opportunities`,
      ),
      await book.count(sql`SELECT count(*)::int AS n FROM app.people`),
      await book.count(
        sql`SELECT count(*)::int AS n FROM app.people p JOIN app.accounts a ON a.id = p.account_id WHERE a.name = p.name`,
      ),
    ];
    expect(sums).toEqual({ won: wanted.won_amount, open: wanted.open_amount });
    expect(people).toBe(wanted.records.Contact + wanted.records.Lead);
    expect(homes).toBe(wanted.contacts_without_known_account);
    expect(
      await book.count(sql`SELECT count(*)::int AS n FROM app.accounts WHERE name LIKE 'Account 001%'`),
    ).toBe(0);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.todos WHERE done_at IS NULL`)).toBe(
      wanted.tasks_by_status['Not Started'],
    );
    expect(
      await book.count(sql`SELECT count(*)::int AS n FROM app.interactions WHERE purpose = 'gift'`),
    ).toBe(wanted.records.CampaignMember);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.person_states`)).toBe(people);
  });

  it('connections of LinkedIn, known again by their profiles', async () => {
    const wanted = expected('linkedin');
    expect(counts(await take('linkedin/Connections'))).toEqual({ ...all(4), created: 3, merged: 1 });
    expect(
      (await book.rows(sql<{ name: string }>`SELECT name FROM app.people ORDER BY name`)).map(
        ({ name }) => name,
      ),
    ).toEqual(wanted.names);
    expect(
      await one(sql`SELECT custom->>'connected_on' AS day FROM app.people WHERE name = 'Jane Doe'`),
    ).toEqual({ day: wanted.jane_connected_on });
    expect(counts(await take('linkedin/Connections'))).toEqual({
      ...all(4),
      created: 0,
      unchanged: 3,
      merged: 1,
    });
  });

  it('anonymous call statistics are refused with the reason', async () => {
    const result = await take('bank-marketing/bank-additional');
    expect(counts(result)).toEqual({
      ...all(expected('bank-marketing').rows),
      created: 0,
      refused: expected('bank-marketing').rows,
    });
    expect(result.import).toBeNull();
    expect(result.problem).toMatch(/names a person, a company or an opportunity/);
  });

  it.each([
    ['atomic-crm/contacts', 500],
    ['dittofeed-uploads/users', 5],
    ['messy-lead-exports/06-agency-crm-export', 4],
    ['messy-lead-exports/07-real-estate-crm', 3],
    ['messy-lead-exports/17-formula-injection', 5],
    ['messy-lead-exports/25-hubspot-export', 3],
    ['messy-lead-exports/real-world-facebook-leads-realistic', 3],
    ['messy-lead-exports/real-world-rtl-arabic-headers', 2],
    ['messy-lead-exports/real-world-salesforce-leads', 3],
  ])('%s: every row becomes somebody once', async (name, people) => {
    expect(counts(await take(name))).toEqual(all(people));
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.person_states`)).toBe(people);
    expect(counts(await take(name))).toEqual({ ...all(people), created: 0, unchanged: people });
  });

  it('rows that come twice are merged', async () => {
    expect(counts(await take('messy-lead-exports/15-duplicate-rows'))).toEqual({
      ...all(5),
      created: 3,
      merged: 2,
    });
  });
});
