import { z } from 'zod';
import { anybody, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import type { ApiKeyRecord } from '../ports/sign-in.ts';
import { id, instant, text } from '../schemas.ts';
import { isoInstant } from './iso-instant.ts';
import { refuseSignIn } from './sign-in-errors.ts';

const shown = z.object({
  id,
  user: id,
  name: z.string(),
  startsWith: z.string().describe('Its first characters'),
  scope: z.enum(['read', 'read-write']),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedAt: instant.nullable().describe('To the minute'),
  state: z.enum(['good', 'expired', 'revoked']),
});

/** A key acts as the user who made it. Its secret is shown in this answer and never again. */
export const makeKey = operation({
  name: 'make-key',
  summary: 'Make an API key for a program; its secret is shown only now.',
  http: { method: 'POST', path: '/keys' },
  effect: 'write',
  secretAnswer: true,
  input: z.object({
    name: text(100).describe('What it is for'),
    scope: z.enum(['read', 'read-write']).default('read'),
    expiresAt: instant.optional().describe('Does not expire unless told'),
  }),
  output: z.object({ id, name: z.string(), key: z.string().describe('The secret: keep it now') }),
  allow: anybody,
  async run(context, { name, scope, expiresAt }) {
    const { tx, actor, now } = context;
    if (actor.apiKey !== null) throw refuseSignIn('sign-in-to-make-keys');
    const expires = expiresAt === undefined ? null : Temporal.Instant.from(expiresAt).epochMilliseconds;
    if (expires !== null && expires <= now) throw refuseSignIn('key-expires-in-the-past');
    const { secret, hash, startsWith } = tx.signIn.newSecret('key');
    const key: ApiKeyRecord = {
      id: context.newId(),
      userId: actor.user,
      name,
      startsWith,
      hash,
      readOnly: scope === 'read',
      createdAt: now,
      expiresAt: expires,
      lastUsedAt: null,
      revokedAt: null,
    };
    await tx.signIn.keys.insert([key]);
    context.about('user', actor.user);
    return { id: key.id, name, key: secret };
  },
});

/** One's own keys; managers see everybody's. */
export const listKeys = operation({
  name: 'list-keys',
  summary: 'List API keys: your own, or everybody’s for managers.',
  http: { method: 'GET', path: '/keys' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ keys: z.array(shown) }),
  allow: anybody,
  async run({ tx, actor, now }) {
    const keys = await tx.signIn.keys.where(isAtLeast(actor, 'manager') ? {} : { userId: actor.user });
    return { keys: keys.map((key) => show(key, now)) };
  },
});

/** Ends a key at once: one's own, any other for managers (an owner's for owners). */
export const revokeKey = operation({
  name: 'revoke-key',
  summary: 'Revoke an API key; it stops working at once.',
  http: { method: 'DELETE', path: '/keys/{id}' },
  effect: 'destructive',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: anybody,
  async run(context, input) {
    const { tx, actor, now } = context;
    const key = await tx.signIn.keys.get(input.id);
    const user = key && (await tx.users.get(key.userId));
    const mine = key?.userId === actor.user;
    if (!key || !user || !(mine || isAtLeast(actor, user.role === 'owner' ? 'owner' : 'manager'))) {
      throw refuse('not-found', { what: 'key', id: input.id });
    }
    if (key.revokedAt === null) await tx.signIn.keys.update(key.id, { revokedAt: now });
    context.about('user', key.userId);
    return { id: key.id };
  },
});

function show(key: ApiKeyRecord, now: number): z.input<typeof shown> {
  const { id, userId, name, startsWith, readOnly, createdAt, expiresAt, lastUsedAt, revokedAt } = key;
  const expired = expiresAt !== null && expiresAt <= now;
  return {
    id,
    user: userId,
    name,
    startsWith,
    scope: readOnly ? 'read' : 'read-write',
    createdAt: isoInstant(createdAt),
    expiresAt: expiresAt === null ? null : isoInstant(expiresAt),
    lastUsedAt: lastUsedAt === null ? null : isoInstant(lastUsedAt),
    state: revokedAt !== null ? 'revoked' : expired ? 'expired' : 'good',
  };
}
