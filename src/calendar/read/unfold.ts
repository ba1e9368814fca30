/**
 * Bytes into logical lines. Long lines are folded by an octet count that may cut a character in two, so they are
 * joined before they are decoded (RFC 5545, section 3.1); and decoded one by one, since one line in another charset
 * must not spoil the rest.
 */
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

export interface LogicalLine {
  readonly text: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
}

/** @param charset What a mail said of the part; tried only where the bytes are no UTF-8. */
export function unfold(bytes: Uint8Array, charset?: string): LogicalLine[] {
  const octets = utf16AsUtf8(bytes)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  const lines = joinLines(octets.replaceAll('\0', ''));
  if (!/[\u0080-\u00ff]/.test(octets)) return lines;
  const fallback = usableCharset(charset ?? declaredCharset(octets));
  return lines.map(({ text, line }) => ({ text: decodeOctets(text, fallback), line }));
}

/** Octets (one character each) as text: UTF-8 where they are, else the fallback. */
export function decodeOctets(octets: string, fallback: string): string {
  const bytes = Buffer.from(octets, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : iconv.decode(bytes, fallback);
}

/** A charset that we can read, `windows-1252` for what is unknown, wrong, or promised UTF-8 and is none. */
export function usableCharset(name: string | undefined): string {
  const plain = name?.toLowerCase().trim() ?? '';
  if (/^(utf-?8|us-ascii|ascii|iso-8859-1|latin1|)$/.test(plain) || !iconv.encodingExists(plain))
    return 'windows-1252';
  return plain;
}

function joinLines(octets: string): LogicalLine[] {
  const physical = octets.split(/\r*\n|\r/);
  const indent = commonIndent(physical);
  const lines: { text: string; line: number }[] = [];
  let before = '';
  for (let at = 0; at < physical.length; at += 1) {
    const raw = (physical[at] as string).slice(indent);
    const last = lines.at(-1);
    if (raw.trim() === '') continue;
    if (last === undefined) lines.push({ text: raw.trimStart(), line: at + 1 });
    else if (raw.startsWith(' ') || raw.startsWith('\t')) last.text += raw.slice(1);
    else if (goesOn(last.text, before, raw)) last.text += softBreak(last.text) ? `\n${raw}` : raw;
    else lines.push({ text: raw, line: at + 1 });
    before = raw;
  }
  return lines;
}

const PROPERTY = /^[A-Za-z0-9][\w-]*\s*[;:]/;
const FOLD_WIDTH = { from: 70, to: 80 };

/** Lines that go on without the space that says so: quoted-printable, and folds whose space was lost. */
function goesOn(logical: string, before: string, raw: string): boolean {
  if (softBreak(logical)) return true;
  return before.length >= FOLD_WIDTH.from && before.length <= FOLD_WIDTH.to && !PROPERTY.test(raw);
}

/** vCalendar 1.0: a line in quoted-printable that ends in `=` goes on in the next. */
function softBreak(logical: string): boolean {
  return logical.endsWith('=') && /^[^:]*;(ENCODING=)?QUOTED-PRINTABLE[^:]*:/i.test(logical);
}

/** A calendar that was pasted with every line indented. */
function commonIndent(physical: readonly string[]): number {
  const filled = physical.filter((line) => line.trim() !== '').slice(0, 3);
  if (filled.length < 2) return 0;
  return Math.min(...filled.map((line) => line.length - line.trimStart().length));
}

function declaredCharset(octets: string): string | undefined {
  return /(?:;CHARSET=|X-LOTUS-CHARSET:)"?([\w-]+)/i.exec(octets)?.[1];
}

function utf16AsUtf8(bytes: Uint8Array): Buffer {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (b === 0 && a !== 0 && a !== undefined))
    return Buffer.from(new TextDecoder('utf-16le').decode(bytes), 'utf8');
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && b !== undefined))
    return Buffer.from(new TextDecoder('utf-16be').decode(bytes), 'utf8');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
