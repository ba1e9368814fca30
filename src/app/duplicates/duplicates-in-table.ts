import { findDuplicates, USUAL_THRESHOLD } from '../../core/duplicates/find-duplicates.ts';
import {
  kindOfTable,
  type TableColumn,
  traitsOfColumns,
  traitsOfRow,
  traitsOfValues,
} from '../../core/duplicates/table-columns.ts';
import type { Kind } from '../../core/duplicates/traits.ts';

/** A table as it stands in a file. */
export interface DuplicatesTable {
  readonly columns: readonly TableColumn[];
  /** The physical line of the header, from 1; null when there is none. */
  readonly headerLine: number | null;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface TableDuplicates {
  readonly kind: Kind;
  readonly rows: number;
  /** `a` and `b`: the physical lines, from 1, on which the rows begin. */
  readonly pairs: readonly {
    readonly a: number;
    readonly b: number;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly groups: readonly (readonly number[])[];
}

/**
 * The rows of a table that are one, changing nothing. Columns are known by their headers; ids, classes and remarks
 * are left out. Null when no column names anybody.
 *
 * @param told what the rows are; found out from headers and values when it is not told
 */
export function duplicatesInTable(
  table: DuplicatesTable,
  told?: Kind,
  threshold: number = USUAL_THRESHOLD,
): TableDuplicates | null {
  const { columns, rows, traits } = understood(table);
  if (!traits.some((trait) => trait !== null)) return null;
  const found = kindOfTable(
    columns,
    traits,
    rows.map(({ cells }) => cells),
  );
  const kind = told ?? found;
  if (kind === null) return null;
  const { pairs, groups } = findDuplicates(
    kind,
    rows.map(({ cells }) => traitsOfRow(traits, cells)),
    threshold,
  );
  const line = (at: number) => rows[at]?.line ?? 0;
  return {
    kind,
    rows: rows.length,
    pairs: pairs.map(({ a, b, score, reasons }) => ({
      a: line(a),
      b: line(b),
      score: Math.round(score * 1e4) / 1e4,
      reasons,
    })),
    groups: groups.map((members) => members.map(line)),
  };
}

/** Where no header says what its column is, the first row is a record like the others. */
function understood(table: DuplicatesTable) {
  const traits = traitsOfColumns(table.columns);
  if (traits.some((trait) => trait !== null)) return { ...table, traits };
  const first = { line: table.headerLine ?? 0, cells: table.columns.map(({ header }) => header) };
  const rows = table.headerLine === null ? table.rows : [first, ...table.rows];
  const columns = table.columns.map(() => ({ header: '' }));
  return { columns, rows, traits: traitsOfValues(rows.map(({ cells }) => cells)) };
}
