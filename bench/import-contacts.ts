/**
 * Importing contacts from CSV; against a bare COPY into staging tables and INSERT … SELECT of the same rows into
 * the same indexed tables.
 */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { importFile } from '../src/app/imports/import-file.ts';
import { readContacts } from '../src/files/read-contacts.ts';
import type { Installation } from './installation.ts';
import { timed } from './measure.ts';
import { megabytes, perSecond, type Result, times } from './result.ts';

const BAR = 0.4;
/** What rows of the file become; what the plan adds comes with planning. */
const TABLES = ['accounts', 'people', 'addresses', 'import_rows'];
const PLAN_TABLES = ['next_steps', 'person_states', 'placements'];

export async function timeImport(installation: Installation, contacts: number): Promise<readonly Result[]> {
  const { ground, dataDir } = installation;
  const { org, sellers } = await installation.organization(1);
  const [seller] = sellers;
  if (!seller) throw new Error('An organization without a seller');
  const file = join(dataDir, 'contacts.csv');
  await pipeline(Readable.from(csv(contacts)), createWriteStream(file));

  let highest = 0;
  const watching = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss);
  }, 50);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  let read = 0;
  const source = await readContacts(file, { country: 'DE' });
  const result = await importFile(
    ground,
    seller,
    source,
    {},
    {
      onProgress: ({ phase }) => {
        if (phase === 'planning') read = performance.now() - started;
      },
    },
  );
  const all = performance.now() - started;
  clearInterval(watching);
  await rm(file);
  if (result.created !== contacts)
    throw new Error(`${result.created} of ${contacts} contacts were imported`, { cause: result.failure });

  const named = contacts.toLocaleString('en');
  const bareRows = await timeBare(installation, org, TABLES);
  const bareAll = await timeBare(installation, org, [...TABLES, ...PLAN_TABLES]);
  const rate = (milliseconds: number) => perSecond((contacts / milliseconds) * 1000);
  return [
    {
      work: `Import of ${named} contacts from CSV`,
      measured: `${rate(read)}, memory ${megabytes(before)} → ${megabytes(highest)} at most`,
      against: `bare COPY and INSERT … SELECT: ${rate(bareRows)}`,
      reached: times(bareRows / read),
      bar: `≥ ${times(BAR)}`,
      ok: bareRows / read >= BAR,
    },
    {
      work: 'The same until everybody is planned',
      measured: rate(all),
      against: `bare, with the rows of the plan: ${rate(bareAll)}`,
      reached: times(bareAll / all),
      bar: '–',
      ok: null,
    },
  ];
}

function* csv(contacts: number): Generator<string> {
  yield 'First Name,Last Name,Email,Phone,Company,Title,City,Country\n';
  for (let i = 0; i < contacts; i += 1) {
    const company = Math.floor(i / 4);
    const phone = `+4930${String(1_000_000 + i)}`;
    yield `Given${i % 997},Family${i},given.family${i}@company${company}.example,${phone},Company ${company} GmbH,Head of hall ${i % 17},Berlin,Germany\n`;
  }
}

/** Writes the rows of an organization once more, as another one's, and takes that back. */
async function timeBare(
  { bare, ground }: Installation,
  org: string,
  tables: readonly string[],
): Promise<number> {
  const data = new Map<string, Buffer[]>();
  const other = ground.newId();
  for (const table of tables) {
    const columns = await columnsOf(bare, table);
    const list = columns.map((column) => (column === 'org_id' ? `'${other}'::uuid` : column)).join(', ');
    const chunks: Buffer[] = [];
    const out = bare.query(
      copyTo(`COPY (SELECT ${list} FROM app.${table} WHERE org_id = '${org}') TO STDOUT`),
    );
    for await (const chunk of out) chunks.push(chunk as Buffer);
    data.set(table, chunks);
  }
  await bare.query('BEGIN');
  for (const table of ['organizations', 'users', 'imports']) {
    const columns = await columnsOf(bare, table);
    const list = columns.map((column) => (column === 'org_id' ? `'${other}'::uuid` : column)).join(', ');
    await bare.query(
      `INSERT INTO app.${table} (${columns.join(', ')}) SELECT ${list} FROM app.${table} WHERE org_id = '${org}'`,
    );
  }
  const spent = await timed(async () => {
    for (const table of tables) {
      await bare.query(`CREATE TEMP TABLE staging_${table} (LIKE app.${table}) ON COMMIT DROP`);
      await pipeline(
        Readable.from(data.get(table) ?? []),
        bare.query(copyFrom(`COPY staging_${table} FROM STDIN`)),
      );
      await bare.query(`INSERT INTO app.${table} SELECT * FROM staging_${table}`);
    }
  });
  await bare.query('ROLLBACK');
  return spent;
}

async function columnsOf(bare: Installation['bare'], table: string): Promise<readonly string[]> {
  const { rows } = await bare.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [`app.${table}`],
  );
  return rows.map(({ name }) => name);
}
