import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

export type FileLock = { readonly release: () => void };

/** SQLite's result code for "somebody else has it". */
const SQLITE_BUSY = 5;
const POLL_MS = 5;

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
    if (tries === 200) options.onWait?.();
    await pause(POLL_MS);
  }
}

function tryLock(file: string, take: (database: DatabaseSync) => void): FileLock | undefined {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = MEMORY');
    take(database);
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
  return {
    release: () => {
      if (database.isOpen) database.close();
    },
  };
}
