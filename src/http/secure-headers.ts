import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Headers that tell browsers what may not happen: strict content policy, no frames, no sniffing. */
export async function secureHeaders(app: FastifyInstance, publicUrl: string | undefined): Promise<void> {
  const encrypted = publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(encrypted ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 15_552_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
    // plain HTTP on the own machine or network is no secure context, where this header means nothing
    originAgentCluster: encrypted,
    crossOriginOpenerPolicy: encrypted,
    xFrameOptions: { action: 'deny' },
  });
}
