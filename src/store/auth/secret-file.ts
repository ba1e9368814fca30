import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseSignIn } from './errors.ts';
import { hashOf, LOCAL_PREFIX, newSecret } from './secrets.ts';

export interface LocalKey {
  readonly path: string;
  readonly secret: string;
  /** SHA-256, hexadecimal: what the server compares with. */
  readonly hash: string;
}

/**
 * The key file of this machine, `<data>/local-key`, made if it is missing: whoever can read it is the local owner.
 * Only its user can.
 */
export function ensureLocalKey(dataDir: string): LocalKey {
  const path = join(dataDir, 'local-key');
  const secret = ensureSecretFile(path, () => newSecret(LOCAL_PREFIX).secret);
  return { path, secret, hash: hashOf(secret) };
}

/**
 * The secret of this installation, `<data>/secret`, made if it is missing: it signs cookies and encrypts second
 * factors, and lies outside the database. Servers on one database need the same.
 */
export function ensureInstallationSecret(dataDir: string): string {
  return ensureSecretFile(join(dataDir, 'secret'), () => randomBytes(32).toString('base64url'));
}

/** Two that make it at once get the same: the file appears whole or not at all, and the first one stays. */
function ensureSecretFile(path: string, make: () => string): string {
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  const found = readSecret(path);
  if (found !== undefined) return found;
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${make()}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  const made = readSecret(path);
  if (made === undefined) throw refuseSignIn('key-file-unusable', { path, why: 'it vanished' });
  return made;
}

function readSecret(path: string): string | undefined {
  let text: string;
  try {
    // A file that others could read is closed first: a copied folder often is.
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw refuseSignIn('key-file-unusable', { path, why: (error as Error).message });
  }
  if (text.length < 32) throw refuseSignIn('key-file-unusable', { path, why: 'it is too short' });
  return text;
}
