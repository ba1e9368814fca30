import { useQuery } from '@tanstack/react-query';
import type { listMailboxes } from '../../app/mail/mailboxes.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { question } from '../client/queries.ts';
import { mailClient } from './mail-client.ts';

export type Mailbox = OutputOf<typeof listMailboxes>['mailboxes'][number];

/** Milliseconds between two looks: at one that is on its way, and at one that rests. */
const SOON = 3_000;
const LATER = 30_000;

/** One’s mailboxes as they are now; read again and again while this is shown. */
export function useMailboxes() {
  return useQuery({
    ...question(mailClient.listMailboxes, {}),
    refetchInterval: ({ state }) =>
      state.data?.mailboxes.some((each) => each.state === 'new' || each.state === 'reading') ? SOON : LATER,
  });
}
