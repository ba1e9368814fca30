import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '../../app/ports/vault.ts';
import { refuseSignIn } from './errors.ts';

const VERSION = 'v1';
const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM under a key derived (HKDF-SHA-256) from the secret of this installation, with the purpose as
 * authenticated data. The sealed text: version, a dot, base64url of nonce, tag and cipher text.
 */
export function createVault(installationSecret: string): Vault {
  const key = Buffer.from(
    hkdfSync('sha256', installationSecret, 'followthrough', 'credentials of mailboxes and calendars', 32),
  );
  return {
    seal(text, purpose) {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed, purpose) {
      const [version, text = ''] = sealed.split('.');
      const bytes = Buffer.from(text, 'base64url');
      if (version !== VERSION || bytes.length < NONCE + TAG) throw refuseSignIn('sealed-elsewhere');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
          .setAAD(Buffer.from(purpose))
          .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString(
          'utf8',
        );
      } catch (cause) {
        throw refuseSignIn('sealed-elsewhere', {}, cause);
      }
    },
  };
}
