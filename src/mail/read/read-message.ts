import type { MailKind, ReadMessage, ReportedRecipient } from '../../app/ports/mail-reading.ts';
import { readReturnDate } from './absence/return-date.ts';
import { autoSubmitted, isAutomatic } from './automatic.ts';
import { isBounce } from './bounce/is-bounce.ts';
import { readBounce } from './bounce/read-bounce.ts';
import { readSesNotice } from './bounce/ses-notice.ts';
import { readCalendarPart } from './calendar.ts';
import { readComplaint } from './complaint.ts';
import { htmlToText } from './html-text.ts';
import { isListMail, readListHeaders } from './list-mail.ts';
import { readAddresses } from './mime/addresses.ts';
import { type Contents, readContents } from './mime/contents.ts';
import { decodeHeaderText } from './mime/encoded-words.ts';
import type { HeaderFields } from './mime/header-fields.ts';
import { readMailDate } from './mime/mail-dates.ts';
import { readMessageIds } from './mime/message-ids.ts';
import { type Part, readParts, textOfBytes, walkParts } from './mime/parts.ts';
import { type SplitReply, splitReply } from './reply/split-reply.ts';
import { asksToUnsubscribe, isUnsubscribeLetter } from './unsubscribe.ts';

/**
 * Reads a message: who wrote to whom, what kind of message it is, what its author said in their own words,
 * and what a machine reports. Nothing in a message makes it throw; what cannot be read is null or empty.
 */
export function readMessage(bytes: Uint8Array): ReadMessage {
  const message = readParts(textOfBytes(bytes));
  const { fields } = message;
  const contents = readContents(message);
  const text = shownText(contents);
  const senders = readAddresses([...fields.all('from'), ...fields.all('sender')]);
  const sender = senders[0] ?? null;
  const split = splitReply(text, sender?.name ?? sender?.address ?? null);
  const finding = recognise(message, contents, text, split);
  const isReport = finding.kind === 'bounce' || finding.kind === 'delay' || finding.kind === 'complaint';
  const date = readMailDate(fields.first('date'));
  const subject = subjectOf(fields, charsetOf(message));
  const replyIds = readMessageIds(fields.all('in-reply-to'));
  const references = readMessageIds(fields.all('references'));
  const to = readAddresses(fields.all('to'));
  const cc = readAddresses(fields.all('cc'));
  const calendar = readCalendarPart(message);
  return {
    kind: finding.kind,
    subject: subject === '' ? null : subject,
    from: sender?.address ?? null,
    to: to.map(({ address }) => address),
    cc: cc.map(({ address }) => address),
    date,
    messageId: readMessageIds(fields.all('message-id'))[0] ?? null,
    inReplyTo: replyIds[0] ?? null,
    references,
    reply: isReport ? null : split.words,
    quoted: isReport ? null : split.quoted,
    signature: isReport ? null : split.signature,
    returnDate:
      finding.kind === 'auto-reply'
        ? readReturnDate(subject, split.words ?? '', saidWhen(fields, date))
        : null,
    recipients: finding.recipients,
    calendar: calendar?.calendar ?? null,
    attachments: contents.attachments,
    sender,
    replyTo: readAddresses(fields.all('reply-to')),
    toNamed: to,
    ccNamed: cc,
    text: contents.text,
    html: contents.html,
    calendarText: calendar?.text ?? null,
    threadIds: [...new Set([...references, ...replyIds])],
    list: readListHeaders(message),
    autoSubmitted: autoSubmitted(message),
    envelope: {
      returnPath: returnPath(fields),
      deliveredTo: readAddresses([
        ...fields.all('delivered-to'),
        ...fields.all('x-original-to'),
        ...fields.all('envelope-to'),
      ]).map(({ address }) => address),
    },
    original: finding.original,
  };
}

interface Finding {
  readonly kind: MailKind;
  readonly recipients: readonly ReportedRecipient[];
  readonly original: ReadMessage['original'];
}

/**
 * What kind of message it is, by the standards first. A report goes before everything, because lists pass
 * reports on; an invitation before the program that sent it; a program's answer before what it says.
 */
