import { z } from 'zod';
import type { CalendarEvent } from '../../core/meetings/calendar-event.ts';
import { invitationOf } from '../../core/meetings/compose.ts';
import type { Instant } from '../../core/time/day.ts';
import { anybody } from '../actor.ts';
import { refuse } from '../errors.ts';
import { workerFor } from '../mail/read-mailbox.ts';
import { meetingOf } from '../meetings/meeting-record.ts';
import { languageOf } from '../meetings/words.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { TimedStep } from '../ports/booking.ts';
import { lookFor } from '../run-operation.ts';
import { id } from '../schemas.ts';
import type { Visiting } from './visit.ts';

const DAY = 86_400_000;
const MOST = 2_000;
const HALF_AN_HOUR = 1_800_000;

/** Whoever knows the address may read the feed: made anew, the one before leads nowhere. */
export const makeFeed = operation({
  name: 'make-feed',
  summary: 'Make the secret address of your calendar feed; the one before stops to work.',
  http: { method: 'POST', path: '/feed' },
  effect: 'write',
  secretAnswer: true,
  input: z.object({}),
  output: z.object({
    path: z.string().describe('Under this server’s address. Whoever has it sees your meetings'),
    url: z.string().nullable().describe('Null: this server has no public address yet (PUBLIC_URL)'),
  }),
  allow: anybody,
  async run({ tx, actor, now, newId, publicUrl }) {
    const { secret, hash } = tx.booking.newSecret();
    const [before] = await tx.booking.feeds.where({ userId: actor.user }, 1);
    if (before === undefined)
      await tx.booking.feeds.insert([{ id: newId(), userId: actor.user, secretHash: hash, createdAt: now }]);
    else await tx.booking.feeds.update(before.id, { secretHash: hash, createdAt: now });
    const path = `/feeds/${secret}.ics`;
    return { path, url: publicUrl === null ? null : `${publicUrl}${path}` };
  },
});

export const getFeed = operation({
  name: 'get-feed',
  summary: 'Say whether you have a calendar feed, and since when.',
  http: { method: 'GET', path: '/feed' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ madeAt: z.string().nullable() }),
  allow: anybody,
  async run({ tx, actor }) {
    const [feed] = await tx.booking.feeds.where({ userId: actor.user }, 1);
    return { madeAt: feed === undefined ? null : new Date(feed.createdAt).toISOString() };
  },
});

export const removeFeed = operation({
  name: 'remove-feed',
  summary: 'Take the address of your calendar feed back.',
  http: { method: 'DELETE', path: '/feed' },
  effect: 'write',
  input: z.object({}),
  output: z.object({ id: id.nullable() }),
  allow: anybody,
  async run({ tx, actor }) {
    const [feed] = await tx.booking.feeds.where({ userId: actor.user }, 1);
    if (feed !== undefined) await tx.booking.feeds.remove([feed.id]);
    return { id: feed?.id ?? null };
  },
});

/** The feed behind a secret address: meetings and next steps with an hour, as one calendar. Throws `link-gone`. */
export async function readFeed(
  { ground, links }: Visiting,
  secret: string,
): Promise<{ readonly calendar: string; readonly etag: string }> {
  const found = await links.find(secret);
  if (found?.kind !== 'feed') throw refuse('link-gone');
  const user = await ground.store.transaction(found.org, async (tx) => {
    const feed = await tx.booking.feeds.get(found.id);
    return feed && (await tx.users.get(feed.userId));
  });
  if (user === null || user.deactivatedAt !== null) throw refuse('link-gone');
  const calendar = await lookFor(workerFor(found.org, user), ground, feedOf);
  return { calendar, etag: `"${ground.hash(calendar).slice(0, 32)}"` };
}

async function feedOf(context: OperationContext): Promise<string> {
  const { tx, actor, now, calendarText } = context;
  const span = { from: now - 90 * DAY, to: now + 366 * DAY };
  const found = await tx.meetings.between(span, { user: actor.user }, MOST);
  const attendees = await tx.meetings.attendeesOf(found.map((each) => each.id));
  const meetings = found.flatMap((record) => {
    if (record.status === 'cancelled') return [];
    const meeting = meetingOf(record, attendees.get(record.id) ?? []);
    const stamp = record.stampedAt ?? record.createdAt;
    return invitationOf(meeting, stamp, { description: record.agenda }).map((event) => ({
      ...event,
      method: null,
      // Programs that subscribe would else ask to answer.
      attendees: event.attendees.map((each) => ({ ...each, asksForReply: false })),
    }));
  });
  const steps = await tx.booking.timedSteps(actor.user, MOST);
  const isGerman = languageOf(actor.locale) === 'de';
  const dated = steps.flatMap((step) => (step.kind === 'hold-meeting' ? [] : [stepEvent(step, isGerman)]));
  return calendarText.write([...meetings, ...dated]);
}

function stepEvent(step: TimedStep, isGerman: boolean): CalendarEvent {
  const at = (moment: Instant) => ({ kind: 'instant' as const, at: moment });
  const who = step.person === null ? step.accountName : `${step.person} · ${step.accountName}`;
  const verb =
    step.kind === 'answer' ? (isGerman ? 'Antworten' : 'Answer') : isGerman ? 'Sprechen mit' : 'Speak with';
  return {
    method: null,
    uid: `${step.kind}-${step.subject}@followthrough`,
    sequence: 0,
    stampedAt: step.at,
    status: null,
    summary: `${verb}: ${who}`,
    description: null,
    location: null,
    comment: null,
    start: at(step.at),
    end: at(step.at + HALF_AN_HOUR),
    timeZone: null,
    organizer: null,
    attendees: [],
    recurrence: { rule: null, added: [], leftOut: [] },
    instance: null,
    busy: false,
  };
}
