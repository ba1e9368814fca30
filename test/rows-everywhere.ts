import { createHash } from 'node:crypto';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { type Column, describeSchema, type TableDescription } from '../src/store/schema/catalogue.ts';

export interface SampleRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** An organization of its own for each letter. */
export const orgOf = (letter: string): string => idOf('organization', letter);

/**
 * One row for every table of schema app that belongs to an organization, made from the catalogue: so a table that
 * a later migration adds is in every test that uses this. In an order in which references point backwards.
 */
export function sampleRows(tables: readonly TableDescription[], letter: string): readonly SampleRow[] {
  return byReference(tables.filter(belongsToOrganization)).map((table) => ({
    table: table.name,
    row: sampleRow(table, letter),
  }));
}

/** Inserts the rows as the connection's user. Entries for search are left to the triggers that make them. */
export async function insertSampleRows(
  connection: ClientConfig,
  letter: string,
): Promise<readonly SampleRow[]> {
  return withClient(connection, async (client) => {
    const rows = sampleRows((await describeSchema(client)).tables, letter);
    for (const { table, row } of rows) {
      if (table === 'search_entries') continue;
      await client.query(...insertion(table, row)).catch((cause: unknown) => {
        throw new Error(`Say in test/rows-everywhere.ts (WANTED) what a row of ${table} needs: ${cause}`, {
          cause,
        });
      });
    }
    return rows;
  });
}

/** An INSERT of one row, with its parameters. */
export function insertion(table: string, row: Readonly<Record<string, unknown>>): [string, unknown[]] {
  const columns = Object.keys(row);
  const names = columns.map((name) => escapeIdentifier(name)).join(', ');
  const places = columns.map((_, index) => `$${index + 1}`).join(', ');
  return [`INSERT INTO app.${table} (${names}) VALUES (${places})`, Object.values(row)];
}

export async function withClient<T>(
  connection: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Everything in schema app as text, table by table: equal only when all rows are equal. */
export async function contentsOf(
  connection: ClientConfig,
  columns?: ReadonlyMap<string, readonly string[]>,
): Promise<Record<string, string[]>> {
  return withClient(connection, async (client) => {
    const { tables } = await describeSchema(client);
    const contents: Record<string, string[]> = {};
    for (const table of tables.filter(belongsToOrganization)) {
      const names = columns ? columns.get(table.name) : table.columns.map(({ name }) => name);
      if (!names) continue;
      const list = names.map((name) => escapeIdentifier(name)).join(', ');
      const { rows } = await client.query<{ row: string }>(
        `SELECT ROW(${list})::text AS row FROM app.${table.name} ORDER BY 1`,
      );
      contents[table.name] = rows.map(({ row }) => row);
    }
    return contents;
  });
}

const belongsToOrganization = (table: TableDescription): boolean =>
  table.columns.some(({ name }) => name === 'org_id');

function byReference(tables: readonly TableDescription[]): readonly TableDescription[] {
  const sorted: TableDescription[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter((table) =>
      [...references(table).values()].every((other) => other === table.name || !open.has(other)),
    );
    if (ready.length === 0) throw new Error(`References in a circle: ${[...open].join(', ')}`);
    sorted.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return sorted;
}

/** Column → the table that it refers to. */
function references(table: TableDescription): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { kind, columns, definition } of table.constraints) {
    const target = /REFERENCES app\.(\w+)/.exec(definition)?.[1];
    if (kind !== 'f' || target === undefined) continue;
    for (const column of columns) if (column !== 'org_id') found.set(column, target);
    if (columns.length === 1 && columns[0] === 'org_id') found.set('org_id', target);
  }
  return found;
}

/** What the checks of a table want, where the catalogue alone does not say it; undefined leaves a column empty. */
const WANTED: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  rating_changes: { account_id: undefined },
  booking_links: { minutes: 30 },
  // whose team is named
  saved_views: { shared: 'team' },
  // the larger of two ids
  not_duplicates: { other_id: 'ffffffff-ffff-7fff-bfff-ffffffffffff' },
};

function sampleRow(table: TableDescription, letter: string): Record<string, unknown> {
  const refersTo = references(table);
  const row: Record<string, unknown> = {};
  for (const column of table.columns) {
    const wanted = WANTED[table.name] ?? {};
    const value = column.name in wanted ? wanted[column.name] : sampleValue(column, table, refersTo, letter);
    if (value !== undefined) row[column.name] = value;
  }
  return row;
}

function sampleValue(
  column: Column,
  table: TableDescription,
  refersTo: ReadonlyMap<string, string>,
  letter: string,
): unknown {
  if (column.name === 'org_id') return orgOf(letter);
  const target = refersTo.get(column.name);
  // A row that referred to itself would be merged into itself.
  if (target === table.name) return undefined;
  if (target !== undefined) return idOf(target, letter);
  const choice = choicesOf(column, table);
  if (choice !== undefined) return choice;
  if (!column.notNull || column.default !== null) return undefined;
  if (column.name === 'hash') return createHash('sha256').update(letter).digest('hex');
  return SAMPLES[column.type.replace(/\(.*\)/, '')]?.(table.name, letter);
}

const SAMPLES: Readonly<Record<string, (table: string, letter: string) => unknown>> = {
  uuid: idOf,
  text: (_, letter) => `x${letter}`,
  date: () => '2026-11-12',
  numeric: () => '12.50',
  boolean: () => true,
  smallint: () => 1,
  integer: () => 1,
  bigint: () => 1,
  'timestamp with time zone': () => '2026-11-12T09:30:00Z',
  jsonb: (_, letter) => JSON.stringify({ text: `line one\nline\ttwo \\ ${letter}` }),
  // As long as a hash.
  bytea: (_, letter) => Buffer.alloc(32, letter),
  'uuid[]': (table, letter) => [idOf(table, letter)],
  'text[]': (_, letter) => [letter],
};

function choicesOf(column: Column, table: TableDescription): string | undefined {
  for (const { kind, columns, definition } of table.constraints) {
    if (kind !== 'c' || columns.length !== 1 || columns[0] !== column.name) continue;
    const choice = /= ANY \(ARRAY\['([a-z-]+)'/.exec(definition)?.[1];
    if (choice !== undefined) return choice;
  }
  return undefined;
}

function idOf(table: string, letter: string): string {
  const hex = createHash('sha256').update(`${table} ${letter}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
