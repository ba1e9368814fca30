import { Fragment } from 'react';
import { excerpt, markedWords } from './marked-words.ts';

/** Longer ones are cut to where it was said. */
const MOST = 320;

/** A text in which the words that were looked for are marked. */
export function Marked({ text, looked }: { readonly text: string; readonly looked: string }) {
  if (looked === '') return text;
  let at = 0;
  return markedWords(excerpt(text, looked, MOST), looked).map((piece) => {
    at += piece.text.length;
    return piece.found ? <mark key={at}>{piece.text}</mark> : <Fragment key={at}>{piece.text}</Fragment>;
  });
}
