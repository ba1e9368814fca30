/** Bytes of base64 text; whatever is no base64 is passed over. */
export function bytesOfBase64(text: string): Uint8Array {
  const clean = text.replace(/[^A-Za-z0-9+/=_-]/g, '');
  // Padding inside (several texts put behind one another) ends Node's decoder: each piece has its own turn.
  if (!/=[^=]/.test(clean)) return Buffer.from(clean, 'base64');
  return Buffer.concat(clean.split(/=+/).map((piece) => Buffer.from(piece, 'base64')));
}

/** Bytes of quoted-printable text; a `=` that encodes nothing stays as it stands. */
export function bytesOfQuotedPrintable(text: string): Uint8Array {
  const soft = text
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=$/, '');
  const plain = soft.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}

/** The bytes of a part's content. `body` holds bytes as Latin-1 characters. */
export function bytesOfContent(body: string, encoding: string): Uint8Array {
  const kind = encoding
    .trim()
    .toLowerCase()
    .replace(/^["']|["';]+$/g, '')
    .replace(/\s.*$/, '');
  if (kind === 'base64') return bytesOfBase64(body);
  if (kind === 'quoted-printable' || kind === 'quoted-printible') return bytesOfQuotedPrintable(body);
  if (/^(x-)?uu(e|encode|encoded)?$/.test(kind)) {
    const first = findUuencoded(body)[0];
    if (first) return first.bytes;
  }
  return Buffer.from(body, 'latin1');
}

/** How many bytes a part's content has, without holding them. */
export function sizeOfContent(body: string, encoding: string): number {
  if (!/^\s*base64/i.test(encoding)) return bytesOfContent(body, encoding).length;
  let characters = 0;
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at);
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (isLetter || (code >= 47 && code <= 57) || code === 43) characters += 1;
  }
  return Math.floor((characters * 3) / 4);
}

export interface Uuencoded {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
}

const MOST_FILES = 100;

const BEGIN = /^begin(?:-base64)? [0-7]{3,4} ([^\r\n]{1,255})\r?\n/gm;

/** Files written into a text by uuencode. */
export function findUuencoded(text: string): readonly Uuencoded[] {
  const found: Uuencoded[] = [];
  for (const match of text.matchAll(BEGIN)) {
    if (found.length >= MOST_FILES) break;
    const start = match.index;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const from = start + match[0].length;
    const close = /^(?:end|====)[ \t]*\r?$/m.exec(text.slice(from));
    if (!close) continue;
    const content = text.slice(from, from + close.index);
    const bytes = match[0].startsWith('begin-base64') ? bytesOfBase64(content) : bytesOfUuLines(content);
    found.push({ name: (match[1] ?? '').trim(), bytes, start, end: from + close.index + close[0].length });
  }
  return found;
}

function bytesOfUuLines(content: string): Uint8Array {
  const lines = content.split('\n').map((line) => {
    const length = (line.charCodeAt(0) - 32) & 63;
    if (line.trim() === '' || length === 0) return Buffer.alloc(0);
    const bytes: number[] = [];
    for (let at = 1; bytes.length < length && at < line.length; at += 4) {
      const [a, b, c, d] = [0, 1, 2, 3].map((i) => ((line.charCodeAt(at + i) || 32) - 32) & 63);
      const all = ((a ?? 0) << 18) | ((b ?? 0) << 12) | ((c ?? 0) << 6) | (d ?? 0);
      bytes.push(all >> 16, (all >> 8) & 255, all & 255);
    }
    return Buffer.from(bytes.slice(0, length));
  });
  return Buffer.concat(lines);
}
