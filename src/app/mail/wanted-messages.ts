import type { Id } from '../../core/facts.ts';
import type { MailboxRecord } from '../ports/mail.ts';
import type { MessageHead } from '../ports/mail-server.ts';
import type { StoreTransaction } from '../ports/store.ts';
import { correspondentsOf } from './correspondents.ts';

export interface Wanted {
  /** To be read whole. */
  readonly uids: readonly number[];
  /** Known already, from another folder or mailbox or an earlier try: only where they lie is noted. */
  readonly known: readonly { readonly uid: number; readonly message: Id }[];
}

/**
 * Which messages of a folder are read at all: those with people and accounts of the book, those that refer to one
 * that we know, and what mail systems say about our own. Nothing else leaves the mail server.
 */
export async function wantedMessages(
  tx: StoreTransaction,
  mailbox: Pick<MailboxRecord, 'address' | 'keeps'>,
  heads: readonly MessageHead[],
): Promise<Wanted> {
  const keys = heads.flatMap(({ key, refers }) => [...(key === null ? [] : [key]), ...refers]);
  const known = await tx.messages.known([...new Set(keys)]);
  const correspondents = await correspondentsOf(
    tx,
    mailbox.address,
    heads.flatMap(({ from, recipients }) => [from ?? '', ...recipients]),
  );
  const isWanted = ({ from, recipients, refers, fromSystem }: MessageHead) =>
    mailbox.keeps === 'everybody' ||
    fromSystem ||
    refers.some((key) => known.has(key)) ||
    [from ?? '', ...recipients].some((address) => correspondents.peopleAt(address).length > 0) ||
    (from !== null && correspondents.accountOf(from) !== null);
  const knownOf = ({ key }: MessageHead) => (key === null ? undefined : known.get(key));
  return {
    uids: heads.filter((head) => knownOf(head) === undefined && isWanted(head)).map(({ uid }) => uid),
    known: heads.flatMap((head) => {
      const message = knownOf(head)?.id;
      return message === undefined ? [] : [{ uid: head.uid, message }];
    }),
  };
}
