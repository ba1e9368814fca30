import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '../app/actor.ts';
import { refuseCommand } from '../cli/errors.ts';
import type { Config } from './config.ts';
import { importService } from './import-service.ts';
import type { OpenStore } from './open-store.ts';

/** Writes the refused rows of an import into a new CSV file: line, reason, and the cells as they stood. */
export async function saveRefused(
  config: Config,
  store: OpenStore,
  actor: Actor,
  id: string,
  file: string,
): Promise<void> {
  const service = importService(config, store, () => undefined);
  const rows = await service.refused(actor, id);
  try {
    await pipeline(rows, createWriteStream(file, { flags: 'wx' }));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw refuseCommand('file-there', { file }, error);
  }
}
