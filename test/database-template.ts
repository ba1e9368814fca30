import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ClientConfig } from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../src/store/database.ts';
import { command, onDatabase, type TemplateAnswer } from './global-setup.ts';

export interface FreshDatabase {
  /** For a client or pool of the test's own, as the user who owns everything. */
  readonly connection: ClientConfig;
  /** Opened as the product opens it. */
  readonly database: Database;
  /** Closes and removes it; call it after the last test of the file. */
  readonly drop: () => Promise<void>;
}

/** A migrated database without rows, for one test file: `const { database, drop } = await freshDatabase()`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  return makeDatabase((template) => `TEMPLATE ${template}`);
}

/** A database in which nothing was ever made, for tests of migrations and restores. */
export async function emptyDatabase(): Promise<FreshDatabase> {
  return makeDatabase(() => "TEMPLATE template0 ENCODING 'UTF8'");
}

async function makeDatabase(from: (template: string) => string): Promise<FreshDatabase> {
  const { connection: server, template } = await serverOfThisRun();
  const name = `followthrough_test_${randomUUID().replaceAll('-', '')}`;
  await command(server, `CREATE DATABASE ${name} ${from(template)}`);
  const connection = onDatabase(server, name);
  const database = openDatabase({ connection });
  return {
    connection,
    database,
    drop: async () => {
      await database.close();
      await command(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

let server: Promise<Extract<TemplateAnswer, { template: string }>> | undefined;

function serverOfThisRun(): Promise<Extract<TemplateAnswer, { template: string }>> {
  server ??= ask();
  return server;
}

async function ask() {
  const socket = connect(inject('templatePort'), '127.0.0.1');
  const answer = JSON.parse(await text(socket)) as TemplateAnswer;
  if ('failure' in answer) throw new Error(`No database for tests: ${answer.failure}`);
  return answer;
}
