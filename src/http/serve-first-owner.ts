import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { InvalidInputError, refuse } from '../app/errors.ts';
import type { Authentication } from '../app/ports/authentication.ts';
import type { Serving } from './serve-operation.ts';

const name = z.string().trim().min(1, 'Write something here.').max(200, 'At most 200 characters.');

const firstOwner = z.object({
  organization: name,
  name,
  email: z.string().trim().max(320),
  password: z.string().max(1_000),
  zone: z.string().max(100),
  locale: z.string().min(2).max(20),
  country: z.string().length(2).optional(),
});

/**
 * POST /api/sign-in/first: makes the first user of a fresh installation, its owner. Refused for good once there is
 * one. The country, whose working days and holidays hold, is the one whose zone it is unless another is named.
 */
export function serveFirstOwner(app: FastifyInstance, auth: Authentication, serving: Serving): void {
  app.post('/api/sign-in/first', async (request, reply) => {
    const parsed = firstOwner.safeParse(request.body ?? {});
    if (!parsed.success) {
      throw new InvalidInputError(
        parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
      );
    }
    await serving.limits.signIn(request, parsed.data.email);
    const { places } = serving.ground;
    const { zone, locale } = parsed.data;
    if (!places.isZone(zone)) throw refuse('unknown-time-zone', { zone });
    const named = parsed.data.country?.toUpperCase();
    if (named !== undefined && !places.countries().includes(named))
      throw refuse('unknown-country', { country: named });
    const where = { zone, country: null, region: null, phones: [] };
    const ofLanguage = /-([A-Z]{2})$/.exec(locale)?.[1] ?? 'US';
    const [country = ofLanguage] = places
      .calendarKey(where, { country: ofLanguage, region: null })
      .split('-');
    await auth.makeFirstOwner({ ...parsed.data, country: named ?? country });
    return reply.code(201).send({ made: true });
  });
}
