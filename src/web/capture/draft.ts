import { keptSession } from '../client/kept-session.ts';
import { takeRefused } from './kept-lines.ts';

/** Everybody has their own, also where several share a browser. */
const place = () => `followthrough.draft.${keptSession()?.user ?? ''}`;

/** The line that was begun and not saved; empty when there is none. Kept in this browser. */
function readDraft(): string {
  return localStorage.getItem(place()) ?? '';
}

/** The draft, and under it the kept lines that the server refused: they are here now, and nowhere else. */
export function takeDraft(): string {
  const refused = takeRefused().map(({ text }) => text);
  const draft = [readDraft(), ...refused].filter((text) => text.trim() !== '').join('\n');
  keepDraft(draft);
  return draft;
}

export function keepDraft(text: string): void {
  if (text.trim() === '') localStorage.removeItem(place());
  else localStorage.setItem(place(), text);
}
