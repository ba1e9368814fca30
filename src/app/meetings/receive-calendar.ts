import type { Id } from '../../core/facts.ts';
import type { CalendarEvent } from '../../core/meetings/calendar-event.ts';
import { sameAddress } from '../../core/meetings/meeting.ts';
import type { Outcome } from '../../core/meetings/outcome.ts';
import { receive } from '../../core/meetings/receive.ts';
import type { OperationContext } from '../operation.ts';
import type { MailboxRecord, MessageRecord } from '../ports/mail.ts';
import type { AttendeeRecord, MeetingRecord } from '../ports/meetings.ts';
import { meetingOf } from './meeting-record.ts';
import { ourAddresses, saveMeeting } from './save-meeting.ts';

/** A message may carry a whole calendar; only so many events of it are looked at. */
const MOST_EVENTS = 50;

/**
 * What follows from calendar messages of theirs, in the transaction that takes them into the book: answers to our
 * invitations, proposals, invitations of theirs, what they move and call off. Who wrote the mail must be who speaks
 * in it (RFC 6047, section 2.3): an attendee for their own answer, the organizer for the meeting. Whatever else it
 * says is left alone. Returns the accounts whose meetings changed.
 */
export async function receiveCalendar(
  context: OperationContext,
  mailbox: MailboxRecord,
  messages: readonly MessageRecord[],
  how: { readonly history: boolean },
): Promise<readonly Id[]> {
  const touched = new Set<Id>();
  for (const message of messages) {
    if (message.calendar === null || message.fromAddress === null) continue;
    const { events } = context.calendarText.read(new TextEncoder().encode(message.calendar));
    for (const event of events.slice(0, MOST_EVENTS)) {
      const homes = await takeEvent(context, mailbox, message, event, how);
      for (const home of homes) touched.add(home);
    }
  }
  return [...touched];
}

async function takeEvent(
  context: OperationContext,
  mailbox: MailboxRecord,
  message: MessageRecord,
  event: CalendarEvent,
  how: { readonly history: boolean },
): Promise<readonly Id[]> {
  const from = message.fromAddress;
  if (event.uid === null || from === null) return [];
  const { tx } = context;
  const seen = (await tx.meetings.where({ uid: event.uid }, 1))[0];
  if (seen !== undefined && !how.history) await lockHomes(context, seen);
  const record = await tx.meetings.byUid(event.uid);
  const attendees =
    record === null ? [] : ((await tx.meetings.attendeesOf([record.id])).get(record.id) ?? []);
  const known = record === null ? null : meetingOf(record, attendees);
  const isOurs = await ourAddresses(context, [
    mailbox.address,
    ...(known === null ? [] : [known.organizer.address, ...known.attendees.map(({ address }) => address)]),
    ...(event.organizer === null ? [] : [event.organizer.address]),
  ]);
  const isUs = (address: string) => sameAddress(address, mailbox.address) || isOurs(address);
  const outcome = receive(known, { event: asUnderstood(event, known === null), from, isOurs: isUs });
  if (!isSpokenBy(from, outcome, event, attendees)) return [];
  return store(context, { mailbox, message, event, record, how }, outcome);
}

/** The first word about a meeting may be that it was called off: mail is not read in the order in which it was sent. */
function asUnderstood(event: CalendarEvent, isNew: boolean): CalendarEvent {
  return isNew && event.method === 'CANCEL' && event.start !== null
    ? { ...event, method: 'REQUEST', status: 'CANCELLED' }
    : event;
}

async function lockHomes(context: OperationContext, { id, accountId }: MeetingRecord): Promise<void> {
  const attendees = (await context.tx.meetings.attendeesOf([id])).get(id) ?? [];
  if (accountId !== null) await context.change([accountId]);
  await context.changePeople(attendees.flatMap(({ personId }) => personId ?? []));
}

/** Whether who wrote the mail may say this. */
function isSpokenBy(
  from: string,
  outcome: Outcome,
  event: CalendarEvent,
  attendees: readonly AttendeeRecord[],
): boolean {
  switch (outcome.kind) {
    case 'answered':
      // Whom nobody invited, or named in their place, has no say.
      return (
        sameAddress(outcome.attendee.address, from) &&
        (!outcome.joined ||
          attendees.some(({ delegatedTo }) => delegatedTo?.toLowerCase() === from.toLowerCase()))
      );
    case 'proposed':
      return sameAddress(outcome.proposal.by, from);
    case 'invited':
    case 'updated':
    case 'cancelled':
    case 'withdrawn':
      return event.organizer !== null && sameAddress(event.organizer.address, from);
    default:
      return false;
  }
}

async function store(
  context: OperationContext,
  taken: {
    readonly mailbox: MailboxRecord;
    readonly message: MessageRecord;
    readonly event: CalendarEvent;
    readonly record: MeetingRecord | null;
    readonly how: { readonly history: boolean };
  },
  outcome: Outcome,
): Promise<readonly Id[]> {
  const { mailbox, message, event, record, how } = taken;
  const { tx, newId, actor } = context;
  if (outcome.kind === 'proposed') {
    if (record?.status !== 'planned') return [];
    await tx.meetings.update(record.id, { proposal: outcome.proposal, version: record.version + 1 });
    return record.accountId === null ? [] : [record.accountId];
  }
  if (!('meeting' in outcome)) return [];
  if (outcome.kind === 'invited') {
    const isInvited = outcome.meeting.attendees.some(({ address }) => sameAddress(address, mailbox.address));
    if (!isInvited) return [];
  }
  const isMoved = outcome.kind === 'updated' && outcome.moved;
  const { record: saved, homes } = await saveMeeting(
    context,
    record,
    outcome.meeting,
    record === null
      ? {
          id: newId(),
          userId: mailbox.userId,
          mailboxId: mailbox.id,
          accountId: message.accountId,
          ours: false,
          agenda: event.description?.slice(0, 20_000) ?? null,
          bookedVia: 'mail',
          messageKey: message.messageKey,
          createdBy: null,
        }
      : {
          id: record.id,
          userId: record.userId,
          ...(record.ours ? {} : { messageKey: message.messageKey }),
          ...(isMoved ? { proposal: null } : {}),
        },
    record?.zone ?? actor.zone,
  );
  const accounts = [...new Set([...homes, ...(saved.accountId === null ? [] : [saved.accountId])])];
  if (!how.history) await context.change(accounts);
  return accounts;
}
