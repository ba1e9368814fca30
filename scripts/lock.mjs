import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from './pinned-node.mjs';

/** Outside node_modules, which the work under the lock may delete. */
const folder = join(root, '.cache');

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function alive(pid) {
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function claim(file, token) {
  try {
    writeFileSync(file, token, { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
  // Two that find the same dead owner may both clear the way: who still stands there a moment later has it.
  await wait(100);
  return read(file) === token;
}

/** Runs `work` while no other process of this checkout runs work under the same name. */
export async function withLock(name, work) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  const token = `${process.pid} ${process.hrtime.bigint()}`;
  let told = false;
  while (!(await claim(file, token))) {
    const owner = read(file);
    const pid = Number.parseInt(owner, 10);
    if (owner && !alive(pid)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told)
      process.stderr.write(`Waiting for another start (process ${pid || 'unknown'}) to finish: ${name} …\n`);
    told = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    if (read(file) === token) rmSync(file, { force: true });
  }
}
