import { createHash, randomUUIDv7 } from 'node:crypto';
import pino from 'pino';
import { operations } from '../../src/app/operations.ts';
import type { Ground } from '../../src/app/run-operation.ts';
import { createCalendarText } from '../../src/calendar/calendar-text.ts';
import { nameLikeWords } from '../../src/capture/name-like-words.ts';
import { understand } from '../../src/capture/understand.ts';
import { createHttpServer } from '../../src/http/create-http-server.ts';
import type { HttpConfig, HttpServerOptions } from '../../src/http/server-options.ts';
import { createPlaces } from '../../src/places/places.ts';
import { createAuthentication } from '../../src/store/auth/authentication.ts';
import { createFirstOwner } from '../../src/store/auth/first-owner.ts';
import { hashOf } from '../../src/store/auth/secrets.ts';
import { secretLinks } from '../../src/store/booking.ts';
import { changeFeed } from '../../src/store/change-feed.ts';
import { createStore } from '../../src/store/store.ts';
import { freshDatabase } from '../database-template.ts';
import { vault } from '../vault.ts';

export const PASSWORD = 'correct horse battery staple';
export const LOCAL_KEY = 'ftlocal_of-a-test-with-enough-characters-in-it';
export const OWNER = {
  organization: 'Acme',
  name: 'Olga',
  email: 'Olga@example.com',
  password: PASSWORD,
  zone: 'Europe/Berlin',
  country: 'DE',
  locale: 'en',
} as const;

/** A whole server on a database of its own, as main puts it together; its clock can be set forward. */
export async function install(
  config: Partial<HttpConfig> = {},
  more: Pick<HttpServerOptions, 'pages' | 'streams'> = {},
) {
  const { database, connection, drop } = await freshDatabase();
  const errors: string[] = [];
  let ahead = 0;
  const clock = () => Date.now() + ahead;
  const places = createPlaces();
  const ground: Ground = {
    store: createStore(database, places),
    places,
    reader: { understand, nameLikeWords },
    calendarText: createCalendarText(),
    publicUrl: config.publicUrl ?? null,
    vault,
    clock,
    newId: () => randomUUIDv7(),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const auth = createAuthentication({
    database,
    connection,
    secret: 'the secret of a test, long enough for a key',
    localKeyHash: hashOf(LOCAL_KEY),
    clock,
    onError: (message) => void errors.push(message),
  });
  const startServer = () =>
    createHttpServer({
      ground,
      operations,
      auth,
      changes: changeFeed(database),
      links: secretLinks(database),
      health: { ping: async () => undefined, pendingMigrations: async () => [] },
      logger: pino({ level: 'error' }, { write: (line: string) => void errors.push(line) }),
      ...more,
      config: { version: '0.1.0', signInsPerMinute: 1_000, ...config },
    });
  const app = await startServer();

  return {
    app,
    /** The server once more, on the same database, as after a restart. */
    startServer,
    database,
    ground,
    errors,
    later(milliseconds: number) {
      ahead += milliseconds;
    },
    createOwner: (overrides: Partial<typeof OWNER> = {}) =>
      createFirstOwner(database, { ...OWNER, ...overrides }, clock()),
    /** A browser: keeps its cookies, and says that a page of ours asks. */
    browser: () => browserOn(app),
    close: async () => {
      await app.close();
      await auth.close();
      await drop();
    },
  };
}

type App = Awaited<ReturnType<typeof createHttpServer>>;

function browserOn(app: App) {
  const cookies = new Map<string, string>();
  const send = async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) => {
    const answer = await app.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'Browser of a test' },
      cookies: Object.fromEntries(cookies),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
  return {
    cookies,
    get: (url: string) => send('GET', url),
    post: (url: string, payload: object = {}) => send('POST', url, payload),
    patch: (url: string, payload: object) => send('PATCH', url, payload),
    delete: (url: string) => send('DELETE', url),
    signIn: (email: string, password: string = PASSWORD) =>
      send('POST', '/api/auth/sign-in/email', { email, password }),
  };
}
