import { useSyncExternalStore } from 'react';
import { client } from '../client/client.ts';
import { keptSession } from '../client/kept-session.ts';
import { Unreachable } from '../client/problem.ts';
import { newKey } from '../client/send.ts';

/** A line that could not be sent: kept in this browser with the moment when it was typed. */
export interface KeptLine {
  /** The Idempotency-Key of every try to send it: however often, it is saved once. */
  readonly key: string;
  /** Who typed it: nobody else sends it. */
  readonly user: string;
  readonly at: string;
  readonly text: string;
  readonly account?: string;
  readonly person?: string;
}

const PLACE = 'followthrough.kept';
const listeners = new Set<() => void>();

/** How many lines of whoever is signed in wait to be sent. */
export function useKeptLines(): number {
  return useSyncExternalStore(listen, () => keptLines().length);
}

/** Those of whoever is signed in. */
export function keptLines(): readonly KeptLine[] {
  const user = keptSession()?.user;
  return allKept().filter((line) => line.user === user);
}

function allKept(): readonly KeptLine[] {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? '[]') as KeptLine[];
  } catch {
    return [];
  }
}

/** Keeps a line until the server can be reached. `at`: when it was typed, ISO 8601. */
export function keepLine(line: Omit<KeptLine, 'key' | 'user'>): void {
  store([...allKept(), { ...line, user: keptSession()?.user ?? '', key: newKey() }]);
}

/**
 * Sends what was kept, oldest first, and stops at the first that cannot be sent. A line that the server refuses
 * goes back as a draft to whoever typed it.
 */
export async function sendKeptLines(refused: (line: KeptLine, error: unknown) => void): Promise<number> {
  let sent = 0;
  for (const line of keptLines()) {
    const { key, user, ...typed } = line;
    // signed in as somebody else meanwhile
    if (keptSession()?.user !== user) return sent;
    try {
      await client.capture(typed, { key });
      sent += 1;
    } catch (error) {
      if (error instanceof Unreachable) return sent;
      refused(line, error);
    }
    store(allKept().filter((each) => each.key !== key));
  }
  return sent;
}

function store(lines: readonly KeptLine[]): void {
  localStorage.setItem(PLACE, JSON.stringify(lines));
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
