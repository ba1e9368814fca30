const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;

/** Rows of a CSV file as the server writes them (RFC 4180, with a byte-order mark). */
export function csvRows(csv: string): readonly (readonly string[])[] {
  const text = csv.replace(/^\uFEFF/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { index, 1: quoted, 2: plain, 3: end } of text.matchAll(CELL)) {
    if (index === text.length && row.length === 0) break;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}
