import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Programs that tests talk to and that npm does not have: one line each.
 * @type {{ program: string, package: string, purpose: string }[]}
 */
const needed = [
  { program: 'chromium', package: 'chromium', purpose: 'the tests of the pages' },
  { program: 'dovecot', package: 'dovecot-core', purpose: 'the tests of mailboxes' },
  { program: 'imap', package: 'dovecot-imapd', purpose: 'the tests of mailboxes' },
  { program: 'postfix', package: 'postfix', purpose: 'the tests of sending' },
  { program: 'radicale', package: 'radicale', purpose: 'the tests of calendars' },
  { program: 'openssl', package: 'openssl', purpose: 'the tests of mailboxes' },
];

const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/sbin',
  '/usr/lib/dovecot',
];
const has = (program) => folders.some((folder) => existsSync(join(folder, program)));

/**
 * Gets the Debian packages that are missing when it may (root, apt-get), else says exactly what to install.
 * Tests that need a missing program skip, and say so.
 */
export function getDebianPackages() {
  const missing = needed.filter(({ program }) => !has(program));
  if (missing.length === 0) return;
  const names = missing.map((each) => each.package);
  const purposes = missing.map((each) => `${each.package} for ${each.purpose}`).join(', ');
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    process.stderr.write(
      `Some tests will be skipped: they need ${purposes}.\nTo run them: sudo apt-get install --yes --no-install-recommends ${names.join(' ')}\n`,
    );
    return;
  }
  process.stderr.write(`Installing ${purposes} …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['--quiet', '--quiet', ...args], { env, stdio: ['ignore', 2, 2] }).status === 0;
  if (!(apt('update') && apt('install', '--yes', '--no-install-recommends', ...names))) {
    process.stderr.write(
      `They could not be installed; the tests that need them will be skipped: ${names.join(', ')}.\n`,
    );
  }
}
