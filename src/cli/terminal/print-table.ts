import { type Column, tableOf } from './table.ts';
import type { Terminal } from './terminal.ts';

/** Prints rows under their titles; says so when there are none. */
export function printTable<Row>(
  terminal: Terminal,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): void {
  if (rows.length === 0) terminal.print('Nothing there yet.');
  if (rows.length === 0) return;
  const [titles = '', ...lines] = tableOf(columns, rows, terminal.width);
  terminal.print(terminal.colours.bold(titles));
  for (const line of lines) terminal.print(line);
}
