import type { QueryClient } from '@tanstack/react-query';
import { send } from './send.ts';

/** Operations whose answers are no part of the book: a change of an account does not touch them. */
const APART = new Set(['understand-line', 'who-am-i', 'get-settings', 'sign-in']);

/** Milliseconds before a stream that was refused is asked for again. */
const REST = 5_000;

/** Many changes at once (an import) are one reading. */
const GATHER = 150;

/**
 * Keeps what is shown fresh: whatever others do is read again softly, without taking away what stands there.
 * Listens to the server's events until the returned function is called; `back` is called when they come again after
 * a break, when the server may be another one.
 */
export function followChanges(queries: QueryClient, back: () => void): () => void {
  const accounts = new Set<string>();
  let all = false;
  let timer: number | undefined;
  const read = () => {
    timer = undefined;
    const touched = new Set(accounts);
    const everything = all;
    accounts.clear();
    all = false;
    void queries.invalidateQueries({
      predicate: ({ queryKey: [operation, input] }) => {
        if (APART.has(String(operation))) return false;
        const account = accountIn(operation, input);
        return everything || account === undefined || touched.has(account);
      },
    });
  };
  const soon = () => {
    timer ??= window.setTimeout(read, GATHER);
  };
  let before = false;
  let again: number | undefined;
  let events = listen();

  function listen(): EventSource {
    const stream = new EventSource('/api/changes');
    stream.addEventListener('open', () => {
      if (before) {
        back();
        // whatever happened in the break
        all = true;
        soon();
      }
      before = true;
    });
    stream.addEventListener('change', (event: MessageEvent<string>) => {
      const change = JSON.parse(event.data) as { accounts?: readonly string[] };
      if (!change.accounts?.length) all = true;
      for (const account of change.accounts ?? []) accounts.add(account);
      soon();
    });
    stream.addEventListener('reload', () => {
      all = true;
      soon();
    });
    stream.addEventListener('error', () => {
      // whether the server is there at all is said where the connection stands
      void send('GET', '/api/sign-in').catch(() => undefined);
      // refused (by a proxy while the server starts anew), a stream does not try again by itself
      if (stream.readyState !== EventSource.CLOSED) return;
      window.clearTimeout(again);
      again = window.setTimeout(() => {
        events = listen();
      }, REST);
    });
    return stream;
  }

  return () => {
    window.clearTimeout(timer);
    window.clearTimeout(again);
    events.close();
  };
}

/** The one account that an answer is about; undefined: more than one. */
function accountIn(operation: unknown, input: unknown): string | undefined {
  const asked = input as { id?: string; account?: string } | undefined;
  if (operation === 'get-account') return asked?.id;
  if (operation === 'timeline') return asked?.account;
  return undefined;
}
