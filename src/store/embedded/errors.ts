/** The catalogue of what can go wrong with the embedded database, each with its way out. */
import {
  type ErrorCatalogue,
  type ErrorEntry,
  type ErrorParams,
  FollowthroughError,
} from '../../core/errors.ts';

const entry = (message: ErrorEntry['message'], mend: ErrorEntry['mend']): ErrorEntry => ({
  status: 503,
  message,
  mend,
});

const OWN_SERVER = 'set DATABASE_URL to a PostgreSQL server of your own';
const OTHER_FOLDER = 'choose another folder with FOLLOWTHROUGH_DATA';

export const EMBEDDED_ERRORS = {
  'database-not-installed': entry(
    (p) => `No embedded database is installed for this machine (${p['platform']} ${p['arch']}).`,
    () => `Run "npm ci" with optional packages, or ${OWN_SERVER}.`,
  ),
  'database-libraries-missing': entry(
    (p) => `The database's libraries in ${p['folder']} are not complete and cannot be mended.`,
    () => 'Run "npm rebuild" as the user who installed them.',
  ),
  'database-does-not-run-here': entry(
    () => 'The embedded database cannot run on this machine.',
    () => `Run "npm ci" again; if it stays so, ${OWN_SERVER}.`,
  ),
  'database-no-unprivileged-user': entry(
    (p) =>
      `The database must not run as root, and no other user of this machine can enter ${p['folder']} and ${p['binaries']}.`,
    () =>
      `Start Followthrough as an ordinary user, or put both in folders that everyone can enter (chmod a+x), or ${OWN_SERVER}.`,
  ),
  'database-disk-full': entry(
    (p) => `The disk that holds ${p['folder']} is full.`,
    () => 'Free some space there and start again; nothing that was saved is lost.',
  ),
  'database-no-permission': entry(
    (p) => `The database may not read or write all of ${p['folder']}.`,
    () => `Give that folder to the user who starts Followthrough (chown -R), or ${OTHER_FOLDER}.`,
  ),
  'database-of-another-user': entry(
    (p) => `${p['file']} belongs to another user.`,
    () => `Start Followthrough as the user who owns that file, or ${OTHER_FOLDER}.`,
  ),
  'database-password-wrong': entry(
    (p) => `The password in ${p['file']} is not that of the database beside it.`,
    () =>
      'Put the file back that belongs there; or move the folder "postgres" away (keep it), start again, and restore your last backup with "followthrough restore".',
  ),
  'database-folder-is-a-file': entry(
    (p) => `The data folder ${p['folder']} cannot be made: a file stands where a folder must be.`,
    () => `Move that file away, or ${OTHER_FOLDER}.`,
  ),
  'database-folder-without-locks': entry(
    (p) =>
      `${p['file']} cannot be locked: the disk is failing, or it is a network folder without file locks.`,
    () => 'Choose a folder on a disk of this machine with FOLLOWTHROUGH_DATA.',
  ),
  'database-port-taken': entry(
    () => 'No free port was found for the database on 127.0.0.1.',
    () => 'Stop a program that holds many ports and start again.',
  ),
  'database-in-use': entry(
    (p) => `${p['who'] ?? 'Another database process'} still works in ${p['folder']}.`,
    () => 'Wait until it has ended, or end it, and start again.',
  ),
  'database-older': entry(
    (p) =>
      `The database in ${p['folder']} was written by PostgreSQL ${p['written']}; this program brings ${p['major']}.`,
    () =>
      'Make a backup with the version of Followthrough that wrote it, move the folder "postgres" there away (keep it), and restore the backup here with "followthrough restore".',
  ),
  'database-newer': entry(
    (p) =>
      `The database in ${p['folder']} was written by PostgreSQL ${p['written']}, which is newer than the ${p['major']} of this program.`,
    () => 'Update Followthrough to the version that wrote it.',
  ),
  'database-damaged': entry(
    (p) => `The database in ${p['folder']} is damaged or not complete.`,
    () =>
      'Move the folder "postgres" there away (keep it), start again, and restore your last backup with "followthrough restore".',
  ),
  'database-needs-memory': entry(
    () => 'There is not enough free memory to start the database.',
    () => 'Close other programs, or give this machine or container more memory, and start again.',
  ),
  'database-not-started': entry(
    (p) => `The database in ${p['folder']} did not start${p['said'] ? `: ${p['said']}` : ''}.`,
    () => `Look at postgres.log in that folder, or ${OWN_SERVER}.`,
  ),
  'database-not-stopped': entry(
    () => 'The database did not stop within a minute; it may still be saving.',
    (p) => `Look at ${p['log']}, and do not turn the machine off yet.`,
  ),
} as const satisfies ErrorCatalogue;

export type EmbeddedErrorCode = keyof typeof EMBEDDED_ERRORS;

/** The one error of this folder. `output` is what PostgreSQL itself said, for the log. */
export class EmbeddedFailure extends FollowthroughError {
  declare readonly code: EmbeddedErrorCode;
  readonly output: string;

  constructor(code: EmbeddedErrorCode, why: { params?: ErrorParams; cause?: unknown; output?: string }) {
    super(code, why.params ?? {}, EMBEDDED_ERRORS);
    this.name = 'EmbeddedFailure';
    this.output = why.output ?? '';
    if (why.cause !== undefined) this.cause = why.cause;
  }
}
