import { newKey } from '../client/send.ts';
import { quietUntil, type Understanding } from './understanding.ts';

/** One of many lines that were pasted. */
export interface PastedLine {
  /** The Idempotency-Key of every try to save it. */
  readonly key: string;
  readonly text: string;
  /** Why the server did not take it. */
  readonly refused?: string;
}

/** From so many lines on, each is a line of its own. */
const MANY = 5;
const LONG = 400;
const MAIL = /^(?:from|to|cc|subject|date|sent|von|an|betreff|datum|gesendet): \S/iu;

/**
 * The lines of a paste, or null where the text is one note: few lines, long paragraphs, a mail with its head, or a
 * first line that announces what follows ("Ines wrote:").
 */
export function linesOf(text: string): readonly PastedLine[] | null {
  const lines = splitLines(text);
  const isNote =
    lines.length < MANY ||
    lines.some((line) => line.length > LONG) ||
    lines.slice(0, 12).filter((line) => MAIL.test(line)).length >= 2 ||
    /:$/u.test(lines[0] ?? '');
  return isNote ? null : eachOf(text);
}

/** Every line for itself, however few. */
export function eachOf(text: string): readonly PastedLine[] {
  return splitLines(text).map((line) => ({ key: newKey(), text: line }));
}

const splitLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Nothing is left to ask: it can be saved unseen. */
export function isClear(understood: Understanding): boolean {
  const { unclear, interaction, newPeople, people, todo } = understood;
  const added = new Set(newPeople.map(({ name }) => name));
  const unknown = interaction?.unresolved.some(({ name }) => !added.has(name)) ?? false;
  const homeless = newPeople.some(({ accountId, accountName }) => accountId === null && accountName === null);
  const somebody = people.length > 0 || newPeople.length > 0 || (todo !== null && interaction === null);
  return unclear.length === 0 && !unknown && !homeless && somebody;
}

/** What follows from a line, in the order in which people ask: when they speak again, then what was promised. */
export function nextIn(understood: Understanding): {
  readonly until: string | null;
  readonly promises: number;
} {
  return { until: quietUntil(understood), promises: understood.commitments.length };
}
