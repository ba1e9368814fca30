import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FileLock, lockAlone, tryLockAlone, tryLockShared } from './file-lock.ts';
import { removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';
import { until } from './test-support/until.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, 'some.lock');
});
afterEach(() => removeFolder(folder));

function held(lock: FileLock | undefined): FileLock {
  if (!lock) throw new Error('The lock was not to be had.');
  return lock;
}

it('is held by one alone, or shared by many', () => {
  const alone = held(tryLockAlone(file));
  expect(tryLockAlone(file)).toBeUndefined();
  expect(tryLockShared(file)).toBeUndefined();
  alone.release();
  alone.release();

  const [first, second] = [held(tryLockShared(file)), held(tryLockShared(file))];
  expect(tryLockAlone(file)).toBeUndefined();
  first.release();
  expect(tryLockAlone(file)).toBeUndefined();
  second.release();
  held(tryLockAlone(file)).release();
});

it('keeps an empty file that only its owner may open', () => {
  held(tryLockAlone(file)).release();
  const { size, mode } = statSync(file);
  expect({ size, mode: mode & 0o777 }).toEqual({ size: 0, mode: 0o600 });
});

it('is dropped by the system when its holder is killed', async () => {
  const program = `
    const { tryLockAlone } = await import(${JSON.stringify(join(import.meta.dirname, 'file-lock.ts'))});
    globalThis.lock = tryLockAlone(process.argv[1]);
    console.log('held');
    process.stdin.resume();
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  expect(tryLockAlone(file)).toBeUndefined();
  child.kill('SIGKILL');
  const lock = await until('the lock is free', () => tryLockAlone(file));
  lock.release();
});

it('is waited for, until a signal aborts the wait', async () => {
  const first = held(tryLockAlone(file));
  const waiting = lockAlone(file);
  const aborting = new AbortController();
  const impatient = lockAlone(file, { signal: aborting.signal });
  aborting.abort(new Error('enough'));
  await expect(impatient).rejects.toThrow('enough');
  first.release();
  (await waiting).release();
});
