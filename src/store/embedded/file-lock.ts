import { closeSync, existsSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedFailure } from './errors.ts';

export type FileLock = { readonly release: () => void };

const POLL_MS = 5;
const TRIES_BEFORE_A_WORD = 200;

/**
 * Takes the file for one holder alone, or says `undefined` when anyone holds it.
 *
 * The operating system keeps the lock and drops it when its process dies, however it dies, so there
 * are no stale locks. SQLite is the portable way to ask for one: it stands on fcntl or LockFileEx, and
 * sorts out several locks in one process. Nothing is ever written into the file. Never open the file in
 * another way: closing it would drop the process's locks on it.
 */
export function tryLockAlone(file: string): FileLock | undefined {
  return tryLock(file, (database) => database.exec('BEGIN EXCLUSIVE'));
}

/** Takes the file together with other sharers; `undefined` when somebody holds it alone. */
export function tryLockShared(file: string): FileLock | undefined {
  return tryLock(file, (database) => {
    database.exec('BEGIN');
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  });
}

/** Waits until the file is free and takes it alone. Rejects with the signal's reason when it aborts. */
export async function lockAlone(
  file: string,
  options: { signal?: AbortSignal | undefined; onWait?: () => void } = {},
): Promise<FileLock> {
  for (let tries = 0; ; tries += 1) {
    options.signal?.throwIfAborted();
    const lock = tryLockAlone(file);
    if (lock) return lock;
    if (tries === TRIES_BEFORE_A_WORD) options.onWait?.();
    await pause(POLL_MS);
  }
}

function tryLock(file: string, take: (database: DatabaseSync) => void): FileLock | undefined {
  makeForOwnerAlone(file);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    database.exec('PRAGMA journal_mode = MEMORY');
    take(database);
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : undefined;
    if (code === SQLITE_BUSY) return undefined;
    throw refusal(code, file, error);
  }
  const held = database;
  return {
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}

/** Result codes of SQLite (sqlite.org/rescode.html). */
const SQLITE_BUSY = 5;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CANTOPEN = 14;

function refusal(code: unknown, file: string, cause: unknown): unknown {
  if (code === SQLITE_READONLY || code === SQLITE_CANTOPEN) {
    return new EmbeddedFailure('database-of-another-user', { params: { file }, cause });
  }
  // Extended codes carry the primary one in their low byte.
  const failing = typeof code === 'number' && (code & 0xff) === SQLITE_IOERR;
  return failing ? new EmbeddedFailure('database-folder-without-locks', { params: { file }, cause }) : cause;
}

/** SQLite would make it readable for all, and whoever may read it may hold a share of it. */
function makeForOwnerAlone(file: string): void {
  if (existsSync(file)) return;
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
