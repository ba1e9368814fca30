import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { findNode, root } from './pinned-node.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(root, 'node_modules', '.followthrough-stamp');

/** What npm prints when it fails, in words that say what to do. */
const explanations = [
  [
    /spawn.*ENOENT/,
    'The packages could not be installed: npm was not found. Install npm (it comes with Node), then run the same command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|network|socket/i,
    'The packages could not be fetched: the npm registry cannot be reached. Check the connection (and "npm config get registry", "npm config get proxy"), then run the same command again.',
  ],
  [
    /CERT|SSL|self.signed/i,
    "The packages could not be fetched: the registry's certificate is not trusted. Point NODE_EXTRA_CA_CERTS to your certificate, then run the same command again.",
  ],
  [
    /ENOSPC/,
    'The packages could not be installed: the disk is full. Make room (about 700 MB), then run the same command again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    `The packages could not be installed: ${join(root, 'node_modules')} may not be written by this user.`,
  ],
  [
    /ETARGET|E404/,
    'The packages could not be fetched: the registry in use lacks one of them (its name is above).',
  ],
];

const wanted = () =>
  `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${process.platform}-${process.arch}\n`;
const stamped = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted();

/**
 * True when npm's own record of what it installed has everything that the lock file asks for. Somebody
 * may have run "npm ci" by hand: then nothing needs to be fetched again. Packages for other platforms are
 * optional and may be missing; the Node for this one may not.
 */
function installedByHand() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record) || !findNode()) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const asked = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  return Object.entries(asked).every(([path, { version, integrity, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    if (!found) return optional === true || devOptional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** npm, run by the Node that runs npm already: the one in node_modules is about to be replaced. */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  if (script && existsSync(script))
    return { command: node || process.execPath, args: [script], shell: false };
  return { command: 'npm', args: [], shell: process.platform === 'win32' };
}

/** Runs "npm ci". All that it says goes to stderr: stdout belongs to the program's own answers. */
function npmCi() {
  const { command, args, shell } = npmCommand();
  const options = [
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=2000',
  ];
  return new Promise((resolve) => {
    const child = spawn(command, [...args, ...options], {
      cwd: root,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        process.stderr.write(chunk);
      });
    }
    child.on('error', (error) => resolve({ ok: false, said: `${error.syscall} ${error.message}` }));
    child.on('close', (code) => resolve({ ok: code === 0, said }));
  });
}

/** Brings node_modules to what package-lock.json says, once, however many start at the same time. */
export async function install() {
  if (stamped()) return;
  await withLock('install', async () => {
    if (stamped()) return;
    if (!installedByHand()) {
      process.stderr.write('Installing the packages (a minute, the first time) …\n');
      const { ok, said } = await npmCi();
      if (!ok) {
        const [, explanation] = explanations.find(([pattern]) => pattern.test(said)) ?? [];
        throw new Error(
          explanation ??
            'The packages could not be installed; what npm says is above. Run "npm ci" to try again.',
        );
      }
    }
    writeFileSync(stampFile, wanted());
  });
}
