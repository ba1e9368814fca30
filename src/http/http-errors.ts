/** The catalogue of what the HTTP door itself refuses, each with its way out. */
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../core/errors.ts';

const HTTP_ERRORS = {
  'no-such-page': {
    status: 404,
    message: (p) => `There is nothing at ${p['method']} ${p['path']}.`,
    mend: () => 'The documentation at /api/docs lists every address.',
  },
  'sign-in-needed': {
    status: 401,
    message: () => 'You are not signed in.',
    mend: () => 'Sign in, or send an API key in the header “Authorization: Bearer ft_…”.',
  },
  'wrong-password': {
    status: 401,
    message: () => 'The e-mail address or the password is not right.',
    mend: () => 'Try again, or ask a manager for a link to set a new password.',
  },
  'wrong-code': {
    status: 401,
    message: () => 'This code is not right, or too old.',
    mend: () => 'Give the code that the authenticator app shows now, or one of your backup codes.',
  },
  'login-removed': {
    status: 403,
    message: () => 'This login takes part in no organization any more.',
    mend: () => 'Ask a manager for an invitation.',
  },
  'password-length': {
    status: 422,
    message: () => 'A password has 12 to 128 characters.',
    mend: () => 'A few words in a row make a good one.',
  },
  'sign-in-refused': {
    status: 400,
    message: (p) => `This can not be done: ${p['said'] || 'the request does not fit'}.`,
    mend: () => 'Check what was sent; the documentation at /api/docs shows how it should look.',
  },
  'no-such-sign-in': {
    status: 404,
    message: () => 'There is no such way to sign in.',
    mend: () => 'The documentation at /api/docs shows the ways that there are.',
  },
  'sign-in-failed': {
    status: 500,
    message: () => 'Signing in does not work at the moment.',
    mend: () => 'Try again in a moment; the server’s log says more.',
  },
  'authorization-unreadable': {
    status: 401,
    message: () => 'The Authorization header can not be read.',
    mend: () => 'Send “Authorization: Bearer ” and then the whole API key.',
  },
  'body-too-large': {
    status: 413,
    message: (p) => `This request is larger than ${p['limit']}.`,
    mend: () => 'Send less at once; files go through an import.',
  },
  'body-not-json': {
    status: 400,
    message: () => 'The body of this request is not JSON.',
    mend: () => 'Check it for a missing quote, comma or bracket.',
  },
  'body-not-an-object': {
    status: 422,
    message: () => 'The body of this request must be one JSON object.',
    mend: () => 'Send named fields, such as {"name": "…"}.',
  },
  'media-type-unknown': {
    status: 415,
    message: (p) => `The content type “${p['type']}” is not understood here.`,
    mend: () => 'Send application/json.',
  },
  'if-match-unreadable': {
    status: 400,
    message: () => 'The header If-Match does not hold an ETag of ours.',
    mend: () => 'Send the ETag as you received it, such as "3".',
  },
  'idempotency-key-unusable': {
    status: 400,
    message: () => 'The Idempotency-Key is empty or longer than 255 characters.',
    mend: () => 'Send a new random text for each new request, a UUID for example.',
  },
  'too-many-requests': {
    status: 429,
    message: (p) => `Too many requests: ${p['limit']} a minute is the most.`,
    mend: (p) => `Wait ${p['seconds']} seconds and try again.`,
  },
  'too-many-sign-ins': {
    status: 429,
    message: () => 'There were too many tries to sign in.',
    mend: (p) => `Wait ${p['seconds']} seconds and try again.`,
  },
  'too-many-listeners': {
    status: 429,
    message: (p) => `You listen for changes ${p['limit']} times already.`,
    mend: () => 'Close pages that you do not need.',
  },
  'foreign-page': {
    status: 403,
    message: () => 'This request came from a page of another site.',
    mend: () => 'Work in the pages of this server; programs send an API key instead of a cookie.',
  },
  'unknown-host': {
    status: 421,
    message: (p) => `This server does not answer under the name “${p['host']}”.`,
    mend: () => 'Use its own address, or set PUBLIC_URL to the address that people use.',
  },
  'only-for-the-machine': {
    status: 403,
    message: () => 'Measurements are shown on the machine itself, or to the key of an owner.',
    mend: () => 'Send the API key of an owner.',
  },
  'bad-request': {
    status: 400,
    message: () => 'This request can not be understood.',
    mend: () => 'The documentation at /api/docs shows how each request looks.',
  },
  'server-stopping': {
    status: 503,
    message: () => 'The server is stopping.',
    mend: () => 'Try again in a moment.',
  },
  unexpected: {
    status: 500,
    message: () => 'Something went wrong on our side; nothing was changed.',
    mend: (p) => `Try again; if it stays, look in the server’s log for the request ${p['request']}.`,
  },
} as const satisfies ErrorCatalogue;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

/** A refusal of the HTTP door's catalogue. */
export function refuseRequest(code: HttpErrorCode, params: ErrorParams = {}): FollowthroughError {
  return new FollowthroughError(code, params, HTTP_ERRORS);
}
