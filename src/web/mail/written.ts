import type { getConversation } from '../../app/mail/get-conversation.ts';
import type { listOutbox } from '../../app/mail/list-outbox.ts';
import type { sendMail } from '../../app/mail/write-mail.ts';
import type { InputOf, OutputOf } from '../client/endpoint.ts';

export type OutboxMail = OutputOf<typeof listOutbox>['mails'][number];
export type Message = OutputOf<typeof getConversation>['messages'][number];

export interface Receiver {
  readonly address: string;
  readonly name: string | null;
}

/** A mail as it is being written. */
export interface Written {
  readonly mailbox: string;
  readonly to: readonly Receiver[];
  readonly cc: readonly Receiver[];
  readonly subject: string;
  readonly body: string;
  readonly replyTo: string | null;
  readonly serves: InputOf<typeof sendMail>['serves'] | null;
  readonly inTheirHours: boolean;
  readonly files: readonly { readonly id: string; readonly name: string; readonly size: number }[];
}

/** What the server is told of it. */
export function inputOf(mail: Written): InputOf<typeof sendMail> {
  return {
    mailbox: mail.mailbox,
    recipients: recipientsOf(mail),
    subject: mail.subject,
    body: mail.body,
    inTheirHours: mail.inTheirHours,
    files: mail.files.map(({ id }) => id),
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    ...(mail.serves === null || mail.serves === undefined ? {} : { serves: mail.serves }),
  };
}

export function recipientsOf({ to, cc }: Pick<Written, 'to' | 'cc'>) {
  const of = (field: 'to' | 'cc') => (receiver: Receiver) => ({
    field,
    address: receiver.address,
    ...(receiver.name === null ? {} : { name: receiver.name.slice(0, 200) }),
  });
  return [...to.map(of('to')), ...cc.map(of('cc'))];
}

/** A draft as it was left. */
export function writtenOf(draft: OutboxMail): Written {
  const those = (field: 'to' | 'cc') =>
    draft.recipients.filter((each) => each.field === field).map(({ address, name }) => ({ address, name }));
  return {
    mailbox: draft.mailbox,
    to: those('to'),
    cc: those('cc'),
    subject: draft.subject,
    body: draft.body,
    replyTo: draft.replyTo,
    serves: draft.serves,
    inTheirHours: draft.inTheirHours,
    files: draft.files,
  };
}

/** Room to write, and the signature beneath it, parted as mail programs know it (RFC 3676, 4.3). */
export const bodyWith = (signature: string | null): string =>
  signature === null ? '' : `\n\n-- \n${signature}`;

/** The subject of a conversation is kept; “Re:” stands before it once. */
export function replySubject(subject: string | null): string {
  const kept = (subject ?? '').trim();
  return /^re:/i.test(kept) ? kept : `Re: ${kept}`.trim();
}

/** Who gets an answer: who wrote, and in copy everybody else who got it; of a mail of ours, those who got that. */
export function receiversOfReply(message: Message, ours: ReadonlySet<string>): Pick<Written, 'to' | 'cc'> {
  const got = (field: 'to' | 'cc') =>
    message.recipients
      .filter((each) => each.field === field && !ours.has(each.address))
      .map(({ address, name }) => ({ address, name }));
  if (message.direction === 'ours' || message.from === null) return { to: got('to'), cc: got('cc') };
  const { from } = message;
  return { to: [from], cc: [...got('to'), ...got('cc')].filter(({ address }) => address !== from.address) };
}
