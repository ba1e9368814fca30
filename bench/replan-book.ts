/**
 * Planning a whole book after a change of policy; against reading the same facts and updating the same rows in
 * bulk, batch by batch, without a planner.
 */
import { sql } from 'kysely';
import type { Id } from '../src/core/facts.ts';
import { DEFAULT_POLICY } from '../src/core/policy/policy.ts';
import type { Tx } from '../src/store/database.ts';
import * as facts from '../src/store/planning/fact-queries.ts';
import { type PlannedBook, replanBook } from './book/planned-book.ts';
import type { Installation } from './installation.ts';
import { median, timed } from './measure.ts';
import { perSecond, type Result, times } from './result.ts';

const BAR = 0.25;
/** As many as the worker plans in one transaction. */
const BATCH = 100;

export async function timeReplanning(
  installation: Installation,
  book: PlannedBook,
  rounds: number,
): Promise<readonly Result[]> {
  const { bare } = installation;
  const ours: number[] = [];
  const plain: number[] = [];
  let changed = 0;
  for (let round = 0; round < rounds; round += 1) {
    await bare.query(
      'CREATE TEMP TABLE before AS SELECT person_id, md5(n::text) AS said FROM app.next_steps n WHERE org_id = $1',
      [book.org],
    );
    await changePolicy(installation, book, round);
    ours.push(await timed(() => replanBook(installation, book.org)));
    await bare.query(`CREATE TEMP TABLE changed AS SELECT n.person_id FROM app.next_steps n JOIN before b ON b.person_id = n.person_id
      WHERE n.org_id = '${book.org}' AND md5(n::text) <> b.said`);
    changed = Number((await bare.query('SELECT count(*) FROM changed')).rows[0]?.count);
    await bare.query('CREATE INDEX ON changed (person_id); ANALYZE changed');
    plain.push(await timeBare(installation, book));
    await bare.query('DROP TABLE before, changed');
  }
  const ratio = median(plain) / median(ours);
  const rate = (values: readonly number[]) =>
    `${perSecond((book.accounts / median(values)) * 1000)} accounts`;
  return [
    {
      work: `Planning a book of ${book.people.toLocaleString('en')} people after a change of policy`,
      measured: `${rate(ours)}, ${changed.toLocaleString('en')} steps changed`,
      against: `bare reading and updating: ${rate(plain)}`,
      reached: times(ratio),
      bar: `≥ ${times(BAR)}`,
      ok: ratio >= BAR,
    },
  ];
}

/** A week more or less between two contacts: most steps move. */
async function changePolicy(
  { ground }: Installation,
  { org, sellers }: PlannedBook,
  round: number,
): Promise<void> {
  const { version: _, ...policy } = DEFAULT_POLICY;
  const shift = round % 2 === 0 ? 7 : 0;
  const ratings = policy.ratings.map((it) => ({ ...it, idealDays: it.idealDays + shift }));
  await ground.store.transaction(org, (tx) =>
    tx.policies.add({ ...policy, ratings }, null, sellers[0]?.user ?? null, ground.clock()),
  );
}

/** Milliseconds of reading the facts and updating the rows; preparing the rows does not count. */
async function timeBare({ database, bare }: Installation, { org }: PlannedBook): Promise<number> {
  let spent = 0;
  let after: Id | null = null;
  for (;;) {
    const { rows }: { rows: { id: Id }[] } = await bare.query(
      'SELECT id FROM app.accounts WHERE org_id = $1 AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3',
      [org, after, BATCH],
    );
    const accounts = rows.map(({ id }) => id);
    if (accounts.length === 0) return spent;
    after = accounts.at(-1) ?? null;
    const steps = await bare.query(
      `SELECT coalesce(json_agg(n), '[]')::text AS steps FROM app.next_steps n JOIN changed c ON c.person_id = n.person_id
       WHERE n.org_id = $1 AND n.account_id = ANY($2)`,
      [org, accounts],
    );
    const json = String(steps.rows[0]?.steps);
    spent += await timed(() =>
      database.inOrganization(org, async (tx) => {
        await readFacts(tx, org, accounts);
        await sql`
          UPDATE app.next_steps n SET opens = r.opens, due = r.due, latest = r.latest, listed_from = r.listed_from,
            channel = r.channel, detail = r.detail
          FROM json_populate_recordset(NULL::app.next_steps, ${json}::json) r
          WHERE n.org_id = ${org} AND n.person_id = r.person_id`.execute(tx);
        await sql`UPDATE app.accounts SET replan_at = now() + interval '1 day'
          WHERE org_id = ${org} AND id = ANY(${[...accounts]}::uuid[])`.execute(tx);
      }),
    );
  }
}

async function readFacts(tx: Tx, org: Id, accounts: readonly Id[]): Promise<void> {
  await facts.queryAccounts(tx, org, accounts);
  const people = (await facts.queryPeople(tx, org, accounts)).map(({ id }) => id);
  const opportunities = (await facts.queryOpportunities(tx, org, accounts, people)).map(({ id }) => id);
  await facts.queryPermissions(tx, org, people);
  await facts.queryReleases(tx, org, people);
  await facts.queryInteractions(tx, org, accounts, people);
  await facts.queryAgreements(tx, org, accounts, people, opportunities);
  await facts.queryHolds(tx, org, accounts, people, opportunities);
  await facts.queryAbsences(tx, org, people);
  await facts.queryCommitments(tx, org, people);
  await facts.querySignals(tx, org, accounts);
  await facts.queryDeferrals(tx, org, accounts);
  await facts.queryPlacements(tx, org, accounts);
}
