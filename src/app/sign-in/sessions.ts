import { z } from 'zod';
import { anybody, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { UserRecord } from '../ports/records.ts';
import { id, instant } from '../schemas.ts';
import { isoInstant } from './iso-instant.ts';

const whose = id.optional().describe('Another user: for managers');

/** Where one is signed in. `GET /api/sign-in` names the session that asks. */
export const listSessions = operation({
  name: 'list-sessions',
  summary: 'Where you are signed in.',
  http: { method: 'GET', path: '/sessions' },
  effect: 'read',
  input: z.object({ user: whose }),
  output: z.object({
    sessions: z.array(
      z.object({
        id: z.string(),
        createdAt: instant,
        renewedAt: instant,
        expiresAt: instant,
        address: z.string().nullable(),
        browser: z.string().nullable(),
      }),
    ),
  }),
  allow: anybody,
  async run(context, input) {
    const user = await userWhoseSignIn(context, input.user ?? context.actor.user);
    const sessions = await context.tx.signIn.sessions(user.id, context.now);
    return {
      sessions: sessions.map((session) => ({
        ...session,
        createdAt: isoInstant(session.createdAt),
        renewedAt: isoInstant(session.renewedAt),
        expiresAt: isoInstant(session.expiresAt),
      })),
    };
  },
});

export const endSession = operation({
  name: 'end-session',
  summary: 'Sign out elsewhere: end one session, or all of them.',
  http: { method: 'POST', path: '/sessions/end' },
  effect: 'destructive',
  input: z.object({
    user: whose,
    session: z.string().max(100).optional().describe('All of them, unless told'),
    except: z.string().max(100).optional().describe('Stays open while all others end'),
  }),
  output: z.object({ ended: z.int() }),
  allow: anybody,
  async run(context, input) {
    const user = await userWhoseSignIn(context, input.user ?? context.actor.user);
    if (input.session === undefined && input.except !== undefined) {
      context.about('user', user.id);
      return { ended: await endOthers(context, user.id, input.except) };
    }
    const ended = await context.tx.signIn.endSessions(user.id, input.session ?? null);
    if (ended === 0 && input.session !== undefined) {
      throw refuse('not-found', { what: 'session', id: input.session });
    }
    context.about('user', user.id);
    return { ended };
  },
});

/** Ends all but one; how many there were. */
async function endOthers({ tx, now }: OperationContext, user: string, kept: string): Promise<number> {
  let ended = 0;
  for (const { id } of await tx.signIn.sessions(user, now)) {
    if (id !== kept) ended += await tx.signIn.endSessions(user, id);
  }
  return ended;
}

/** Oneself; anybody for managers, but owners for owners alone. */
export async function userWhoseSignIn({ tx, actor }: OperationContext, userId: string): Promise<UserRecord> {
  const user = await tx.users.get(userId);
  const mine = userId === actor.user;
  if (!user || !(mine || isAtLeast(actor, user.role === 'owner' ? 'owner' : 'manager'))) {
    throw refuse('not-found', { what: 'user', id: userId });
  }
  return user;
}
