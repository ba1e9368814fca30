import { isAscii, isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** Names that mail programs write and no table knows. */
const ALIASES: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  ms932: 'shift_jis',
  'windows-932': 'shift_jis',
  'x-sjis': 'shift_jis',
  'iso-2022-jp-ms': 'iso-2022-jp',
  'iso-2022-jp-1': 'iso-2022-jp',
  'iso-2022-jp-2': 'iso-2022-jp',
  cp50220: 'iso-2022-jp',
  'cp-850': 'cp850',
  'unicode-1-1-utf-7': 'utf-7',
  'x-unknown': '',
  'unknown-8bit': '',
  default: '',
  'x-user-defined': '',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  utf8: 'utf-8',
  'utf-8mb4': 'utf-8',
};

/** Single-byte Western charsets that programs claim whatever they write. */
const CLAIMED_BLINDLY =
  /^(us-ascii|ascii|ansi_x3\.4-1968|iso-?8859-1|iso-?8859-15|latin-?1|windows-1252|cp1252)?$/;

/**
 * Text of bytes that claim `label`. What the claim contradicts (UTF-8 under the name of Latin-1, Latin-1
 * under the name of UTF-8, Japanese escapes in "ASCII", a charset that nobody knows) is read as what it is.
 */
export function decodeCharset(bytes: Uint8Array, label: string | null): string {
  const claimed = named(label);
  if (bytes.includes(0x1b) && CLAIMED_BLINDLY.test(claimed) && hasJapaneseEscapes(bytes))
    return decodeAs(bytes, 'iso-2022-jp');
  if (isAscii(bytes) && (claimed === '' || !isStateful(claimed))) return latin1(bytes);
  if (CLAIMED_BLINDLY.test(claimed)) {
    if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8');
    return decodeAs(bytes, claimed === '' || /ascii|ansi/.test(claimed) ? guess(bytes) : claimed);
  }
  if (claimed === 'utf-8') {
    if (isUtf8(bytes) || isMostlyUtf8(bytes)) return decodeAs(bytes, 'utf-8');
    return decodeAs(bytes, guess(bytes));
  }
  if (!isKnown(claimed)) return decodeAs(bytes, isUtf8(bytes) ? 'utf-8' : guess(bytes));
  return decodeAs(bytes, claimed);
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

function named(label: string | null): string {
  const plain = (label ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
    .replace(/\*.*$/, '');
  return ALIASES[plain] ?? plain;
}

/** ISO-2022, UTF-7 and UTF-16 say other characters in ASCII bytes. */
const isStateful = (name: string) => /^(iso-2022|utf-?7|utf-?16|hz)/.test(name);

const isKnown = (name: string) => webDecoder(name) !== null || iconv.encodingExists(name);

function webDecoder(name: string): TextDecoder | null {
  if (name === 'utf-7') return null;
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, name: string): string {
  const decoder = webDecoder(name);
  if (decoder) return decoder.decode(bytes);
  return iconv.decode(Buffer.from(bytes), name);
}

const hasJapaneseEscapes = (bytes: Uint8Array) => /\x1b[$(][@BJ]/.test(latin1(bytes.subarray(0, 65_536)));

/** A truncated or slightly damaged UTF-8 text: most of its high bytes still make characters. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 65_536));
  const broken = text.split('\ufffd').length - 1;
  let high = 0;
  for (const char of text) if (char > '\u007f' && char !== '\ufffd') high += 1;
  return high > broken * 3;
}

/** Never a UTF: what is none of those by its bytes. Short texts are Windows-1252, which nobody disproves. */
function guess(bytes: Uint8Array): string {
  const evidence = bytes.subarray(0, 16_384);
  let high = 0;
  for (const byte of evidence) if (byte >= 0x80) high += 1;
  if (high < 12) return 'windows-1252';
  const best = analyse(evidence).find(
    ({ name, confidence }) =>
      confidence >= 25 && !/^(utf|ibm|iso-8859-[178])/i.test(name) && isKnown(name.toLowerCase()),
  );
  return best?.name.toLowerCase() ?? 'windows-1252';
}
