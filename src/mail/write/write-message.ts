import MailComposer from 'nodemailer/lib/mail-composer';
import type { MessageWriter, OutboxRecipient } from '../../app/ports/outbox.ts';

/** Longer lines, and characters that end one, have no place in a header. */
const inOneLine = (text: string): string => text.replaceAll(/[\r\n\t\0]+/g, ' ').trim();

/**
 * Puts a message together (RFC 5322, MIME). Bcc receivers stand in the envelope alone. Names and subjects are
 * taken as one line: nothing in them can begin a header of its own.
 */
export const writeMessage: MessageWriter = async ({ from, record, files, date }) => {
  const to = (field: OutboxRecipient['field']) =>
    record.recipients
      .filter((it) => it.field === field)
      .map(({ name, address }) => ({ name: inOneLine(name ?? ''), address: inOneLine(address) }));
  const composed = new MailComposer({
    from: { name: inOneLine(from.name ?? ''), address: from.address },
    to: to('to'),
    cc: to('cc'),
    subject: inOneLine(record.subject),
    messageId: `<${record.messageId}>`,
    date: new Date(date),
    ...(record.inReplyTo === null ? {} : { inReplyTo: `<${record.inReplyTo}>` }),
    references: record.refs.map((id) => `<${id}>`),
    headers: Object.entries(record.headers).map(([key, value]) => ({ key, value: inOneLine(value) })),
    text: record.body,
    ...(record.html === null ? {} : { html: record.html }),
    ...(record.calendar === null
      ? {}
      : {
          icalEvent: {
            method: record.calendarMethod ?? 'REQUEST',
            content: record.calendar,
            filename: 'invite.ics',
          },
        }),
    attachments: files.map(({ name, type, content }) => ({
      filename: inOneLine(name),
      contentType: type,
      content,
      encoding: 'base64',
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'windows',
  }).compile();
  return new Promise((resolve, reject) => {
    composed.build((error: Error | null, message?: Buffer) =>
      error || message === undefined ? reject(error ?? new Error('Nothing was written')) : resolve(message),
    );
  });
};
