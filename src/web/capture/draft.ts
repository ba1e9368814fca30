import { keptSession } from '../client/kept-session.ts';
import { takeRefused } from './kept-lines.ts';

/** What was begun and not saved. */
export interface Draft {
  readonly text: string;
  /** Each line of it stands for itself. */
  readonly asLines: boolean;
}

/** Everybody has their own, also where several share a browser. */
const place = () => `followthrough.draft.${keptSession()?.user ?? ''}`;
const linesPlace = () => `followthrough.draft-lines.${keptSession()?.user ?? ''}`;

/** The draft, and under it the kept lines that the server refused: they are here now, and nowhere else. */
export function takeDraft(): Draft {
  const draft = localStorage.getItem(place()) ?? '';
  const refused = takeRefused().map(({ text }) => text);
  const all = [draft, ...refused].filter((text) => text.trim() !== '');
  const asLines =
    localStorage.getItem(linesPlace()) !== null ||
    (all.length > 1 && all.every((text) => !text.includes('\n')));
  keepDraft(all.join('\n'), asLines);
  return { text: all.join('\n'), asLines };
}

/** Keeps it in this browser; an empty one is forgotten. */
export function keepDraft(text: string, asLines = false): void {
  if (text.trim() === '') localStorage.removeItem(place());
  else localStorage.setItem(place(), text);
  if (asLines && text.trim() !== '') localStorage.setItem(linesPlace(), 'true');
  else localStorage.removeItem(linesPlace());
}
