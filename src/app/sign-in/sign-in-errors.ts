/** The catalogue of what the operations of sign-in refuse, each with its way out. */
import { type ErrorCatalogue, type ErrorParams, FollowthroughError } from '../../core/errors.ts';

const SIGN_IN_ERRORS = {
  'sign-in-to-make-keys': {
    status: 403,
    message: () => 'A key can not make keys.',
    mend: () => 'Sign in, or use the command line on the server’s machine.',
  },
  'address-taken': {
    status: 409,
    message: (p) => `${p['name']} has the address ${p['email']} already.`,
    mend: () => 'Make a new link for that user instead.',
  },
  'user-without-address': {
    status: 409,
    message: (p) => `${p['name']} has no e-mail address to sign in with.`,
    mend: () => 'Invite them with their address.',
  },
  'login-works-elsewhere': {
    status: 409,
    message: (p) => `${p['name']} signs in to other organizations with the same password.`,
    mend: () => 'Only they can change it, while signed in.',
  },
  'key-expires-in-the-past': {
    status: 422,
    message: () => 'The key would have expired already.',
    mend: () => 'Give a moment to come, or none.',
  },
} as const satisfies ErrorCatalogue;

export function refuseSignIn(
  code: keyof typeof SIGN_IN_ERRORS,
  params: ErrorParams = {},
): FollowthroughError {
  return new FollowthroughError(code, params, SIGN_IN_ERRORS);
}
