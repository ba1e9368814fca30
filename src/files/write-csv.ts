/** What a spreadsheet would take for a formula (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d[\d.,\s()/-]*$/;

/**
 * One cell of a CSV file that no spreadsheet will run: text that looks like a formula gets an
 * apostrophe before it; numbers, dates and phone numbers do not.
 */
export function csvCell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  const safe = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line with its end (CRLF, RFC 4180). */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/**
 * Streams a CSV file in UTF-8 with a byte-order mark, which spreadsheets need to show its letters
 * rightly. Chunks of some 64 kB; nothing is held.
 */
export async function* writeCsv(
  headers: readonly string[],
  rows:
    | Iterable<readonly (string | number | null | undefined)[]>
    | AsyncIterable<readonly (string | number | null | undefined)[]>,
): AsyncGenerator<string> {
  let buffer = `\ufeff${csvLine(headers)}`;
  for await (const row of rows) {
    buffer += csvLine(row);
    if (buffer.length >= 65_536) {
      yield buffer;
      buffer = '';
    }
  }
  if (buffer !== '') yield buffer;
}

/** The file of refused rows: line, reason and the cells as they stood. */
export async function* writeRefused(
  headers: readonly string[],
  refused: AsyncIterable<{ line: number; reason: string; cells: readonly string[] }>,
): AsyncGenerator<string> {
  async function* rows(): AsyncGenerator<readonly (string | number)[]> {
    for await (const row of refused) yield [row.line, row.reason, ...row.cells];
  }
  yield* writeCsv(['Line', 'Reason', ...headers], rows());
}
