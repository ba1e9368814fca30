import { Readable } from 'node:stream';
import { anybody } from '../app/actor.ts';
import { refuse } from '../app/errors.ts';
import { messageHtml } from '../app/mail/message-html.ts';
import type { ShowHtml } from '../app/ports/mail-showing.ts';
import type { Ground } from '../app/run-operation.ts';
import { id } from '../app/schemas.ts';
import type { StreamRoute } from './server-options.ts';

/** Messages in HTML, each a document under a policy of its own: see docs/decisions/mail-in-a-frame.md. */
export function mailRoutes(
  parts: () => { readonly ground: Pick<Ground, 'store'>; readonly show: ShowHtml },
): readonly StreamRoute[] {
  return [
    {
      method: 'GET',
      path: '/messages/{message}/html',
      summary: 'A message as it was laid out, made safe; with ?pictures=true also those that lie elsewhere.',
      effect: 'read',
      answers: 'text/html',
      allow: anybody,
      handle: async ({ actor, params, query }) => {
        const message = id.safeParse(params['message']);
        if (!message.success) throw refuse('not-found', { what: 'message', id: String(params['message']) });
        const { ground, show } = parts();
        const pictures = query['pictures'] === 'true';
        const { document } = await messageHtml(ground, actor, message.data, show, { pictures });
        return {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': policy(pictures),
            'x-frame-options': 'SAMEORIGIN',
            'referrer-policy': 'no-referrer',
            'cache-control': 'private, no-store',
          },
          body: Readable.from([Buffer.from(document)]),
        };
      },
    },
  ];
}

/** Nothing runs, nothing is sent, nothing is fetched but pictures, and those only when they were asked for. */
const policy = (pictures: boolean) =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    pictures ? 'img-src data: https: http:' : 'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-popups allow-popups-to-escape-sandbox',
  ].join('; ');
