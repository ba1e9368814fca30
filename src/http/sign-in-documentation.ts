import type { JsonSchema } from './json-schema.ts';
import type { OtherRoute } from './openapi-routes.ts';

const text = { type: 'string' };
const fields = (properties: Readonly<Record<string, JsonSchema>>, required = Object.keys(properties)) => ({
  type: 'application/json',
  schema: { type: 'object', properties, required },
});

/** Sign-in, as the API's documentation shows it. */
export const SIGN_IN_ROUTES: readonly OtherRoute[] = [
  {
    method: 'POST',
    path: '/api/auth/sign-in/email',
    id: 'sign-in',
    summary: 'Sign in with e-mail and password; answers with a cookie, or asks for the second factor.',
    tag: 'sign-in',
    open: true,
    body: fields({ email: { ...text, format: 'email' }, password: text, rememberMe: { type: 'boolean' } }, [
      'email',
      'password',
    ]),
  },
  {
    method: 'POST',
    path: '/api/auth/two-factor/verify-totp',
    id: 'give-second-factor',
    summary: 'Give the code of the second factor, right after signing in.',
    tag: 'sign-in',
    open: true,
    body: fields({ code: text }),
  },
  {
    method: 'POST',
    path: '/api/auth/sign-out',
    id: 'sign-out',
    summary: 'Sign out: ends the session of this browser.',
    tag: 'sign-in',
  },
  {
    method: 'POST',
    path: '/api/auth/change-password',
    id: 'change-password',
    summary: 'Change the own password; the other sessions can be ended with it.',
    tag: 'sign-in',
    body: fields({ currentPassword: text, newPassword: text, revokeOtherSessions: { type: 'boolean' } }, [
      'currentPassword',
      'newPassword',
    ]),
  },
  {
    method: 'POST',
    path: '/api/auth/two-factor/enable',
    id: 'set-up-second-factor',
    summary: 'Set up a second factor (an authenticator app); holds once a first code was given.',
    tag: 'sign-in',
    body: fields({ password: text }),
  },
  {
    method: 'GET',
    path: '/api/sign-in',
    id: 'sign-in-state',
    summary: 'Who is signed in, in which organization, and whether the first user is still to be made.',
    tag: 'sign-in',
    open: true,
  },
  {
    method: 'POST',
    path: '/api/sign-in/first',
    id: 'make-first-owner',
    summary: 'Make the first user of a fresh installation, its owner; refused once there is one.',
    tag: 'sign-in',
    open: true,
    body: fields(
      {
        organization: text,
        name: text,
        email: text,
        password: text,
        zone: text,
        locale: text,
        country: text,
      },
      ['organization', 'name', 'email', 'password', 'zone', 'locale'],
    ),
  },
  {
    method: 'POST',
    path: '/api/sign-in/organization',
    id: 'switch-organization',
    summary: 'Work in another organization of the same login.',
    tag: 'sign-in',
    body: fields({ organization: { ...text, format: 'uuid' } }),
  },
  {
    method: 'POST',
    path: '/api/sign-in/links/read',
    id: 'read-link',
    summary: 'Whom a link of an invitation or a password reset is for.',
    tag: 'sign-in',
    open: true,
    body: fields({ token: text }),
  },
  {
    method: 'POST',
    path: '/api/sign-in/links/use',
    id: 'use-link',
    summary: 'Accept an invitation or reset a password: sets the password, once.',
    tag: 'sign-in',
    open: true,
    body: fields({ token: text, password: text }),
  },
];
