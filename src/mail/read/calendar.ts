import type { MailCalendar } from '../../app/ports/mail-reading.ts';
import { textOf } from './mime/contents.ts';
import { type Part, walkParts } from './mime/parts.ts';

export interface CalendarPart {
  readonly calendar: MailCalendar;
  readonly text: string;
  /** The message is about it (RFC 6047), rather than having a file attached. */
  readonly isMessage: boolean;
}

const METHOD = /^(?:REQUEST|REPLY|CANCEL|COUNTER|DECLINECOUNTER|ADD|REFRESH|PUBLISH)$/;

/** The calendar part of a message; null where it has none. */
export function readCalendarPart(message: Part): CalendarPart | null {
  let found: CalendarPart | null = null;
  for (const part of walkParts(message)) {
    const isCalendar = part.type === 'text/calendar' || part.type === 'application/ics';
    if (!isCalendar && !/\.ics$/i.test(part.fileName ?? '')) continue;
    const text = textOf(part);
    if (!/BEGIN:VCALENDAR/i.test(text)) continue;
    const method = (property(text, 'METHOD') ?? part.parameters.get('method') ?? '').toUpperCase();
    const event =
      /BEGIN:(?:VEVENT|VTODO|VFREEBUSY)[\s\S]*?END:(?:VEVENT|VTODO|VFREEBUSY)/i.exec(text)?.[0] ?? '';
    const sequence = property(event, 'SEQUENCE');
    const calendar = {
      method: METHOD.test(method) ? method : null,
      uid: property(event, 'UID'),
      sequence: sequence !== null && /^\d+$/.test(sequence) ? Number(sequence) : null,
      summary:
        property(event, 'SUMMARY')
          ?.replace(/\\n/gi, ' ')
          .replace(/\\([,;\\])/g, '$1') ?? null,
    };
    const isMessage = calendar.method !== null && calendar.method !== 'PUBLISH';
    const answer = {
      calendar,
      text,
      isMessage: isMessage || (isCalendar && part.disposition !== 'attachment'),
    };
    if (found === null || (!found.isMessage && answer.isMessage)) found = answer;
  }
  return found;
}

function property(text: string, name: string): string | null {
  const unfolded = text.replace(/\r?\n[ \t]/g, '');
  return new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'im').exec(unfolded)?.[1]?.trim() ?? null;
}
