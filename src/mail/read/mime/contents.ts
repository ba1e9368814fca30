import { decodeCharset } from './charset.ts';
import type { Part } from './parts.ts';
import { bytesOfContent, findUuencoded, sizeOfContent } from './transfer.ts';

export interface Attachment {
  readonly name: string | null;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

export interface Contents {
  /** The plain text that the message shows first; null where it has none. */
  readonly text: string | null;
  readonly html: string | null;
  readonly attachments: readonly Attachment[];
}

/** Texts are cut here: nobody writes more, and a newsletter's style sheet is no reason to stop. */
const LONGEST_TEXT = 2_000_000;

/** What a message shows as its text, in plain and in HTML, and what is attached. */
export function readContents(message: Part): Contents {
  const texts: string[] = [];
  const htmls: string[] = [];
  const attachments: Attachment[] = [];
  collect(message, { texts, htmls, attachments }, false);
  return {
    text: texts.length === 0 ? null : texts.join('\n'),
    html: htmls.length === 0 ? null : htmls.join('\n'),
    attachments,
  };
}

interface Collected {
  readonly texts: string[];
  readonly htmls: string[];
  readonly attachments: Attachment[];
}

function collect(part: Part, into: Collected, alternative: boolean): void {
  if (part.children.length > 0) {
    const isAlternative = part.type === 'multipart/alternative';
    const seen = into.texts.length;
    for (const child of part.children) {
      // Of several plain versions of one text the first counts.
      const doubled = isAlternative && child.type === 'text/plain' && into.texts.length > seen;
      if (!doubled) collect(child, into, alternative || isAlternative);
    }
    return;
  }
  const isText =
    /^text\/(plain|html|enriched|x-amp-html|watch-html)$/.test(part.type) || part.type === 'text/markdown';
  if (
    isText &&
    part.disposition !== 'attachment' &&
    !(
      part.fileName !== null &&
      part.disposition !== 'inline' &&
      !alternative &&
      into.texts.length + into.htmls.length > 0
    )
  ) {
    if (/amp|watch/.test(part.type)) return;
    const text = textOf(part);
    if (part.type === 'text/html') into.htmls.push(text);
    else into.texts.push(withoutUuencoded(text, into.attachments));
    if (part.fileName !== null && part.disposition === 'inline') into.attachments.push(attachmentOf(part));
    return;
  }
  if (part.type.startsWith('multipart/') && part.body.trim() === '') return;
  into.attachments.push(attachmentOf(part));
}

function attachmentOf(part: Part): Attachment {
  return { name: part.fileName, type: part.type, size: sizeOfContent(part.body, part.encoding) };
}

/** A part's text in its charset, with plain line feeds; soft line breaks (RFC 3676) are joined. */
export function textOf(part: Part): string {
  const bytes = bytesOfContent(part.body.slice(0, LONGEST_TEXT * 2), part.encoding);
  const label =
    part.parameters.get('charset') ?? (part.type === 'text/html' ? charsetOfHtml(part.body) : null);
  const text = decodeCharset(bytes, label)
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '');
  if (part.parameters.get('format')?.toLowerCase() !== 'flowed') return text;
  return joinFlowed(text, part.parameters.get('delsp')?.toLowerCase() === 'yes');
}

const charsetOfHtml = (body: string) =>
  /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(body.slice(0, 4_000))?.[1] ?? null;

function joinFlowed(text: string, deleteSpace: boolean): string {
  const lines: string[] = [];
  let open = false;
  let depth = '';
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)?.[0] ?? '';
    const stuffed = line.slice(marks.length);
    const content = stuffed.startsWith(' ') ? stuffed.slice(1) : stuffed;
    const last = lines.length - 1;
    if (open && marks === depth && content !== '-- ') {
      lines[last] = (deleteSpace ? (lines[last] ?? '').slice(0, -1) : (lines[last] ?? '')) + content;
    } else lines.push(marks === '' ? content : `${marks} ${content}`);
    open = content.endsWith(' ') && content !== '-- ';
    depth = marks;
  }
  return lines.join('\n');
}

function withoutUuencoded(text: string, attachments: Attachment[]): string {
  let rest = text;
  for (const file of findUuencoded(text).toReversed()) {
    attachments.push({ name: file.name, type: 'application/octet-stream', size: file.bytes.length });
    rest = rest.slice(0, file.start) + rest.slice(file.end);
  }
  return rest;
}
