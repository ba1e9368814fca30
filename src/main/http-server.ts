import { join } from 'node:path';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { operations } from '../app/operations.ts';
import { createHttpServer } from '../http/create-http-server.ts';
import { exportRoutes } from '../http/export-routes.ts';
import { importRoutes } from '../http/import-routes.ts';
import { mailRoutes } from '../http/mail-routes.ts';
import { showHtml } from '../mail/show/show-html.ts';
import { createAuthentication } from '../store/auth/authentication.ts';
import { ensureInstallationSecret, ensureLocalKey } from '../store/auth/secret-file.ts';
import { secretLinks } from '../store/booking.ts';
import { changeFeed } from '../store/change-feed.ts';
import { pendingMigrations } from '../store/migrate.ts';
import type { Config } from './config.ts';
import { exportParts } from './export-data.ts';
import { importService } from './import-service.ts';
import type { OpenStore } from './open-store.ts';

/** Where "npm start" builds the pages. */
const PAGES = join(import.meta.dirname, '../../dist/pages');

/** The HTTP door with all that it stands on. `close` when it has stopped. */
export async function httpServer(config: Config, store: OpenStore, logger: Logger, version: string) {
  const { database, connection, ground } = store;
  const publicUrl = config.publicUrl ?? undefined;
  let ending = false;
  const auth = createAuthentication({
    database,
    connection,
    secret: ensureInstallationSecret(config.dataDir),
    localKeyHash: ensureLocalKey(config.dataDir).hash,
    publicUrl,
    clock: ground.clock,
    onError: (message) => ending || logger.warn(message),
  });
  const imports = importService(config, store, (error) => logger.error({ err: error }, 'An import failed'));
  const app = await createHttpServer({
    ground,
    operations,
    auth,
    changes: changeFeed(database),
    links: secretLinks(database),
    health: {
      ping: () => database.outside(async (tx) => void (await sql`SELECT 1`.execute(tx))),
      pendingMigrations: async () => (await pendingMigrations(connection)).pending.map(({ name }) => name),
    },
    logger,
    pages: PAGES,
    config: { version, publicUrl, allowedHosts: config.allowedHosts, trustedProxies: proxies(config) },
    streams: [
      ...importRoutes(() => imports),
      ...exportRoutes(() => exportParts(store)),
      ...mailRoutes(() => ({ ground, show: showHtml })),
    ],
  });
  return {
    app,
    auth,
    async close() {
      ending = true;
      await imports.stop();
      await auth.close();
    },
  };
}

/** Without any: nobody's word is taken. */
function proxies({ trustedProxies }: Config): readonly string[] | undefined {
  return trustedProxies.length === 0 ? undefined : trustedProxies;
}
