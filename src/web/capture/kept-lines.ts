import { useSyncExternalStore } from 'react';
import type { finishStep } from '../../app/steps/finish-step.ts';
import { client } from '../client/client.ts';
import type { InputOf } from '../client/endpoint.ts';
import { keptSession } from '../client/kept-session.ts';
import { Problem } from '../client/problem.ts';
import { serverNow } from '../client/send.ts';
import { saysMore, type Understanding } from './understanding.ts';

/** A line that could not be sent: kept in this browser with the moment when it was typed. */
export interface KeptLine {
  /** The Idempotency-Key of every try to send it: however often, it is saved once. */
  readonly key: string;
  /** Who typed it: nobody else sends it. */
  readonly user: string;
  /** By the server's clock, as far as it was known. */
  readonly at: string;
  readonly text: string;
  readonly account?: string;
  readonly person?: string;
  /** What it was understood to mean, where somebody had corrected that. */
  readonly corrected?: Understanding;
  /** It finished a step. */
  readonly done?: { readonly step: string; readonly outcome: InputOf<typeof finishStep>['outcome'] };
  /** Why the server did not take it; it waits for somebody to look at it. */
  readonly refused?: string;
}

const PLACE = 'followthrough.kept';
const listeners = new Set<() => void>();

/** How many lines wait to be sent, and how many for a look. */
export function useKeptLines(): { readonly waiting: number; readonly refused: number } {
  const waiting = useSyncExternalStore(listen, () => keptLines().filter((it) => !it.refused).length);
  const refused = useSyncExternalStore(listen, () => keptLines().filter((it) => it.refused).length);
  return { waiting, refused };
}

/** Those of whoever is signed in. */
function keptLines(): readonly KeptLine[] {
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

/** Keeps a line until the server can be reached. `key`: that of the try that got no answer. */
export function keepLine(line: Omit<KeptLine, 'at' | 'user' | 'refused'>): void {
  const user = keptSession()?.user ?? '';
  store([...allKept(), { ...line, user, at: new Date(serverNow()).toISOString() }]);
}

/** Takes the lines that the server refused, for somebody to correct them. */
export function takeRefused(): readonly KeptLine[] {
  const taken = keptLines().filter(({ refused }) => refused);
  store(allKept().filter(({ key }) => taken.every((line) => line.key !== key)));
  return taken;
}

let sending = false;

/**
 * Sends what was kept, oldest first, and stops at the first that nobody answers. A line that the server refuses
 * stays, with the reason, until somebody looks at it.
 */
export async function sendKeptLines(): Promise<number> {
  if (sending) return 0;
  sending = true;
  let sent = 0;
  try {
    for (const line of keptLines().filter(({ refused }) => !refused)) {
      // signed in as somebody else meanwhile
      if (keptSession()?.user !== line.user) break;
      try {
        await sendLine(line);
        sent += 1;
        store(allKept().filter(({ key }) => key !== line.key));
      } catch (error) {
        if (!(error instanceof Problem) || error.status === 401 || error.status >= 500) break;
        const refused = error.message || error.code;
        store(allKept().map((each) => (each.key === line.key ? { ...each, refused } : each)));
      }
    }
  } finally {
    sending = false;
  }
  return sent;
}

async function sendLine({ key, done, at, text, account, person, corrected: meant }: KeptLine): Promise<void> {
  const about = { ...(account ? { account } : {}), ...(person ? { person } : {}) };
  if (!done || account === undefined) {
    await once(() => client.capture({ text, at, ...about, ...(meant ? { corrected: meant } : {}) }, { key }));
    return;
  }
  const notes = text === '' ? {} : { notes: text };
  try {
    await once(() => client.finishStep({ account, ...done, ...notes, at }, { key }));
  } catch (error) {
    // somebody else finished it meanwhile: what was written is kept as one more contact
    if (!(error instanceof Problem) || error.code !== 'no-such-step' || text === '') throw error;
    await once(() => client.capture({ text, at, ...about }, { key: `${key}-line` }));
    return;
  }
  if (text === '') return;
  const { understanding } = await client.understandLine({ text, at, ...about });
  if (!saysMore(understanding)) return;
  const corrected = { ...understanding, interaction: null };
  await once(() => client.capture({ text, at, ...about, corrected }, { key: `${key}-more` }));
}

/** A key that was used already means: the first try arrived, only its answer did not. */
async function once(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'idempotency-key-reused') throw error;
  }
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
