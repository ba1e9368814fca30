import type { FastifyInstance } from 'fastify';
import { refuseRequest } from '../http-errors.ts';
import { isKnownHost, pageOf } from '../origin.ts';
import type { HttpConfig } from '../server-options.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Probes of containers ask under whatever name they know. */
const PROBES = new Set(['/healthz', '/readyz']);

/**
 * Refuses requests under foreign names, and writes that a page of another site makes with our cookies.
 * Callers with a key carry no cookie and need no such check.
 */
export function protect(app: FastifyInstance, config: HttpConfig): void {
  const names = new Set((config.allowedHosts ?? []).map((name) => name.toLowerCase()));
  if (config.publicUrl !== undefined) names.add(new URL(config.publicUrl).hostname.toLowerCase());

  app.addHook('onRequest', async (request) => {
    const { host, authorization, cookie } = request.headers;
    if (!PROBES.has(request.url) && !isKnownHost(host, names)) {
      throw refuseRequest('unknown-host', { host: host ?? '' });
    }
    if (SAFE.has(request.method) || authorization !== undefined) return;
    const page = pageOf(request, config.publicUrl);
    if (page === 'foreign' || (page === 'unsaid' && cookie !== undefined)) {
      throw refuseRequest('foreign-page');
    }
  });
}
