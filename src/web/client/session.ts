import { type QueryFunctionContext, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Role } from '../../app/actor.ts';
import { keepSession, keptSession } from './kept-session.ts';
import { Unreachable } from './problem.ts';
import { onReach, send } from './send.ts';

/** Who is signed in, as GET /api/sign-in says it. */
export interface Session {
  readonly user: string | null;
  /** Nobody has signed up yet. */
  readonly fresh: boolean;
  /** ISO codes of the countries whose working days are known; only while nobody has signed up. */
  readonly countries?: readonly string[];
  readonly role?: Role;
  /** The id of this session. */
  readonly session?: string;
  readonly zone?: string;
  readonly locale?: string;
  readonly organizations?: readonly {
    readonly org: string;
    readonly name: string;
    readonly active: boolean;
  }[];
}

export interface FirstOwner {
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly zone: string;
  readonly locale: string;
  /** ISO code; left out: the one whose zone it is. */
  readonly country?: string;
}

const KEY = ['sign-in'];

/** Who is signed in; while the server cannot be reached, who was last. */
export const sessionQuery = {
  queryKey: KEY,
  queryFn: async ({ signal, client }: QueryFunctionContext): Promise<Session> => {
    try {
      const session = await send<Session>('GET', '/api/sign-in', undefined, { signal });
      const other = await keepSession(session);
      // nothing that somebody else had read is ever shown
      if (other) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });
      return session;
    } catch (error) {
      const kept = error instanceof Unreachable ? keptSession() : null;
      if (kept) return kept;
      throw error;
    }
  },
  staleTime: 300_000,
};

/** The session of this browser; asked anew when the server says that it has ended. */
export function useSession() {
  const queries = useQueryClient();
  useEffect(
    () => onReach((reach) => void (reach === 'signed-out' && queries.invalidateQueries({ queryKey: KEY }))),
    [queries],
  );
  return useQuery<Session>(sessionQuery);
}

/** Signs in; true when the code of a second factor is asked for next. */
export async function signIn(email: string, password: string): Promise<boolean> {
  const answer = await send<{ twoFactorRedirect?: boolean }>('POST', '/api/auth/sign-in/email', {
    email,
    password,
    rememberMe: true,
  });
  return answer.twoFactorRedirect === true;
}

export async function giveSecondFactor(code: string): Promise<void> {
  await send('POST', '/api/auth/two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') });
}

/** One of the codes that were shown when the second factor was set up; each works once. */
export async function giveRecoveryCode(code: string): Promise<void> {
  await send('POST', '/api/auth/two-factor/verify-backup-code', { code: code.trim() });
}

export async function signOut(): Promise<void> {
  await send('POST', '/api/auth/sign-out', {});
  await keepSession({ user: null, fresh: false });
}

/** Makes the first account of a fresh installation and signs in with it. */
export async function signUpFirst(owner: FirstOwner): Promise<void> {
  await send('POST', '/api/sign-in/first', owner);
  await signIn(owner.email, owner.password);
}

/** Whom a link is for, as the server reads it. */
export interface OpenedLink {
  readonly kind: 'invitation' | 'reset';
  readonly email: string;
  readonly name: string;
  readonly organization: string;
  /** They sign in here already, in another organization: the link asks for that password. */
  readonly knownLogin: boolean;
}

export function openLink(token: string): Promise<OpenedLink> {
  return send('POST', '/api/sign-in/links/read', { token });
}

/** Sets the password of whom the link is for; it works once. */
export async function spendLink(token: string, password: string): Promise<void> {
  await send('POST', '/api/sign-in/links/use', { token, password });
}
