/** One content line: name, parameters, value. As the grammar of RFC 5545 has it, and as others write it. */
import type { LogicalLine } from './unfold.ts';
import { decodeOctets, usableCharset } from './unfold.ts';

export interface ContentLine {
  /** In upper case. */
  readonly name: string;
  /** Names in upper case; values as written, without quotes, RFC 6868 undone. */
  readonly params: ReadonlyMap<string, readonly string[]>;
  /** As written, except that quoted-printable is undone. */
  readonly value: string;
  readonly line: number;
}

const NAME = /^\s*([A-Za-z0-9][\w.-]*)\s*/;

/** Null when it is no content line at all. */
export function parseContentLine({ text, line }: LogicalLine): ContentLine | null {
  const match = NAME.exec(text);
  const name = match?.[1]?.toUpperCase();
  if (match === null || name === undefined) return null;
  const mark = text[match[0].length];
  // `ORGANIZER="mailto:…"`: seen where somebody forgot the colon.
  if (mark === '=')
    return { name, params: new Map(), value: unquoted(text.slice(match[0].length + 1)), line };
  if (mark !== ';' && mark !== ':') return null;
  const { params, at } = readParams(text, match[0].length);
  if (at < 0) return null;
  return { name, params, value: decodeValue(text.slice(at + 1), params), line };
}

/** The first value of a parameter. */
export function paramOf({ params }: ContentLine, name: string): string | undefined {
  return params.get(name)?.[0];
}

/** All that stands in a parameter, commas that nobody quoted among it. */
export function wholeParamOf({ params }: ContentLine, name: string): string | undefined {
  return params.get(name)?.join(',');
}

function readParams(text: string, from: number): { params: Map<string, string[]>; at: number } {
  const params = new Map<string, string[]>();
  let at = from;
  while (text[at] === ';') {
    const start = at + 1;
    let end = start;
    while (end < text.length && !';:='.includes(text[end] as string)) end += 1;
    const name = text.slice(start, end).trim().toUpperCase();
    if (text[end] !== '=') {
      if (name !== '') addBare(params, name);
      at = end;
      continue;
    }
    const values = params.get(name) ?? [];
    at = end;
    do {
      const value = readParamValue(text, at + 1);
      values.push(value.text);
      at = value.end;
    } while (text[at] === ',');
    params.set(name, values);
  }
  return { params, at: text[at] === ':' ? at : -1 };
}

/** vCalendar 1.0 writes values without their name: `DESCRIPTION;QUOTED-PRINTABLE:`. */
function addBare(params: Map<string, string[]>, name: string): void {
  if (/^(QUOTED-PRINTABLE|BASE64|8BIT|7BIT)$/.test(name)) params.set('ENCODING', [name]);
}

function readParamValue(text: string, from: number): { text: string; end: number } {
  if (text[from] === '"') {
    const close = text.indexOf('"', from + 1);
    const after = close < 0 ? '' : (text[close + 1] ?? '');
    if (';:,'.includes(after) && after !== '')
      return { text: decaret(text.slice(from + 1, close)), end: close + 1 };
  }
  let end = from;
  while (end < text.length && !';:,'.includes(text[end] as string)) end += 1;
  return { text: decaret(unquoted(text.slice(from, end))), end };
}

/** RFC 6868: `^n`, `^'`, `^^`. */
function decaret(text: string): string {
  if (!text.includes('^')) return text;
  return text.replace(/\^([n'^])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark === "'" ? '"' : '^'));
}

function unquoted(text: string): string {
  return text.replace(/^\s*"(.*?)"?\s*$/s, '$1');
}

function decodeValue(value: string, params: ReadonlyMap<string, readonly string[]>): string {
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase();
  if (encoding !== 'QUOTED-PRINTABLE') return value;
  const octets = Buffer.from(value, 'utf8')
    .toString('latin1')
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return decodeOctets(octets, usableCharset(params.get('CHARSET')?.[0]));
}
