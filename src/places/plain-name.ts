/**
 * A name without what people write differently: case, accents, punctuation, "the", "&".
 * `St. Gallen` → `st gallen`, `Québec` → `quebec`, `U.S.A.` → `usa`.
 */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll('æ', 'ae')
    .replace(/\b(\p{L})\.(?=\s?\p{L}\b)\s?/gu, '$1')
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
