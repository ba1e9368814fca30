import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Named after their content by the build: what they hold never changes. */
const BUILT = 'assets';

/**
 * The pages for browsers, as they were built into a folder, compressed beforehand. Every address that no other
 * route has, that names no file, and that asks for a page, gets the one page: it finds its way by the address.
 * Does nothing when nothing was built there.
 */
export async function servePages(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, 'index.html'))) return;
  const built = join(folder, BUILT);
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const forGood = path.startsWith(built);
      reply.header('cache-control', forGood ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
  app.get<{ Params: { '*': string } }>('/*', (request, reply) => {
    const path = request.params['*'];
    if (path.startsWith('api/')) return reply.callNotFound();
    if (/\.\w+$/.test(path)) return reply.sendFile(path);
    const wantsPage = request.headers.accept?.includes('text/html') ?? false;
    return wantsPage ? reply.sendFile('index.html') : reply.callNotFound();
  });
}
