import { type EmbeddedErrorCode, EmbeddedFailure } from './errors.ts';

/** What PostgreSQL says, and what it means. The first match wins: causes stand before their consequences. */
const meanings: readonly (readonly [EmbeddedErrorCode, RegExp])[] = [
  [
    'database-disk-full',
    /No space left on device|Disk quota exceeded|could not (?:write|extend).*: wrote only/i,
  ],
  ['database-port-taken', /Address already in use|Is another postmaster already running on port/i],
  ['database-older', /database files are incompatible with server|initialized by PostgreSQL version/i],
  ['database-in-use', /pre-existing shared memory block|lock file ".*" already exists/i],
  [
    'database-needs-memory',
    /could not (?:create|map|resize) .*shared memory|Cannot allocate memory|out of memory/i,
  ],
  [
    'database-no-permission',
    /Permission denied|Operation not permitted|Read-only file system|has (?:wrong ownership|invalid permissions)/i,
  ],
  [
    'database-damaged',
    /invalid (?:checkpoint|primary checkpoint|page|data in file)|could not locate a valid checkpoint|could not find the database system|could not (?:open|read|access) (?:file|directory|the server configuration file) ?"|incorrect checksum|is not a valid data directory|could not load .*pg_hba|read only \d+ of \d+|unexpected (?:end of file|data beyond)|contains? invalid|syntax error in file|PANIC/i,
  ],
  [
    'database-does-not-run-here',
    /error while loading shared libraries|Library not loaded|image not found|Exec format error|ENOENT/i,
  ],
];

/** The failure behind what PostgreSQL wrote before it gave up; `folder` is named in the sentence. */
export function failureFromLog(output: string, folder: string): EmbeddedFailure {
  const { code, said } = understand(output);
  return new EmbeddedFailure(code, { params: { folder, said }, output });
}

const errnoWords: Readonly<Record<string, string>> = {
  ENOSPC: 'No space left on device',
  EDQUOT: 'Disk quota exceeded',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EROFS: 'Read-only file system',
  ENOMEM: 'Cannot allocate memory',
};

/** A failed call to the file system or to start a program, as the same kind of failure. */
export function failureFromErrno(error: unknown, folder: string): EmbeddedFailure {
  if (error instanceof EmbeddedFailure) return error;
  const errno = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (errno === 'ENOTDIR' || errno === 'EEXIST') {
    return new EmbeddedFailure('database-folder-is-a-file', { params: { folder }, cause: error });
  }
  const output = String(error);
  const { code, said } = understand(errnoWords[errno] ?? output);
  return new EmbeddedFailure(code, { params: { folder, said }, cause: error, output });
}

function understand(output: string): { code: EmbeddedErrorCode; said: string } {
  const last =
    /^.*(?:FATAL|PANIC|error):\s*(.+)$/im.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '';
  const code = meanings.find(([, pattern]) => pattern.test(output))?.[0] ?? 'database-not-started';
  return { code, said: last.trim().replace(/\.$/, '') };
}
