import { readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutOf } from './layout.ts';
import { findServer } from './postmaster-pid.ts';
import { startEmbedded } from './start.ts';
import { otherProcess } from './test-support/other-process.ts';
import { query } from './test-support/query.ts';
import { removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';
import { until } from './test-support/until.ts';

describe('startEmbedded', () => {
  let folder: string;
  let dataDir: string;
  beforeAll(() => {
    folder = temporaryFolder();
    dataDir = join(folder, 'data');
  });
  afterAll(() => removeFolder(folder));

  const state = () => findServer(layoutOf(dataDir)).state;

  it('makes the database on the first start, safe and in plain order', async () => {
    const server = await startEmbedded({ dataDir });
    try {
      expect(server).toMatchObject({ started: true, fresh: true });
      const found = await query(
        server.connectionString,
        `select current_user::text as who, current_database()::text as database,
             (select rolsuper from pg_roles where rolname = current_user) as superuser,
             current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
             current_setting('full_page_writes') as full_page_writes,
             current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
             current_setting('TimeZone') as zone, current_setting('listen_addresses') as addresses,
             (select datlocprovider::text || ' ' || datlocale from pg_database
               where datname = current_database()) as locale`,
      );
      expect(found).toEqual({
        who: 'followthrough',
        database: 'followthrough',
        superuser: true,
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        checksums: 'on',
        encoding: 'UTF8',
        zone: 'UTC',
        addresses: '',
        locale: 'b C.UTF-8',
      });
      expect(statSync(layoutOf(dataDir).passwordFile).mode & 0o777).toBe(0o600);
      expect(statSync(layoutOf(dataDir).cluster).mode & 0o777).toBe(0o700);
      expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new'))).toEqual([]);
    } finally {
      await server.stop();
    }
    expect(state()).toBe('absent');
  });

  it('refuses a wrong password', async () => {
    const server = await startEmbedded({ dataDir });
    try {
      const wrong = { ...server.connection, password: 'guessed' };
      await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
    } finally {
      await server.stop();
    }
  });

  it('keeps what was saved from one start to the next', async () => {
    const first = await startEmbedded({ dataDir });
    await query(first.connection, 'create table kept (word text)');
    await query(first.connection, `insert into kept values ('still here')`);
    await first.stop();
    const second = await startEmbedded({ dataDir });
    expect(second).toMatchObject({ started: true, fresh: false });
    expect(await query(second.connection, 'select word from kept')).toEqual({ word: 'still here' });
    await second.stop();
  });

  it('is joined by others, and stopped by the last who leaves', async () => {
    const starter = otherProcess(dataDir);
    expect(await starter.report).toMatchObject({ ok: true, started: true });
    const joined = await startEmbedded({ dataDir });
    expect(joined.started).toBe(false);
    await starter.tell('stop');
    expect(await query(joined.connection, 'select 1 as one')).toEqual({ one: 1 });
    await Promise.all([joined.stop(), joined.stop()]);
    await joined.stop();
    expect(state()).toBe('absent');
  });

  it('is stopped, too, when its last user ends without giving it up', async () => {
    const careless = otherProcess(dataDir);
    expect(await careless.report).toMatchObject({ ok: true });
    await careless.tell('exit');
    await until('the server has stopped', () => state() === 'absent');
  });

  it('gives up a start when its signal aborts, and leaves nothing behind', async () => {
    const before = AbortSignal.abort(new Error('no more'));
    await expect(startEmbedded({ dataDir, signal: before })).rejects.toThrow('no more');
    const aborting = new AbortController();
    const starting = startEmbedded({ dataDir, signal: aborting.signal });
    await until('the server begins to start', () => state() !== 'absent');
    aborting.abort(new Error('changed my mind'));
    const outcome = await starting.then(
      (server) => server.stop().then(() => 'was faster'),
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(['changed my mind', 'was faster']).toContain(outcome);
    expect(state()).toBe('absent');
  });

  it('gives up the first start when its signal aborts, and the next one is whole', async () => {
    const other = join(folder, 'aborted');
    const aborting = new AbortController();
    const starting = startEmbedded({ dataDir: other, signal: aborting.signal });
    starting.catch(() => undefined);
    await until('initdb is at work', () =>
      readdirSync(other).some((name) => name.startsWith('postgres.new')),
    );
    aborting.abort(new Error('changed my mind'));
    await expect(starting).rejects.toThrow('changed my mind');
    expect(readdirSync(other).filter((name) => name.startsWith('postgres'))).toEqual([
      'postgres-launch.lock',
      'postgres-users.lock',
    ]);
    const server = await startEmbedded({ dataDir: other });
    expect(server.fresh).toBe(true);
    await server.stop();
  });

  it('takes another port when the wanted one is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const address = holder.address();
    const taken = address !== null && typeof address === 'object' ? address.port : 0;
    const server = await startEmbedded({ dataDir, transport: 'tcp', port: taken });
    try {
      expect(server.connection.host).toBe('127.0.0.1');
      expect(server.connection.port).not.toBe(taken);
      expect(await query(server.connectionString, 'select 1 as one')).toEqual({ one: 1 });
    } finally {
      await server.stop();
      holder.close();
    }
  });

  it('uses TCP where the path is too long for a unix socket', async () => {
    const deep = join(folder, 'a-folder-with-quite-a-long-name/'.repeat(4));
    const server = await startEmbedded({ dataDir: deep });
    expect(server.connection.host).toBe('127.0.0.1');
    expect(await query(server.connection, 'select 1 as one')).toEqual({ one: 1 });
    await server.stop();
  });
});
