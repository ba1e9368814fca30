import { refuseRequest } from './http-errors.ts';

const ETAG = /^(?:W\/)?"(\d{1,10})"$/;

/** The version that an If-Match header names; undefined when there is none or it takes any (`*`). */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const version = ETAG.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw refuseRequest('if-match-unreadable');
  return Number(version);
}

/** The ETag of an answer that carries a version, else undefined. */
export function etagOf(output: unknown): string | undefined {
  const version = field(output, 'version');
  return typeof version === 'number' ? `"${version}"` : undefined;
}

/** The Link header of a page that has a next one, else undefined. `url` is the request's own path and query. */
export function linkOf(output: unknown, url: string): string | undefined {
  const next = field(output, 'next');
  if (typeof next !== 'string') return undefined;
  const [path = '', query = ''] = url.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('after', next);
  return `<${path}?${parameters}>; rel="next"`;
}

/** The key of an Idempotency-Key header, with or without the quotes that its draft standard asks for. */
export function idempotencyKeyOf(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = (Array.isArray(header) ? header.join(',') : header).trim().replace(/^"(.*)"$/, '$1');
  if (key === '' || key.length > 255) throw refuseRequest('idempotency-key-unusable');
  return key;
}

function field(output: unknown, name: string): unknown {
  return typeof output === 'object' && output !== null && name in output
    ? (output as Record<string, unknown>)[name]
    : undefined;
}
