import type { QueryClient } from '@tanstack/react-query';

/** Operations whose answers are no part of the book: a change of an account does not touch them. */
const APART = new Set(['understand-line', 'who-am-i', 'get-settings', 'sign-in']);

/** Many changes at once (an import) are one reading. */
const GATHER = 150;

/**
 * Keeps what is shown fresh: whatever others do is read again softly, without taking away what stands there.
 * Listens to the server's events until the returned function is called; `back` is called when they come again after
 * a break, when the server may be another one.
 */
export function followChanges(queries: QueryClient, back: () => void): () => void {
  const events = new EventSource('/api/changes');
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
  let before = false;
  events.addEventListener('open', () => {
    if (before) back();
    before = true;
  });
  const soon = () => {
    timer ??= window.setTimeout(read, GATHER);
  };
  events.addEventListener('change', (event: MessageEvent<string>) => {
    const change = JSON.parse(event.data) as { accounts?: readonly string[] };
    if (!change.accounts?.length) all = true;
    for (const account of change.accounts ?? []) accounts.add(account);
    soon();
  });
  events.addEventListener('reload', () => {
    all = true;
    soon();
  });
  return () => {
    window.clearTimeout(timer);
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
