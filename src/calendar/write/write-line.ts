/** Content lines of RFC 5545, section 3.1. Nothing that is put in can begin a line of its own. */

/** `null` and `undefined` leave the parameter out. */
export type Params = Readonly<Record<string, string | readonly string[] | null | undefined>>;

const OCTETS_A_LINE = 75;

/** A value that needs no escaping (a date, an address, a rule), folded, with its line end. */
export function writeLine(name: string, value: string, params: Params = {}): string {
  const written = Object.entries(params).flatMap(([key, given]) => {
    if (given === null || given === undefined || given.length === 0) return [];
    const values = typeof given === 'string' ? [given] : given;
    return [`;${key}=${values.map(writeParam).join(',')}`];
  });
  return fold(`${name}${written.join('')}:${withoutControls(value).replaceAll('\n', '')}`);
}

/** A TEXT value (section 3.3.11). */
export function writeText(name: string, text: string, params: Params = {}): string {
  const escaped = withoutControls(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');
  return writeLine(name, escaped, params);
}

/** Text as it comes back: line ends are `\n`, control characters but tabs are gone. */
export function withoutControls(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .toWellFormed();
}

/**
 * Quoted unless plain; quotation marks, line ends and carets by RFC 6868. A backslash means nothing here, but ical.js
 * (Thunderbird among others) takes it for an escape and loses the end of the value: it becomes a slash.
 */
function writeParam(value: string): string {
  const safe = withoutControls(value)
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll('\n', '^n')
    .replaceAll('\t', ' ')
    .replaceAll('\\', '/');
  return /^[\w/+.-]+$/.test(safe) ? safe : `"${safe}"`;
}

/** At most 75 octets a line, no character cut in two. */
function fold(line: string): string {
  if (line.length * 3 <= OCTETS_A_LINE) return `${line}\r\n`;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > OCTETS_A_LINE) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}
