import { takeEarly } from './early.ts';
import { isKept, keepAnswer, keptAnswer } from './kept-session.ts';
import { problemIn, Unreachable } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** How the server has answered so far; whoever shows it listens. */
export type Reach = 'reached' | 'unreachable' | 'signed-out';

const listeners = new Set<(reach: Reach) => void>();

/** How far this computer's clock is behind the server's, in milliseconds; known after the first answer. */
let behind = 0;

/** The present by the server's clock: a computer's own may be an hour off. */
export function serverNow(): number {
  return Date.now() + behind;
}

/** Tells of each answer whether the server was reached; returns how to stop listening. */
export function onReach(listener: (reach: Reach) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Sends one request and gives its JSON. A write carries a key, so that a repeated send acts once. When nobody
 * answers, the last answer to the same question is given where one was kept.
 * Throws Problem for what the server refuses, Unreachable when nobody answers.
 */
export async function send<Answer>(
  method: Method,
  url: string,
  body?: object,
  how: { readonly key?: string; readonly signal?: AbortSignal } = {},
): Promise<Answer> {
  const keeps = method === 'GET' && isKept(url);
  const response = await reach(method, url, body, how).catch(async (error: unknown) => {
    const kept = keeps && error instanceof Unreachable ? await keptAnswer(url) : undefined;
    if (kept === undefined) throw error;
    return kept;
  });
  if (typeof response === 'string') return JSON.parse(response) as Answer;
  if (!response.ok) {
    const problem = await problemIn(response);
    if (response.status === 401 && problem.code === 'sign-in-needed') tell('signed-out');
    throw problem;
  }
  if (response.status === 204) return undefined as Answer;
  const text = await response.text();
  if (keeps) void keepAnswer(url, text).catch(() => undefined);
  return JSON.parse(text) as Answer;
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
    const early = method === 'GET' ? takeEarly(url) : undefined;
    const response = await (early ??
      fetch(url, {
        ...init,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      }));
    const date = Date.parse(response.headers.get('date') ?? '');
    // an answer takes its time, and one that was asked early has waited: smaller differences are none
    if (!Number.isNaN(date)) behind = Math.abs(date - Date.now()) < 60_000 ? 0 : date - Date.now();
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
