import { createHash, type Hash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { storeError } from '../errors.ts';
import {
  CutShort,
  decodeFrames,
  encodeFrames,
  FORMAT,
  type Frame,
  type Header,
  type Manifest,
  NoFrame,
  type TableEnd,
  type TableStart,
} from './frames.ts';

/** What is done with an archive while it is read; each call is waited for. */
export interface ArchiveReader {
  readonly header?: (header: Header) => Promise<void> | void;
  /** `data` must be read to its end; then `end` says what it should have been. */
  readonly table?: (start: TableStart, data: AsyncIterable<Buffer>) => Promise<void>;
}

export interface ArchiveContents {
  readonly header: Header;
  readonly manifest: Manifest;
}

/**
 * Reads a backup from its first to its last byte and checks every checksum; memory stays flat.
 * Throws `backup-not-found`, `not-a-backup`, `backup-incomplete` or `backup-damaged`. What a reader's calls throw
 * goes through unchanged.
 */
export async function readArchive(
  file: string,
  reader: ArchiveReader = {},
  signal?: AbortSignal,
): Promise<ArchiveContents> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  const progress: Progress = { begun: false };
  try {
    return await readFrames(decodeFrames(gunzip), file, reader, progress, signal);
  } catch (error) {
    throw explain(error, file, progress);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

interface Progress {
  /** A header of ours was read: from here on the file is a backup, whatever else is wrong with it. */
  begun: boolean;
}

async function readFrames(
  frames: AsyncGenerator<Frame>,
  file: string,
  reader: ArchiveReader,
  progress: Progress,
  signal: AbortSignal | undefined,
): Promise<ArchiveContents> {
  const whole = createHash('sha256');
  const damaged = (where: string) => storeError('backup-damaged', { file, where });
  const next = async (): Promise<Frame> => {
    signal?.throwIfAborted();
    const { value, done } = await frames.next();
    if (done) throw new CutShort();
    if (value.kind !== 'Z') hashFrame(whole, value);
    return value;
  };

  const first = await next();
  const header = first.kind === 'H' ? parse<Header>(first) : undefined;
  if (header?.followthrough !== 'backup' || header.format !== FORMAT)
    throw storeError('not-a-backup', { file });
  progress.begun = true;
  await reader.header?.(header);

  const tables: (TableEnd & { table: string })[] = [];
  for (;;) {
    const frame = await next();
    if (frame.kind === 'Z') {
      const manifest = parse<Manifest>(frame);
      if (whole.digest('hex') !== manifest.sha256) throw damaged('checksum of the whole');
      if (JSON.stringify(tables) !== JSON.stringify(manifest.tables)) throw damaged('list of tables');
      if (!(await frames.next()).done) throw damaged('something follows its end');
      return { header, manifest };
    }
    if (frame.kind !== 'T') throw damaged('order of its parts');
    const start = parse<TableStart>(frame);
    const { data, end } = tableData(next);
    await (reader.table ?? drain)(start, data);
    const { rows, sha256 } = end();
    if (sha256.given !== sha256.found) throw damaged(`table ${start.table}`);
    tables.push({ table: start.table, rows, sha256: sha256.given });
  }
}

function tableData(next: () => Promise<Frame>) {
  const hash = createHash('sha256');
  let last: TableEnd | undefined;
  async function* data(): AsyncGenerator<Buffer> {
    for (;;) {
      const frame = await next();
      if (frame.kind === 'E') {
        last = parse<TableEnd>(frame);
        return;
      }
      if (frame.kind !== 'D') throw new NoFrame(`${frame.kind} inside a table`);
      hash.update(frame.payload);
      yield frame.payload;
    }
  }
  return {
    data: data(),
    end: () => {
      if (!last) throw new RangeError('The data of a table was not read to its end.');
      return { rows: last.rows, sha256: { given: last.sha256, found: hash.digest('hex') } };
    },
  };
}

async function drain(_: TableStart, data: AsyncIterable<Buffer>): Promise<void> {
  for await (const _chunk of data);
}

function hashFrame(hash: Hash, { kind, payload }: Frame): void {
  for (const part of encodeFrames(kind, payload)) hash.update(part);
}

function parse<T>({ payload }: Frame): T {
  try {
    return JSON.parse(payload.toString('utf8')) as T;
  } catch (cause) {
    throw new NoFrame('not JSON', { cause });
  }
}

/** Errors of reading, in words; others (of the database, of a reader) stay as they are. */
function explain(error: unknown, file: string, { begun }: Progress): unknown {
  if (error instanceof CutShort)
    return storeError(begun ? 'backup-incomplete' : 'not-a-backup', { file }, error);
  if (error instanceof NoFrame) {
    return begun
      ? storeError('backup-damaged', { file, where: 'order of its parts' }, error)
      : storeError('not-a-backup', { file }, error);
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'Z_BUF_ERROR') {
    const empty = statSync(file).size === 0;
    return storeError(empty ? 'not-a-backup' : 'backup-incomplete', { file }, error);
  }
  if (code === 'Z_DATA_ERROR') {
    return begun
      ? storeError('backup-damaged', { file, where: 'its compression' }, error)
      : storeError('not-a-backup', { file }, error);
  }
  if (typeof code === 'string' && /^(ENOENT|EACCES|EPERM|EISDIR|EIO|ENOTDIR)$/.test(code)) {
    return storeError('backup-not-found', { file, reason: READ_FAILURES[code] ?? code }, error);
  }
  return error;
}

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EIO: 'the disk failed',
};
