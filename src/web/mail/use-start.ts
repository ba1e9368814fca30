import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import type { MailRequest } from '../shell/overlays.tsx';
import { mailClient } from './mail-client.ts';
import {
  bodyWith,
  type Message,
  type OutboxMail,
  receiversOfReply,
  replySubject,
  type Written,
  writtenOf,
} from './written.ts';

export interface Start {
  readonly written: Written;
  /** The draft that is gone on with. */
  readonly draft: string | null;
  /** What is answered. */
  readonly answers: Message | null;
}

const MOST_DRAFTS = 200;

/**
 * What stands in the sheet when it opens: the draft that was begun for this, else a mail with what is known of it.
 * `without`: no mailbox is connected.
 */
export function useStart(request: MailRequest): {
  readonly start: Start | undefined;
  readonly without: boolean;
  readonly error: unknown;
} {
  const { person: personId, message, interaction } = request;
  const boxes = useAsk(mailClient.listMailboxes, {});
  const answers = message !== undefined || interaction !== undefined;
  const drafts = useAsk(mailClient.listOutbox, { states: ['draft'], limit: MOST_DRAFTS }, { staleTime: 0 });
  const conversation = useAsk(
    mailClient.getConversation,
    { ...(message === undefined ? { interaction } : { message }) },
    { enabled: answers },
  );
  const person = useAsk(client.getPerson, { id: personId ?? '' }, { enabled: personId !== undefined });
  const error = boxes.error ?? drafts.error ?? conversation.error ?? person.error;
  const mine = boxes.data?.mailboxes.filter((each) => each.mine) ?? [];
  const [mailbox] = mine;
  const without = boxes.data !== undefined && mailbox === undefined;
  const there =
    drafts.isFetchedAfterMount && (!answers || conversation.data) && (personId === undefined || person.data);
  if (mailbox === undefined || !there || !drafts.data) return { start: undefined, without, error };

  const { data: found } = conversation;
  const answered = found?.messages.find(({ id }) => id === found.message) ?? null;
  const draft = drafts.data.mails.find((each) => isDraftOf(each, request, answered));
  if (draft)
    return { start: { written: writtenOf(draft), draft: draft.id, answers: answered }, without, error };
  const address = person.data?.addresses.find(({ kind, dead }) => kind === 'mail' && !dead)?.value;
  const receivers =
    answered === null
      ? {
          to: address === undefined ? [] : [{ address, name: String(person.data?.person['name'] ?? '') }],
          cc: [],
        }
      : receiversOfReply(answered, new Set(mine.map((each) => each.address)));
  return {
    start: {
      draft: null,
      answers: answered,
      written: {
        mailbox: mailbox.id,
        ...receivers,
        subject: answered === null ? '' : replySubject(answered.subject),
        body: bodyWith(mailbox.signature),
        replyTo: answered?.id ?? null,
        serves: request.serves ?? null,
        inTheirHours: false,
        files: [],
      },
    },
    without,
    error,
  };
}

function isDraftOf(
  draft: OutboxMail,
  { draft: named, serves }: MailRequest,
  answered: Message | null,
): boolean {
  if (named !== undefined) return draft.id === named;
  if (answered !== null) return draft.replyTo === answered.id;
  return (
    serves !== undefined && draft.serves?.subject === serves.subject && draft.serves.kind === serves.kind
  );
}
