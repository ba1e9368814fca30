/** Files of calendars and mails that carry them. */
import { open } from 'node:fs/promises';
import type { CalendarContent, CalendarEvent, CalendarNote } from '../../core/meetings/calendar-event.ts';
import { calendarParts } from './mail-parts.ts';
import { readCalendar } from './read-calendar.ts';

/** Text of this length is a whole calendar of a lifetime; what is longer is no calendar. */
const MOST_BYTES = 256 * 1024 * 1024;

export interface ReadFile extends CalendarContent {
  /** Why nothing of it can be used; null when something can. */
  readonly problem: string | null;
}

export async function readCalendarFile(path: string): Promise<ReadFile> {
  const file = await open(path);
  try {
    if ((await file.stat()).size > MOST_BYTES)
      return nothing('This file is larger than 256 MB; no calendar is. Export a shorter span of time.');
    return await readCalendarBytes(await file.readFile());
  } finally {
    await file.close();
  }
}

/** A calendar, or a mail with calendars in it; which of them, the first lines say. */
export async function readCalendarBytes(bytes: Uint8Array): Promise<ReadFile> {
  const read = isMail(bytes) ? await readMail(bytes) : readCalendar(bytes);
  if (read.events.length > 0) return { ...read, problem: null };
  return { ...read, problem: whyNothing(bytes) };
}

async function readMail(bytes: Uint8Array): Promise<CalendarContent> {
  const { from, parts } = await calendarParts(withoutEnvelope(bytes)).catch(() => ({
    from: null,
    parts: [],
  }));
  const events: CalendarEvent[] = [];
  const notes: CalendarNote[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const read = readCalendar(part.bytes, { method: part.method });
    notes.push(...read.notes);
    for (const event of read.events) {
      // Most programs attach the calendar a second time, as a file.
      const key = JSON.stringify({ ...event, method: null });
      if (seen.has(key)) continue;
      seen.add(key);
      events.push(withSender(event, from));
    }
  }
  return { events, notes };
}

/** A reply whose attendee was forgotten comes from whoever sent the mail. */
function withSender(event: CalendarEvent, from: string | null): CalendarEvent {
  if (event.method !== 'REPLY' || event.attendees.length > 0 || from === null) return event;
  const sender = {
    address: from,
    name: null,
    partstat: null,
    role: null,
    userType: null,
    asksForReply: false,
    delegatedTo: [],
    delegatedFrom: [],
    sentBy: null,
  };
  return { ...event, attendees: [sender] };
}

const HEAD = 64 * 1024;
const MAIL_HEADER = /^(content-type|from|received|date|subject|mime-version|message-id|return-path|to):/im;

function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').trimStart();
  if (/^(\u00ef\u00bb\u00bf)?\s*BEGIN\s*[:;]/i.test(head)) return false;
  const headers = head.split(/\r?\n\r?\n/)[0] ?? '';
  return /^(From |[\w-]+:)/.test(head) && MAIL_HEADER.test(headers);
}

/** The line that mbox files put before each mail. */
function withoutEnvelope(bytes: Uint8Array): Uint8Array {
  const isEnvelope = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From ';
  const end = isEnvelope ? bytes.indexOf(0x0a) : -1;
  return bytes.subarray(end + 1);
}

/** A calendar without events, and a mail without a calendar, are understood: there is nothing in them. */
function whyNothing(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\0', '');
  if (text.trim() === '') return 'This file is empty.';
  return isMail(bytes) || /BEGIN\s*[:;]/i.test(text) ? null : 'This is neither a calendar nor a mail.';
}

function nothing(problem: string): ReadFile {
  return { events: [], notes: [], problem };
}
