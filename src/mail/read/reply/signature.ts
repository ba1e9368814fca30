import { CLOSINGS, SIGNATURE_MARKS } from '../words/closings.ts';
import { DEVICE_LINES } from '../words/quoting.ts';
import { isBlank, isRule } from './lines.ts';

/** Signatures are shorter than this. */
const MOST_LINES = 14;

export interface SignedText {
  readonly words: readonly string[];
  readonly signature: readonly string[];
}

/**
 * Parts a person's lines from their signature: at the mark `-- ` (RFC 3676 4.3) or a line of dashes near
 * the end, at what a phone adds, and where neither is, at the block of name, title and numbers that ends
 * the text, or at their own name below "Best regards". A name that is not the sender's stays with the words.
 */
export function partSignature(lines: readonly string[], senderName: string | null): SignedText {
  const marked = markedAt(lines);
  if (marked !== -1) {
    const device = deviceStart(lines.slice(0, marked));
    const cut = device === -1 ? marked : device;
    return { words: lines.slice(0, cut), signature: lines.slice(cut) };
  }
  const device = deviceStart(lines);
  const body = device === -1 ? lines : lines.slice(0, device);
  const tail = device === -1 ? [] : lines.slice(device);
  const start = unmarkedAt(body, senderName);
  return { words: body.slice(0, start), signature: [...body.slice(start), ...tail] };
}

/** The last line that can only be a mark, with little below and something above. */
function markedAt(lines: readonly string[]): number {
  const filled = lines.filter((line) => !isBlank(line)).length;
  let seen = 0;
  let found = -1;
  for (let at = lines.length - 1; at >= 0 && seen <= MOST_LINES * 2; at -= 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    const exact = /^-- ?$/.test(line) || /^\s?(?:--|—|––|―)\s*$/.test(line);
    const rule = isRule(line) || /^\s*[-–—_]{1,3}\s*$/.test(line) || /^\s*[—–]\s*$/.test(line);
    if (exact && seen < filled) found = at;
    else if (rule && seen <= MOST_LINES && filled > seen + 1) found = at;
    seen += 1;
  }
  return found !== -1 && lines.slice(0, found).every(isBlank) ? -1 : found;
}

/** Where the lines begin that a phone or program added; -1 where there are none. */
function deviceStart(lines: readonly string[]): number {
  let start = -1;
  let strangers = 0;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    if (DEVICE_LINES.test(line.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'))) start = at;
    else if (start !== -1 || ++strangers > 3) break;
  }
  if (start !== -1 && lines.slice(0, start).every(isBlank)) return -1;
  return start;
}

function unmarkedAt(lines: readonly string[], senderName: string | null): number {
  const names = (senderName ?? '')
    .toLowerCase()
    .replace(/@.*$/, '')
    .split(/[\s,."'()]+/)
    .filter((word) => word.length > 1);
  let start = lines.length;
  let filled = 0;
  let marks = 0;
  let named = -1;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const line = (lines[at] ?? '').trim();
    if (isBlank(line)) continue;
    if (CLOSINGS.test(line) || isSentence(line) || filled >= MOST_LINES) break;
    filled += 1;
    start = at;
    if (SIGNATURE_MARKS.test(line)) marks += 1;
    const words = line.toLowerCase().split(/[\s,."'()]+/);
    if (line.length < 40 && names.some((name) => words.includes(name))) named = at;
  }
  if (filled === 0) return lines.length;
  const hasBodyAbove = lines.slice(0, start).some((line) => !isBlank(line));
  if (named !== -1 && (marks > 0 || isNameAlone(lines[named] ?? ''))) {
    const start = withClosing(lines, named);
    return lines.slice(0, start).some((line) => !isBlank(line)) ? start : lines.length;
  }
  const closed = CLOSINGS.test(lastFilled(lines.slice(0, start)));
  if (marks >= 2 || (marks >= 1 && closed && filled >= 2)) return hasBodyAbove ? start : lines.length;
  return lines.length;
}

/** "Mara" or "Mara Lindqvist" and nothing else. */
const isNameAlone = (line: string) => /^[\s~/—–-]*(?:\p{L}[\p{L}'’.-]*\s*){1,4}[,.]?\s*$/u.test(line);

/** The signature begins with "Best regards" where that stands right above the name. */
function withClosing(lines: readonly string[], named: number): number {
  let at = named - 1;
  while (at >= 0 && isBlank(lines[at] ?? '')) at -= 1;
  return at >= 0 && CLOSINGS.test((lines[at] ?? '').trim()) ? at : named;
}

const lastFilled = (lines: readonly string[]) => lines.findLast((line) => !isBlank(line))?.trim() ?? '';

/** Something that people say rather than are: long, or ending as sentences do. */
function isSentence(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (line.length > 90 || words > 12) return true;
  if (/[?!]$/.test(line)) return true;
  if (/[.。]$/.test(line) && words > 4 && !SIGNATURE_MARKS.test(line)) return true;
  if (/^(?:hi|hello|hey|dear|hallo|liebe[rs]?|sehr geehrte|bonjour|hola|ciao|guten)\b/i.test(line))
    return true;
  return (
    /\b(?:i|you|we|is|are|have|will|please|ich|sie|wir|ist|bitte|je|vous|nous|est|que|yo|es)\b/i.test(line) &&
    words > 5
  );
}
