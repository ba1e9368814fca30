import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import type { Property } from './lines.ts';

/** The value of a property with its transfer encoding taken off; escapes stay. */
export function decodedValue(property: Property): string {
  if (!property.params.get('ENCODING')?.some((encoding) => /^quoted-printable$/i.test(encoding)))
    return property.value;
  return decodeQuotedPrintable(property.value, property.params.get('CHARSET')?.[0]);
}

/** Quoted-printable in the charset named, else UTF-8 where it is valid, else Windows-1252. */
function decodeQuotedPrintable(text: string, charset: string | undefined): string {
  const parts: Buffer[] = [];
  for (const part of text.split(/((?:=[0-9A-Fa-f]{2})+)/)) {
    parts.push(
      /^(?:=[0-9A-Fa-f]{2})+$/.test(part) ? Buffer.from(part.replaceAll('=', ''), 'hex') : Buffer.from(part),
    );
  }
  const bytes = Buffer.concat(parts);
  const encoding =
    charset !== undefined && iconv.encodingExists(charset)
      ? charset
      : isUtf8(bytes)
        ? 'utf-8'
        : 'windows-1252';
  return iconv.decode(bytes, encoding).replaceAll('\0', '');
}

/** The parts of a structured value (`N`, `ADR`, `ORG`), split at `separator` where no backslash stands before it. */
export function splitValue(value: string, separator: ';' | ',', version: string): string[] {
  const parts: string[] = [];
  let part = '';
  for (let at = 0; at < value.length; at += 1) {
    const char = value[at] ?? '';
    if (char === '\\' && at + 1 < value.length) {
      part += char + (value[at + 1] ?? '');
      at += 1;
    } else if (char === separator) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  parts.push(part);
  return parts.map((text) => unescapeText(text, version));
}

/** Takes off backslashes; in vCard 2.1 `\n` is no line break but a path or a slip. */
export function unescapeText(value: string, version: string): string {
  if (!value.includes('\\')) return value.trim();
  return value
    .replace(/\\([\s\S])/g, (pair: string, char: string) => {
      if (char === 'n' || char === 'N') return version === '2.1' ? pair : '\n';
      return /[\\;,:"']/.test(char) ? char : pair;
    })
    .trim();
}
