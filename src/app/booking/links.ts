import { z } from 'zod';
import { proposeSlots } from '../../core/booking/propose-slots.ts';
import type { Id } from '../../core/facts.ts';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { meetingFor } from '../meetings/meeting-for.ts';
import { spanInWords } from '../meetings/words.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { BookingLinkRecord } from '../ports/booking.ts';
import { id, instant, text } from '../schemas.ts';
import { freeTimes, USUAL } from './free-times.ts';

const wishFields = z.object({
  minutes: z.int().min(5).max(480).default(USUAL.minutes),
  step: z.int().min(5).max(240).default(USUAL.step).describe('Minutes between two beginnings'),
  bufferBefore: z.int().min(0).max(240).default(0).describe('Minutes kept free before'),
  bufferAfter: z.int().min(0).max(240).default(0),
  notice: z.int().min(0).max(43_200).default(USUAL.notice).describe('Minutes between now and the first time'),
  horizon: z.int().min(1).max(90).default(USUAL.horizon).describe('Days from today'),
  fromMinute: z.int().min(0).max(1_439).default(USUAL.fromMinute).describe('Your hours, after midnight'),
  toMinute: z.int().min(1).max(1_440).default(USUAL.toMinute),
});

/** Few and different times, to be written into a mail or read out in a call. */
export const proposeTimes = operation({
  name: 'propose-times',
  summary: 'Offer three free times that suit you and a person, as text for a mail or a call.',
  http: { method: 'POST', path: '/times/propose' },
  effect: 'read',
  input: wishFields.extend({
    person: id.optional(),
    count: z.int().min(1).max(10).default(3),
    offered: z.array(instant).max(50).default([]).describe('What was offered before and did not suit'),
  }),
  output: z.object({
    times: z.array(
      z.object({ startsAt: z.string(), endsAt: z.string(), here: z.string(), there: z.string() }),
    ),
    text: z.string().describe('One line for each; in their zone, with yours beside it when it differs'),
  }),
  allow: sellers,
  async run(context, { person, count, offered, ...wish }) {
    const { actor } = context;
    if (person !== undefined) await personFor(context, person);
    const { slots, zones } = await freeTimes(context, actor.user, person ?? null, wish);
    const before = offered.map((each) => Temporal.Instant.from(each).epochMilliseconds);
    const [here = actor.zone, there = here] = zones;
    const times = proposeSlots(slots, { zones, offered: before, count }).map(({ from, to }) => ({
      startsAt: new Date(from).toISOString(),
      endsAt: new Date(to).toISOString(),
      here: spanInWords(from, to, here, actor.locale),
      there: spanInWords(from, to, there, actor.locale),
    }));
    const line = (it: (typeof times)[number]) => (here === there ? it.there : `${it.there} · ${it.here}`);
    return { times, text: times.map((it) => `– ${line(it)}`).join('\n') };
  },
});

const madeLink = z.object({ id, url: z.string().describe('Shown once; whoever has it may book') });

/** Under the link a customer books a time, and later moves or calls it off. */
export const makeBookingLink = operation({
  name: 'make-booking-link',
  summary: 'Make the link under which a customer books a time with you, or moves a meeting.',
  http: { method: 'POST', path: '/booking-links' },
  effect: 'write',
  secretAnswer: true,
  input: wishFields.extend({
    person: id.optional().describe('For one person; else for whoever gets the link'),
    meeting: id.optional().describe('A meeting of yours that they may move or call off'),
    title: text(300).optional(),
    place: text(2_000).optional(),
  }),
  output: madeLink,
  allow: sellers,
  async run(context, { person, meeting, title, place, ...wish }) {
    const { actor } = context;
    if (wish.toMinute <= wish.fromMinute) throw refuse('hours-backwards');
    if (person !== undefined) await personFor(context, person);
    const booked = meeting === undefined ? null : (await meetingFor(context, meeting)).record;
    if (booked !== null && !booked.ours) throw refuse('meeting-not-ours');
    const user = await context.tx.users.get(booked?.userId ?? actor.user);
    const minutes = booked === null ? wish.minutes : Math.round((booked.endsAt - booked.startsAt) / 60_000);
    return addLink(context, {
      ...wish,
      minutes: Math.min(480, Math.max(5, minutes)),
      userId: user?.id ?? actor.user,
      personId: person ?? null,
      meetingId: booked?.id ?? null,
      title: title ?? booked?.title ?? user?.name ?? '',
      place: place ?? booked?.place ?? null,
    });
  },
});

/** Stores a link inside a running operation; its secret is in the answer alone. */
export async function addLink(
  context: OperationContext,
  link: Omit<BookingLinkRecord, 'id' | 'secretHash' | 'createdAt' | 'createdBy' | 'revokedAt'>,
): Promise<{ id: Id; url: string; secret: string }> {
  const { tx, actor, now, newId, publicUrl } = context;
  if (publicUrl === null) throw refuse('no-public-url');
  const { secret, hash } = tx.booking.newSecret();
  const linkId = newId();
  await tx.booking.links.insert([
    { ...link, id: linkId, secretHash: hash, createdAt: now, createdBy: actor.user, revokedAt: null },
  ]);
  return { id: linkId, url: `${publicUrl}/book/${secret}`, secret };
}

export const listBookingLinks = operation({
  name: 'list-booking-links',
  summary: 'Your booking links. Their addresses are not kept; make a new one when it is lost.',
  http: { method: 'GET', path: '/booking-links' },
  effect: 'read',
  input: z.object({}),
  output: z.object({
    links: z.array(
      z.object({
        id,
        title: z.string(),
        minutes: z.int(),
        person: id.nullable(),
        meeting: id.nullable(),
        createdAt: z.string(),
      }),
    ),
  }),
  allow: sellers,
  async run({ tx, actor }) {
    const links = await tx.booking.links.where({ userId: actor.user, revokedAt: null });
    return {
      links: links.map((it) => ({
        id: it.id,
        title: it.title,
        minutes: it.minutes,
        person: it.personId,
        meeting: it.meetingId,
        createdAt: new Date(it.createdAt).toISOString(),
      })),
    };
  },
});

export const revokeBookingLink = operation({
  name: 'revoke-booking-link',
  summary: 'Take a booking link back: nobody can book under it any more.',
  http: { method: 'DELETE', path: '/booking-links/{id}' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const link = await context.tx.booking.links.get(input.id);
    if (link === null || link.userId !== context.actor.user || link.revokedAt !== null)
      throw refuse('not-found', { what: 'booking link', id: input.id });
    await context.tx.booking.links.update(link.id, { revokedAt: context.now });
    return { id: link.id };
  },
});
