import type { Id } from '../../core/facts.ts';
import { accountFor, mayActFor } from '../access.ts';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import type { MailboxRecord } from '../ports/mail.ts';
import type { AttendeeRecord, MeetingRecord } from '../ports/meetings.ts';

export interface OpenMeeting {
  readonly record: MeetingRecord;
  readonly attendees: readonly AttendeeRecord[];
}

/** The meeting, or "not found": open to who holds it and to everybody who may see its account. */
export async function meetingFor(context: OperationContext, meetingId: Id): Promise<OpenMeeting> {
  const { tx, actor } = context;
  const record = await tx.meetings.get(meetingId);
  if (record === null) throw refuse('not-found', { what: 'meeting', id: meetingId });
  if (!mayActFor(actor, record.userId)) {
    if (record.accountId === null) throw refuse('not-found', { what: 'meeting', id: meetingId });
    await accountFor(context, record.accountId);
  }
  const attendees = (await tx.meetings.attendeesOf([meetingId])).get(meetingId) ?? [];
  return { record, attendees };
}

/** The same, to be changed: first the accounts of everybody in it are locked, then the meeting itself. */
export async function meetingToChange(context: OperationContext, meetingId: Id): Promise<OpenMeeting> {
  const { record: seen, attendees: known } = await meetingFor(context, meetingId);
  if (seen.accountId !== null) await context.change([seen.accountId]);
  await context.changePeople(known.flatMap(({ personId }) => personId ?? []));
  const record = await context.tx.meetings.lock(meetingId);
  if (record === null) throw refuse('not-found', { what: 'meeting', id: meetingId });
  const attendees = (await context.tx.meetings.attendeesOf([meetingId])).get(meetingId) ?? [];
  context.about('meeting', meetingId);
  return { record, attendees };
}

/** The mailbox through which a meeting is spoken of: its own, while it is connected. */
export async function mailboxOfMeeting(
  { tx }: OperationContext,
  { mailboxId }: MeetingRecord,
): Promise<MailboxRecord | null> {
  const mailbox = mailboxId === null ? null : await tx.mailboxes.get(mailboxId);
  return mailbox === null || mailbox.removedAt !== null ? null : mailbox;
}
