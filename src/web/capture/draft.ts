const PLACE = 'followthrough.draft';

/** The line that was begun and not saved; empty when there is none. Kept in this browser. */
export function readDraft(): string {
  return localStorage.getItem(PLACE) ?? '';
}

export function keepDraft(text: string): void {
  if (text.trim() === '') localStorage.removeItem(PLACE);
  else localStorage.setItem(PLACE, text);
}
