import { backup as writeBackup } from '../store/backup.ts';
import { restore as readBackup } from '../store/restore.ts';
import type { Config } from './config.ts';
import { openServer, sayUnreachable } from './open-store.ts';

type Say = (message: string) => void;

/** Writes everything into one file; the tables are left as they are, also when they are an older program's. */
export async function backup(config: Config, file: string, product: string, say: Say) {
  const server = await openServer(config, { say });
  try {
    const options = { product, now: Date.now() };
    const { bytes, rows } = await writeBackup(server.connection, file, options).catch(sayUnreachable);
    return { file, bytes, rows };
  } finally {
    await server.stop();
  }
}

/** Brings a backup back into a database without data, or in the place of the data that is there. */
export async function restore(config: Config, file: string, replace: boolean, say: Say) {
  const server = await openServer(config, { say });
  try {
    const { rows, header, migrated } = await readBackup(server.connection, file, { replace }).catch(
      sayUnreachable,
    );
    return { rows, at: header.madeAt, product: header.product, migrated };
  } finally {
    await server.stop();
  }
}
