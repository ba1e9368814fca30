import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/** The host name of a Host header, lower case, without port and brackets; empty when it is none. */
export function hostNameOf(host: string | undefined): string {
  if (host === undefined || !URL.canParse(`http://${host}`)) return '';
  return new URL(`http://${host}`).hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();
}

/**
 * Names that this server answers under. An IP address is always fine: the attack that this wards off
 * (a foreign name that is made to point here, DNS rebinding) needs a name.
 */
export function isKnownHost(host: string | undefined, names: ReadonlySet<string>): boolean {
  const name = hostNameOf(host);
  return name === 'localhost' || name.endsWith('.localhost') || isIP(name) > 0 || names.has(name);
}

/** True when the request comes from the machine itself, and not through a proxy on it. */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const { headers, socket } = request.raw;
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  const host = hostNameOf(headers.host);
  return LOOPBACK.test(socket.remoteAddress ?? '') && (host === 'localhost' || LOOPBACK.test(host));
}

/**
 * Whether a browser says that a page of ours made this request: `own`, `foreign`, or `unsaid` by callers
 * that are no browsers (or very old ones).
 */
export function pageOf(request: FastifyRequest, publicUrl: string | undefined): 'own' | 'foreign' | 'unsaid' {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return 'own';
  if (site !== undefined) return 'foreign';
  const { origin } = request.headers;
  if (origin === undefined) return 'unsaid';
  if (!URL.canParse(origin)) return 'foreign';
  const { protocol, host } = new URL(origin);
  const here = `${protocol}//${request.headers.host}`;
  const own = URL.canParse(here) && new URL(here).host === host;
  return own || (publicUrl !== undefined && new URL(publicUrl).origin === origin) ? 'own' : 'foreign';
}
