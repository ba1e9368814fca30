import { z } from 'zod';
import { countryOf, withoutUndefined } from '../accounts/account-fields.ts';
import { anybody, isAtLeast, managers, ROLES } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { UserRecord } from '../ports/records.ts';
import { id, text, version } from '../schemas.ts';

const shown = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  role: z.enum(ROLES),
  team: id.nullable(),
  zone: z.string(),
  country: z.string(),
  region: z.string().nullable(),
  locale: z.string(),
  touchesPerDay: z.int().nullable(),
  active: z.boolean(),
  signsIn: z.boolean(),
  version: z.int(),
});

export const listUsers = operation({
  name: 'list-users',
  summary: 'List the users of the organization.',
  http: { method: 'GET', path: '/users' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ users: z.array(shown) }),
  allow: anybody,
  run: async ({ tx }) => ({ users: (await tx.users.where({})).map(show) }),
});

/** Who I am, and in which organization. */
export const whoAmI = operation({
  name: 'who-am-i',
  summary: 'Who you are, and in which organization.',
  http: { method: 'GET', path: '/me' },
  effect: 'read',
  input: z.object({}),
  output: z.object({
    user: shown,
    organization: z.object({
      id,
      name: z.string(),
      zone: z.string(),
      currency: z.string(),
      locale: z.string(),
    }),
  }),
  allow: anybody,
  async run({ tx, actor }) {
    const user = await tx.users.get(actor.user);
    if (!user) throw refuse('not-found', { what: 'user', id: actor.user });
    const { name, zone, currency, locale } = await tx.organization.get();
    return { user: show(user), organization: { id: actor.org, name, zone, currency, locale } };
  },
});

/** Edits a user: oneself the personal things, managers everything but the role of owners, owners everything. */
export const editUser = operation({
  name: 'edit-user',
  summary: 'Edit a user: name, zone, team, role, touches a day.',
  http: { method: 'PATCH', path: '/users/{id}' },
  effect: 'write',
  input: z.object({
    id,
    version,
    name: text(200).optional(),
    role: z.enum(ROLES).optional(),
    team: id.nullable().optional(),
    zone: z.string().max(100).optional(),
    country: z.string().max(100).optional(),
    region: z.string().max(100).nullable().optional(),
    locale: z.string().max(20).optional(),
    touchesPerDay: z.int().min(0).max(200).nullable().optional(),
  }),
  output: z.object({ id, version: z.int() }),
  allow: anybody,
  async run(context, { id: userId, version: read, team, ...said }) {
    const { tx, actor, places } = context;
    const user = await userFor(context, userId);
    mayEdit(context, user, { role: said.role, team });
    if (said.zone !== undefined && !places.isZone(said.zone))
      throw refuse('unknown-time-zone', { zone: said.zone });
    if (user.role === 'owner' && said.role !== undefined && said.role !== 'owner')
      await keepAnOwner(context, user);
    const country = countryOf(places, said.country);
    const patch = withoutUndefined({ ...said, country, teamId: team });
    if (!(await tx.users.updateVersion(userId, read, patch)))
      throw refuse('stale', { what: 'user', version: user.version });
    if (said.zone !== undefined || country !== undefined)
      await context.change(await tx.planning.accountsOf(userId));
    context.about('user', actor.user === userId ? actor.user : userId);
    return { id: userId, version: read + 1 };
  },
});

/** Removes a user: what they owned goes to a successor, or to nobody, and the manager's Today asks for an owner. */
export const deactivateUser = operation({
  name: 'deactivate-user',
  summary: 'Remove a user; their book goes to a successor, or waits for an owner.',
  http: { method: 'POST', path: '/users/{id}/deactivate' },
  effect: 'destructive',
  input: z.object({ id, successor: id.nullable().default(null) }),
  output: z.object({ id, accounts: z.int() }),
  allow: managers,
  async run(context, input) {
    const user = await userFor(context, input.id);
    mayEdit(context, user, { role: 'reader' });
    if (user.role === 'owner') await keepAnOwner(context, user);
    if (input.successor !== null) await activeUser(context, input.successor);
    const accounts = await context.tx.planning.accountsOf(user.id);
    await context.change(accounts);
    await context.tx.books.handOver(user.id, input.successor);
    await context.tx.users.update(user.id, { deactivatedAt: context.now, version: user.version + 1 });
    context.about('user', user.id);
    return { id: user.id, accounts: accounts.length };
  },
});

/** The user, or "not found". */
export async function userFor({ tx }: OperationContext, userId: string): Promise<UserRecord> {
  const user = await tx.users.get(userId);
  if (!user) throw refuse('not-found', { what: 'user', id: userId });
  return user;
}

/** Somebody who can own and do things. */
export async function activeUser(context: OperationContext, userId: string): Promise<UserRecord> {
  const user = await userFor(context, userId);
  if (user.deactivatedAt !== null) throw refuse('user-gone', { name: user.name });
  return user;
}

function mayEdit(
  { actor }: OperationContext,
  user: UserRecord,
  said: { role?: unknown; team?: unknown },
): void {
  if (isAtLeast(actor, 'owner')) return;
  const rights = said.role !== undefined || said.team !== undefined;
  const manages = isAtLeast(actor, 'manager') && user.role !== 'owner' && said.role !== 'owner';
  if (manages || (actor.user === user.id && !rights)) return;
  throw refuse('not-allowed', { what: 'edit this user.' });
}

async function keepAnOwner({ tx }: OperationContext, user: UserRecord): Promise<void> {
  const owners = await tx.users.where({ role: 'owner', deactivatedAt: null });
  if (owners.every(({ id }) => id === user.id)) throw refuse('last-owner');
}

function show(user: UserRecord): z.input<typeof shown> {
  const { id, name, email, role, zone, country, region, locale, touchesPerDay, version } = user;
  return {
    id,
    name,
    email,
    role,
    team: user.teamId,
    zone,
    country,
    region,
    locale,
    touchesPerDay,
    active: user.deactivatedAt === null,
    signsIn: user.loginId !== null,
    version,
  };
}
