import { type KeyboardEvent, type RefObject, useMemo } from 'react';
import type { Part, Understanding } from './understanding.ts';

const UNDERLINES: Readonly<Record<string, string>> = {
  theirs: 'theirs',
  ours: 'ours',
  agreement: 'booked',
};

/**
 * The line that is typed, its understood parts underlined. The words stand in the text field; the underlines in a
 * copy behind it that nobody sees or hears.
 */
export function LineField({
  text,
  understood,
  label,
  placeholder,
  field,
  onChange,
  onKeyDown,
}: {
  readonly text: string;
  readonly understood: Understanding | null;
  readonly label: string;
  readonly placeholder: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}) {
  const pieces = useMemo(() => piecesOf(text, understood), [text, understood]);
  return (
    <div className="said">
      <div className="said-behind" aria-hidden="true">
        {pieces.map(({ from, words, part }) =>
          part ? (
            <mark key={from} data-of={UNDERLINES[part.kind]}>
              {words}
            </mark>
          ) : (
            <span key={from}>{words}</span>
          ),
        )}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        rows={1}
        spellCheck={false}
        data-autofocus
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

interface Piece {
  readonly from: number;
  readonly words: string;
  readonly part: Part | null;
}

/** The text cut at the borders of its parts; parts of an older text are left out. */
function piecesOf(text: string, understood: Understanding | null): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const same = understood && text.trimEnd().startsWith(understood.text.trimEnd().slice(0, text.length));
  for (const part of same ? understood.parts : []) {
    if (part.from < at || part.to > text.length) continue;
    if (part.from > at) pieces.push({ from: at, words: text.slice(at, part.from), part: null });
    pieces.push({ from: part.from, words: text.slice(part.from, part.to), part });
    at = part.to;
  }
  if (at < text.length) pieces.push({ from: at, words: text.slice(at), part: null });
  return pieces;
}
