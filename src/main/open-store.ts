import type { ClientConfig } from 'pg';
import type { Places } from '../app/ports/places.ts';
import type { Ground } from '../app/run-operation.ts';
import { createPlaces } from '../places/places.ts';
import { ensureInstallationSecret } from '../store/auth/secret-file.ts';
import { createVault } from '../store/auth/vault.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { type EmbeddedServer, startEmbedded } from '../store/embedded/start.ts';
import { migrate } from '../store/migrate.ts';
import type { Config } from './config.ts';
import { startError } from './errors.ts';
import { createGround } from './ground.ts';

/** The database, ready for operations, and what they stand on. */
export interface OpenStore {
  readonly ground: Ground;
  readonly places: Places;
  readonly database: Database;
  /** The owner of the tables: for migrations, jobs, backup. */
  readonly connection: ClientConfig;
  readonly connectionString: string;
  /** Gives everything back; an embedded server that nobody else uses is stopped. May be called again. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told what takes time, in words for a person. */
  readonly say?: ((message: string) => void) | undefined;
  /** Told of connections that break while nobody uses them. */
  readonly onError?: ((error: Error) => void) | undefined;
}

/**
 * Opens the database that the settings name: a server of the user's own, or the embedded one (started, or joined
 * when it runs), and brings its tables up to this program. Throws FollowthroughError when it can not,
 * `database-newer-than-program` among them.
 */
export async function openStore(config: Config, options: OpenOptions = {}): Promise<OpenStore> {
  const server = await openServer(config, options);
  try {
    await migrate(server.connection).catch(sayUnreachable);
  } catch (error) {
    await server.stop();
    throw error;
  }
  let closing: Promise<void> | undefined;
  const database = openDatabase({
    connection: server.connection,
    // Connections that are being given back may still be open when the embedded server stops.
    onError: (error) => closing ?? options.onError?.(error),
  });
  const places = createPlaces();
  return {
    ground: {
      ...createGround(database, places, createVault(ensureInstallationSecret(config.dataDir))),
      publicUrl: config.publicUrl,
    },
    places,
    database,
    connection: server.connection,
    connectionString: server.connectionString,
    close() {
      closing ??= database.close().finally(() => server.stop());
      return closing;
    },
  };
}

export type Server = Pick<EmbeddedServer, 'connectionString' | 'stop'> & {
  readonly connection: ClientConfig;
};

/** The server alone, its tables left as they are: for backup and restore. */
export async function openServer(
  { databaseUrl, dataDir }: Config,
  { signal, say }: OpenOptions = {},
): Promise<Server> {
  if (databaseUrl === null) return startEmbedded({ dataDir, signal, log: say });
  return {
    connection: { connectionString: databaseUrl },
    connectionString: databaseUrl,
    stop: () => Promise.resolve(),
  };
}

/** A server that refuses, hangs up, or does not know us is a matter of the setting. Throws whatever it is. */
export function sayUnreachable(error: unknown): never {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const network = /^(ECONN|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT|EPIPE)/.test(error.code);
  const refused = /^(28|3D000|57P03|53300|08)/.test(error.code);
  if (!network && !refused) throw error;
  throw startError('database-unreachable', { said: error.message || error.code }, error);
}
