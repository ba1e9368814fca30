/**
 * Reads a filtered list page by page with a bound on what each page costs, whatever the filter and the size of the
 * book, and whatever the planner of the database thinks of it:
 *
 * 1. When a filter with an index fits few rows (a seller's own, a tag, what the search found), these are taken and
 *    put in order.
 * 2. Otherwise the list is walked in its own order by index, for at most WALKED rows; a page that is not full then
 *    says where it stopped.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Page, Walk } from '../../app/ports/lists.ts';
import type { Id } from '../../core/facts.ts';
import type { Tx } from '../database.ts';
import { all, type Condition } from './conditions.ts';

/** Rows that a filter with an index may bring before the list is walked instead. */
const FEW = 5_000;
/** Rows that one page of a walk looks at. */
const WALKED = 10_000;

export interface ListOrder {
  /** Table of schema app, with the alias by which `base` and `beyond` name it. */
  readonly table: string;
  readonly alias: string;
  readonly org: Id;
  /** Rows that stand in the list at all. */
  readonly base: Condition;
  readonly beyond: readonly Condition[];
  /** What it is sorted by before the id, of the alias, and the same as text for the cursor. */
  readonly key: Condition;
  readonly keyText: Condition;
}

/** Ids that a filter fits, each read by one index: the first that fits few is taken. */
export type Candidates = RawBuilder<{ readonly id: Id }>;

interface WalkFilter {
  /** Taken however many they are: of one account, or found by the search. */
  readonly within: Candidates | undefined;
  readonly candidates: readonly Candidates[];
  /** Whether anything is filtered at all. */
  readonly filtered: boolean;
}

/**
 * @param page how many rows; one more than shown, as `pageOf` asks
 * @param query from the source (rows of the table, in no order) to the rows of the page, filtered, sorted, cut
 */
export async function walk<Row>(
  tx: Tx,
  order: ListOrder,
  page: Page,
  { within, candidates, filtered }: WalkFilter,
  query: (source: Condition) => RawBuilder<Row>,
): Promise<Walk<Row>> {
  const few = within ?? (await firstOfFew(tx, candidates));
  if (few) return { rows: (await query(among(order, few)).execute(tx)).rows, stoppedAt: null };
  const bound = filtered ? WALKED : page.limit;
  const { rows } = await query(inOrder(order, bound)).execute(tx);
  const stoppedAt = filtered && rows.length < page.limit ? await rowAt(tx, order, bound) : null;
  return { rows, stoppedAt };
}

async function firstOfFew(tx: Tx, candidates: readonly Candidates[]): Promise<Candidates | null> {
  for (const each of candidates) {
    const { rows } = await sql<{ many: boolean }>`
      SELECT EXISTS (SELECT FROM (${each}) c OFFSET ${FEW}) AS many`.execute(tx);
    if (rows[0]?.many === false) return each;
  }
  return null;
}

/**
 * The limit of one keeps each row's look-up apart: no join can turn it into a reading of the whole table. It asks for
 * the key alone, so that no partial index of another order is taken for it while a table has no statistics yet.
 */
function among({ table, alias, org, base, beyond }: ListOrder, ids: Candidates): Condition {
  const name = sql.ref(alias);
  return sql`(SELECT ${name}.* FROM (${ids}) c CROSS JOIN LATERAL (
    SELECT * FROM ${sql.table(table)} r WHERE r.org_id = ${org} AND r.id = c.id LIMIT 1) ${name}
    WHERE ${all([base, ...beyond])})`;
}

function inOrder({ table, alias, base, beyond, key }: ListOrder, bound: number): Condition {
  const name = sql.ref(alias);
  return sql`(SELECT * FROM ${sql.table(table)} ${name} WHERE ${all([base, ...beyond])}
    ORDER BY ${key}, ${sql.ref(`${alias}.id`)} LIMIT ${bound})`;
}

async function rowAt(
  tx: Tx,
  { table, alias, base, beyond, key, keyText }: ListOrder,
  place: number,
): Promise<{ readonly key: string; readonly id: Id } | null> {
  const id = sql.ref(`${alias}.id`);
  const { rows } = await sql<{ key: string; id: Id }>`
    SELECT ${keyText} AS key, ${id} AS id FROM ${sql.table(table)} ${sql.ref(alias)}
    WHERE ${all([base, ...beyond])} ORDER BY ${key}, ${id} LIMIT 1 OFFSET ${place - 1}`.execute(tx);
  return rows[0] ?? null;
}