function recognise(message: Part, contents: Contents, text: string, split: SplitReply): Finding {
  const complaint = readComplaint(message, text);
  if (complaint)
    return {
      kind: 'complaint',
      recipients: complaint.recipients,
      original: originalOf(complaint.original, null),
    };
  const notice = readSesNotice(text);
  if (notice) {
    const kind = notice.kind === 'delivered' ? 'auto-reply' : notice.kind;
    return { kind, recipients: notice.recipients, original: { messageId: notice.messageId, to: [] } };
  }
  if (isBounce(message, text)) {
    const bounce = readBounce(message, contents, text);
    const kind = bounce.kind === 'delivered' ? 'auto-reply' : bounce.kind;
    return { kind, recipients: bounce.recipients, original: originalOf(bounce.original, bounce.originalId) };
  }
  return { kind: kindOfLetter(message, split), recipients: [], original: null };
}

function kindOfLetter(message: Part, split: SplitReply): MailKind {
  const { fields } = message;
  if (readCalendarPart(message)?.isMessage === true) return 'calendar';
  const isList = isListMail(message);
  const words = split.words ?? '';
  const subject = subjectOf(fields);
  if (!isList && isUnsubscribeLetter(subject, words)) return 'unsubscribe';
  if (isAutomatic(message, words))
    return isList &&
      autoSubmitted(message) !== 'auto-replied' &&
      readListHeaders(message).unsubscribe.length > 0
      ? 'list'
      : 'auto-reply';
  if (isList) return 'list';
  if (asksToUnsubscribe(subject, words)) return 'unsubscribe';
  const forwards = /^\s*(?:fwd?|wg|tr|rv|i|vs|enc|doorst|pd|vb|转发|転送)\s*[:：]/i.test(subject);
  if (forwards) return 'ordinary';
  const answers = fields.first('in-reply-to') !== null || REPLY_SUBJECT.test(subject);
  return answers ||
    (split.answers && split.words !== null && fields.first('references') !== null) ||
    (split.answers && split.words !== null)
    ? 'reply'
    : 'ordinary';
}

const REPLY_SUBJECT =
  /^\s*(?:\[[^\]]*\]\s*)?(?:re|aw|antw|antwort|sv|rv|odp|res|rif|r|ref|bls|ynt|vá|va|vs|atb|απ|отв|回复|回覆|答复|返信|re\s?\[\d+\]|回信|답장|תשובה)\s*[:：]/iu;

/** Raw 8-bit subjects are in the charset of the text, where that says one. */
function charsetOf(message: Part): string | null {
  for (const part of walkParts(message)) {
    const charset = part.parameters.get('charset');
    if (charset !== undefined) return charset;
  }
  return null;
}

const subjectOf = (fields: HeaderFields, charset: string | null = null) =>
  decodeHeaderText(fields.first('subject') ?? '', charset)
    .replace(/\s+/g, ' ')
    .trim();

const shownText = ({ text, html }: Contents) =>
  text !== null && text.trim() !== '' ? text : html === null ? '' : htmlToText(html);

function originalOf(header: HeaderFields | null, id: string | null): ReadMessage['original'] {
  if (header === null) return id === null ? null : { messageId: id, to: [] };
  return {
    messageId: id ?? readMessageIds(header.all('message-id'))[0] ?? null,
    to: readAddresses([...header.all('to'), ...header.all('cc')]).map(({ address }) => address),
  };
}

function returnPath(fields: HeaderFields): string | null {
  const said = fields.first('return-path');
  if (said === null) return null;
  return readAddresses([said])[0]?.address ?? '';
}

/** Whoever's clock runs behind Greenwich by three to ten hours writes the month first. */
function saidWhen(fields: HeaderFields, date: string | null): { sent: string | null; monthFirst: boolean } {
  const offset = /([+-])(\d{2})(\d{2})\s*(?:\([^)]*\)\s*)?$/.exec((fields.first('date') ?? '').trim());
  const hours = offset === null ? 0 : Number(`${offset[1]}${offset[2]}`);
  const minutes = offset === null ? 0 : Number(`${offset[1]}${offset[3]}`);
  const local =
    date === null
      ? null
      : new Date(Date.parse(date) + (hours * 60 + minutes) * 60_000).toISOString().slice(0, 10);
  return { sent: local, monthFirst: hours <= -3 && hours >= -10 };
}
