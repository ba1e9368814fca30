import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../../core/errors.ts';

/** Why a mail server does not serve us, in words for the owner of the mailbox. */
export const MAIL_SERVER_ERRORS = {
  'mail-password-refused': {
    status: 422,
    message: (p) => `${p['host']} does not accept this user name and password.`,
    mend: () =>
      'Check both. Many providers want a password of its own for programs (an “app password”), made in their security settings.',
  },
  'mail-sign-in-expired': {
    status: 422,
    message: (p) => `${p['host']} does not accept the permission that it gave us any more.`,
    mend: () => 'Connect the mailbox again to give it anew.',
  },
  'mail-server-unknown': {
    status: 422,
    message: (p) => `There is no server ${p['host']}.`,
    mend: () => 'Check its name; your provider’s help page has it under “IMAP” or “SMTP”.',
  },
  'mail-port-closed': {
    status: 422,
    message: (p) => `${p['host']} does not answer on port ${p['port']}.`,
    mend: () =>
      'Usual ports are 993 for reading and 465 or 587 for sending. If they are right, a firewall between here and there may block them.',
  },
  'mail-server-silent': {
    status: 422,
    message: (p) => `${p['host']} took the connection on port ${p['port']} but says nothing.`,
    mend: () => 'It may want encryption from the first byte (or none at first): try the other setting.',
  },
  'mail-certificate-wrong': {
    status: 422,
    message: (p) => `The certificate of ${p['host']} can not be trusted: ${p['why']}.`,
    mend: () =>
      'Check the server’s name. If it is your own server with a certificate of its own making, give that certificate in the settings.',
  },
  'mail-encryption-missing': {
    status: 422,
    message: (p) => `${p['host']} offers no encryption on port ${p['port']}.`,
    mend: () => 'Use its port with encryption; a password must not travel in the clear.',
  },
  'mail-server-inside': {
    status: 422,
    message: (p) => `${p['host']} is an address inside this network, which is not permitted here.`,
    mend: () => 'Whoever runs the server can permit it: INSIDE_SERVERS with the name of the host.',
  },
  'mail-server-busy': {
    status: 503,
    message: (p) => `${p['host']} asks us to come back later: ${p['said']}.`,
    mend: () => 'Nothing is to be done; it is tried again.',
  },
  'mail-connection-lost': {
    status: 503,
    message: (p) => `The connection to ${p['host']} broke: ${p['said']}.`,
    mend: () => 'Nothing is to be done; it is tried again, and goes on where it stopped.',
  },
} as const satisfies ErrorCatalogue;

export type MailServerErrorCode = keyof typeof MAIL_SERVER_ERRORS;

export function mailServerError(
  code: MailServerErrorCode,
  params: ErrorParams,
  cause?: unknown,
): FollowthroughError {
  const error = new FollowthroughError(code, params, MAIL_SERVER_ERRORS);
  if (cause !== undefined) error.cause = cause;
  return error;
}
