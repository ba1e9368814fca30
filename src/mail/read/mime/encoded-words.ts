import { decodeCharset } from './charset.ts';
import { bytesOfBase64, bytesOfQuotedPrintable } from './transfer.ts';

const WORD = /=\?([^?\s]{1,60})\?([bq])\?([^?]*)(?:\?=|\?$|$)/gi;

/**
 * Header text as people read it (RFC 2047). Neighbouring words of one charset are joined before they are
 * decoded, because many programs split between the bytes of one character; raw 8-bit text is read as
 * what its bytes are, or else as `charset`. `raw` holds bytes as Latin-1 characters.
 */
export function decodeHeaderText(raw: string, charset: string | null = null): string {
  const pieces: ({ text: string } | { charset: string; bytes: Uint8Array })[] = [];
  let at = 0;
  for (const match of raw.matchAll(WORD)) {
    const between = raw.slice(at, match.index);
    const before = pieces.at(-1);
    const joins = before !== undefined && 'bytes' in before && between.trim() === '';
    const named = (match[1] ?? '').replace(/\*.*$/, '').toLowerCase();
    const bytes = bytesOfWord(match[2] ?? '', match[3] ?? '');
    if (joins && before.charset === named && !named.startsWith('iso-2022')) {
      before.bytes = Buffer.concat([before.bytes, bytes]);
    } else {
      if (!joins && between !== '') pieces.push({ text: between });
      pieces.push({ charset: named, bytes });
    }
    at = match.index + match[0].length;
  }
  if (at < raw.length) pieces.push({ text: raw.slice(at) });
  return pieces
    .map((piece) =>
      'text' in piece
        ? decodeCharset(Buffer.from(piece.text, 'latin1'), charset)
        : decodeCharset(piece.bytes, piece.charset),
    )
    .join('')
    .replaceAll('\0', '');
}

function bytesOfWord(encoding: string, text: string): Uint8Array {
  if (encoding.toLowerCase() === 'b') return bytesOfBase64(text);
  return bytesOfQuotedPrintable(text.replaceAll('_', ' '));
}
