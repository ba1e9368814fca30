import { type HeaderFields, readHeaderBlock } from './header-fields.ts';
import { readParameters } from './parameters.ts';
import { bytesOfContent } from './transfer.ts';

/** A message, or a part of one. Bytes are Latin-1 characters, so that any 8-bit content survives. */
export interface Part {
  readonly fields: HeaderFields;
  /** In lower case, such as `text/plain`. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** `inline`, `attachment`, or null where nothing is said. */
  readonly disposition: string | null;
  readonly fileName: string | null;
  readonly encoding: string;
  /** As it stands, before the transfer encoding is undone. */
  readonly body: string;
  readonly children: readonly Part[];
}

/** Whoever nests deeper, or has more parts, gets the rest as one part. */
const DEEPEST = 40;
const MOST_PARTS = 2_000;

interface Budget {
  parts: number;
}

/** The whole message as text of bytes, with line ends that have a line feed. */
export function textOfBytes(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const head = text.slice(0, 65_536);
  const clean = text.startsWith('\xef\xbb\xbf') ? text.slice(3) : text;
  // Old Macintosh programs end lines with a carriage return alone; some gateways with CR CR LF.
  if (!head.includes('\n') && head.includes('\r')) return clean.replaceAll('\r', '\n');
  return head.includes('\r\r\n') ? clean.replaceAll('\r\r\n', '\n') : clean;
}

export function readParts(text: string): Part {
  const start = /^(?:[ \t]*\r?\n)*/.exec(text.slice(0, 10_000))?.[0].length ?? 0;
  return readPart(text, start, text.length, 0, { parts: 0 }, 'text/plain');
}

/** The message inside a `message/rfc822` part (or the header alone, `text/rfc822-headers`). */
export function messageInside(part: Part): Part {
  const encoded = /base64|quoted-printable/i.test(part.encoding);
  const text = encoded ? Buffer.from(bytesOfContent(part.body, part.encoding)).toString('latin1') : part.body;
  return readParts(text);
}

function readPart(
  text: string,
  start: number,
  end: number,
  depth: number,
  budget: Budget,
  usual: string,
): Part {
  budget.parts += 1;
  const { fields, bodyStart } = readHeaderBlock(text, start, end);
  const content = readParameters(fields.first('content-type'));
  const disposition = readParameters(fields.first('content-disposition'));
  const named = disposition.parameters.get('filename') ?? content.parameters.get('name') ?? null;
  const body = text.slice(Math.min(bodyStart, end), end);
  const implied = depth === 0 && content.value === '' ? impliedMultipart(body) : null;
  const type =
    implied !== null
      ? 'multipart/mixed'
      : /^[^\s/]+\/[^\s/]+$/.test(content.value)
        ? content.value
        : typeOfOddName(content.value, usual);
  const leaf: Part = {
    fields,
    type,
    parameters: content.parameters,
    disposition: disposition.value === '' ? null : disposition.value,
    fileName: named === null || named.trim() === '' ? null : named.trim().replaceAll(/[\0-\x1f]/g, ''),
    encoding: fields.first('content-transfer-encoding') ?? '',
    body,
    children: [],
  };
  if (!type.startsWith('multipart/') || depth >= DEEPEST) return leaf;
  const boundary = implied ?? (content.parameters.get('boundary')?.trimEnd() || guessBoundary(body));
  const spans = boundary ? partSpans(text, Math.min(bodyStart, end), end, boundary) : [];
  if (spans.length === 0) return { ...leaf, type: 'text/plain' };
  const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  const children: Part[] = [];
  for (const [from, to] of spans) {
    if (budget.parts >= MOST_PARTS) break;
    children.push(readPart(text, from, to, depth + 1, budget, inner));
  }
  return { ...leaf, children };
}

function typeOfOddName(value: string, usual: string): string {
  if (value === '') return usual;
  if (value === 'text') return 'text/plain';
  return value.startsWith('multipart') ? 'multipart/mixed' : usual;
}

/** A multipart whose Content-Type got lost on its way: delimiter lines with part headers show it. */
function impliedMultipart(body: string): string | null {
  const boundary =
    /^(?:[^\n]{0,80}\n){0,4}--(\S{6,200})[ \t]*\r?\nContent-(?:Type|Description|Disposition|Transfer-Encoding):/i.exec(
      body.slice(0, 2_000),
    )?.[1];
  return boundary !== undefined && body.includes(`\n--${boundary}--`) ? boundary : null;
}

/** A multipart that names no boundary: its first delimiter line shows it. */
const guessBoundary = (body: string) =>
  /^--([^\s-][^\r\n]{0,200}?)[ \t]*\r?$/m.exec(body.slice(0, 20_000))?.[1];

/** The spans between delimiter lines; an end that is missing (a truncated message) is the end of the text. */
function partSpans(text: string, start: number, end: number, boundary: string): [number, number][] {
  const mark = `--${boundary}`;
  const spans: [number, number][] = [];
  let from = -1;
  let at = text.startsWith(mark, start) ? start : text.indexOf(`\n${mark}`, start - 1) + 1;
  while (at > 0 || (at === 0 && start === 0 && text.startsWith(mark))) {
    if (at >= end) break;
    const lineEnd = text.indexOf('\n', at);
    const stop = lineEnd === -1 || lineEnd > end ? end : lineEnd;
    const rest = text.slice(at + mark.length, stop).trim();
    if (rest === '' || rest === '--') {
      if (from !== -1) spans.push([from, contentEnd(text, from, at)]);
      from = rest === '--' ? -1 : Math.min(stop + 1, end);
      if (rest === '--') break;
    }
    const next = text.indexOf(`\n${mark}`, stop === end ? end : stop - (rest === '' ? 0 : 1));
    if (next === -1) break;
    at = next + 1;
  }
  if (from !== -1 && from < end) spans.push([from, end]);
  return spans;
}

/** The line end before a delimiter belongs to the delimiter. */
function contentEnd(text: string, from: number, delimiter: number): number {
  const before = text.charAt(delimiter - 2) === '\r' ? delimiter - 2 : delimiter - 1;
  return Math.max(from, before);
}

/** Every part below and including this one, in order. */
export function* walkParts(part: Part): Generator<Part> {
  yield part;
  for (const child of part.children) yield* walkParts(child);
}
