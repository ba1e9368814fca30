import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Actor } from '../../src/app/actor.ts';
import { type ImportHooks, type ImportResult, importFile } from '../../src/app/imports/import-file.ts';
import type { ImportOptions } from '../../src/app/imports/import-options.ts';
import { type UndoReport, undoImport } from '../../src/app/imports/undo-import.ts';
import { type Ground, runOperation } from '../../src/app/run-operation.ts';
import { createCalendarText } from '../../src/calendar/calendar-text.ts';
import { nameLikeWords } from '../../src/capture/name-like-words.ts';
import { understand } from '../../src/capture/understand.ts';
import { type ReadOptions, readContacts } from '../../src/files/read-contacts.ts';
import { createPlaces } from '../../src/places/places.ts';
import type { Database } from '../../src/store/database.ts';
import { createStore } from '../../src/store/store.ts';
import { freshDatabase } from '../database-template.ts';
import { vault } from '../vault.ts';
import { NOW } from './now.ts';

export interface Imported {
  readonly ground: Ground;
  readonly actor: Actor;
  readonly database: Database;
  readonly connection: Awaited<ReturnType<typeof freshDatabase>>['connection'];
  /** Imports text as a file, or the file at a path. */
  file(
    source: string,
    how?: {
      name?: string;
      path?: boolean;
      read?: ReadOptions;
      options?: Partial<ImportOptions>;
      hooks?: ImportHooks;
    },
  ): Promise<ImportResult>;
  /** Rows of a query inside the organization. */
  rows<Row = Record<string, unknown>>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]>;
  count(query: ReturnType<typeof sql<{ n: number }>>): Promise<number>;
  run: (operation: Parameters<typeof runOperation>[0], input: unknown) => Promise<unknown>;
  /** The same book in the hands of a new seller. */
  seller(name: string): Promise<Imported>;
  undo(result: ImportResult): Promise<UndoReport>;
  drop(): Promise<void>;
}

let serial = 0;

/** Ids in the order of their making, as version 7 UUIDs are. */
function nextId(): string {
  serial += 1;
  const random = randomUUID();
  return `0193${(serial >>> 16).toString(16).padStart(4, '0')}-${(serial & 0xffff).toString(16).padStart(4, '0')}-7${random.slice(15)}`;
}

/** An organization with its owner, in a database of its own. */
export async function emptyBook(): Promise<Imported> {
  const { database, connection, drop } = await freshDatabase();
  const places = createPlaces();
  let now = NOW;
  const ground: Ground = {
    store: createStore(database, places),
    places,
    reader: { understand, nameLikeWords },
    calendarText: createCalendarText(),
    vault,
    // Moves by a second at each look, so that what comes later is later.
    clock: () => (now += 1_000),
    newId: nextId,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const [org, user] = [randomUUID(), randomUUID()];
  await database.asKeeper(async (tx) => {
    await sql`INSERT INTO app.organizations (org_id, name, zone, country, locale, currency, created_at)
      VALUES (${org}, 'Test', 'Europe/Berlin', 'DE', 'en', 'EUR', now())`.execute(tx);
    await sql`INSERT INTO app.users (org_id, id, name, role, zone, country, created_at)
      VALUES (${org}, ${user}, 'Mia', 'owner', 'Europe/Berlin', 'DE', now())`.execute(tx);
  });
  const actor: Actor = {
    org,
    user,
    role: 'owner',
    team: null,
    zone: 'Europe/Berlin',
    locale: 'en',
    door: 'cli',
    apiKey: null,
    readOnly: false,
  };
  const rows = <Row>(query: ReturnType<typeof sql<Row>>) =>
    database.inOrganization(org, async (tx) => (await query.execute(tx)).rows);
  const as = (who: Actor): Imported => ({
    ground,
    actor: who,
    database,
    connection,
    async file(source, { name, path, read, options, hooks } = {}) {
      const opened = path
        ? await readContacts(source, read)
        : await readContacts(Readable.from([Buffer.from(source)]), { name: name ?? 'people.csv', ...read });
      const result = await importFile(ground, who, opened, options, hooks);
      if (result.failure !== null) throw result.failure;
      return result;
    },
    rows,
    async count(query) {
      return (await rows(query))[0]?.n ?? Number.NaN;
    },
    run: (operation, input) => runOperation(operation, { actor: who, input }, ground),
    undo: (result) => undoImport(ground, who, result.import ?? ''),
    async seller(name) {
      const id = nextId();
      await rows(sql`INSERT INTO app.users (org_id, id, name, role, zone, country, created_at)
        VALUES (${org}, ${id}, ${name}, 'seller', 'Europe/Berlin', 'DE', now())`);
      return as({ ...actor, user: id, role: 'seller' });
    },
    drop,
  });
  return as(actor);
}

/** The counts alone. */
export function counts({
  read,
  created,
  updated,
  unchanged,
  merged,
  refused,
}: ImportResult): Record<string, number> {
  return { read, created, updated, unchanged, merged, refused };
}
