import type { OtherRoute } from './openapi-routes.ts';
import type { StreamRoute } from './server-options.ts';
import { SIGN_IN_ROUTES } from './sign-in-documentation.ts';

/** What is served besides operations, for the documentation. */
export function otherRoutes(streams: readonly StreamRoute[]): readonly OtherRoute[] {
  return [CHANGES, ...SIGN_IN_ROUTES, ...streams.map(streamRoute)];
}

const CHANGES: OtherRoute = {
  method: 'GET',
  path: '/api/changes',
  id: 'listen-to-changes',
  summary: 'Server-sent events: which operation changed which accounts of the organization.',
  tag: 'changes',
  answer: { type: 'text/event-stream', schema: { type: 'string' } },
};

const BYTES = { type: 'string', format: 'binary' };

function streamRoute({ method, path, summary, accepts, answers }: StreamRoute): OtherRoute {
  return {
    method,
    path: `/api${path}`,
    id: `${method.toLowerCase()}${path.replaceAll(/[^a-z]+/g, '-')}`,
    summary,
    tag: path.split('/')[1] ?? 'files',
    ...(method === 'GET' ? {} : { body: { type: accepts ?? 'application/octet-stream', schema: BYTES } }),
    answer: answers ? { type: answers, schema: BYTES } : { type: 'application/json', schema: {} },
  };
}
