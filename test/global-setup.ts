/**
 * One PostgreSQL for the whole test run, started when the first test asks for a database: a run of pure tests
 * never pays for it. The run's own process holds the server and answers the test files' processes on a local
 * port with how to reach it. TEST_DATABASE_URL (a user who may create databases and roles) replaces it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../src/store/embedded/start.ts';
import { migrate } from '../src/store/migrate.ts';

/** What a test's process is told. */
export type TemplateAnswer =
  | { readonly connection: ClientConfig; readonly template: string }
  | { readonly failure: string };

declare module 'vitest' {
  export interface ProvidedContext {
    templatePort: number;
  }
}

interface Template {
  readonly answer: TemplateAnswer;
  readonly remove: () => Promise<void>;
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let template: Promise<Template> | undefined;
  const door = createServer((socket) => {
    socket.on('error', () => undefined);
    template ??= makeTemplate();
    template.then(
      ({ answer }) => socket.end(JSON.stringify(answer)),
      (error: unknown) => socket.end(JSON.stringify({ failure: String(error) } satisfies TemplateAnswer)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  door.unref();
  project.provide('templatePort', (door.address() as AddressInfo).port);
  return async () => {
    door.close();
    await (await template?.catch(() => undefined))?.remove();
  };
}

async function makeTemplate(): Promise<Template> {
  const own = process.env['TEST_DATABASE_URL'];
  return own ? templateOn({ connectionString: own }, async () => undefined) : templateOnEmbedded();
}

async function templateOnEmbedded(): Promise<Template> {
  const dataDir = mkdtempSync(join(tmpdir(), 'followthrough-test-'));
  // Tests that are about crashes start servers of their own.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startEmbedded({ dataDir, settings });
  return templateOn(server.connection, async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
}

async function templateOn(connection: ClientConfig, afterwards: () => Promise<void>): Promise<Template> {
  const template = `followthrough_template_${process.pid}`;
  await command(connection, `CREATE DATABASE ${template} TEMPLATE template0 ENCODING 'UTF8'`);
  await migrate(onDatabase(connection, template));
  return {
    answer: { connection, template },
    remove: async () => {
      await command(connection, `DROP DATABASE ${template} WITH (FORCE)`);
      await afterwards();
    },
  };
}

/** The same server and user, another database. */
export function onDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (connection.connectionString === undefined) return { ...connection, database };
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}

/** Runs one command on the server, outside any transaction. */
export async function command(connection: ClientConfig, sql: string): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
