import { z } from 'zod';
import { isAtLeast, managers, ROLES } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { UserRecord } from '../ports/records.ts';
import type { SignInLinkRecord } from '../ports/sign-in.ts';
import { id, instant, text } from '../schemas.ts';
import { isoInstant } from './iso-instant.ts';
import { userWhoseSignIn } from './sessions.ts';
import { refuseSignIn } from './sign-in-errors.ts';

const DAY = 86_400_000;
const INVITATION_DAYS = 14;
const RESET_DAYS = 1;

const link = z.object({
  user: id,
  path: z
    .string()
    .describe(
      'The link, under this server’s address. Whoever opens it sets the password: hand it to them alone',
    ),
  expiresAt: instant,
});

/** Adds a user, who signs in once they opened the link. Only owners make owners. */
export const inviteUser = operation({
  name: 'invite-user',
  summary: 'Add a user and make the link with which they set their password.',
  http: { method: 'POST', path: '/users' },
  effect: 'write',
  secretAnswer: true,
  input: z.object({
    name: text(200),
    email: z.email('Write it as anna@example.com.').max(254).toLowerCase(),
    role: z.enum(ROLES).default('seller'),
    team: id.nullable().default(null),
    zone: z.string().max(100).optional().describe('That of the organization, unless told'),
    locale: z.string().max(20).optional(),
  }),
  output: link,
  allow: managers,
  async run(context, { name, email, role, team, zone, locale }) {
    const { tx, actor, now, places } = context;
    if (role === 'owner' && !isAtLeast(actor, 'owner'))
      throw refuse('not-allowed', { what: 'make an owner.' });
    if (zone !== undefined && !places.isZone(zone)) throw refuse('unknown-time-zone', { zone });
    if (team !== null && !(await tx.teams.get(team))) throw refuse('not-found', { what: 'team', id: team });
    const [taken] = await tx.users.where({ email }, 1);
    if (taken) throw refuseSignIn('address-taken', { name: taken.name, email });
    const organization = await tx.organization.get();
    const user: UserRecord = {
      id: context.newId(),
      loginId: null,
      name,
      email,
      role,
      teamId: team,
      zone: zone ?? organization.zone,
      country: organization.country,
      region: organization.region,
      locale: locale ?? organization.locale,
      touchesPerDay: null,
      deactivatedAt: null,
      version: 1,
      createdAt: now,
    };
    await tx.users.insert([user]);
    context.about('user', user.id);
    return makeLink(context, user, 'invitation');
  },
});

/**
 * A new link for somebody who lost theirs, or their password. It replaces the ones before. For owners, only by
 * owners; not for logins that work in other organizations too.
 */
export const makeSignInLink = operation({
  name: 'make-sign-in-link',
  summary: 'Make a new link with which a user sets their password.',
  http: { method: 'POST', path: '/users/{id}/sign-in-link' },
  effect: 'write',
  secretAnswer: true,
  input: z.object({ id }),
  output: link,
  allow: managers,
  async run(context, input) {
    const user = await userWhoseSignIn(context, input.id);
    const { name } = user;
    if (user.deactivatedAt !== null) throw refuse('user-gone', { name });
    if (user.email === null) throw refuseSignIn('user-without-address', { name });
    if (await context.tx.signIn.isShared(user.id)) throw refuseSignIn('login-works-elsewhere', { name });
    context.about('user', user.id);
    return makeLink(context, user, user.loginId === null ? 'invitation' : 'reset');
  },
});

async function makeLink(
  { tx, actor, now, newId }: OperationContext,
  user: UserRecord,
  kind: SignInLinkRecord['kind'],
): Promise<z.input<typeof link>> {
  for (const { id: open } of await tx.signIn.links.where({ userId: user.id, endedAt: null })) {
    await tx.signIn.links.update(open, { endedAt: now });
  }
  const { secret, hash } = tx.signIn.newSecret('link');
  const expiresAt = now + (kind === 'invitation' ? INVITATION_DAYS : RESET_DAYS) * DAY;
  await tx.signIn.links.insert([
    { id: newId(), userId: user.id, kind, hash, madeAt: now, madeBy: actor.user, expiresAt, endedAt: null },
  ]);
  return {
    user: user.id,
    // behind #, so that no log ever has it
    path: `/set-password#${secret}`,
    expiresAt: isoInstant(expiresAt),
  };
}
