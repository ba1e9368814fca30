/** The catalogue of what sign-in refuses, each with its way out. */
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../../core/errors.ts';

const SIGN_IN_ERRORS = {
  'key-unknown': {
    status: 401,
    message: () => 'This API key is not known.',
    mend: () => 'Check that the whole key was sent, from “ft_” to its end, or make a new one.',
  },
  'key-expired': {
    status: 401,
    message: (p) => `The API key “${p['name']}” has expired.`,
    mend: () => 'Make a new one.',
  },
  'key-revoked': {
    status: 401,
    message: (p) => `The API key “${p['name']}” was revoked.`,
    mend: () => 'Make a new one.',
  },
  'key-of-removed-user': {
    status: 401,
    message: (p) => `The user of the API key “${p['name']}” was removed.`,
    mend: () => 'Use a key of somebody who is still there.',
  },
  'local-key-elsewhere': {
    status: 401,
    message: () => 'The key file of a machine works on that machine only.',
    mend: () => 'Make an API key for programs elsewhere.',
  },
  'no-local-owner': {
    status: 401,
    message: () => 'There is no organization with an active owner here yet.',
    mend: () => 'Make the first user with "followthrough user add".',
  },
  'first-user-exists': {
    status: 409,
    message: (p) => `There is a first user already: ${p['name']}.`,
    mend: () => 'Sign in as that user, or ask them for an invitation.',
  },
  'link-unknown': {
    status: 404,
    message: () => 'This link is not known.',
    mend: () => 'Check that the whole link was opened, or ask for a new one.',
  },
  'link-used': {
    status: 410,
    message: () => 'This link was used already, or replaced by a newer one.',
    mend: () => 'Sign in with the password that you set, or ask for a new link.',
  },
  'link-expired': {
    status: 410,
    message: () => 'This link has expired.',
    mend: () => 'Ask for a new one.',
  },
  'password-too-short': {
    status: 422,
    message: (p) => `A password has at least ${p['least']} characters.`,
    mend: () => 'A few words in a row make a good one.',
  },
  'password-too-long': {
    status: 422,
    message: (p) => `A password has at most ${p['most']} characters.`,
    mend: () => 'Choose a shorter one.',
  },
  'known-login-password': {
    status: 401,
    message: (p) => `${p['email']} signs in here already, with another password.`,
    mend: () => 'Give the password that you sign in with.',
  },
  'not-an-address': {
    status: 422,
    message: (p) => `“${p['email']}” is no e-mail address.`,
    mend: () => 'Write it as anna@example.com.',
  },
  'sealed-elsewhere': {
    status: 409,
    message: () => 'These credentials were sealed by another installation and can not be opened here.',
    mend: () => 'Bring the file “secret” of the data folder along, or enter the password again.',
  },
  'key-file-unusable': {
    status: 500,
    message: (p) => `The file ${p['path']} can not be used: ${p['why']}.`,
    mend: () =>
      'Remove it; a new one is made at the next start. (Sessions then end, second factors are set up anew.)',
  },
} as const satisfies ErrorCatalogue;

/** A refusal of sign-in's catalogue. */
export function refuseSignIn(
  code: keyof typeof SIGN_IN_ERRORS,
  params: ErrorParams = {},
  cause?: unknown,
): FollowthroughError {
  const error = new FollowthroughError(code, params, SIGN_IN_ERRORS);
  if (cause !== undefined) error.cause = cause;
  return error;
}
