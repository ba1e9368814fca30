/** The table of results, for the terminal and for docs/performance.md. */
import { readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Result } from './result.ts';

const DOCUMENT = join(import.meta.dirname, '../docs/performance.md');
const BEGIN = '<!-- results -->';
const END = '<!-- end of results -->';
const HEAD = ['Work', 'Measured', 'Against', 'Reached', 'Bar', ''];

const cells = ({ work, measured, against, reached, bar, ok }: Result): readonly string[] => [
  work,
  measured,
  against,
  reached,
  bar,
  ok === null ? '' : ok ? 'met' : 'missed',
];

export function tableOf(results: readonly Result[]): string {
  const rows = [HEAD, ...results.map(cells)];
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Puts the table between the two marks of the document. */
export async function writeDocument(
  results: readonly Result[],
  size: 'quick' | 'full',
  day: string,
): Promise<void> {
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const table = [line(HEAD), line(HEAD.map(() => '---')), ...results.map((it) => line(cells(it)))].join('\n');
  const machine = `${cpus().length} cores shared with others, ${Math.round(totalmem() / 1e9)} GB of memory, ${platform()} ${arch()}, Node ${process.version}`;
  const text = await readFile(DOCUMENT, 'utf8');
  const [before, after] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (before < 0 || after < before)
    throw new Error(`${DOCUMENT} has lost the marks between which the table stands`);
  const shown = `${BEGIN}\n\nMeasured on ${day}, ${size} size: ${machine}.\n\n${table}\n\n`;
  await writeFile(DOCUMENT, text.slice(0, before) + shown + text.slice(after));
}
