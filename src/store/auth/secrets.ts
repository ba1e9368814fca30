import { createHash, randomBytes } from 'node:crypto';

/** API keys of users. */
export const KEY_PREFIX = 'ft_';
/** The key file of a machine. */
export const LOCAL_PREFIX = 'ftlocal_';

export interface NewSecret {
  /** Shown once, kept nowhere. */
  readonly secret: string;
  /** What is kept: SHA-256, hexadecimal. */
  readonly hash: string;
  /** By which people tell secrets apart. */
  readonly startsWith: string;
}

/** A random secret of 256 bits behind a prefix that says what it is. */
export function newSecret(prefix: string): NewSecret {
  const secret = prefix + randomBytes(32).toString('base64url');
  return { secret, hash: hashOf(secret), startsWith: secret.slice(0, prefix.length + 5) };
}

/** Secrets are long and random: one round is enough. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
