import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Layout, layoutOf } from './layout.ts';
import { clearLeftOvers } from './left-overs.ts';
import { findServer } from './postmaster-pid.ts';
import { processesInside } from './process-table.ts';
import { type EmbeddedServer, startEmbedded } from './start.ts';
import { otherProcess } from './test-support/other-process.ts';
import { query } from './test-support/query.ts';
import { removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';
import { until } from './test-support/until.ts';

let folder: string;
let dataDir: string;
let layout: Layout;
const bystanders: ChildProcess[] = [];
const servers: EmbeddedServer[] = [];

/** Like startEmbedded; a test that fails leaves no server to the next one. */
async function start(log?: (message: string) => void): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDir, log });
  servers.push(server);
  return server;
}

beforeAll(async () => {
  folder = temporaryFolder();
  dataDir = join(folder, 'data');
  layout = layoutOf(dataDir);
  const server = await startEmbedded({ dataDir });
  await query(server.connection, 'create table saved (number int)');
  await server.stop();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  await Promise.all(bystanders.splice(0).map(end));
});
afterAll(() => removeFolder(folder));

const save = (server: Pick<EmbeddedServer, 'connectionString'>, number: number) =>
  query(server.connectionString, 'insert into saved values ($1)', [number]);
const saved = async (server: Pick<EmbeddedServer, 'connectionString'>) =>
  (await query(server.connectionString, 'select array_agg(number order by number) as all from saved'))['all'];

/** Some program that has nothing to do with the database, in a working directory of our choice. */
async function bystander(cwd: string): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log(1); process.stdin.resume()'], {
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  bystanders.push(child);
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}

async function killServer(): Promise<number> {
  const found = findServer(layout);
  if (found.state !== 'ready') throw new Error('no server to kill');
  process.kill(found.pid, 'SIGKILL');
  await until('the server is dead', () => findServer(layout).state === 'absent');
  return found.pid;
}

/** postmaster.pid as a dead server leaves it, with another process number. */
function leaveBehind(text: string): void {
  const { uid, gid } = statSync(layout.cluster);
  for (const file of [layout.pidFile, layout.socketLock]) {
    writeFileSync(file, text, { mode: 0o600 });
    chownSync(file, uid, gid);
  }
}
const pidFileOf = (pid: number) =>
  `${pid}\n${layout.cluster}\n1700000000\n5432\n${layout.cluster}\n\n  1 2\nready   \n`;

describe('when the server is killed', () => {
  it('is started again under the one who uses it, at the same address, with all that was saved', async () => {
    const said: string[] = [];
    const server = await start((message) => said.push(message));
    const address = server.connectionString;
    await save(server, 1);
    const killed = await killServer();
    const revived = await until('the server runs again', () => {
      const found = findServer(layout);
      return found.state === 'ready' && found.pid;
    });
    expect(revived).not.toBe(killed);
    expect(server.connectionString).toBe(address);
    expect(await saved(server)).toContain(1);
    expect(said).toContain('The database stopped unexpectedly; starting it again.');
    await server.stop();
    expect(findServer(layout).state).toBe('absent');
  });

  it('is started again by the next who comes, at once', async () => {
    const killedWithIt = otherProcess(dataDir);
    const report = await killedWithIt.report;
    if (!report.ok) throw new Error(report.message);
    await save(report, 2);
    const found = findServer(layout);
    await killedWithIt.kill();
    if (found.state === 'ready') process.kill(found.pid, 'SIGKILL');
    const server = await start();
    expect(server.started).toBe(true);
    expect(await saved(server)).toContain(2);
    await server.stop();
  });
});

describe('when the process that started the server is killed', () => {
  it('stays up for the others, and the last of them stops it', async () => {
    const starter = otherProcess(dataDir);
    const report = await starter.report;
    if (!report.ok) throw new Error(report.message);
    await save(report, 3);
    await starter.kill();
    const server = await start();
    expect(server.started).toBe(false);
    expect(await saved(server)).toContain(3);
    await server.stop();
    expect(findServer(layout).state).toBe('absent');
  });
});

describe('a postmaster.pid that was left behind', () => {
  const starts = async () => {
    const server = await start();
    expect(server.started).toBe(true);
    await server.stop();
  };

  it('does not matter when its process is gone', async () => {
    const pid = await bystander(folder);
    await Promise.all(bystanders.splice(0).map(end));
    leaveBehind(pidFileOf(pid));
    await starts();
  });

  it('does not matter when its number now belongs to another program', async () => {
    leaveBehind(pidFileOf(await bystander(folder)));
    await starts();
  });

  it.each([
    ['empty', ''],
    ['cut short', '\n'],
    ['garbage', 'not a number at all'],
  ])('does not matter when it is %s', async (_, text) => {
    leaveBehind(text);
    await starts();
  });

  it.skipIf(process.platform === 'win32')('stays while any process works in the data directory', async () => {
    leaveBehind(pidFileOf(await bystander(folder)));
    const inside = await bystander(layout.cluster);
    const obstacle = clearLeftOvers(layout);
    expect(obstacle).toMatchObject({ code: 'database-in-use' });
    expect(obstacle?.message).toContain(String(inside));
    expect(existsSync(layout.pidFile)).toBe(true);
    await Promise.all(bystanders.splice(1).map(end));
    expect(clearLeftOvers(layout)).toBeUndefined();
    expect(existsSync(layout.pidFile)).toBe(false);
  });
});

describe('a server whose postmaster.pid was removed by hand', () => {
  it('is seen in the table of processes, and no second one is started beside it', async () => {
    const server = await start();
    const text = readFileSync(layout.pidFile, 'utf8');
    const inside = processesInside(layout);
    expect(inside === 'unknown' ? [] : inside.filter(({ postgres }) => postgres).length).toBeGreaterThan(3);
    const withoutFile = { ...layout, pidFile: join(folder, 'nothing') };
    expect(findServer(withoutFile).state).toBe('absent');
    expect(clearLeftOvers(withoutFile)).toMatchObject({ code: 'database-in-use' });
    expect(readFileSync(layout.pidFile, 'utf8')).toBe(text);
    await server.stop();
  });
});
