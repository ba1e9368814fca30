import { describe, expect, it } from 'vitest';
import { EMBEDDED_ERRORS, EmbeddedFailure } from './errors.ts';
import { failureFromErrno, failureFromLog } from './failure.ts';

describe('failureFromLog', () => {
  it.each([
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', 'database-disk-full'],
    ['PANIC:  could not write to file "pg_wal/xlogtemp.12": No space left on device', 'database-disk-full'],
    ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', 'database-port-taken'],
    ['FATAL:  database files are incompatible with server', 'database-older'],
    ['FATAL:  pre-existing shared memory block (key 2, ID 3) is still in use', 'database-in-use'],
    ['FATAL:  lock file "postmaster.pid" already exists', 'database-in-use'],
    ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', 'database-needs-memory'],
    ['FATAL:  could not open file "global/pg_filenode.map": Permission denied', 'database-no-permission'],
    ['FATAL:  data directory "/x" has wrong ownership', 'database-no-permission'],
    ['initdb: error: could not create directory "/x": Read-only file system', 'database-no-permission'],
    ['PANIC:  could not locate a valid checkpoint record at 0/1B81010', 'database-damaged'],
    ['FATAL:  incorrect checksum in control file', 'database-damaged'],
    ['postgres: could not find the database system', 'database-damaged'],
    ['postgres: error while loading shared libraries: libicui18n.so.60', 'database-does-not-run-here'],
    ['FATAL:  the stars are not right', 'database-not-started'],
    ['', 'database-not-started'],
  ])('%s', (output, code) => {
    const failure = failureFromLog(`2026-11-23 01:09:52 UTC [1] ${output}\n`, '/data');
    expect(failure.code).toBe(code);
    expect(failure.output).toContain(output);
  });

  it("repeats PostgreSQL's own last words when it knows no better ones", () => {
    expect(failureFromLog('FATAL:  the stars are not right.', '/data').message).toBe(
      'The database in /data did not start: the stars are not right.',
    );
  });
});

describe('failureFromErrno', () => {
  it.each([
    ['ENOSPC', 'database-disk-full'],
    ['EDQUOT', 'database-disk-full'],
    ['EACCES', 'database-no-permission'],
    ['EROFS', 'database-no-permission'],
    ['ENOTDIR', 'database-folder-is-a-file'],
    ['ENOENT', 'database-does-not-run-here'],
    ['ENOMEM', 'database-needs-memory'],
  ])('%s', (errno, code) => {
    const cause = Object.assign(new Error(`${errno}: no luck`), { code: errno });
    expect(failureFromErrno(cause, '/data')).toMatchObject({ code, cause });
  });

  it('leaves what is said already', () => {
    const failure = new EmbeddedFailure('database-damaged', { params: { folder: '/data' } });
    expect(failureFromErrno(failure, '/elsewhere')).toBe(failure);
  });
});

describe('every error', () => {
  it.each(Object.entries(EMBEDDED_ERRORS))(
    '%s says what is wrong and how to mend it',
    (_, { message, mend }) => {
      for (const sentence of [message({ folder: '/data' }), mend({ folder: '/data' })]) {
        expect(sentence).toMatch(/^["A-Z/u].*\.$/u);
      }
    },
  );
});
