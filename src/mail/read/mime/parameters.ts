import { decodeCharset } from './charset.ts';
import { decodeHeaderText } from './encoded-words.ts';

/** A structured value with parameters: `text/plain; charset=utf-8`, `attachment; filename="a.pdf"`. */
export interface ParameterizedValue {
  /** In lower case. */
  readonly value: string;
  /** By name in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"?|([^;]*))/g;

/** Reads parameters by RFC 2045 and 2231, and as the mail programs write them that know neither. */
export function readParameters(raw: string | null): ParameterizedValue {
  const text = raw ?? '';
  const semicolon = text.indexOf(';');
  const value = (semicolon === -1 ? text : text.slice(0, semicolon)).replace(/\(.*?\)/g, '');
  const plain = new Map<string, string>();
  const pieces = new Map<string, { index: number; text: string; encoded: boolean }[]>();
  for (const match of semicolon === -1 ? [] : text.slice(semicolon).matchAll(PARAMETER)) {
    const said = match[2] === undefined ? (match[3] ?? '').trim() : unquote(match[2]);
    const [, name = '', index, star] =
      /^(.*?)(?:\*(\d{1,3}))?(\*)?$/.exec((match[1] ?? '').toLowerCase()) ?? [];
    if (index === undefined && star === undefined) {
      if (!plain.has(name)) plain.set(name, decodeHeaderText(said));
    } else {
      const list = pieces.get(name) ?? [];
      list.push({ index: Number(index ?? 0), text: said, encoded: star !== undefined });
      pieces.set(name, list);
    }
  }
  for (const [name, list] of pieces) plain.set(name, joinPieces(list));
  return { value: value.trim().replace(/^"|"$/g, '').toLowerCase(), parameters: plain };
}

// Only quotes and backslashes are escaped in practice; `C:\temp\a.png` keeps its others.
const unquote = (text: string) => text.replace(/\\(["\\])/g, '$1');

/** RFC 2231: continuations in their order, percent-encoded pieces in the charset that the first one names. */
function joinPieces(list: { index: number; text: string; encoded: boolean }[]): string {
  const sorted = list.toSorted((a, b) => a.index - b.index);
  let charset: string | null = null;
  const bytes = sorted.map(({ text, encoded }, at) => {
    if (!encoded) return Buffer.from(text, 'latin1');
    const head = at === 0 ? /^([^']*)'[^']*'/.exec(text) : null;
    if (head) charset = head[1] ?? null;
    const rest = head ? text.slice(head[0].length) : text;
    const decoded = rest.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return Buffer.from(decoded, 'latin1');
  });
  const text = decodeCharset(Buffer.concat(bytes), charset);
  return sorted.some(({ encoded }) => encoded)
    ? text
    : decodeHeaderText(Buffer.concat(bytes).toString('latin1'));
}
