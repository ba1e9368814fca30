import { createHash } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuseRequest } from '../http-errors.ts';
import type { HttpConfig } from '../server-options.ts';

/** Limits that guard the door; each counts in this process. */
export interface Limits {
  /** Counts a request of whoever calls, before anything is looked up; throws `too-many-requests`. */
  request(request: FastifyRequest): Promise<void>;
  /** Counts a try to sign in, by address and by the login that is tried; throws `too-many-sign-ins`. */
  signIn(request: FastifyRequest, login: string | undefined): Promise<void>;
}

const MINUTE = 60_000;

/** Makes the limits. Call once, before routes are declared. */
export async function limitRate(app: FastifyInstance, config: HttpConfig): Promise<Limits> {
  await app.register(rateLimit, { global: false });
  const max = config.requestsPerMinute ?? 1_200;
  const signIns = config.signInsPerMinute ?? 10;
  const tried = new WeakMap<FastifyRequest, string>();

  const calls = app.createRateLimit({ max, timeWindow: MINUTE, keyGenerator: callerOf });
  const byAddress = app.createRateLimit({ max: signIns, timeWindow: MINUTE });
  const byLogin = app.createRateLimit({
    max: signIns,
    timeWindow: MINUTE,
    keyGenerator: (request) => tried.get(request) ?? '',
  });

  return {
    request: (request) => count(calls, request, 'too-many-requests'),
    async signIn(request, login) {
      await count(byAddress, request, 'too-many-sign-ins');
      if (!login) return;
      tried.set(request, digest(login.trim().toLowerCase()));
      await count(byLogin, request, 'too-many-sign-ins');
    },
  };
}

async function count(
  limit: ReturnType<FastifyInstance['createRateLimit']>,
  request: FastifyRequest,
  code: 'too-many-requests' | 'too-many-sign-ins',
): Promise<void> {
  const answer = await limit(request);
  if (answer.isAllowed || !answer.isExceeded) return;
  throw refuseRequest(code, { limit: answer.max, seconds: Math.max(1, answer.ttlInSeconds) });
}

/** Who calls, told apart by key, session, or address; secrets only as a digest. */
function callerOf(request: FastifyRequest): string {
  const { authorization } = request.headers;
  if (authorization !== undefined) return `key ${digest(authorization)}`;
  const session = Object.entries(request.cookies).find(([name]) => name.endsWith('session_token'))?.[1];
  return session === undefined ? `address ${request.ip}` : `session ${digest(session)}`;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');
