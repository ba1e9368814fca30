/**
 * The calendars that a mail carries: `text/calendar` beside the text, attached files in any transfer encoding, also
 * inside of messages that it forwards or returns.
 */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';

export interface FoundPart {
  readonly bytes: Uint8Array;
  /** The method of its Content-Type. */
  readonly method: string | undefined;
}

export interface MailWithCalendars {
  /** Who wrote the mail. */
  readonly from: string | null;
  readonly parts: readonly FoundPart[];
}

/** Throws where the MIME structure is beyond all bounds. `depth`: how many messages lie around this one. */
export async function calendarParts(mail: Uint8Array, depth = 0): Promise<MailWithCalendars> {
  const email = await PostalMime.parse(mail);
  const doubtful = email.attachments.some((part) => isDecodedCalendar(part) && !isClean(bytesOf(part)));
  const raw = doubtful ? (await PostalMime.parse(undecoded(mail))).attachments : email.attachments;
  const parts: FoundPart[] = [];
  for (const [at, part] of email.attachments.entries()) {
    if (isCalendar(part)) {
      const same = raw.length === email.attachments.length ? (raw[at] ?? part) : part;
      const bytes = isClean(bytesOf(part)) ? bytesOf(part) : bytesOf(same);
      parts.push({ bytes, method: part.method });
    } else if (part.mimeType === 'message/rfc822' && depth < DEEPEST) {
      // A report returns the message that it is about; the library leaves that closed.
      parts.push(...(await calendarParts(bytesOf(part), depth + 1)).parts);
    }
  }
  return { from: addressOf(email.from), parts: parts.length > 0 ? parts : pastedCalendar(email) };
}

const DEEPEST = 5;

function isDecodedCalendar({ mimeType }: Attachment): boolean {
  return mimeType === 'text/calendar' || mimeType === 'application/ics';
}

function isCalendar(part: Attachment): boolean {
  if (isDecodedCalendar(part) || /^text\/x-vcalendar$/.test(part.mimeType)) return true;
  if (/\.(ics|ical|ifb|vcs)$/i.test(part.filename ?? '')) return true;
  return /^\s*BEGIN:VCALENDAR/i.test(Buffer.from(bytesOf(part).subarray(0, 100)).toString('latin1'));
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
}

/**
 * The library decodes calendars by the charset that their part claims, which is often the wrong one. Its text is
 * taken where nothing was lost: no replacement character, and no UTF-8 that was read as Windows-1252.
 */
function isClean(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes).toString('utf8');
  if (text.includes('\ufffd')) return false;
  if (!/[\u0080-\uffff]/.test(text)) return true;
  const back = iconv.encode(text, 'windows-1252');
  return back.includes(0x3f) || !isUtf8(back);
}

/** The same mail with its calendars called something that nobody decodes. */
function undecoded(mail: Uint8Array): Uint8Array {
  const octets = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength).toString('latin1');
  const renamed = octets.replace(
    /^(content-type:\s*)(?:text\/calendar|application\/ics)/gim,
    '$1application/octet-stream',
  );
  return Buffer.from(renamed, 'latin1');
}

/** Some programs put the calendar where the text belongs. */
function pastedCalendar({ text }: Email): FoundPart[] {
  const start = text?.search(/^BEGIN:VCALENDAR/im) ?? -1;
  if (text === undefined || start < 0) return [];
  return [{ bytes: Buffer.from(text.slice(start), 'utf8'), method: undefined }];
}

function addressOf(address: Address | undefined): string | null {
  return address?.address ?? null;
}
