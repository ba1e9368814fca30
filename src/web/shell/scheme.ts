import { useSyncExternalStore } from 'react';

type Scheme = 'light' | 'dark';
/** `auto`: as the system has it. */
type Choice = Scheme | 'auto';

/** The same place as in begin.ts, which sets the scheme before anything is painted. */
const PLACE = 'followthrough.scheme';
const root = document.documentElement;
const listeners = new Set<() => void>();
const system = matchMedia('(prefers-color-scheme: dark)');

system.addEventListener('change', show);
// another tab may choose
addEventListener('storage', ({ key }) => key === PLACE && show());

function show(): void {
  const choice = chosen();
  root.dataset['scheme'] = choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
  for (const listener of listeners) listener();
}

const shown = (): Scheme => (root.dataset['scheme'] === 'dark' ? 'dark' : 'light');

function chosen(): Choice {
  const kept = localStorage.getItem(PLACE);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
}

function choose(choice: Choice): void {
  localStorage.setItem(PLACE, choice);
  show();
}

const swap = () => choose(shown() === 'dark' ? 'light' : 'dark');

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Light or dark as it is shown, what was chosen in this browser, and how to choose. */
export function useScheme() {
  const scheme = useSyncExternalStore(listen, shown);
  return { scheme, chosen: useSyncExternalStore(listen, chosen), choose, swap };
}
