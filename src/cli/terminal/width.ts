const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Drawn two columns wide (Unicode's East Asian Width W and F), and pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4C6\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18CD5}\u{1B000}-\u{1B2FB}\u{1F200}-\u{1F251}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]/gu;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

/** Columns that a text takes in a terminal. */
export function widthOf(text: string): number {
  if (/^[\u0020-\u007E]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

function widthOfGrapheme(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}

/** A name on one line: what would move the cursor or colour the screen becomes a space. */
export const printable = (text: string) => text.replace(CONTROL, ' ');

/** Cut in the middle to at most so many columns: `Hafenlogis…burg GmbH`. */
export function cutMiddle(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  if (columns < 2) return columns === 1 ? '…' : '';
  const parts = [...graphemes.segment(text)].map(({ segment }) => segment);
  const head = take(parts, Math.ceil((columns - 1) / 2));
  const tail = take(parts.toReversed(), columns - 1 - widthOf(head.join(''))).toReversed();
  return `${head.join('').trimEnd()}…${tail.join('').trimStart()}`;
}

function take(parts: readonly string[], columns: number): string[] {
  const taken: string[] = [];
  let left = columns;
  for (const part of parts) {
    left -= widthOfGrapheme(part);
    if (left < 0) break;
    taken.push(part);
  }
  return taken;
}

export const padEnd = (text: string, columns: number) =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));
export const padStart = (text: string, columns: number) =>
  ' '.repeat(Math.max(0, columns - widthOf(text))) + text;

/** Broken at spaces into lines of at most so many columns; a longer word is cut where it must be. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((each) => pieces(each, columns))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= columns) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, columns: number): readonly string[] {
  if (widthOf(word) <= columns) return [word];
  const parts = [...graphemes.segment(word)].map(({ segment }) => segment);
  const cut: string[] = [];
  for (let rest = parts; rest.length > 0; ) {
    const piece = take(rest, Math.max(2, columns));
    cut.push(piece.join(''));
    rest = rest.slice(Math.max(1, piece.length));
  }
  return cut;
}
