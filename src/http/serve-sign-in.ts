import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { InvalidInputError, refuse } from '../app/errors.ts';
import { type Authentication, CLIENT_ADDRESS } from '../app/ports/authentication.ts';
import { headersOf } from './guards/authenticate.ts';
import type { Serving } from './serve-operation.ts';
import { signInRefusal } from './sign-in-refusal.ts';

const organization = z.object({ organization: z.uuid() });
const link = z.object({ token: z.string().min(1).max(200) });
const newPassword = link.extend({ password: z.string().min(1).max(1_000) });

/** What proves nothing and so may be asked often; everything else of the library takes a password or a code. */
const NO_TRY = /^\/api\/auth\/(get-session|sign-out)(\?|$)/;

/**
 * Sign-in: the library's own addresses under /api/auth, and ours for what it does not know: organizations,
 * invitations, resets.
 */
export function serveSignIn(
  app: FastifyInstance,
  auth: Authentication,
  { limits, authenticate, ground }: Serving,
): void {
  app.get('/api/sign-in', async (request, reply) => {
    await limits.request(request);
    reply.header('cache-control', 'no-store');
    const signedIn = request.headers.cookie === undefined ? null : await auth.bySession(headersOf(request));
    if (!signedIn) {
      const fresh = await auth.isFresh();
      return { user: null, fresh, ...(fresh ? { countries: ground.places.countries() } : {}) };
    }
    for (const cookie of signedIn.setCookies) reply.header('set-cookie', cookie);
    const { actor, session } = signedIn;
    return {
      user: actor.user,
      role: actor.role,
      team: actor.team,
      zone: actor.zone,
      locale: actor.locale,
      session,
      organizations: await auth.organizationsOf(session),
      fresh: false,
    };
  });

  app.post('/api/sign-in/organization', async (request, reply) => {
    await limits.request(request);
    const { session } = await authenticate.session(request, reply);
    const { organization: org } = parse(organization, request.body);
    if (!(await auth.switchOrganization(session, org))) {
      throw refuse('not-found', { what: 'organization', id: org });
    }
    return reply.code(204).send();
  });

  app.post('/api/sign-in/links/read', async (request) => {
    await limits.signIn(request, undefined);
    return auth.readLink(parse(link, request.body).token);
  });

  app.post('/api/sign-in/links/use', async (request) => {
    await limits.signIn(request, undefined);
    const { token, password } = parse(newPassword, request.body);
    return auth.useLink(token, password);
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      if (NO_TRY.test(request.url)) await limits.request(request);
      else await limits.signIn(request, emailIn(request.body));
      const response = await auth.handle(fetchRequest(request));
      return forward(response, reply);
    },
  });
}

function parse<T extends z.ZodType>(schema: T, body: unknown): z.output<T> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}

function emailIn(body: unknown): string | undefined {
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
  return typeof email === 'string' ? email : undefined;
}

function fetchRequest(request: FastifyRequest): Request {
  const headers = headersOf(request);
  headers.delete('content-length');
  headers.set(CLIENT_ADDRESS, request.ip);
  const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? 'localhost'}`);
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : null;
  if (body !== null) headers.set('content-type', 'application/json');
  return new Request(url, { method: request.method, headers, body });
}

/** The library's answer; its errors become problems like all others. */
async function forward(response: Response, reply: FastifyReply) {
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  const text = await response.text();
  if (response.status >= 400) throw signInRefusal(response.status, text);
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie' && name !== 'content-length') reply.header(name, value);
  });
  return reply.code(response.status).header('cache-control', 'no-store').send(text);
}
