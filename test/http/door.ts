import { createHash } from 'node:crypto';
import fastifyLogger from 'pino';
import { z } from 'zod';
import type { Actor } from '../../src/app/actor.ts';
import { anybody, managers, sellers } from '../../src/app/actor.ts';
import { refuse } from '../../src/app/errors.ts';
import { type Operation, operation } from '../../src/app/operation.ts';
import type { Authentication } from '../../src/app/ports/authentication.ts';
import type { ChangeFeed, ChangeHandlers } from '../../src/app/ports/changes.ts';
import type { StoreTransaction } from '../../src/app/ports/store.ts';
import type { Ground } from '../../src/app/run-operation.ts';
import { FollowthroughError } from '../../src/core/errors.ts';
import { createHttpServer } from '../../src/http/create-http-server.ts';
import type { HttpServerOptions } from '../../src/http/server-options.ts';
import { vault } from '../vault.ts';

/** A door over operations made for the tests: nothing behind it but memory. */

export const seller: Actor = {
  org: '01890000-0000-7000-8000-000000000001',
  user: '01890000-0000-7000-8000-000000000002',
  role: 'seller',
  team: null,
  zone: 'Europe/Berlin',
  locale: 'en',
  door: 'http',
  apiKey: null,
  readOnly: false,
};

/** The keys that the door of the tests knows, and whose they are. */
export const KEYS: Readonly<Record<string, Actor>> = {
  ft_seller: { ...seller, apiKey: 'seller' },
  ft_other: { ...seller, user: '01890000-0000-7000-8000-000000000003', apiKey: 'other' },
  ft_reading: { ...seller, apiKey: 'reading', readOnly: true },
  ft_owner: { ...seller, role: 'owner', apiKey: 'owner' },
  ft_stranger: { ...seller, org: '01890000-0000-7000-8000-000000000009', apiKey: 'stranger' },
};

const note = z.object({ id: z.string(), text: z.string(), version: z.int() });

/** Operations on notes kept in memory, one for each thing that the door does. */
export function noteOperations() {
  const notes = new Map<string, z.output<typeof note>>();
  const add = operation({
    name: 'add-note',
    summary: 'Add a note.',
    http: { method: 'POST', path: '/notes' },
    effect: 'write',
    input: z.object({ text: z.string().min(1, 'Write something here.') }),
    output: note,
    allow: sellers,
    async run({ about }, { text }) {
      const made = { id: String(notes.size + 1), text, version: 1 };
      notes.set(made.id, made);
      about('todo', made.id);
      return made;
    },
  });
  const edit = operation({
    name: 'edit-note',
    summary: 'Edit a note.',
    http: { method: 'PATCH', path: '/notes/{id}' },
    effect: 'write',
    input: z.object({ id: z.string(), text: z.string(), version: z.int().min(1) }),
    output: note,
    allow: sellers,
    async run(_context, { id, text, version }) {
      const found = notes.get(id);
      if (!found) throw refuse('not-found', { what: 'note', id });
      if (found.version !== version) throw refuse('stale', { what: 'note', version: found.version });
      const edited = { id, text, version: version + 1 };
      notes.set(id, edited);
      return edited;
    },
  });
  const list = operation({
    name: 'list-notes',
    summary: 'List notes.',
    http: { method: 'GET', path: '/notes' },
    effect: 'read',
    input: z.object({
      after: z.string().optional(),
      limit: z.int().min(1).max(200).default(2),
      words: z.array(z.string()).default([]),
      done: z.boolean().optional(),
      where: z.object({ day: z.string() }).optional(),
    }),
    output: z.object({ asked: z.unknown(), next: z.string().nullable() }),
    allow: anybody,
    run: async (_context, asked) => ({ asked, next: asked.after === undefined ? 'a+b' : null }),
  });
  const sweep = operation({
    name: 'sweep-notes',
    summary: 'Remove all notes.',
    http: { method: 'DELETE', path: '/notes' },
    effect: 'destructive',
    input: z.object({}),
    output: z.null(),
    allow: managers,
    async run() {
      notes.clear();
      return null;
    },
  });
  const burst = operation({
    name: 'burst',
    summary: 'Fail in a way that nobody foresaw.',
    http: { method: 'POST', path: '/burst' },
    effect: 'write',
    input: z.object({}),
    output: z.null(),
    allow: anybody,
    run: () => Promise.reject(new Error('the password of the database is swordfish')),
  });
  return { notes, operations: [add, edit, list, sweep, burst] as unknown as readonly Operation[] };
}

