import { createHash } from 'node:crypto';
import type { IncomingMessage, MessageRecipient } from '../../app/ports/mail.ts';
import type { NamedAddress } from '../../app/ports/mail-reading.ts';
import type { MessageReader } from '../../app/ports/mail-server.ts';
import { readMessage } from './read-message.ts';

/** A message from a mail server, understood. Addresses are in lower case: so they are compared. */
export const incomingMessage: MessageReader = ({ bytes, arrivedAt, size }): IncomingMessage => {
  const read = readMessage(bytes);
  const sentAt = read.date === null ? Number.NaN : Date.parse(read.date);
  return {
    key: read.messageId ?? `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    kind: read.kind,
    sentAt: Number.isNaN(sentAt) ? null : sentAt,
    arrivedAt,
    from: read.sender && { ...read.sender, address: read.sender.address.toLowerCase() },
    recipients: [...receivers('to', read.toNamed), ...receivers('cc', read.ccNamed)],
    subject: read.subject,
    inReplyTo: read.inReplyTo,
    refs: read.references.slice(-100),
    ownWords: read.reply,
    body: read.text,
    html: read.html,
    attachments: read.attachments,
    calendar: read.calendarText,
    failures: read.recipients.map((failure) => ({ ...failure, address: failure.address.toLowerCase() })),
    about: read.original?.messageId ?? null,
    returnDay: read.returnDate,
    size,
  };
};

function receivers(
  field: MessageRecipient['field'],
  named: readonly NamedAddress[],
): readonly MessageRecipient[] {
  return named.map(({ address, name }) => ({ field, address: address.toLowerCase(), name }));
}
