import type { ReadMessage, ShownMessage } from '../../app/ports/mail-reading.ts';

/** The fields of a message that `mail read --json` shows, in their order. */
export function shownMessage(message: ReadMessage): ShownMessage {
  return {
    kind: message.kind,
    subject: message.subject,
    from: message.from,
    to: message.to,
    cc: message.cc,
    date: message.date,
    messageId: message.messageId,
    inReplyTo: message.inReplyTo,
    references: message.references,
    reply: message.reply,
    quoted: message.quoted,
    signature: message.signature,
    returnDate: message.returnDate,
    recipients: message.recipients,
    calendar: message.calendar,
    attachments: message.attachments,
  };
}
