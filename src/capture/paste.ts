/**
 * A pasted text is not a line: from four lines or 1,500 characters on it is kept whole, and nothing is
 * concluded from it but what its head says ("From: …", or a first line such as "Ines wrote:").
 */
import { fold } from './text.ts';

const LONG = 1_500;
const LINES = 4;
const HEADER = /^(?:from|to|cc|subject|date|sent|von|an|betreff|datum|gesendet): \S/u;
const QUOTED =
  /^(?:on .{4,80} wrote:|am .{4,80} schrieb.{0,80}:|-{2,} ?(?:original|forwarded|urspr|weitergel))/u;

export interface Paste {
  readonly mail: boolean;
  /** Who it says that it is from. */
  readonly sender: string | null;
  /** Where the head line ends that is read as a line; 0 when there is none. */
  readonly headEnd: number;
}

/** What a text is as a paste; null when it is a line to be understood. */
export function readPaste(text: string): Paste | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < LINES && text.length < LONG) return null;
  const folded = lines.slice(0, 12).map((line) => fold(line).trim());
  const mail =
    folded.filter((line) => HEADER.test(line)).length >= 2 || folded.some((line) => QUOTED.test(line));
  const from = lines.slice(0, 12).find((line) => /^(?:from|von): \S/iu.test(line.trim()));
  const sender =
    from
      ?.replace(/^\s*(?:from|von):\s*/iu, '')
      .replace(/[<([].*$/u, '')
      .replaceAll('"', '')
      .trim() ?? null;
  const first = lines[0] ?? '';
  const head = first.length <= 200 && /:\s*$/u.test(first) && !HEADER.test(fold(first).trim());
  return {
    mail,
    sender: sender === '' ? null : sender,
    headEnd: head ? text.indexOf(first) + first.length : 0,
  };
}
