import type { Id } from '../../core/facts.ts';
import type { IncomingMessage, KnownMessage, MailboxRecord } from '../ports/mail.ts';
import type { Correspondents } from './correspondents.ts';

/** What a message is to the book: whose it is, and with whom. */
export interface Concern {
  readonly direction: 'ours' | 'theirs';
  /** The account on whose timeline it stands; null: nobody in the book. */
  readonly account: Id | null;
  readonly people: readonly Id[];
  /** Homes of these people: their plans follow. */
  readonly homes: readonly Id[];
  /** Theirs, from somebody at a known account whom the book does not name. */
  readonly unknownSender: boolean;
}

/**
 * Finds out with whom a message was. Of theirs the sender counts, of ours the receivers. An address that several
 * people share does not say who wrote: the message is then one of the account, whose sender is not known.
 *
 * @param answered messages of ours, by key: a reply or a notice about one of them belongs to its account
 */
export function whomItConcerns(
  message: IncomingMessage,
  mailbox: Pick<MailboxRecord, 'address'>,
  correspondents: Correspondents,
  answered: ReadonlyMap<string, KnownMessage>,
): Concern {
  const from = message.from?.address ?? '';
  if (correspondents.isOurs(from)) return ours(message, correspondents);
  const senders = correspondents.peopleAt(from);
  const homes = [...new Set(senders.map(({ account }) => account))];
  const [first, ...others] = senders;
  if (first !== undefined && others.length === 0)
    return {
      direction: 'theirs',
      account: first.account,
      people: [first.person],
      homes,
      unknownSender: false,
    };
  const account =
    (homes.length === 1 ? homes[0] : undefined) ?? accountBehind(message, mailbox, correspondents, answered);
  const writes = message.kind === 'ordinary' || message.kind === 'reply';
  return {
    direction: 'theirs',
    account,
    people: [],
    homes: account === null ? [] : [account],
    unknownSender: account !== null && writes,
  };
}

function ours(message: IncomingMessage, correspondents: Correspondents): Concern {
  const receivers = message.recipients.flatMap(({ address }) => {
    const people = correspondents.peopleAt(address);
    return people.length === 1 ? people : [];
  });
  const homes = [...new Set(receivers.map(({ account }) => account))];
  return {
    direction: 'ours',
    account: homes[0] ?? null,
    people: [...new Set(receivers.map(({ person }) => person))],
    homes,
    unknownSender: false,
  };
}

/** The account of the message that this one answers or is about; else the one whose domain wrote to us directly. */
function accountBehind(
  message: IncomingMessage,
  mailbox: Pick<MailboxRecord, 'address'>,
  correspondents: Correspondents,
  answered: ReadonlyMap<string, KnownMessage>,
): Id | null {
  for (const key of [message.about, message.inReplyTo, ...[...message.refs].reverse()]) {
    const account = key === null ? null : (answered.get(key)?.accountId ?? null);
    if (account !== null) return account;
  }
  const toUs = message.recipients.some(({ field, address }) => field === 'to' && address === mailbox.address);
  const personal = message.kind === 'ordinary' || message.kind === 'reply';
  return toUs && personal && message.from !== null ? correspondents.accountOf(message.from.address) : null;
}
