import type { Id } from '../../core/facts.ts';
import type { Meeting } from '../../core/meetings/meeting.ts';
import type { OperationContext } from '../operation.ts';
import type { AttendeeRecord, MeetingRecord } from '../ports/meetings.ts';
import { attendeesAfter, fieldsOf } from './meeting-record.ts';

/** So many are kept; a message may name a hundred thousand. */
export const MOST_ATTENDEES = 500;

/** Which of these addresses (lower case) are our own: those of users and mailboxes. */
export async function ourAddresses(
  { tx }: Pick<OperationContext, 'tx'>,
  addresses: readonly string[],
): Promise<(address: string) => boolean> {
  const named = [...new Set(addresses.map((address) => address.trim().toLowerCase()))];
  const ours = named.length === 0 ? new Set<string>() : await tx.messages.ourAddresses(named);
  return (address) => ours.has(address.trim().toLowerCase());
}

/**
 * Stores a meeting as it is now, with everybody who takes part. Returns their home accounts, before and after: the
 * plans there follow.
 *
 * `slot` is false when another meeting of ours has the time already; it may be meant so.
 *
 * @param before null: it is new; `rest` then has what a calendar does not say
 */
export async function saveMeeting(
  context: OperationContext,
  before: MeetingRecord | null,
  whole: Meeting,
  rest: Pick<MeetingRecord, 'id' | 'userId'> & Partial<MeetingRecord>,
  zone: string,
): Promise<{ readonly record: MeetingRecord; readonly homes: readonly Id[]; readonly slot: boolean }> {
  const { tx, now, newId } = context;
  const meeting = { ...whole, attendees: whole.attendees.slice(0, MOST_ATTENDEES) };
  const addresses = meeting.attendees.map(({ address }) => address.trim().toLowerCase());
  const isOurs = await ourAddresses(context, [...addresses, meeting.organizer.address]);
  const old = before === null ? [] : ((await tx.meetings.attendeesOf([before.id])).get(before.id) ?? []);
  const known = await whoIsBehind(context, addresses);
  const after = attendeesAfter(meeting, old, known, { meetingId: rest.id, newId });
  const fields = fieldsOf(meeting, { zone, isOurs, now });
  const isOff = meeting.cancelled;
  const record: MeetingRecord = {
    ...(before ?? fresh(context)),
    ...fields,
    ...(isOff ? { status: 'cancelled' as const } : {}),
    declinedAt: fields.standing === 'declined' ? (before?.declinedAt ?? now) : null,
    calledOffAt: isOff ? (before?.calledOffAt ?? now) : null,
    ...rest,
    version: (before?.version ?? 0) + 1,
  };
  const { id, ...patch } = record;
  if (before === null) await tx.meetings.insert([record]);
  else await tx.meetings.update(id, patch);
  await saveAttendees(context, old, after);
  const slot = await takeSlot(context, record);
  const people = [...old, ...after].flatMap(({ personId }) => personId ?? []);
  const homes = await tx.planning.homes([...new Set(people)]);
  return { record, homes: [...new Set(homes.values())], slot };
}

/** A planned meeting of ours takes its time; one that they declined gives it back. False: another one has it. */
async function takeSlot({ tx }: OperationContext, record: MeetingRecord): Promise<boolean> {
  if (!record.ours) return true;
  if (record.status === 'planned' && record.standing !== 'declined')
    return tx.booking.take({
      meeting: record.id,
      user: record.userId,
      from: record.startsAt,
      to: record.endsAt,
    });
  await tx.booking.giveBack(record.id);
  return true;
}

function fresh({ now, actor }: OperationContext) {
  return {
    accountId: null,
    opportunityId: null,
    mailboxId: null,
    ours: false,
    agenda: null,
    status: 'planned' as const,
    declinedAt: null,
    agreedAt: null,
    agreedHow: null,
    proposal: null,
    calledOffAt: null,
    calledOffReason: null,
    outcomeAt: null,
    outcomeNote: null,
    interactionId: null,
    bookedIn: null,
    bookedVia: 'hand' as const,
    messageKey: null,
    createdAt: now,
    createdBy: actor.user,
    version: 0,
  };
}

/** People and users behind addresses; one that several people share is nobody's. */
async function whoIsBehind(
  { tx }: OperationContext,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, { personId: Id | null; userId: Id | null }>> {
  const people = await tx.matching.peopleAt('mail', [...new Set(addresses)]);
  const found = new Map<string, { personId: Id | null; userId: Id | null }>();
  const ours = await tx.messages.ourAddresses([...new Set(addresses)]);
  for (const address of addresses) {
    const [person = null, ...others] = people.get(address) ?? [];
    const userId = ours.has(address) ? await userAt(tx, address) : null;
    found.set(address, { personId: others.length === 0 ? person : null, userId });
  }
  return found;
}

async function userAt(tx: OperationContext['tx'], address: string): Promise<Id | null> {
  const [user] = await tx.users.where({ email: address }, 1);
  if (user !== undefined) return user.id;
  const [mailbox] = await tx.mailboxes.where({ address, removedAt: null }, 1);
  return mailbox?.userId ?? null;
}

async function saveAttendees(
  { tx }: OperationContext,
  before: readonly AttendeeRecord[],
  after: readonly AttendeeRecord[],
): Promise<void> {
  const old = new Map(before.map((it) => [it.id, it]));
  const kept = new Set(after.map(({ id }) => id));
  await tx.meetingAttendees.remove(before.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  await tx.meetingAttendees.insert(after.filter(({ id }) => !old.has(id)));
  for (const { id, ...now } of after) {
    const was = old.get(id);
    if (was !== undefined && JSON.stringify(was) !== JSON.stringify({ id, ...now }))
      await tx.meetingAttendees.update(id, now);
  }
}
