import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { accountFor, isSeen, sightOf } from '../access.ts';
import { anybody, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { MessageRecord } from '../ports/mail.ts';
import { id, reference } from '../schemas.ts';

/** Of a very long conversation the oldest are read. */
const MOST_MESSAGES = 200;

const named = z.object({ address: z.string(), name: z.string().nullable() });

/** The conversation of a message, or of the interaction that a message became; an interaction without one has none. */
export const getConversation = operation({
  name: 'get-conversation',
  summary: 'All messages of the conversation to which a message or an interaction belongs.',
  http: { method: 'GET', path: '/conversation' },
  effect: 'read',
  input: z.object({ message: id.optional(), interaction: id.optional() }),
  output: z.object({
    account: reference.nullable(),
    message: id.nullable().describe('The one that was asked for'),
    messages: z.array(
      z.object({
        id,
        interaction: id.nullable(),
        direction: z.enum(['ours', 'theirs']),
        kind: z.string(),
        at: z.string(),
        from: named.nullable(),
        recipients: z.array(named.extend({ field: z.enum(['to', 'cc', 'bcc']) })),
        subject: z.string().nullable(),
        words: z.string().nullable().describe('What they wrote themselves'),
        rest: z.string().nullable().describe('What stands beneath: quotes and signatures'),
        hasHtml: z.boolean(),
        attachments: z.array(z.object({ name: z.string().nullable(), type: z.string(), size: z.int() })),
        forgotten: z.boolean().describe('Its text was deleted when its time was over'),
      }),
    ),
  }),
  allow: anybody,
  async run(context, input) {
    const asked = await messageFor(context, input);
    if (asked === null) return { account: null, message: null, messages: [] };
    const account = asked.accountId === null ? null : await accountFor(context, asked.accountId);
    const thread = await context.tx.messages.thread(asked.threadId, MOST_MESSAGES);
    return {
      account: account && { id: account.id, name: account.name },
      message: asked.id,
      messages: (await seen(context, thread, asked.accountId)).map(shownMessage),
    };
  },
});

/** The message, when the actor may see it; null: the interaction was no mail. */
export async function messageFor(
  context: Pick<OperationContext, 'tx' | 'actor'>,
  { message, interaction }: { readonly message?: Id | undefined; readonly interaction?: Id | undefined },
): Promise<MessageRecord | null> {
  const { tx, actor } = context;
  if (message !== undefined) {
    const found = await tx.messages.get(message);
    if (!found || (found.accountId === null && !isAtLeast(actor, 'manager')))
      throw refuse('not-found', { what: 'message', id: message });
    if (found.accountId !== null) await accountFor(context, found.accountId);
    return found;
  }
  if (interaction === undefined) throw refuse('not-found', { what: 'message', id: '' });
  const found = await tx.interactions.get(interaction);
  if (!found) throw refuse('not-found', { what: 'interaction', id: interaction });
  await accountFor(context, found.accountId);
  return (await tx.messages.ofInteractions([interaction])).get(interaction) ?? null;
}

/** A conversation may wander to other accounts: what stands there is for those who may see them. */
async function seen(
  context: OperationContext,
  messages: readonly MessageRecord[],
  home: Id | null,
): Promise<readonly MessageRecord[]> {
  const others = [...new Set(messages.flatMap(({ accountId }) => accountId ?? []))].filter(
    (it) => it !== home,
  );
  if (others.length === 0) return messages;
  const sight = await sightOf(context);
  const hidden = new Set(
    (await context.tx.accounts.getMany(others))
      .filter((account) => !isSeen(sight, account))
      .map((account) => account.id),
  );
  return messages.filter(({ accountId }) => accountId === null || !hidden.has(accountId));
}

function shownMessage(message: MessageRecord) {
  const words = message.ownWords ?? message.body;
  return {
    id: message.id,
    interaction: message.interactionId,
    direction: message.direction,
    kind: message.kind,
    at: new Date(message.at).toISOString(),
    from: message.fromAddress === null ? null : { address: message.fromAddress, name: message.fromName },
    recipients: message.recipients.map(({ field, address, name }) => ({ field, address, name })),
    subject: message.subject,
    words,
    rest: restOf(message.body, words),
    hasHtml: message.html !== null,
    attachments: message.attachments.map(({ name, type, size }) => ({ name, type, size })),
    forgotten: message.forgottenAt !== null,
  };
}

/** What a text says beyond the own words; the whole text where they do not stand at its beginning. */
function restOf(body: string | null, words: string | null): string | null {
  if (body === null || words === null) return null;
  const text = body.trim();
  const own = words.trim();
  const rest = text.startsWith(own) ? text.slice(own.length).trim() : text;
  return rest === '' ? null : rest;
}
