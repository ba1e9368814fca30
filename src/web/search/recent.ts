import { RECENT } from '../client/kept-session.ts';

/** Something that was opened from here. */
export interface Opened {
  readonly kind: 'account' | 'person' | 'opportunity';
  readonly id: string;
  readonly name: string;
  readonly account: { readonly id: string; readonly name: string };
}

const MOST = 8;

/** What was opened last, the newest first; forgotten at sign-out. */
export function recentlyOpened(): readonly Opened[] {
  try {
    return JSON.parse(localStorage.getItem(RECENT) ?? '[]') as Opened[];
  } catch {
    return [];
  }
}

export function noteOpened({ kind, id, name, account }: Opened): void {
  const others = recentlyOpened().filter((each) => each.id !== id);
  localStorage.setItem(RECENT, JSON.stringify([{ kind, id, name, account }, ...others].slice(0, MOST)));
}
