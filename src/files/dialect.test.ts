import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniffDialect } from './dialect.ts';

describe('sniffing a dialect', () => {
  it.each([
    ['commas', 'name,email\nAnna,anna@example.com\nBen,ben@example.com\n', ','],
    ['semicolons', 'Name;Ort\nAnna;Köln\nBen;Bonn\n', ';'],
    ['semicolons with decimal commas', 'Name;Preis;Menge\nA;1,50;2,5\nB;33,33;1,25\nC;0,10;7,75\n', ';'],
    ['tabs with commas in the text', 'Name\tOrt\nMüller, Anna\tKöln, Süd\nSchmidt, Ben\tBonn\n', '\t'],
    ['pipes', 'id|name|city\n1|Anna|Cologne\n2|Ben|Bonn\n', '|'],
    [
      'commas with lists joined by semicolons',
      'name,tags\nAnna,red;green;blue\nBen,red;blue;green\nCarl,green;red;blue\n',
      ',',
    ],
    ['commas and dates with times', 'at,what\n2024-01-02 10:00:00,Call\n2024-01-03 11:30:00,Mail\n', ','],
    [
      'one column of sentences',
      'This is a line, with a comma\nAnother one without any\nA third; and a semicolon\n',
      ',',
    ],
    [
      'a preamble wider than nothing',
      'Notes:\n"A paragraph, which explains; all."\n\nFirst Name,Last Name,Company\nAnna,Muster,Acme\nBen,Beispiel,Initech\n',
      ',',
    ],
    ['several lines in a cell', 'id;note;who\n1;"a, b\nc, d";Anna\n2;"e, f";Ben\n', ';'],
  ])('%s', (_case, text, delimiter) => {
    expect(sniffDialect(text, true)).toMatchObject({ delimiter, quote: '"' });
  });

  it('finds the delimiter of nearly every small table of contacts that one can think of', () => {
    const column = fc.constantFrom(
      ['Anna', 'Müller, Jörg', "O'Brien", '李雷', ''],
      ['anna@example.com', 'ben@example.org', ''],
      ['+49 30 1234567', '(415) 293-3313', ''],
      ['Acme, Inc.', 'Beta GmbH & Co. KG', 'A|B Ltd', 'X; Y'],
      ['2024-01-02', '01/02/2024', '12.03.2024'],
      ['1.234,56', '1,234.56', '12', '$5'],
      ['Likes tea, coffee; and cake', 'line one\nline two', ''],
      ['red;green', 'vip', 'a,b,c'],
    );
    const table = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      columns: fc.array(column, { minLength: 2, maxLength: 7 }),
      rows: fc.array(fc.array(fc.nat(99), { minLength: 7, maxLength: 7 }), { minLength: 2, maxLength: 12 }),
    });
    const tables = fc.sample(table, { numRuns: 500, seed: 4711 });
    const wrong = tables.filter(({ delimiter, columns, rows }) => {
      const lines = rows.map((picks) =>
        columns.map((values, at) => values[(picks[at] ?? 0) % values.length] ?? ''),
      );
      const header = columns.map((_, at) => `Column ${at + 1}`);
      const quoted = (cell: string): string =>
        cell.includes(delimiter) || cell.includes('\n') ? `"${cell}"` : cell;
      const text = [header, ...lines].map((cells) => cells.map(quoted).join(delimiter)).join('\n');
      return sniffDialect(text, true).delimiter !== delimiter;
    });
    expect(wrong.length).toBeLessThanOrEqual(5);
  });

  it('finds single quotes, and leaves apostrophes alone', () => {
    expect(sniffDialect("id,'name','city'\n1,'Anna, M.','Bonn'\n2,'Ben','Ulm'\n", true).quote).toBe("'");
    expect(sniffDialect("id,name\n1,Men's Boots\n2,Kids' Hats\n3,O'Brien\n", true).quote).toBe('"');
  });

  it('finds backslashes before delimiters', () => {
    const text = `id,title,year\n${Array.from({ length: 30 }, (_, row) => `${row},Dr No\\, or so\\, they say,19${row + 40}\n`).join('')}`;
    expect(sniffDialect(text, true)).toMatchObject({ delimiter: ',', escape: 'backslash' });
  });

  it.each([
    ['a\nb\n', 'lf'],
    ['a\r\nb\r\n', 'crlf'],
    ['a\rb\r', 'cr'],
  ])('line ends of %j', (text, lineEnd) => {
    expect(sniffDialect(text, true).lineEnd).toBe(lineEnd);
  });
});
