/** One property of a card, still encoded. */
export interface Property {
  /** Physical line, from 1. */
  line: number;
  /** `item1` of `item1.TEL`. */
  group: string | undefined;
  /** In upper case. */
  name: string;
  /** Values by parameter name in upper case; bare ones of vCard 2.1 (`TEL;WORK;VOICE`) stand under `TYPE`. */
  params: Map<string, string[]>;
  value: string;
}

/** Content that is skipped, so that a card's photograph never fills the memory. */
const HEAVY = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)\b/i;
const BASE64 = /[;=](?:BASE64|B)\b/i;
const ENCODINGS = /^(?:QUOTED-PRINTABLE|BASE64|8BIT|7BIT|B)$/i;

/** A longer line is an embedded file that nobody folded; only its beginning is kept. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** A line of a vCard file with its continuations joined. */
export interface LogicalLine {
  line: number;
  text: string;
}

/**
 * Joins folded lines (RFC 6350, 3.2), the soft breaks of quoted-printable (vCard 2.1), and drops the
 * continuations of embedded files. Text may come in chunks of any size.
 */
export class LineJoiner {
  #rest = '';
  #line = 0;
  #current: LogicalLine | undefined;
  #heavy = false;

  push(text: string, last = false): LogicalLine[] {
    const done: LogicalLine[] = [];
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = last ? '' : (lines.pop() ?? '');
    if (this.#rest.length > LONGEST_LINE) this.#rest = this.#rest.slice(0, 1000);
    for (const line of lines) {
      this.#line += 1;
      const finished = this.#add(line.replace(/\r$/, ''));
      if (finished) done.push(finished);
    }
    if (last && this.#current) done.push(this.#current);
    return done;
  }

  #add(line: string): LogicalLine | undefined {
    const current = this.#current;
    if (current) {
      const folded = /^[ \t]/.test(line);
      if (this.#heavy && (folded || /^[A-Za-z0-9+/]{20,}={0,2}$/.test(line))) return undefined;
      if (isQuotedPrintable(current.text) && current.text.endsWith('=')) {
        current.text = current.text.slice(0, -1) + line.replace(/^[ \t](?=[ \t]*=|$)/, '');
        return undefined;
      }
      if (folded && line.trim() !== '') {
        current.text += line.slice(1);
        return undefined;
      }
    }
    this.#current = line.trim() === '' ? undefined : { line: this.#line, text: line };
    this.#heavy = HEAVY.test(line) && BASE64.test(line.slice(0, line.indexOf(':') + 1));
    if (this.#heavy && this.#current) this.#current.text = line.slice(0, line.indexOf(':') + 1);
    return current;
  }
}

function isQuotedPrintable(line: string): boolean {
  const colon = line.indexOf(':');
  return colon > 0 && /QUOTED-PRINTABLE/i.test(line.slice(0, colon));
}

/** Takes a line apart into group, name, parameters and value; undefined when it is no property. */
export function parseProperty({ line, text }: LogicalLine): Property | undefined {
  const colon = endOfHead(text);
  if (colon <= 0) return undefined;
  const [named = '', ...rest] = splitUnquoted(text.slice(0, colon), ';');
  const match = /^(?:([\w-]+)\.)?([\w-]+)$/.exec(named.trim());
  if (!match) return undefined;
  const params = new Map<string, string[]>();
  for (const param of rest) {
    const equals = param.indexOf('=');
    const bare = equals === -1;
    const key = bare
      ? ENCODINGS.test(param.trim())
        ? 'ENCODING'
        : 'TYPE'
      : param.slice(0, equals).trim().toUpperCase();
    const values = splitUnquoted(bare ? param : param.slice(equals + 1), ',').flatMap((value) =>
      value
        .trim()
        .replace(/^"|"$/g, '')
        .split(key === 'TYPE' ? ',' : '\u0000'),
    );
    params.set(key, [...(params.get(key) ?? []), ...values]);
  }
  return {
    line,
    group: match[1]?.toLowerCase(),
    name: (match[2] ?? '').toUpperCase(),
    params,
    value: text.slice(colon + 1),
  };
}

/** The colon that ends name and parameters: the first outside quotation marks. */
function endOfHead(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ':' && !quoted) return at;
  }
  return text.indexOf(':');
}

function splitUnquoted(text: string, separator: string): string[] {
  const parts: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === separator && !quoted) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
