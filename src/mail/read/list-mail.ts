import type { Part } from './mime/parts.ts';

export interface ListHeaders {
  readonly id: string | null;
  readonly unsubscribe: readonly string[];
  readonly oneClick: boolean;
}

/** List-Id (RFC 2919), List-Unsubscribe (RFC 2369) and one-click (RFC 8058). */
export function readListHeaders({ fields }: Part): ListHeaders {
  const said = fields.first('list-id');
  const id = said === null ? null : (/<([^<>]+)>/.exec(said)?.[1] ?? said).trim();
  const unsubscribe = fields.all('list-unsubscribe').flatMap((raw) => {
    const bracketed = [...raw.matchAll(/<([^<>]+)>/g)].map((match) => (match[1] ?? '').replace(/\s+/g, ''));
    return bracketed.length > 0
      ? bracketed
      : raw.split(/[\s,]+/).filter((uri) => /^(?:https?|mailto):/i.test(uri));
  });
  const oneClick = /list-unsubscribe\s*=\s*one-click/i.test(fields.first('list-unsubscribe-post') ?? '');
  return {
    id: id === '' ? null : id,
    unsubscribe,
    oneClick: oneClick && unsubscribe.some((uri) => /^https:/i.test(uri)),
  };
}

/** Whether a message went to many through a list or a bulk sender, rather than from person to person. */
export function isListMail(message: Part): boolean {
  const { fields } = message;
  const { id, unsubscribe } = readListHeaders(message);
  if (id !== null || fields.first('list-post') !== null || fields.first('x-mailman-version') !== null)
    return true;
  if (/^\s*(?:list|bulk|junk)\b/i.test(fields.first('precedence') ?? '')) return true;
  if (
    fields.first('mailing-list') !== null ||
    fields.first('x-mailing-list') !== null ||
    fields.first('x-beenthere') !== null
  )
    return true;
  // Sales tools put List-Unsubscribe into letters to one person, and so into answers.
  return unsubscribe.length > 0 && fields.first('in-reply-to') === null;
}
