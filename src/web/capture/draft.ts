import { keptSession } from '../client/kept-session.ts';

/** Everybody has their own, also where several share a browser. */
const place = () => `followthrough.draft.${keptSession()?.user ?? ''}`;

/** The line that was begun and not saved; empty when there is none. Kept in this browser. */
export function readDraft(): string {
  return localStorage.getItem(place()) ?? '';
}

export function keepDraft(text: string): void {
  if (text.trim() === '') localStorage.removeItem(place());
  else localStorage.setItem(place(), text);
}
