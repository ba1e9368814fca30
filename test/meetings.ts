import { createCalendarText } from '../src/calendar/calendar-text.ts';
import type { CalendarEvent } from '../src/core/meetings/calendar-event.ts';
import type { Book } from './book.ts';
import { incoming } from './mailbox.ts';

const text = createCalendarText();

/** The mails about meetings that wait in the outbox, the oldest first, each with the event that it carries. */
export async function calendarMails(book: Book) {
  const waiting = await book.ground.store.transaction(book.org, (tx) =>
    tx.outbox.where({ kind: 'invitation' }),
  );
  return waiting
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((mail) => ({
      ...mail,
      to: mail.recipients.map(({ address }) => address),
      event: eventIn(mail.calendar ?? ''),
    }));
}

export function eventIn(calendar: string): CalendarEvent {
  const [event] = text.read(new TextEncoder().encode(calendar)).events;
  if (event === undefined) throw new Error('The mail carries no event');
  return event;
}

let serial = 0;

/** A mail that carries a calendar message, as it comes in. */
export function calendarMail(
  from: string,
  event: CalendarEvent,
  more: { readonly to?: readonly string[] } = {},
) {
  serial += 1;
  return incoming({
    key: `calendar-${serial}@example.com`,
    from,
    to: more.to ?? [],
    kind: 'calendar',
    subject: event.summary,
    calendar: text.write([event]),
  });
}

/** Their answer to an invitation of ours. */
export function replyTo(
  invitation: CalendarEvent,
  who: string,
  partstat: 'ACCEPTED' | 'DECLINED' | 'TENTATIVE',
  at: string,
): CalendarEvent {
  const [first] = invitation.attendees;
  if (first === undefined) throw new Error('Nobody is invited');
  return {
    ...invitation,
    method: 'REPLY',
    status: null,
    stampedAt: Date.parse(at),
    attendees: [{ ...first, address: who, name: null, partstat, asksForReply: false }],
  };
}