/** Just enough ground for operations that keep nothing in the store but their answers. */
function memoryGround(announced: (change: { org: string; operation: string }) => void): Ground {
  const answers = new Map<string, { operation: string; inputHash: string; output: unknown }>();
  let turn: Promise<unknown> = Promise.resolve();
  const transaction = (org: string): StoreTransaction =>
    ({
      org,
      planning: { lock: async () => undefined, facts: async () => [], save: async () => undefined },
      policies: {},
      runs: {
        audit: async () => undefined,
        answered: async (user: string, key: string) => answers.get(`${user} ${key}`) ?? null,
        async remember(
          user: string,
          key: string,
          answer: { operation: string; inputHash: string; output: unknown },
        ) {
          answers.set(`${user} ${key}`, answer);
        },
        announce: async (change: { org: string; operation: string }) => announced(change),
      },
    }) as unknown as StoreTransaction;
  return {
    store: {
      // one after the other, as the lock on an Idempotency-Key has it
      transaction(org, work) {
        const result = turn.then(() => work(transaction(org)));
        turn = result.catch(() => undefined);
        return result;
      },
    },
    places: {} as Ground['places'],
    reader: {} as Ground['reader'],
    calendarText: {} as Ground['calendarText'],
    vault,
    clock: () => 1_793_000_000_000,
    newId: () => '01890000-0000-7000-8000-00000000000f',
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
}

const authentication: Authentication = {
  bySession: async (headers) =>
    headers.get('cookie') === 'followthrough.session_token=open'
      ? { actor: seller, session: 's1', setCookies: ['followthrough.session_data=fresh; HttpOnly'] }
      : null,
  async byKey(secret) {
    const actor = KEYS[secret];
    if (actor) return actor;
    throw new FollowthroughError(
      'key-unknown',
      {},
      {
        'key-unknown': {
          status: 401,
          message: () => 'This key is not known.',
          mend: () => 'Make a new one.',
        },
      },
    );
  },
  handle: async () => Response.json({ code: 'INVALID_EMAIL_OR_PASSWORD', message: 'no' }, { status: 401 }),
  organizationsOf: async () => [{ org: seller.org, name: 'Acme', user: seller.user, active: true }],
  switchOrganization: async () => true,
  isFresh: async () => true,
  makeFirstOwner: async () => undefined,
  readLink: async () => ({
    kind: 'invitation',
    email: 'a@example.com',
    name: 'A',
    organization: 'Acme',
    knownLogin: false,
  }),
  useLink: async () => ({ email: 'a@example.com' }),
};

/** A change feed that the test itself speaks into. */
export function spokenFeed(): ChangeFeed & Partial<ChangeHandlers> {
  const feed: ChangeFeed & { onChange?: ChangeHandlers['onChange']; onGap?: ChangeHandlers['onGap'] } = {
    async listen(handlers) {
      feed.onChange = handlers.onChange;
      feed.onGap = handlers.onGap;
    },
  };
  return feed;
}

/** A server over notes; what a test does not say is as in a fresh installation. */
export async function doorOverNotes(overrides: Partial<HttpServerOptions> = {}) {
  const { notes, operations } = noteOperations();
  const feed = spokenFeed();
  const logged: string[] = [];
  const app = await createHttpServer({
    ground: memoryGround(({ org, operation: name }) =>
      feed.onChange?.({ org, operation: name, accounts: [] }),
    ),
    operations,
    auth: authentication,
    changes: feed,
    health: { ping: async () => undefined, pendingMigrations: async () => [] },
    logger: fastifyLogger({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
    config: { version: '0.1.0' },
    ...overrides,
  });
  return { app, notes, feed, logged };
}

/** Headers of a call with this key. */
export const as = (key: keyof typeof KEYS) => ({ authorization: `Bearer ${key}` });
