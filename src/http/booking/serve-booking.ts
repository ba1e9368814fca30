import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readFeed } from '../../app/booking/feed.ts';
import { bookBySlot, cancelBySlot, type Visiting, visitBooking } from '../../app/booking/visit.ts';
import { FollowthroughError } from '../../core/errors.ts';
import type { Limits } from '../guards/limit-rate.ts';
import { bookingPage, plainPage } from './booking-page.ts';
import { BOOKING_WORDS, languageIn } from './words.ts';

type Visit = FastifyRequest<{ Params: { secret: string } }>;

/**
 * What people without an account open under a secret address: the booking page (/book/…) and the calendar feed
 * (/feeds/….ics). No cookie, no script, nothing from elsewhere; each counts against the limit of its caller.
 */
export async function serveBooking(app: FastifyInstance, visiting: Visiting, limits: Limits): Promise<void> {
  const style = readFileSync(join(import.meta.dirname, 'booking.css'), 'utf8');
  await app.register((scope, _options, done) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 10_000 },
      async (_request: FastifyRequest, body: string | Buffer) =>
        Object.fromEntries(new URLSearchParams(body.toString())),
    );
    scope.get('/book/style.css', async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(style),
    );
    scope.get<{ Params: { secret: string } }>('/book/:secret', async (request, reply) => {
      await limits.request(request);
      return page(visiting, request, reply);
    });
    scope.post<{ Params: { secret: string } }>('/book/:secret', async (request, reply) => {
      await limits.request(request);
      return take(visiting, request, reply);
    });
    scope.get<{ Params: { secret: string } }>('/feeds/:secret.ics', async (request, reply) => {
      await limits.request(request);
      const { calendar, etag } = await readFeed(visiting, request.params.secret);
      reply.header('etag', etag).header('cache-control', 'private, no-cache');
      if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) return reply.code(304).send();
      return reply.type('text/calendar; charset=utf-8').send(calendar);
    });
    done();
  });
}

async function page(
  visiting: Visiting,
  request: Visit,
  reply: FastifyReply,
  more: {
    readonly trouble?: 'taken' | 'notFree' | 'missing';
    readonly name?: string;
    readonly mail?: string;
  } = {},
): Promise<FastifyReply> {
  const language = languageIn(request.headers['accept-language']);
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store');
  try {
    const view = await visitBooking(visiting, request.params.secret);
    const wished = fieldOf(request.query, 'zone') || fieldOf(request.body, 'zone');
    const zone = isZone(wished) ? wished : (view.meeting?.zone ?? view.zone);
    if (more.trouble !== undefined) reply.code(more.trouble === 'missing' ? 422 : 409);
    return reply.send(bookingPage({ view, language, zone, ...more }));
  } catch (error) {
    if (!(error instanceof FollowthroughError) || error.code !== 'link-gone') throw error;
    const words = BOOKING_WORDS[language];
    return reply.code(404).send(plainPage(language, words.gone, words.goneMore));
  }
}

async function take(visiting: Visiting, request: Visit, reply: FastifyReply): Promise<FastifyReply> {
  const { secret } = request.params;
  const said = (name: string) => fieldOf(request.body, name);
  try {
    if (said('do') === 'cancel') {
      await cancelBySlot(visiting, secret);
      return reply.code(303).header('location', `/book/${secret}`).send();
    }
    const view = await visitBooking(visiting, secret);
    const guest = { at: Number(said('at')), name: said('name').trim(), mail: said('mail').trim() };
    const isKnown = view.person !== null || view.meeting !== null;
    const isWhole = isKnown || (guest.name !== '' && guest.name.length <= 200 && isMail(guest.mail));
    if (!Number.isSafeInteger(guest.at) || guest.at <= 0 || !isWhole)
      return page(visiting, request, reply, { trouble: 'missing', ...guest });
    const zone = isZone(said('zone')) ? said('zone') : '';
    const next = await bookBySlot(visiting, secret, guest);
    const query = zone === '' ? '' : `?${new URLSearchParams({ zone })}`;
    return reply.code(303).header('location', `/book/${next}${query}`).send();
  } catch (error) {
    const code = error instanceof FollowthroughError ? error.code : null;
    const guest = { name: said('name'), mail: said('mail') };
    if (code === 'slot-taken') return page(visiting, request, reply, { trouble: 'taken', ...guest });
    if (code === 'slot-not-free') return page(visiting, request, reply, { trouble: 'notFree', ...guest });
    if (code === 'meeting-over' || code === 'link-gone') return page(visiting, request, reply);
    throw error;
  }
}

/** One value of a query or a form; empty when it is none. */
function fieldOf(fields: unknown, name: string): string {
  if (typeof fields !== 'object' || fields === null) return '';
  const value: unknown = Object.entries(fields).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : '';
}

function isMail(value: string): boolean {
  return value.length <= 320 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+$/.test(value);
}

function isZone(name: string): boolean {
  if (name === '' || name.length > 60) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
