/** The catalogue of what can go wrong with the database, each with its way out. */
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../core/errors.ts';

export const STORE_ERRORS = {
  'database-too-old': {
    status: 503,
    message: (p) => `The database server is PostgreSQL ${p['version']}; Followthrough needs 15 or newer.`,
    mend: () => 'Update the server, or leave DATABASE_URL out to use the embedded one.',
  },
  'database-not-utf8': {
    status: 503,
    message: (p) =>
      `The database keeps its text as ${p['encoding']}, in which not every name can be written.`,
    mend: (p) => `Make a new one: CREATE DATABASE ${p['database']}_utf8 ENCODING 'UTF8' TEMPLATE template0;`,
  },
  'database-extensions-missing': {
    status: 503,
    message: (p) => `The database server lacks the extensions ${p['extensions']}.`,
    mend: () =>
      'Install the package postgresql-contrib on the server (it needs no restart), and start again.',
  },
  'database-rights-missing': {
    status: 503,
    message: (p) => `The user ${p['user']} of DATABASE_URL may not set up the database ${p['database']}.`,
    mend: (p) => `As an administrator of the server run: ${p['commands']}`,
  },
  'database-roles-unsafe': {
    status: 503,
    message: () =>
      'The role followthrough_app is a superuser or bypasses row-level security: nothing would be kept apart.',
    mend: () => 'As an administrator run: ALTER ROLE followthrough_app NOSUPERUSER NOBYPASSRLS;',
  },
  'database-newer-than-program': {
    status: 503,
    message: (p) =>
      `The database was written by a newer Followthrough: it is at version ${p['database']}, this program knows ${p['program']}.`,
    mend: () => 'Start the newer program, or restore a backup made with this one.',
  },
  'migration-changed': {
    status: 503,
    message: (p) => `The file ${p['file']} is not the one that this database was built with.`,
    mend: () => 'Put the released file back; a change of the database goes into a new, higher-numbered file.',
  },
  'migrations-not-numbered': {
    status: 500,
    message: (p) =>
      `The files in ${p['folder']} are not numbered 0001, 0002, … without a gap: ${p['file']} is out of place.`,
    mend: () => 'Give each file the next number, and each number one file.',
  },
  'backup-exists': {
    status: 409,
    message: (p) => `There is a file ${p['file']} already.`,
    mend: () => 'Give another name, or move that file away.',
  },
  'backup-not-written': {
    status: 507,
    message: (p) => `The backup could not be written to ${p['file']}: ${p['reason']}.`,
    mend: () => 'Choose a place with enough room where you may write, and try again; nothing was left there.',
  },
  'backup-not-found': {
    status: 404,
    message: (p) => `The backup ${p['file']} cannot be read: ${p['reason']}.`,
    mend: () => 'Check the name of the file, and that you may read it.',
  },
  'not-a-backup': {
    status: 422,
    message: (p) => `${p['file']} is not a backup of Followthrough.`,
    mend: () => 'Give a file that "followthrough backup" wrote.',
  },
  'backup-incomplete': {
    status: 422,
    message: (p) => `The backup ${p['file']} is cut short: its end is missing. Nothing was restored.`,
    mend: () => 'Copy the file again from where it was made, or use an older backup.',
  },
  'backup-damaged': {
    status: 422,
    message: (p) =>
      `The backup ${p['file']} was altered after it was made (${p['where']}). Nothing was restored.`,
    mend: () => 'Copy the file again from where it was made, or use an older backup.',
  },
  'backup-newer-than-program': {
    status: 422,
    message: (p) =>
      `The backup was made by a newer Followthrough (${p['product']}): it is at version ${p['backup']}, this program knows ${p['program']}.`,
    mend: () => 'Restore it with the newer program.',
  },
  'restore-target-not-empty': {
    status: 409,
    message: (p) => `The database ${p['database']} holds data already. Nothing was restored.`,
    mend: () =>
      'Restore into a fresh database; or back this one up, and restore with --replace to put the backup in its place.',
  },
  'restore-target-in-use': {
    status: 409,
    message: (p) =>
      `The database ${p['database']} is in use by ${p['count']} other connections. Nothing was restored.`,
    mend: () => 'Stop the servers and workers that use it, and try again.',
  },
} as const satisfies ErrorCatalogue;

/** An error of the store's catalogue, with what caused it. */
export function storeError(
  code: keyof typeof STORE_ERRORS,
  params: ErrorParams,
  cause?: unknown,
): FollowthroughError {
  const error = new FollowthroughError(code, params, STORE_ERRORS);
  if (cause !== undefined) error.cause = cause;
  return error;
}

/** The SQLSTATE of an error that PostgreSQL sent, else undefined. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('severity' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
