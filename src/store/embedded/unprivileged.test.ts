import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBinaries } from './binaries.ts';
import { layoutOf } from './layout.ts';
import { findServer } from './postmaster-pid.ts';
import { startEmbedded } from './start.ts';
import { otherProcess } from './test-support/other-process.ts';
import { query } from './test-support/query.ts';
import { removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';
import { asRunner, canEnter, chooseRunner, serverEnvironment } from './unprivileged.ts';

const asRoot = process.getuid?.() === 0;
const nobody = { uid: 65_534, gid: 65_534 };
const binaries = findBinaries();

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => removeFolder(folder));

/** The effective user of a running server, as the outside sees it. */
function userOfServer(dataDir: string): number {
  const found = findServer(layoutOf(dataDir));
  if (found.state !== 'ready') throw new Error('not running');
  return statSync(`/proc/${found.pid}`).uid;
}

async function startsAndAnswers(dataDir: string, whileRunning: () => void = () => undefined): Promise<void> {
  const server = await startEmbedded({ dataDir });
  try {
    expect(await query(server.connection, 'select 1 as one')).toEqual({ one: 1 });
    whileRunning();
  } finally {
    await server.stop();
  }
}

describe.runIf(asRoot)('root', () => {
  it('hands the server to a user without rights who can enter the folders', async () => {
    const runner = chooseRunner(binaries, join(folder, 'open', 'not', 'yet', 'there'), undefined, {});
    if (runner.kind !== 'user') throw new Error(`A user was expected, not ${runner.kind}`);
    expect(readFileSync('/etc/passwd', 'utf8')).toContain(`${runner.name}:`);
    const dataDir = join(folder, 'open');
    await startsAndAnswers(dataDir, () => expect(userOfServer(dataDir)).toBe(runner.uid));
  });

  it('prefers the person behind sudo', () => {
    const sudo = { SUDO_UID: '65534', SUDO_GID: '65534', SUDO_USER: 'nobody' };
    expect(chooseRunner(binaries, folder, undefined, sudo)).toEqual({
      kind: 'user',
      name: 'nobody',
      ...nobody,
    });
  });

  it('goes on as the owner of the database that is there', () => {
    const owner = { uid: 4_711, gid: 4_712 };
    expect(chooseRunner(binaries, folder, owner, {})).toEqual({ kind: 'user', name: '4711', ...owner });
  });

  it('uses a user namespace where only root can enter', async ({ skip }) => {
    if (spawnSync('unshare', ['--user', '--map-user=1', '--map-group=1', '--', 'true']).status !== 0)
      return skip('This machine allows no user namespaces.');
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const dataDir = join(closed, 'data');
    expect(chooseRunner(binaries, dataDir, undefined, {}).kind).toBe('namespace');
    await startsAndAnswers(dataDir, () => expect(userOfServer(dataDir)).toBe(0));
    // and again, where root owns the database: nobody else could read it
    expect(statSync(layoutOf(dataDir).cluster).uid).toBe(0);
    await startsAndAnswers(dataDir);
  });

  it('lets an ordinary user run it as themselves', async ({ skip }) => {
    if (![import.meta.dirname, binaries.native, process.execPath].every((path) => canEnter(nobody, path)))
      return skip('The checkout can be entered by root only.');
    const own = join(folder, 'own');
    mkdirSync(own, { mode: 0o700 });
    chownSync(own, nobody.uid, nobody.gid);
    const dataDir = join(own, 'data');
    const user = otherProcess(dataDir, nobody);
    const report = await user.report;
    expect(report).toMatchObject({ ok: true, started: true, fresh: true });
    expect(userOfServer(dataDir)).toBe(nobody.uid);
    // root may join it, and leave it to its user
    const joined = await startEmbedded({ dataDir });
    expect(joined.started).toBe(false);
    await joined.stop();
    expect(findServer(layoutOf(dataDir)).state).toBe('ready');
    await user.tell('stop');
    expect(findServer(layoutOf(dataDir)).state).toBe('absent');
    // and start it, as that user
    await startsAndAnswers(dataDir, () => expect(userOfServer(dataDir)).toBe(nobody.uid));
    const back = otherProcess(dataDir, nobody);
    expect(await back.report).toMatchObject({ ok: true, started: true, fresh: false });
    await back.tell('stop');
  });
});

describe.skipIf(asRoot)('an ordinary user', () => {
  it('runs it as themselves', () => {
    expect(chooseRunner(binaries, folder, undefined, {})).toEqual({ kind: 'self' });
  });
});

describe('canEnter', () => {
  const mine = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const stranger = { uid: 4_711, gid: 4_711 };

  it.each([
    [0o700, 'owner', mine, true],
    [0o700, 'stranger', stranger, false],
    [0o710, 'somebody of the group', { uid: 4_711, gid: mine.gid }, true],
    [0o711, 'stranger', stranger, true],
    [0o644, 'owner', mine, false],
    [0o077, 'owner', mine, false],
  ])('with mode %o lets the %s in: %s', (mode, _, user, expected) => {
    const at = join(folder, `mode-${mode}-${user.uid}-${user.gid}`);
    mkdirSync(at);
    chmodSync(at, mode);
    expect(canEnter(user, at)).toBe(expected);
    if (asRoot) expect(canEnter(user, join(at, 'not there yet'))).toBe(expected);
    chmodSync(at, 0o700);
  });
});

describe('asRunner', () => {
  it('runs a program as itself, as a user, or in a namespace', () => {
    expect(asRunner({ kind: 'self' }, 'postgres', ['-V'])).toEqual({
      command: 'postgres',
      args: ['-V'],
      ids: {},
    });
    expect(asRunner({ kind: 'user', name: 'a', uid: 5, gid: 6 }, 'postgres', ['-V'])).toEqual({
      command: 'postgres',
      args: ['-V'],
      ids: { uid: 5, gid: 6 },
    });
    expect(asRunner({ kind: 'namespace', uid: 1, gid: 1 }, 'postgres', ['-V'])).toEqual({
      command: 'unshare',
      args: ['--user', '--map-user=1', '--map-group=1', '--', 'postgres', '-V'],
      ids: {},
    });
  });
});

describe('serverEnvironment', () => {
  it('passes nothing on that would change what PostgreSQL does', () => {
    const env = { PATH: '/bin', PGDATA: '/x', PGPORT: '1', LANG: 'de_DE.UTF-8', TZ: 'Asia/Tokyo' };
    expect(serverEnvironment(env)).toMatchObject({ PATH: '/bin', LC_ALL: 'C', TZ: 'UTC' });
    expect(
      Object.keys(serverEnvironment(env)).filter((name) => name.startsWith('PG') || name === 'LANG'),
    ).toEqual([]);
  });
});
