import { join, resolve } from 'node:path';
import { startError } from './errors.ts';

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything that can be set from outside. Made once, by `readConfig`; nothing else reads the environment. */
export interface Config {
  /** Absolute. The embedded database and the key files live in it. */
  readonly dataDir: string;
  /** A PostgreSQL server of the user's own; null: the embedded one. */
  readonly databaseUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** What people and customers reach the server by, without a slash at the end; null: only this machine does. */
  readonly publicUrl: string | null;
  /** Other names under which this server may be asked, besides this machine's and that of the public address. */
  readonly allowedHosts: readonly string[];
  /** Addresses of reverse proxies whose word is taken for who is asking. */
  readonly trustedProxies: readonly string[];
  /** Mail and calendar servers inside this network that users may connect to; all others there are refused. */
  readonly insideServers: readonly string[];
  readonly logLevel: LogLevel;
  /** A server that the command line works on instead of the data of this machine, and the API key for it. */
  readonly remote: { readonly server: string | null; readonly key: string | null };
  /** What overrides what the terminal says of itself; undefined: nothing. */
  readonly terminal: { readonly colours: boolean | undefined; readonly columns: number | undefined };
}

export type Environment = Readonly<Record<string, string | undefined>>;

const ROOT = join(import.meta.dirname, '../..');

/**
 * The settings, from the environment (`process.env`). Empty means: not set. Throws `setting-wrong` with the
 * setting's name and what to write instead.
 */
export function readConfig(environment: Environment, root: string = ROOT): Config {
  const read = (name: string) => environment[name]?.trim() || undefined;
  return {
    dataDir: resolve(read('FOLLOWTHROUGH_DATA') ?? join(root, 'data')),
    databaseUrl: databaseUrl(read('DATABASE_URL')),
    port: port(read('PORT')),
    host: host(read('HOST')),
    publicUrl: webAddress('PUBLIC_URL', read('PUBLIC_URL')),
    allowedHosts: listed('ALLOWED_HOSTS', read('ALLOWED_HOSTS')),
    trustedProxies: listed('TRUSTED_PROXIES', read('TRUSTED_PROXIES')),
    insideServers: listed('INSIDE_SERVERS', read('INSIDE_SERVERS')).map((host) => host.toLowerCase()),
    logLevel: logLevel(read('LOG_LEVEL')),
    remote: {
      server: webAddress('FOLLOWTHROUGH_SERVER', read('FOLLOWTHROUGH_SERVER')),
      key: read('FOLLOWTHROUGH_KEY') ?? null,
    },
    terminal: {
      colours: colours(read('NO_COLOR'), read('FORCE_COLOR'), read('TERM')),
      columns: Number(read('COLUMNS')) || undefined,
    },
  };
}

function databaseUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  const protocol = URL.parse(value)?.protocol;
  if (protocol === 'postgresql:' || protocol === 'postgres:') return value;
  // It may hold a password: not shown.
  throw wrong(
    'DATABASE_URL',
    'set',
    'is no address of a PostgreSQL database',
    'Write it as postgresql://user:password@host:5432/database.',
  );
}

function port(value: string | undefined): number {
  if (value === undefined) return 4747;
  const number = Number(value);
  if (/^\d+$/.test(value) && number <= 65_535) return number;
  throw wrong('PORT', `“${value}”`, 'is no port', 'Choose a whole number from 1 to 65535, such as 4747.');
}

function host(value: string | undefined): string {
  if (value === undefined) return '127.0.0.1';
  const bare = value.replace(/^\[(.*)\]$/, '$1');
  if (/^[\w.:%-]+$/.test(bare)) return bare;
  throw wrong(
    'HOST',
    `“${value}”`,
    'is no name or address of a machine',
    'Write 127.0.0.1 for this machine alone, or 0.0.0.0 for everybody.',
  );
}

/** Names or addresses, parted by commas. */
function listed(name: string, value: string | undefined): readonly string[] {
  const all = (value ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const odd = all.find((each) => !/^[\w.:/%-]+$/.test(each));
  if (odd === undefined) return all;
  throw wrong(name, `“${odd}”`, 'is no name or address', 'Write names or addresses, parted by commas.');
}

function webAddress(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  const url = URL.parse(value);
  const plain = url && !url.search && !url.hash && !url.username && !url.password;
  if (plain && (url.protocol === 'https:' || url.protocol === 'http:')) return url.href.replace(/\/+$/, '');
  throw wrong(name, `“${value}”`, 'is no web address', 'Write it as https://crm.example.com.');
}

/** See no-color.org. */
function colours(none: string | undefined, force: string | undefined, kind: string | undefined) {
  if (none !== undefined || kind === 'dumb' || force === '0') return false;
  return force === undefined ? undefined : true;
}

function logLevel(value: string | undefined): LogLevel {
  if (value === undefined) return 'warn';
  const level = LOG_LEVELS.find((known) => known === value.toLowerCase());
  if (level) return level;
  throw wrong('LOG_LEVEL', `“${value}”`, 'is no level', `Choose one of: ${LOG_LEVELS.join(', ')}.`);
}

function wrong(name: string, value: string, problem: string, mend: string) {
  return startError('setting-wrong', { name, value, problem, mend });
}
