import { send } from '../../client/send.ts';

/** The sign-in library’s own addresses, as far as they are open: one’s password and second factor. */

/** Sets another password and signs out everywhere else. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await send('POST', '/api/auth/change-password', {
    currentPassword,
    newPassword,
    revokeOtherSessions: true,
  });
}

export async function hasSecondFactor(signal: AbortSignal): Promise<boolean> {
  const session = await send<{ user?: { twoFactorEnabled?: boolean } } | null>(
    'GET',
    '/api/auth/get-session',
    undefined,
    { signal },
  );
  return session?.user?.twoFactorEnabled === true;
}

export interface NewSecondFactor {
  /** What the QR code says: `otpauth://totp/…`. */
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set it up; it is asked for only after a first code was right. */
export function beginSecondFactor(password: string): Promise<NewSecondFactor> {
  return send('POST', '/api/auth/two-factor/enable', { password });
}

export async function confirmSecondFactor(code: string): Promise<void> {
  await send('POST', '/api/auth/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') });
}

export async function endSecondFactor(password: string): Promise<void> {
  await send('POST', '/api/auth/two-factor/disable', { password });
}

/** New recovery codes; the ones before are worth nothing from then on. */
export async function renewRecoveryCodes(password: string): Promise<readonly string[]> {
  const { backupCodes } = await send<{ backupCodes: readonly string[] }>(
    'POST',
    '/api/auth/two-factor/generate-backup-codes',
    { password },
  );
  return backupCodes;
}
