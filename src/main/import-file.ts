import type { Actor } from '../app/actor.ts';
import { importFile } from '../app/imports/import-file.ts';
import { importOptions } from '../app/imports/import-options.ts';
import { inImportOrder } from '../app/imports/import-order.ts';
import { refuseCommand } from '../cli/errors.ts';
import type { ImportedFile, ImportHooks, ImportHow } from '../cli/kit.ts';
import { FollowthroughError } from '../core/errors.ts';
import { readContacts } from '../files/read-contacts.ts';
import type { OpenStore } from './open-store.ts';
import { correctedOptions, readOptions } from './read-contacts.ts';

/** Imports a file of this machine. Throws `dates-open` where dates may be read in two ways and nobody said which. */
export async function importLocalFile(
  store: OpenStore,
  actor: Actor,
  file: string,
  how: ImportHow,
  hooks: ImportHooks,
): Promise<ImportedFile> {
  const { source, owner, rating, ratings } = how;
  const options = importOptions.parse({ source, owner, rating, ratings });
  const opened = await readContacts(file, {
    ...(await correctedOptions(store.places, file, how)),
    name: file,
  });
  try {
    const { failure, ...result } = await importFile(store.ground, actor, opened, options, hooks);
    if (failure instanceof FollowthroughError) throw failure;
    return result;
  } catch (error) {
    if (!(error instanceof FollowthroughError) || error.code !== 'date-order-needed') throw error;
    throw refuseCommand('dates-open', { message: error.message }, error);
  }
}

/** Files in the order in which they are best imported: what others link to comes first. */
export async function localImportOrder(
  store: OpenStore,
  files: readonly string[],
  how: ImportHow,
): Promise<readonly string[]> {
  if (files.length < 2) return files;
  const subjects: { file: string; subject: string | null }[] = [];
  for (const file of files) {
    const opened = await readContacts(file, readOptions(store.places, how));
    subjects.push({ file, subject: opened.head.subject });
    await opened.close();
  }
  return inImportOrder(subjects).map(({ file }) => file);
}
