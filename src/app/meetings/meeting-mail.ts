import type { CalendarEvent } from '../../core/meetings/calendar-event.ts';
import { sameAddress } from '../../core/meetings/meeting.ts';
import { refuse } from '../errors.ts';
import { mayBeWrittenTo } from '../mail/may-be-written-to.ts';
import { newMessageId } from '../mail/message-id.ts';
import type { OperationContext } from '../operation.ts';
import type { MailboxRecord } from '../ports/mail.ts';
import type { AttendeeRecord, MeetingRecord } from '../ports/meetings.ts';
import type { OutboxRecipient, OutboxRecord } from '../ports/outbox.ts';
import { languageOf, MAIL_WORDS, type MailOccasion, spanInWords } from './words.ts';

/** Calendar mail can be called back for some seconds like any other. */
const CALL_BACK_WITHIN = 10_000;

interface MeetingMail {
  readonly occasion: MailOccasion;
  readonly events: readonly CalendarEvent[];
  readonly to: readonly OutboxRecipient[];
  readonly purpose: OutboxRecord['purpose'];
  /** A word of ours above the rest. */
  readonly word?: string | null | undefined;
  /** Where the customer moves or calls off the meeting by themselves. */
  readonly link?: string | null | undefined;
  readonly inReplyTo?: string | null;
}

/** Writes a mail about a meeting into the outbox; it is checked again and sent by the worker. */
export async function postMeetingMail(
  context: OperationContext,
  meeting: MeetingRecord,
  mailbox: MailboxRecord,
  mail: MeetingMail,
): Promise<string | null> {
  const { tx, actor, now, newId, calendarText } = context;
  if (mail.to.length === 0) return null;
  const words = MAIL_WORDS[languageOf(actor.locale)];
  const id = newId();
  await tx.outbox.insert([
    {
      id,
      mailboxId: mailbox.id,
      authorId: mailbox.userId,
      kind: 'invitation',
      purpose: mail.purpose,
      messageId: newMessageId(newId(), mailbox.address),
      accountId: meeting.accountId,
      opportunityId: meeting.opportunityId,
      recipients: mail.to,
      subject: words[mail.occasion](meeting.title ?? words.untitled),
      body: bodyOf(meeting, mail, actor.locale),
      html: null,
      calendar: calendarText.write(mail.events),
      calendarMethod: mail.events[0]?.method ?? null,
      headers: {},
      inReplyTo: mail.inReplyTo ?? null,
      refs: mail.inReplyTo ? [mail.inReplyTo] : [],
      files: [],
      wants: 'owed',
      valueGiven: null,
      servesKind: null,
      servesSubject: null,
      waitsForHours: false,
      status: 'waiting',
      nextTryAt: now + CALL_BACK_WITHIN,
      tries: 0,
      claimedAt: null,
      sentAt: null,
      said: null,
      trouble: null,
      filedAt: null,
      interactionId: null,
      replacesId: null,
      createdAt: now,
      version: 1,
    },
  ]);
  return id;
}

function bodyOf(meeting: MeetingRecord, { occasion, word, link }: MeetingMail, locale: string): string {
  const words = MAIL_WORDS[languageOf(locale)];
  const answers = ['accepted', 'declined', 'tentative'].includes(occasion);
  const lines = [
    ...(word ? [word, ''] : []),
    ...(occasion === 'called-off' ? [words.off, ''] : []),
    ...(occasion === 'counter-declined' ? [words.stays, ''] : []),
    meeting.title ?? words.untitled,
    `${words.when}: ${spanInWords(meeting.startsAt, meeting.endsAt, meeting.zone, locale)}`,
    ...(meeting.place === null ? [] : [`${words.where}: ${meeting.place}`]),
    ...(meeting.agenda === null || answers || occasion === 'called-off' ? [] : ['', meeting.agenda]),
    ...(link ? ['', `${words.link}: ${link}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Everybody with an address who is invited, but for the mailbox's owner. */
export function invitedBy(
  mailbox: Pick<MailboxRecord, 'address'>,
  attendees: readonly AttendeeRecord[],
): OutboxRecipient[] {
  return attendees.flatMap(({ address, name, personId, userId, invited }) =>
    address === null || !invited || sameAddress(address, mailbox.address)
      ? []
      : [{ field: 'to' as const, address, name, person: userId === null ? personId : null }],
  );
}

/**
 * Asks the guards about an invitation. Without their yes it is refused where a quiet period or an opt-out forbids
 * it; with it nothing does, and the answer says what would have.
 */
export async function checkInvitation(
  context: OperationContext,
  to: readonly OutboxRecipient[],
  agreed: boolean,
): Promise<readonly string[]> {
  const purpose = agreed ? 'agreed-meeting' : 'invitation';
  const against = (await mayBeWrittenTo(context, to, purpose)).filter(({ allowed }) => !allowed);
  if (against.length > 0)
    throw refuse(agreed ? 'may-not-be-written-to' : 'meeting-needs-their-yes', {
      who: against.map(({ address, because }) => `${address} (${because.join(' ')})`).join('; '),
    });
  if (!agreed) return [];
  const without = (await mayBeWrittenTo(context, to, 'invitation')).filter(({ allowed }) => !allowed);
  return without.map(({ address, because }) =>
    languageOf(context.actor.locale) === 'de'
      ? `Die Einladung an ${address} geht hinaus, weil dem Treffen zugestimmt wurde. (${because.join(' ')})`
      : `The invitation to ${address} goes out, because they agreed to this meeting. (${because.join(' ')})`,
  );
}
