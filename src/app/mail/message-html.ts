import type { Id } from '../../core/facts.ts';
import type { Actor } from '../actor.ts';
import { refuse } from '../errors.ts';
import type { ShowHtml, ShownHtml } from '../ports/mail-showing.ts';
import type { Ground } from '../run-operation.ts';
import { messageFor } from './get-conversation.ts';

/** A message as it was laid out, made safe; who may see the message may see this. Throws `not-found`. */
export async function messageHtml(
  { store }: Pick<Ground, 'store'>,
  actor: Actor,
  message: Id,
  show: ShowHtml,
  how: { readonly pictures: boolean },
): Promise<ShownHtml> {
  const html = await store.transaction(
    actor.org,
    async (tx) => (await messageFor({ tx, actor }, { message }))?.html ?? null,
  );
  if (html === null) throw refuse('not-found', { what: 'message', id: message });
  return show(html, how);
}
