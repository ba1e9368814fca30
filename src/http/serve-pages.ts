import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Named after their content by the build: what they hold never changes. */
const BUILT = '/assets/';

/**
 * The pages for browsers, as they were built into a folder, compressed beforehand. Every address that no file and
 * no other route has, and that asks for a page, gets the one page: it finds its way by the address. False when
 * nothing was built there.
 */
export async function servePages(app: FastifyInstance, folder: string | undefined): Promise<boolean> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const built = path.startsWith(join(folder, BUILT));
      reply.header('cache-control', built ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
    globIgnore: ['**/*.{br,gz}', '**/index.html'],
  });
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    if (!wantsPage || request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.sendFile('index.html');
  };
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
  app.get('/*', page);
  return true;
}
