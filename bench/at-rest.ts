/** The server with a book in it: how long it takes to be ready, and what memory it holds with nothing to do. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { median } from './measure.ts';
import { megabytes, milliseconds, type Result } from './result.ts';

const MEMORY_BAR = 250 * 1_048_576;
const START_BAR = 1_500;
const STARTS = 3;
const SETTLE = 5_000;
const ROOT = join(import.meta.dirname, '..');

/** @param people the size of the book in that folder, to be named */
export async function timeAtRest(dataDir: string, people: number): Promise<readonly Result[]> {
  const starts: number[] = [];
  let memory: number | null = null;
  for (let round = 0; round < STARTS; round += 1) {
    const started = performance.now();
    const server = spawn(process.execPath, [join(ROOT, 'src/main/cli.ts'), 'serve'], {
      cwd: ROOT,
      env: { ...process.env, FOLLOWTHROUGH_DATA: dataDir, PORT: '0', LOG_LEVEL: 'error' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(server);
    starts.push(performance.now() - started);
    if (round === STARTS - 1) {
      await wait(SETTLE);
      memory = await memoryOf(server.pid ?? 0);
    }
    server.kill('SIGINT');
    await new Promise((resolve) => server.on('close', resolve));
  }
  const book = `${people.toLocaleString('en')} people`;
  return [
    {
      work: `Warm start, ${book}`,
      measured: milliseconds(median(starts)),
      against: '–',
      reached: milliseconds(median(starts)),
      bar: `≤ ${milliseconds(START_BAR)}`,
      ok: median(starts) <= START_BAR,
    },
    {
      work: `Server at rest, ${book}`,
      measured: memory === null ? 'not told by this system' : `${megabytes(memory)}, database among it`,
      against: '–',
      reached: memory === null ? '–' : megabytes(memory),
      bar: `≤ ${megabytes(MEMORY_BAR)}`,
      ok: memory === null ? null : memory <= MEMORY_BAR,
    },
  ];
}

/** What the server tells people goes to its standard error. */
function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += String(chunk);
      if (/is at http/.test(said)) resolve();
    });
    server.on('close', () => reject(new Error(`The server did not start: ${said}`)));
  });
}

/** Bytes of a process and all that it started, each shared page counted by its share. Null where nothing tells. */
async function memoryOf(pid: number): Promise<number | null> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  let sum = 0;
  for (const process of parents.keys()) {
    if (!descends(process, pid, parents)) continue;
    const rollup = await readFile(`/proc/${process}/smaps_rollup`, 'utf8').catch(() => '');
    sum += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) * 1024;
  }
  return sum === 0 ? null : sum;
}

function descends(process: number, from: number, parents: ReadonlyMap<number, number>): boolean {
  for (let it: number | undefined = process; it !== undefined && it > 1; it = parents.get(it)) {
    if (it === from) return true;
  }
  return false;
}
