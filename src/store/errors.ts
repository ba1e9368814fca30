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
