import { FollowthroughError } from '../core/errors.ts';
import { type MailServerErrorCode, mailServerError } from './imap/errors.ts';

/** The errors of sockets, TLS, and both mail libraries share these fields. */
interface NetworkError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly authenticationFailed?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly responseText?: unknown;
}

const CLOSED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'CONNECT_TIMEOUT']);
const UNKNOWN = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EDNS', 'EAI_NODATA', 'EAI_NONAME']);
const SILENT = new Set(['GREETING_TIMEOUT', 'UPGRADE_TIMEOUT']);

/** Turns what a library threw into an error of the catalogue, without anything secret in it. */
export function whatWentWrong(
  thrown: unknown,
  { host, port }: { readonly host: string; readonly port: number },
  signIn: 'password' | 'oauth2',
): FollowthroughError {
  if (thrown instanceof FollowthroughError) return thrown;
  const error = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as NetworkError;
  const code = typeof error.code === 'string' ? error.code : '';
  const message = typeof error.message === 'string' ? error.message : String(thrown);
  const say = (name: MailServerErrorCode, more: Record<string, string> = {}) =>
    mailServerError(name, { host, port, ...more }, thrown);
  if (error.authenticationFailed === true || code === 'EAUTH' || error.responseCode === 535)
    return say(signIn === 'oauth2' ? 'mail-sign-in-expired' : 'mail-password-refused');
  const certificate = certificateTrouble(code, message);
  if (certificate !== null) return say('mail-certificate-wrong', { why: certificate });
  if (UNKNOWN.has(code)) return say('mail-server-unknown');
  if (CLOSED.has(code)) return say('mail-port-closed');
  if (SILENT.has(code) || /greeting/i.test(message)) return say('mail-server-silent');
  if (/wrong version number|EPROTO|packet length too long/i.test(`${code} ${message}`))
    return say('mail-server-silent');
  if (/STARTTLS|not (?:offer|support).*TLS/i.test(message)) return say('mail-encryption-missing');
  if (code === 'ETIMEDOUT' || code === 'ETIMEOUT') return say('mail-port-closed');
  const said = inOneLine(typeof error.responseText === 'string' ? error.responseText : message);
  if (code === 'ETHROTTLE' || /too many|try again|rate|throttl/i.test(said))
    return say('mail-server-busy', { said });
  return say('mail-connection-lost', { said });
}

function certificateTrouble(code: string, message: string): string | null {
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT' || code === 'SELF_SIGNED_CERT_IN_CHAIN')
    return 'it signed it itself';
  if (code === 'CERT_HAS_EXPIRED') return 'it has expired';
  if (code === 'CERT_NOT_YET_VALID') return 'it is not valid yet; perhaps a clock is wrong';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'it was made for another name';
  if (code.startsWith('UNABLE_TO_') || code.startsWith('CERT_')) return 'nobody whom we know vouches for it';
  return /self.signed certificate/i.test(message) ? 'it signed it itself' : null;
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
