/** A database of the benchmarks' own, as the product runs it: embedded, durable, with its usual settings. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Actor } from '../src/app/actor.ts';
import type { UserRecord } from '../src/app/ports/records.ts';
import type { Ground } from '../src/app/run-operation.ts';
import { createGround } from '../src/main/ground.ts';
import { createPlaces } from '../src/places/places.ts';
import { createVault } from '../src/store/auth/vault.ts';
import { type Database, openDatabase } from '../src/store/database.ts';
import { startEmbedded } from '../src/store/embedded/start.ts';
import { migrate } from '../src/store/migrate.ts';
import { createOrganization } from '../src/store/organization.ts';
import { recordTable } from '../src/store/record-table.ts';

export interface Installation {
  readonly dataDir: string;
  readonly database: Database;
  readonly ground: Ground;
  /** A connection of the bare counterparts: `pg`, as the owner of the tables, without walls. */
  readonly bare: Client;
  /** An organization with sellers, each signed in. */
  organization(sellers: number): Promise<{ readonly org: string; readonly sellers: readonly Actor[] }>;
  /** Stops the database, keeps the data. */
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export async function install(): Promise<Installation> {
  const dataDir = await mkdtemp(join(tmpdir(), 'followthrough-bench-'));
  const server = await startEmbedded({ dataDir });
  await migrate(server.connection);
  const database = openDatabase({ connection: server.connection, statementTimeout: 0 });
  const ground = createGround(database, createPlaces(), createVault('a secret that only this run knows'));
  const bare = new Client(server.connection);
  await bare.connect();
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= bare.end().then(async () => {
      await database.close();
      await server.stop();
    });
    return stopped;
  };
  return {
    dataDir,
    database,
    ground,
    bare,
    stop,
    async remove() {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
    async organization(count) {
      const org = ground.newId();
      const now = ground.clock();
      const users = Array.from(
        { length: count },
        (_, i): UserRecord => ({
          id: ground.newId(),
          loginId: null,
          name: `Seller ${i + 1}`,
          email: null,
          role: 'seller',
          teamId: null,
          zone: 'Europe/Berlin',
          country: 'DE',
          region: 'BE',
          locale: 'en',
          touchesPerDay: null,
          deactivatedAt: null,
          version: 1,
          createdAt: now,
        }),
      );
      await database.asKeeper(async (tx) => {
        await createOrganization(tx, org, {
          name: `Book of ${count}`,
          zone: 'Europe/Berlin',
          country: 'DE',
          region: 'BE',
          locale: 'en',
          currency: 'EUR',
          sellersSee: 'everybody',
          version: 1,
          createdAt: now,
        });
        await recordTable<UserRecord>(tx, org, 'users').insert(users);
      });
      const sellers = users.map(({ id, zone }) => {
        const rights = { role: 'seller', team: null, apiKey: null, readOnly: false } as const;
        return { org, user: id, zone, locale: 'en', door: 'http', ...rights } as const;
      });
      return { org, sellers };
    },
  };
}
