import { proposeSlots } from '../../core/booking/propose-slots.ts';
import type { Id } from '../../core/facts.ts';
import type { Interval } from '../../core/time/contact-hours.ts';
import { refuse } from '../errors.ts';
import { workerFor } from '../mail/read-mailbox.ts';
import { bookMeetingFields, recordMeeting } from '../meetings/book-meeting.ts';
import { callOff, moveTo } from '../meetings/change-meeting.ts';
import { meetingToChange } from '../meetings/meeting-for.ts';
import type { OperationContext } from '../operation.ts';
import type { BookingLinkRecord, SecretLinks } from '../ports/booking.ts';
import type { MeetingRecord } from '../ports/meetings.ts';
import { actFor, type Ground, lookFor } from '../run-operation.ts';
import { freeTimes } from './free-times.ts';
import { addLink } from './links.ts';

export interface Visiting {
  readonly ground: Ground;
  readonly links: SecretLinks;
}

/** What the page under a booking link shows. */
export interface BookingView {
  readonly title: string;
  readonly place: string | null;
  readonly minutes: number;
  readonly host: string;
  readonly organization: string;
  /** Known from the link; null: they say who they are. */
  readonly person: string | null;
  /** Where the times are meant, unless they choose another zone. */
  readonly zone: string;
  readonly proposed: readonly Interval[];
  readonly slots: readonly Interval[];
  readonly meeting: {
    readonly from: number;
    readonly to: number;
    readonly zone: string;
    readonly status: 'planned' | 'over' | 'cancelled';
    /** They get an invitation by mail. */
    readonly invited: boolean;
  } | null;
}

export interface Guest {
  readonly at: number;
  readonly name: string;
  readonly mail: string;
}

/** The page of a booking link. Throws `link-gone`. */
export function visitBooking(visiting: Visiting, secret: string): Promise<BookingView> {
  return withLink(visiting, secret, null, async (context, link) => {
    const { tx, now, actor } = context;
    const booked = link.meetingId === null ? null : await tx.meetings.get(link.meetingId);
    const free =
      booked !== null && (booked.status !== 'planned' || booked.startsAt <= now)
        ? { slots: [], zones: [actor.zone], person: null }
        : await freeTimes(context, link.userId, link.personId, link, booked?.id ?? null);
    const host = await tx.users.get(link.userId);
    return {
      title: link.title,
      place: booked?.place ?? link.place,
      minutes: link.minutes,
      host: host?.name ?? '',
      organization: (await tx.organization.get()).name,
      person: free.person,
      zone: free.zones.at(-1) ?? actor.zone,
      proposed: proposeSlots(free.slots, { zones: free.zones }),
      slots: free.slots,
      meeting: booked && {
        from: booked.startsAt,
        to: booked.endsAt,
        zone: booked.zone,
        status: statusOf(booked, now),
        invited: booked.mailboxId !== null,
      },
    };
  });
}

function statusOf({ status, startsAt }: MeetingRecord, now: number) {
  if (status === 'cancelled') return 'cancelled' as const;
  return status !== 'planned' || startsAt <= now ? ('over' as const) : ('planned' as const);
}

/**
 * The customer takes a time: a new meeting, or the one that the link belongs to moves there. Returns the secret of
 * the link under which they move it or call it off. Throws `slot-not-free` and `slot-taken`; then nothing changed.
 */
export function bookBySlot(visiting: Visiting, secret: string, guest: Guest): Promise<string> {
  return withLink(visiting, secret, 'book-by-link', async (context, link) => {
    const { slots } = await freeTimes(context, link.userId, link.personId, link, link.meetingId);
    if (!slots.some(({ from }) => from === guest.at)) throw refuse('slot-not-free');
    const agreed = { how: 'They chose the time on the booking page' };
    if (link.meetingId !== null) {
      const open = await meetingToChange(context, link.meetingId);
      if (open.record.status !== 'planned') throw refuse('meeting-over', { status: open.record.status });
      const link2 = await addLink(context, { ...link, meetingId: open.record.id });
      const span = { begins: guest.at, ends: guest.at + link.minutes * 60_000 };
      const told = open.record.mailboxId !== null;
      await moveTo(context, open, span, { agreed, tell: told, link: link2.url, onlyFree: true });
      await noteContact(context, open.record, 'They moved the meeting themselves.', true);
      return link2.secret;
    }
    const [mailbox = null] = await context.tx.mailboxes.where({ userId: link.userId, removedAt: null }, 1);
    const forMeeting = await addLink(context, link);
    const people = link.personId === null ? [] : [link.personId];
    const known = link.personId === null ? await personAt(context, guest.mail) : null;
    const others =
      link.personId === null && known === null
        ? [{ address: guest.mail, name: guest.name || undefined }]
        : [];
    const fields = bookMeetingFields.parse({
      title: link.title,
      at: new Date(guest.at).toISOString(),
      minutes: link.minutes,
      people: known === null ? people : [known],
      others,
      invite: mailbox !== null,
      agreed,
      ...(link.place === null ? {} : { place: link.place }),
    });
    const { id } = await recordMeeting(context, {
      ...fields,
      begins: guest.at,
      via: 'page',
      mailbox,
      link: forMeeting.url,
    });
    await context.tx.booking.links.update(forMeeting.id, { meetingId: id });
    // A link for one person is for one meeting: from now on it shows that one.
    if (link.personId !== null) await context.tx.booking.links.update(link.id, { meetingId: id });
    const record = await context.tx.meetings.get(id);
    if (record !== null) await noteContact(context, record, 'They booked a time themselves.', true);
    return forMeeting.secret;
  });
}

