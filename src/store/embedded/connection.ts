import { readFileSync } from 'node:fs';
import { EmbeddedFailure } from './errors.ts';
import { DATABASE } from './initialise.ts';
import type { Layout } from './layout.ts';
import type { PostmasterPid } from './postmaster-pid.ts';

/** What `new pg.Pool(…)` takes. `host` is 127.0.0.1 or the folder of a unix socket. */
export type EmbeddedConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
};

/** How to reach a running server of this data directory as its superuser. */
export function connectionTo(server: PostmasterPid, layout: Layout): EmbeddedConnection {
  return {
    host: server.socketDir ?? server.listenAddress ?? '127.0.0.1',
    port: server.port ?? 5432,
    user: DATABASE,
    password: readPassword(layout),
    database: DATABASE,
  };
}

/** The same as a URL that `pg` understands. */
export function connectionStringOf({ host, port, user, password, database }: EmbeddedConnection): string {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  if (!host.startsWith('/')) return `postgresql://${who}@${host}:${port}/${database}`;
  return `postgresql://${who}@/${database}?host=${encodeURIComponent(host)}&port=${port}`;
}

function readPassword(layout: Layout): string {
  try {
    return readFileSync(layout.passwordFile, 'utf8').trim();
  } catch (cause) {
    throw new EmbeddedFailure('database-of-another-user', { params: { file: layout.passwordFile }, cause });
  }
}
