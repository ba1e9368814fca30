import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Role } from '../../app/actor.ts';
import { onReach, send } from './send.ts';

/** Who is signed in, as GET /api/sign-in says it. */
export interface Session {
  readonly user: string | null;
  /** Nobody has signed up yet. */
  readonly fresh: boolean;
  readonly role?: Role;
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
}

const KEY = ['sign-in'];

/** The session of this browser; asked anew when the server says that it has ended. */
export function useSession() {
  const queries = useQueryClient();
  useEffect(
    () => onReach((reach) => void (reach === 'signed-out' && queries.invalidateQueries({ queryKey: KEY }))),
    [queries],
  );
  return useQuery<Session>({
    queryKey: KEY,
    queryFn: ({ signal }) => send<Session>('GET', '/api/sign-in', undefined, { signal }),
    staleTime: 300_000,
  });
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
  await send('POST', '/api/auth/two-factor/verify-totp', { code });
}

export async function signOut(): Promise<void> {
  await send('POST', '/api/auth/sign-out', {});
}

/** Makes the first account of a fresh installation and signs in with it. */
export async function signUpFirst(owner: FirstOwner): Promise<void> {
  await send('POST', '/api/sign-in/first', owner);
  await signIn(owner.email, owner.password);
}
