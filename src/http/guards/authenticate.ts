import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../app/actor.ts';
import type { Authentication, SignedIn } from '../../app/ports/authentication.ts';
import { refuseRequest } from '../http-errors.ts';
import { isFromThisMachine } from '../origin.ts';

/** Says who calls: by the key of the Authorization header, else by the cookies of a session. */
export interface Authenticate {
  /** Throws `sign-in-needed` when neither is there. */
  actor(request: FastifyRequest, reply: FastifyReply): Promise<Actor>;
  /** Only people who signed in with a browser; throws `sign-in-needed`. */
  session(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn>;
}

const BEARER = /^Bearer ([!-~]+)$/i;

export function authenticate(auth: Authentication): Authenticate {
  async function session(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
    if (request.headers.cookie === undefined) throw refuseRequest('sign-in-needed');
    const signedIn = await auth.bySession(headersOf(request));
    if (!signedIn) throw refuseRequest('sign-in-needed');
    // A change stream asks again after its headers are gone.
    if (!reply.raw.headersSent) for (const cookie of signedIn.setCookies) reply.header('set-cookie', cookie);
    return signedIn;
  }

  return {
    session,
    async actor(request, reply) {
      const { authorization } = request.headers;
      if (authorization === undefined) return (await session(request, reply)).actor;
      const secret = BEARER.exec(authorization)?.[1];
      if (secret === undefined) throw refuseRequest('authorization-unreadable');
      return auth.byKey(secret, isFromThisMachine(request));
    },
  };
}

/** The headers of a request as the Fetch standard has them. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name.startsWith(':')) continue;
    for (const one of Array.isArray(value) ? value : [value]) headers.append(name, one);
  }
  return headers;
}
