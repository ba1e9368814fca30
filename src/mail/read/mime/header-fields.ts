/** Header fields of a message or part: names in lower case, values unfolded, bytes as Latin-1 characters. */
export interface HeaderFields {
  readonly list: readonly HeaderField[];
  /** The first field of that name, or null. */
  first(name: string): string | null;
  all(name: string): readonly string[];
}

export interface HeaderField {
  readonly name: string;
  readonly value: string;
}

export interface HeaderBlock {
  readonly fields: HeaderFields;
  /** Where the body begins. */
  readonly bodyStart: number;
}

const FIELD = /^([!-9;-~]{1,200})[ \t]*:[ \t]*/;
const MOST_FIELDS = 5_000;

export function headerFields(list: readonly HeaderField[]): HeaderFields {
  return {
    list,
    first: (name) => list.find((field) => field.name === name)?.value ?? null,
    all: (name) => list.filter((field) => field.name === name).map(({ value }) => value),
  };
}

/**
 * Reads fields from `start` until the first empty line. A line that is no field ends the header where
 * no field follows it; otherwise it is passed over (a mail program's "From " line, a proxy's remark).
 */
export function readHeaderBlock(text: string, start: number, end: number): HeaderBlock {
  const list: { name: string; value: string }[] = [];
  let at = start;
  while (at < end) {
    const lineEnd = endOfLine(text, at, end);
    const line = trimLineEnd(text.slice(at, lineEnd));
    const next = Math.min(lineEnd + 1, end);
    if (line === '' && text.charAt(lineEnd) === '\n') return { fields: headerFields(list), bodyStart: next };
    const last = list.at(-1);
    if (/^[ \t]/.test(line) && last) last.value += line.trim() === '' ? '' : ` ${line.trim()}`;
    else if (line.trim() === '') {
      return { fields: headerFields(list), bodyStart: next };
    } else {
      const match = FIELD.exec(line);
      if (match?.[1]) {
        if (list.length < MOST_FIELDS)
          list.push({ name: match[1].toLowerCase(), value: line.slice(match[0].length).trimEnd() });
      } else if (!followedByField(text, next, end)) {
        return { fields: headerFields(list), bodyStart: at };
      }
    }
    at = next;
  }
  return { fields: headerFields(list), bodyStart: end };
}

/** Whether the next line that continues nothing is a field. */
function followedByField(text: string, start: number, end: number): boolean {
  let at = start;
  for (let lines = 0; lines < 8 && at < end; lines += 1) {
    const lineEnd = endOfLine(text, at, end);
    const line = trimLineEnd(text.slice(at, Math.min(lineEnd, at + 300)));
    if (line === '') return false;
    if (!/^[ \t]/.test(line)) return FIELD.test(line);
    at = lineEnd + 1;
  }
  return false;
}

function endOfLine(text: string, at: number, end: number): number {
  const found = text.indexOf('\n', at);
  return found === -1 || found > end ? end : found;
}

const trimLineEnd = (line: string) => line.replace(/\r+$/, '');
