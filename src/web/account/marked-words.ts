/** A piece of a text; `found`: it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** As the search sees a text: without case and accents. */
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Letters by which two forms of one word may differ at their end ("price", "pricing", "Preise"). */
const ENDING = 3;
const SHORTEST = 3;
/** Characters before the first place that are shown of a long text. */
const BEFORE = 60;

/** A text cut at the words that were looked for, in whichever form they stand there. */
export function markedWords(text: string, looked: string): readonly Piece[] {
  const wanted = fold(looked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST);
  if (wanted.length === 0) return [{ text, found: false }];
  const pieces: Piece[] = [];
  for (const [part] of text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu)) {
    const found = wanted.some((word) => isForm(fold(part), word));
    const last = pieces.at(-1);
    if (last && !found && !last.found) pieces[pieces.length - 1] = { text: last.text + part, found };
    else pieces.push({ text: part, found });
  }
  return pieces;
}

/** Of a long text the part around the first place that was looked for. */
export function excerpt(text: string, looked: string, most: number): string {
  if (text.length <= most) return text;
  let at = 0;
  for (const { text: piece, found } of markedWords(text, looked)) {
    if (found) break;
    at += piece.length;
  }
  if (at >= text.length || at < most - BEFORE) return `${text.slice(0, most).trimEnd()} …`;
  const from = text.indexOf(' ', at - BEFORE) + 1;
  return `… ${text.slice(from, from + most).trimEnd()} …`;
}

function isForm(word: string, wanted: string): boolean {
  if (word.startsWith(wanted)) return true;
  let same = 0;
  while (same < word.length && word[same] === wanted[same]) same += 1;
  const shortest = Math.max(SHORTEST + 1, wanted.length - ENDING);
  return same >= shortest && word.length - same <= ENDING;
}
