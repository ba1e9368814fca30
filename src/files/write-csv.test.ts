import { describe, expect, it } from 'vitest';
import { csvCell, writeCsv, writeRefused } from './write-csv.ts';

async function joined(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

describe('writing CSV', () => {
  it.each([
    ['=SUM(A1:A10)', "'=SUM(A1:A10)"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3+cmd', "'-2+3+cmd"],
    ['+49 30 123456', '+49 30 123456'],
    ['-100', '-100'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    [' padded', '" padded"'],
    [null, ''],
    [7, '7'],
  ])('%j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  it('begins with a mark and ends lines with CRLF', async () => {
    expect(await joined(writeCsv(['a', 'b'], [['1', '=2']]))).toBe("\ufeffa,b\r\n1,'=2\r\n");
  });

  it('writes refused rows with line and reason', async () => {
    async function* refused(): AsyncGenerator<{ line: number; reason: string; cells: string[] }> {
      yield { line: 3, reason: 'names nobody', cells: ['', 'x'] };
    }
    expect(await joined(writeRefused(['Name', 'Note'], refused()))).toBe(
      '\ufeffLine,Reason,Name,Note\r\n3,names nobody,,x\r\n',
    );
  });
});
