import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client, PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** One field of a row in COPY's text format. */
export type CopyValue = string | number | boolean | null;

/**
 * Streams rows into a table with COPY; memory stays flat. `sql` is such as
 * `COPY staging (id, name) FROM STDIN`. COPY is refused on tables with row-level security: copy into a temporary
 * staging table and INSERT … SELECT from there. Returns the number of rows.
 */
export async function copyRows(
  client: Client | PoolClient,
  sql: string,
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<number> {
  return copyText(client, sql, encode(rows));
}

/** The same from chunks that are in COPY's text format already. */
export async function copyText(
  client: Client | PoolClient,
  sql: string,
  chunks: AsyncIterable<string | Buffer>,
): Promise<number> {
  // A pipelined connection refuses COPY: it goes alone, with nothing before it on the way.
  await client.query('SELECT 1');
  const pipelined: { pipeline?: boolean } = client as object;
  const was = pipelined.pipeline ?? false;
  pipelined.pipeline = false;
  try {
    const target = client.query(copyFrom(sql));
    await pipeline(Readable.from(chunks, { objectMode: false }), target);
    return target.rowCount;
  } finally {
    pipelined.pipeline = was;
  }
}

const CHUNK = 64 * 1024;

async function* encode(rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>) {
  let chunk = '';
  for await (const row of rows) {
    chunk += `${row.map(encodeValue).join('\t')}\n`;
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function encodeValue(value: CopyValue): string {
  if (value === null) return '\\N';
  return typeof value === 'string'
    ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] ?? found)
    : `${value}`;
}
