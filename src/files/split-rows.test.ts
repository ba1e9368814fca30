import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dialect, RowSplitter, splitRows } from './split-rows.ts';
import { csvLine } from './write-csv.ts';

const COMMA: Dialect = { delimiter: ',', quote: '"', escape: 'doubled', lineEnd: 'lf' };

function cellsOf(text: string, dialect: Partial<Dialect> = {}): string[][] {
  return splitRows(text, { ...COMMA, ...dialect }).map((row) => row.cells);
}

describe('splitting rows', () => {
  it.each<[string, string, Partial<Dialect>, string[][]]>([
    [
      'plain',
      'a,b\n1,2\n',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      {},
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      { lineEnd: 'crlf' },
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CR alone',
      'a,b\r1,2\r',
      { lineEnd: 'cr' },
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'an empty last cell',
      'a,\n1,',
      {},
      [
        ['a', ''],
        ['1', ''],
      ],
    ],
    ['quotes and doubled quotes', '"a ""b""",c\n', {}, [['a "b"', 'c']]],
    ['line ends inside a cell', '"a\nb",c\n', {}, [['a\nb', 'c']]],
    ['spaces before a quoted cell', 'a, "b, c" ,d\n', {}, [['a', 'b, c', 'd']]],
    ['quotes in the middle of a cell', 'Anna "Annie" M,x\n', {}, [['Anna "Annie" M', 'x']]],
    [
      'a quoted part before text',
      '"Foo" Bar,x\n1,2\n',
      {},
      [
        ['Foo Bar', 'x'],
        ['1', '2'],
      ],
    ],
    ['quotes that nobody doubled', '"He said "hi" to me",x\n', {}, [['He said "hi" to me', 'x']]],
    ['backslashes', 'a\\,b,"c \\"d\\"",C:\\Temp\n', { escape: 'backslash' }, [['a,b', 'c "d"', 'C:\\Temp']]],
    ['single quotes', "'a,b','it''s'\n", { quote: "'" }, [['a,b', "it's"]]],
    ['spaces as delimiter', 'a "b c" d\n', { delimiter: ' ' }, [['a', 'b c', 'd']]],
  ])('%s', (_case, text, dialect, expected) => {
    expect(cellsOf(text, dialect)).toEqual(expected);
  });

  it('names the physical line on which a row begins', () => {
    const rows = splitRows('a,b\n"1\n2\n3",x\n\n4,y\n', COMMA);
    expect(rows.map((row) => row.line)).toEqual([1, 2, 5, 6]);
  });

  it('spoils one row only when a quotation mark is never closed', () => {
    const rows = splitRows('a,b\n"open,1\n2,3\n4,5\n', COMMA);
    expect(rows.map((row) => [row.cells, row.unclosedQuote ?? false])).toEqual([
      [['a', 'b'], false],
      [['"open', '1'], true],
      [['2', '3'], false],
      [['4', '5'], false],
    ]);
  });

  it('gives the same rows however the text is cut into pieces', () => {
    const text = 'a,"b ""c""\r\nd",e\r\n1,,"x"\r\n"last",2,3';
    const whole = splitRows(text, { ...COMMA, lineEnd: 'crlf' });
    for (let cut = 0; cut <= text.length; cut += 1) {
      const splitter = new RowSplitter({ ...COMMA, lineEnd: 'crlf' });
      const rows = [
        ...splitter.push(text.slice(0, cut)),
        ...splitter.push(text.slice(cut)),
        ...splitter.push('', true),
      ];
      expect(rows, `cut at ${cut}`).toEqual(whole);
    }
  });

  it('reads what we write, and what csv-parse reads', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', ',', ';', '"', "'", '\n', 'é', '\\', '-'),
    });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = rows.map(csvLine).join('');
          const read = cellsOf(text, { lineEnd: 'crlf' });
          expect(read).toEqual(parse(text, { recordDelimiter: '\r\n', relaxColumnCount: true }));
        },
      ),
      { numRuns: 500 },
    );
  });
});
