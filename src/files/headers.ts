/**
 * The form of a header by which it is compared: `E-mail 1 - Value`, `email_1_value` and
 * `Email1Value` are one. Case, marks over letters, signs and spaces do not count.
 */
export function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Names for the columns as they will be shown and mapped: blank ones are numbered, repeated ones told
 * apart (`Create Date`, `Create Date (2)`).
 */
export function distinctHeaders(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, at) => {
    const base = cell.replace(/\s+/g, ' ').trim() || `Column ${at + 1}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base} (${count})`;
  });
}
