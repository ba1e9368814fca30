/**
 * The pattern with `\b` understood in every script: JavaScript's own knows ASCII letters alone, and finds
 * no boundary before `до` or behind `é`.
 */
export function unicodeWords(pattern: RegExp): RegExp {
  const boundary = '(?:(?<=[\\p{L}\\d])(?![\\p{L}\\d])|(?<![\\p{L}\\d])(?=[\\p{L}\\d]))';
  const flags = pattern.flags.includes('u') ? pattern.flags : `${pattern.flags}u`;
  return new RegExp(pattern.source.replaceAll('\\b', boundary), flags);
}
