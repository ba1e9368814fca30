import { problemIn, Unreachable } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** How the server has answered so far; whoever shows it listens. */
export type Reach = 'reached' | 'unreachable' | 'signed-out';

const listeners = new Set<(reach: Reach) => void>();

/** Tells of each answer whether the server was reached; returns how to stop listening. */
export function onReach(listener: (reach: Reach) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Sends one request and gives its JSON. A write carries a key, so that a repeated send acts once.
 * Throws Problem for what the server refuses, Unreachable when nobody answers.
 */
export async function send<Answer>(
  method: Method,
  url: string,
  body?: object,
  how: { readonly key?: string; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const response = await reach(method, url, body, how);
  if (!response.ok) {
    const problem = await problemIn(response);
    if (response.status === 401 && problem.code === 'sign-in-needed') tell('signed-out');
    throw problem;
  }
  return response.status === 204 ? (undefined as Answer) : ((await response.json()) as Answer);
}

async function reach(
  method: Method,
  url: string,
  body: object | undefined,
  { key, signal }: { readonly key?: string; readonly signal?: AbortSignal },
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method !== 'GET') headers['idempotency-key'] = key ?? newKey();
  try {
    const init = { method, headers, credentials: 'same-origin' as const };
    const response = await fetch(url, {
      ...init,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    tell('reached');
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    tell('unreachable');
    throw new Unreachable('The server cannot be reached.', { cause: error });
  }
}

/** 128 random bits; `crypto.randomUUID` is missing on pages that came without encryption. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function tell(reached: Reach): void {
  for (const listener of listeners) listener(reached);
}
