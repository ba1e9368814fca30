import { describe, expect, it } from 'vitest';
import { linesOf } from './many-lines.ts';

const NOTE = [
  'called about the offer',
  'they compare two suppliers',
  'price is fine',
  'wants audits',
  'done',
];

describe('a paste', () => {
  it('of many lines is many lines, each with a key of its own', () => {
    const lines = linesOf(['call Ana', '', '  call Ben ', 'call Cem', 'call Dina', 'call Eli'].join('\n'));
    expect(lines?.map(({ text }) => text)).toEqual([
      'call Ana',
      'call Ben',
      'call Cem',
      'call Dina',
      'call Eli',
    ]);
    expect(new Set(lines?.map(({ key }) => key)).size).toBe(5);
  });

  it.each([
    ['of few lines', NOTE.slice(0, 4)],
    ['with a head that announces it', ['Ines wrote:', ...NOTE]],
    ['of a mail', ['From: ines@example.com', 'Subject: Audits', ...NOTE]],
    ['of long paragraphs', [...NOTE, 'and '.repeat(120)]],
  ])('%s is one note', (_, lines) => {
    expect(linesOf(lines.join('\n'))).toBeNull();
  });
});
