import type { FollowthroughError } from '../core/errors.ts';
import { type HttpErrorCode, refuseRequest } from './http-errors.ts';

/** The sign-in library's codes, as ours. */
const OURS: Readonly<Record<string, HttpErrorCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrong-password',
  INVALID_PASSWORD: 'wrong-password',
  INVALID_EMAIL: 'wrong-password',
  USER_NOT_FOUND: 'wrong-password',
  CREDENTIAL_ACCOUNT_NOT_FOUND: 'wrong-password',
  INVALID_CODE: 'wrong-code',
  OTP_HAS_EXPIRED: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  INVALID_TWO_FACTOR_COOKIE: 'sign-in-needed',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'wrong-code',
  PASSWORD_TOO_SHORT: 'password-length',
  PASSWORD_TOO_LONG: 'password-length',
  NO_ORGANIZATION: 'login-removed',
  INVALID_ORIGIN: 'foreign-page',
  MISSING_OR_NULL_ORIGIN: 'foreign-page',
};

/** What the sign-in library refused, in our words. `text` is the body of its answer. */
export function signInRefusal(status: number, text: string): FollowthroughError {
  const { code, message } = readAnswer(text);
  const known = code === undefined ? undefined : OURS[code];
  if (known) return refuseRequest(known);
  if (status === 401) return refuseRequest('sign-in-needed');
  if (status === 404) return refuseRequest('no-such-sign-in');
  if (status >= 500) return refuseRequest('sign-in-failed');
  return refuseRequest('sign-in-refused', { said: message ?? '' });
}

function readAnswer(text: string): { code?: string; message?: string } {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null) return {};
    const { code, message } = parsed as Record<string, unknown>;
    return {
      ...(typeof code === 'string' ? { code } : {}),
      ...(typeof message === 'string' ? { message } : {}),
    };
  } catch {
    return {};
  }
}
