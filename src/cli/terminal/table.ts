import { cutMiddle, padEnd, padStart, printable, widthOf } from './width.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  /** Numbers align at their end. */
  readonly align?: 'start' | 'end';
  /** The one that gives way first when the table is too wide; else the widest does. */
  readonly gives?: boolean;
}

const GAP = 2;
const NARROWEST = 6;

/** Rows as aligned lines of at most `width` columns, titles first. Long cells are cut in the middle. */
export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  width: number,
): readonly string[] {
  const cells = rows.map((row) => columns.map(({ cell }) => printable(cell(row))));
  const widths = columns.map(({ title }, i) =>
    Math.max(widthOf(title), ...cells.map((row) => widthOf(row[i] ?? ''))),
  );
  narrow(widths, columns, width);
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => {
        const room = widths[i] ?? 0;
        const cut = cutMiddle(text, room);
        return columns[i]?.align === 'end' ? padStart(cut, room) : padEnd(cut, room);
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [line(columns.map(({ title }) => title)), ...cells.map(line)];
}

function narrow(widths: number[], columns: readonly Column<never>[], width: number): void {
  const total = () => widths.reduce((sum, each) => sum + each, 0) + GAP * (widths.length - 1);
  for (let over = total() - width; over > 0; over = total() - width) {
    const willing = widths.findIndex((each, i) => columns[i]?.gives === true && each > NARROWEST);
    const widest = willing >= 0 ? willing : widths.indexOf(Math.max(...widths));
    const before = widths[widest] ?? 0;
    if (before <= NARROWEST) return;
    widths[widest] = Math.max(NARROWEST, before - (willing >= 0 ? over : 1));
  }
}