/** The customer calls their meeting off; they are owed a word. */
export function cancelBySlot(visiting: Visiting, secret: string): Promise<void> {
  return withLink(visiting, secret, 'cancel-by-link', async (context, link) => {
    if (link.meetingId === null) throw refuse('link-gone');
    const open = await meetingToChange(context, link.meetingId);
    if (open.record.status !== 'planned') throw refuse('meeting-over', { status: open.record.status });
    await callOff(context, open, {
      reason: 'They called it off on the booking page',
      tell: open.record.mailboxId !== null,
    });
    await noteContact(context, open.record, 'They called the meeting off themselves.', false);
  });
}

/** They came to us: quiet ends, the clock starts anew. What they did themselves needs no answer. */
async function noteContact(
  context: OperationContext,
  meeting: MeetingRecord,
  words: string,
  settled: boolean,
): Promise<void> {
  const { tx, now, newId, actor } = context;
  const attendees = (await tx.meetings.attendeesOf([meeting.id])).get(meeting.id) ?? [];
  const people = [...new Set(attendees.flatMap(({ personId }) => personId ?? []))];
  if (meeting.accountId === null || people.length === 0) return;
  await context.change([meeting.accountId]);
  await context.changePeople(people);
  const id = newId();
  await tx.interactions.insert([
    {
      id,
      version: 1,
      accountId: meeting.accountId,
      opportunityId: meeting.opportunityId,
      at: now,
      kind: 'message',
      direction: 'theirs',
      reached: false,
      purpose: null,
      automatic: false,
      enquiry: false,
      unknownSender: false,
      durationMinutes: null,
      subject: meeting.title,
      body: words,
      valueGiven: null,
      reaction: null,
      reactionWords: null,
      servesKind: null,
      servesSubject: null,
      answerWaivedAt: settled ? now : null,
      answerWaivedReason: settled ? words : null,
      messageId: null,
      source: 'booking',
      recordedAt: now,
      recordedBy: actor.user,
      withdrawnAt: null,
      withdrawnReason: null,
    },
  ]);
  await tx.interactions.addParticipants([{ interaction: id, people, users: [meeting.userId] }]);
}

async function personAt({ tx }: OperationContext, mail: string): Promise<Id | null> {
  const [person, ...others] =
    (await tx.matching.peopleAt('mail', [mail.toLowerCase()])).get(mail.toLowerCase()) ?? [];
  return person !== undefined && others.length === 0 ? person : null;
}

/** Acts for the host of a link, as the link stands in this transaction. @param name null: nothing is changed */
async function withLink<T>(
  { ground, links }: Visiting,
  secret: string,
  name: string | null,
  act: (context: OperationContext, link: BookingLinkRecord) => Promise<T>,
): Promise<T> {
  const found = await links.find(secret);
  if (found?.kind !== 'booking') throw refuse('link-gone');
  const host = await ground.store.transaction(found.org, async (tx) => {
    const link = await tx.booking.links.get(found.id);
    const user = link && (await tx.users.get(link.userId));
    return user === null || user.deactivatedAt !== null ? null : user;
  });
  if (host === null) throw refuse('link-gone');
  const withIt = async (context: OperationContext) => {
    const link = await context.tx.booking.links.get(found.id);
    if (link === null || link.revokedAt !== null) throw refuse('link-gone');
    return act(context, link);
  };
  const actor = workerFor(found.org, host);
  return name === null
    ? lookFor(actor, ground, withIt)
    : actFor(actor, { name, said: { link: found.id } }, ground, withIt);
}
