import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';

describe('a CSV file from the server', () => {
  it.each([
    ['', []],
    ['a,b\r\n', [['a', 'b']]],
    ['a,b', [['a', 'b']]],
    [
      '\uFEFFLine,Reason\n3,"no, really ""bad"""\n',
      [
        ['Line', 'Reason'],
        ['3', 'no, really "bad"'],
      ],
    ],
    [
      '1,"two\nlines",\n2,,x\n',
      [
        ['1', 'two\nlines', ''],
        ['2', '', 'x'],
      ],
    ],
    ['a,\n', [['a', '']]],
  ])('%j', (csv, rows) => {
    expect(csvRows(csv)).toEqual(rows);
  });
});
