import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, rmSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, type ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Instant } from '../core/time/day.ts';
import { encodeFrames, FORMAT, type Header, type Manifest, type TableStart } from './archive/frames.ts';
import { copyTarget, tablesToKeep } from './archive/tables-to-keep.ts';
import { storeError } from './errors.ts';

export interface BackupOptions {
  /** The product's version, for the file's header. */
  readonly product: string;
  readonly now: Instant;
  readonly signal?: AbortSignal;
  /** Told each table once it is written. */
  readonly onTable?: (table: string, rows: number) => void;
}

export interface BackupSummary {
  readonly file: string;
  readonly bytes: number;
  readonly schemaVersion: number;
  readonly rows: number;
  readonly tables: Manifest['tables'];
}

/**
 * Writes everything that the product keeps into one file, as of one moment, while others go on working; memory
 * stays flat. The file appears under its name only when it is complete, readable for its owner alone.
 * Throws `backup-exists` or `backup-not-written`.
 */
export async function backup(
  connection: ClientConfig,
  file: string,
  options: BackupOptions,
): Promise<BackupSummary> {
  if (existsSync(file)) throw storeError('backup-exists', { file });
  const part = `${file}.part`;
  const client = new Client({ ...connection, application_name: 'followthrough backup' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // PostgreSQL keeps the rows of this moment for us, whatever others commit meanwhile.
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = 0');
    const header = await readHeader(client, options);
    const tables: Manifest['tables'][number][] = [];
    await write(part, archive(client, header, tables, options), options.signal);
    await client.query('COMMIT');
    await rename(part, file).catch((error) => Promise.reject(notWritten(file, error)));
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    return { file, bytes: statSync(file).size, schemaVersion: header.schemaVersion, rows, tables };
  } finally {
    rmSync(part, { force: true });
    await client.end();
  }
}

async function readHeader(client: Client, { product, now }: BackupOptions): Promise<Header> {
  const { rows } = await client.query<{ schemaVersion: number; postgres: number }>(
    `SELECT max(number) AS "schemaVersion", current_setting('server_version_num')::int / 10000 AS postgres
     FROM app.migrations`,
  );
  const { schemaVersion = 0, postgres = 0 } = rows[0] ?? {};
  const madeAt = new Date(now).toISOString();
  return { followthrough: 'backup', format: FORMAT, product, madeAt, schemaVersion, postgres };
}

async function* archive(
  client: Client,
  header: Header,
  tables: Manifest['tables'][number][],
  { onTable }: BackupOptions,
): AsyncGenerator<Buffer> {
  const whole = createHash('sha256');
  function* framed(kind: 'H' | 'T' | 'D' | 'E', payload: Buffer) {
    for (const part of encodeFrames(kind, payload)) {
      whole.update(part);
      yield part;
    }
  }
  yield* framed('H', json(header));
  for (const start of await tablesToKeep(client)) {
    yield* framed('T', json(start));
    const hash = createHash('sha256');
    const source = client.query(copyTo(copyCommand(start)));
    for await (const chunk of source as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield* framed('D', chunk);
    }
    // The number of rows comes after the last row: once another query is answered, it is there.
    await client.query('SELECT 1');
    const end = { rows: source.rowCount, sha256: hash.digest('hex') };
    yield* framed('E', json(end));
    tables.push({ table: start.table, ...end });
    onTable?.(start.table, end.rows);
  }
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const manifest: Manifest = { tables, rows, sha256: whole.digest('hex') };
  yield* encodeFrames('Z', json(manifest));
}

function copyCommand(start: TableStart): string {
  return `COPY ${copyTarget(start)} TO STDOUT`;
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

const GZIP_LEVEL = 5;

async function write(part: string, content: AsyncGenerator<Buffer>, signal: AbortSignal | undefined) {
  try {
    const source = Readable.from(content, { objectMode: false });
    const target = createWriteStream(part, { mode: 0o600, flush: true });
    await pipeline(source, createGzip({ level: GZIP_LEVEL }), target, signal ? { signal } : {});
  } catch (error) {
    throw notWritten(part.slice(0, -'.part'.length), error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EIO: 'the disk failed',
};

function notWritten(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code];
  return reason === undefined ? error : storeError('backup-not-written', { file, reason }, error);
}
