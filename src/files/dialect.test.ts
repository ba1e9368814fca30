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
