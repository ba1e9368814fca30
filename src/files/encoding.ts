import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** How the bytes of a file are to be read as text. */
export interface Encoding {
  /** WHATWG-style label in lower case, for instance `utf-8`, `utf-16le`, `windows-1252`, `shift_jis`. */
  readonly name: string;
  /** True where the bytes themselves settle it; false where it is the best guess. */
  readonly certain: boolean;
}

const EVIDENCE_BYTES = 64 * 1024;

/** Single-byte names that chardet gives, in the form that Windows programs really write. */
const WIDER: Readonly<Record<string, string>> = {
  ascii: 'utf-8',
  'iso-8859-1': 'windows-1252',
  'iso-8859-9': 'windows-1254',
};

/** The encoding that a byte-order mark, or the pattern of zero bytes, gives away; undefined when neither is there. */
export function encodingFromStart(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', certain: true };
  if (a === 0xff && b === 0xfe) return { name: c === 0 && d === 0 ? 'utf-32le' : 'utf-16le', certain: true };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', certain: true };
  return utf16WithoutMark(bytes);
}

/** Latin text in UTF-16 has a zero in nearly every second byte. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return { name: 'utf-16le', certain: false };
  if (even > pairs * 0.4 && odd < pairs * 0.05) return { name: 'utf-16be', certain: false };
  return undefined;
}

/**
 * Sniffs the encoding of a whole file without holding it: a file may be plain ASCII for its first
 * 90,000 rows and reveal Windows-1252 in the next.
 */
export async function sniffEncoding(path: string): Promise<Encoding> {
  let carried: Buffer = Buffer.alloc(0);
  let first = true;
  let valid = 0;
  let broken = 0;
  const evidence: Buffer[] = [];
  let evidenceBytes = 0;
  let newlines = false;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
    const bytes = Buffer.concat([carried, chunk as Buffer]);
    if (first) {
      first = false;
      const known = encodingFromStart(bytes);
      if (known) return known;
    }
    newlines ||= bytes.includes(0x0a);
    const cut = bytes.length - incompleteTail(bytes);
    const whole = bytes.subarray(0, cut);
    carried = Buffer.from(bytes.subarray(cut));
    const counts = countUtf8(whole);
    valid += counts.valid;
    broken += counts.broken;
    if (counts.valid + counts.broken > 0 && evidenceBytes < EVIDENCE_BYTES) {
      const part = linesWithHighBytes(whole, EVIDENCE_BYTES - evidenceBytes);
      evidence.push(part);
      evidenceBytes += part.length;
    }
  }
  broken += carried.length;
  if (broken === 0) return { name: 'utf-8', certain: true };
  if (valid > broken * 10) return { name: 'utf-8', certain: false };
  if (carried.length > 0) evidence.push(carried);
  return guessLegacy(Buffer.concat(evidence), newlines);
}

/** Bytes at the end that begin a UTF-8 sequence which the next chunk continues. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function countUtf8(bytes: Buffer): { valid: number; broken: number } {
  const ok = isUtf8(bytes);
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (ok || (length > 1 && isUtf8(bytes.subarray(at, at + length)))) {
      valid += 1;
      at += length - 1;
    } else broken += 1;
  }
  return { valid, broken };
}

function linesWithHighBytes(bytes: Buffer, room: number): Buffer {
  const parts: Buffer[] = [];
  let used = 0;
  let start = 0;
  while (start < bytes.length && used < room) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (line.some((byte) => byte >= 0x80)) {
      parts.push(line.subarray(0, room - used));
      used += line.length;
    }
    start = end;
  }
  return Buffer.concat(parts);
}

const LATIN = /^(ISO-8859-[129]|windows-125[024])$/i;

/** In Latin scripts most high bytes stand between plain letters (`Głogów`); in all others they come in runs. */
function highBytesStandAlone(bytes: Uint8Array): boolean {
  let high = 0;
  let runs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    high += 1;
    if (at === 0 || (bytes[at - 1] ?? 0) < 0x80) runs += 1;
  }
  return high < runs * 1.5;
}

/** What the bytes are when they are no UTF: chardet where it is fairly sure, else Windows-1252. */
function guessLegacy(evidence: Buffer, newlines: boolean): Encoding {
  const matches = analyse(evidence).filter((match) => iconv.encodingExists(match.name));
  if (!newlines && evidence.includes(0x0d)) {
    if (letterShare(evidence, 'macroman') > letterShare(evidence, 'windows-1252')) {
      return { name: 'macintosh', certain: false };
    }
  }
  const lonely = highBytesStandAlone(evidence);
  const best = matches.find((match) => !match.name.startsWith('UTF') && !(lonely && !LATIN.test(match.name)));
  const name = best?.name.toLowerCase() ?? 'windows-1252';
  if (best === undefined || best.confidence < 10) {
    return { name: isTurkish(evidence) ? 'windows-1254' : 'windows-1252', certain: false };
  }
  if (name === 'iso-8859-2' && evidence.some((byte) => byte >= 0x80 && byte < 0xa0)) {
    return { name: 'windows-1250', certain: false };
  }
  const wider = WIDER[name] ?? name;
  return { name: wider === 'windows-1252' && isTurkish(evidence) ? 'windows-1254' : wider, certain: false };
}

/**
 * ı, İ, ş, Ş, ğ and Ğ stand where Windows-1252 has ý, Ý, þ, Þ, ð and Ð. Of the languages that write
 * these, Icelandic has á and æ as well; Turkish has neither.
 */
function isTurkish(bytes: Uint8Array): boolean {
  const high = bytes.filter((byte) => byte >= 0xc0);
  const turkish = high.filter((byte) => [0xdd, 0xfd, 0xfe, 0xde, 0xf0, 0xd0].includes(byte)).length;
  return (
    turkish >= high.length * 0.3 && high.length >= 3 && !high.some((byte) => byte === 0xe1 || byte === 0xe6)
  );
}

function letterShare(bytes: Buffer, encoding: string): number {
  const high = [...iconv.decode(bytes, encoding)].filter((char) => char > '\u007f');
  return high.filter((char) => /\p{L}/u.test(char)).length / Math.max(1, high.length);
}

/** How far a file has been read. */
export interface TextProgress {
  bytes: number;
}

/**
 * Streams a file as text. The byte-order mark and NUL characters (which no text needs and no
 * database stores) are taken out.
 */
export async function* decodedText(
  path: string,
  encoding: string,
  progress?: TextProgress,
): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding === 'macintosh' ? 'macroman' : encoding, { stripBOM: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    const text = decoder.write(chunk as Buffer);
    if (progress) progress.bytes += (chunk as Buffer).length;
    if (text !== '') yield withoutNul(text);
  }
  const rest = decoder.end();
  if (rest !== undefined && rest !== '') yield withoutNul(rest);
}

function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** True when the program can read text in this encoding. */
export function isKnownEncoding(name: string): boolean {
  return name === 'macintosh' || iconv.encodingExists(name);
}
