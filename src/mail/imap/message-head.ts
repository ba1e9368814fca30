import type { FetchMessageObject, FetchQueryObject } from 'imapflow';
import type { MessageHead } from '../../app/ports/mail-server.ts';

export const HEAD_QUERY: FetchQueryObject = {
  uid: true,
  envelope: true,
  headers: ['references', 'content-type', 'auto-submitted', 'return-path'],
};

const SYSTEM =
  /^(?:mailer-daemon|postmaster|mail-daemon|mailerdaemon|complaints?|abuse|fbl|feedback-?loop)[@+-]/i;

/** Who wrote to whom, and what the message refers to; enough to decide whether it is read at all. */
export function headOf({ uid, envelope, headers }: FetchMessageObject): MessageHead {
  const addresses = (list: readonly { address?: string | undefined }[] | undefined) =>
    (list ?? []).flatMap(({ address }) => (address ? [address.toLowerCase()] : []));
  const [from = null] = addresses(envelope?.from);
  const text = headers?.toString('latin1').replaceAll(/\r?\n[ \t]+/g, ' ') ?? '';
  return {
    uid,
    from,
    recipients: [...addresses(envelope?.to), ...addresses(envelope?.cc), ...addresses(envelope?.bcc)],
    key: bare(envelope?.messageId),
    refers: [bare(envelope?.inReplyTo), ...idsIn(/^references:(.*)$/im.exec(text)?.[1] ?? '')].filter(
      (id) => id !== null,
    ),
    fromSystem:
      /^content-type:\s*multipart\/report/im.test(text) ||
      /^return-path:\s*<>/im.test(text) ||
      /^auto-submitted:\s*(?!no\b)\S/im.test(text) ||
      (from !== null && SYSTEM.test(from)),
  };
}

const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/<([^<>\s]+)>/g)].map(([, id = '']) => id);

const bare = (id: string | undefined): string | null => id?.replace(/^\s*<|>\s*$/g, '').trim() || null;
