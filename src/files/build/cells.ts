import { readAmount } from '../amounts.ts';
import { readDate } from '../dates.ts';
import type { ColumnMapping, FieldId, Mapping } from '../mapping.ts';
import type { CellProblem } from '../records.ts';

const TRUE =
  /^(?:true|t|yes|y|1|x|ja|j|wahr|oui|vrai|o|si|sí|s|sim|verdadeiro|verdadero|vero|waar|نعم|да|tak|是|はい)$/i;

const FALSE =
  /^(?:false|f|no|n|0|off|falsch|nein|non|faux|falso|não|nao|nee|niet|нет|nie|لا|否|いいえ|subscribed|opted.?in|active|never)$/i;

/** What programs and people write where there is nothing. Case counts: `Null` is a family name. */
const NOTHING = /^(?:n\/a|N\/A|#N\/A|null|NULL|nil|undefined|none|-{1,3}|–|—|\?{1,3}|\.)$/;

/** A filled cell with what is known about its column. */
export interface Cell {
  readonly text: string;
  readonly column: ColumnMapping;
}

/** The filled cells of one row by field; remembers which were used, so that the rest is kept as custom text. */
export class Cells {
  readonly line: number;
  readonly problems: CellProblem[] = [];
  readonly #byField = new Map<string, Cell[]>();
  readonly #custom: Record<string, string> = {};
  readonly #row: readonly string[];

  constructor(mapping: Mapping, row: { line: number; cells: readonly string[] }) {
    this.line = row.line;
    this.#row = row.cells;
    for (const column of mapping.columns) {
      if (column.field === 'ignore') continue;
      const text = (row.cells[column.column] ?? '').trim();
      if (text === '') continue;
      if (column.field === 'custom') {
        this.#custom[column.header] = text;
        continue;
      }
      if (NOTHING.test(text)) continue;
      const cells = this.#byField.get(column.field);
      if (cells) cells.push({ text, column });
      else this.#byField.set(column.field, [{ text, column }]);
    }
  }

  /** Whether any cell of this record (`person`) or field (`person.name`) is filled. */
  has(prefix: string): boolean {
    if (this.#byField.has(prefix)) return true;
    for (const field of this.#byField.keys()) if (field.startsWith(`${prefix}.`)) return true;
    return false;
  }

  all(field: FieldId): readonly Cell[] {
    return this.#byField.get(field) ?? [];
  }

  /** The first filled cell; what other columns of the same field say differently is kept as custom text. */
  first(field: FieldId): Cell | undefined {
    const [first, ...others] = this.all(field);
    for (const other of others)
      if (other.text !== first?.text) this.#custom[other.column.header] = other.text;
    return first;
  }

  text(field: FieldId): string | undefined {
    return this.first(field)?.text;
  }

  flag(field: FieldId): boolean {
    return this.all(field).some((cell) => TRUE.test(cell.text));
  }

  /** Whether a column of objections holds anything but a no: a date or a reason there is an objection too. */
  objects(field: FieldId): boolean {
    return this.all(field).some((cell) => !FALSE.test(cell.text));
  }

  /** The date or instant in the first filled cell; one that cannot be read is reported and kept as text. */
  date(field: FieldId): string | undefined {
    const cell = this.first(field);
    if (!cell) return undefined;
    const order = cell.column.dateOrder;
    const read = readDate(cell.text, order === 'ambiguous' ? undefined : order);
    if ('value' in read) return read.value;
    if (/^0{1,4}[-/.]0{1,2}[-/.]0{1,4}|^(?:n\/?a|none|null|-+|unknown|never)$/i.test(cell.text))
      return undefined;
    const reasons = {
      ambiguous: `"${cell.text}" may be day or month first: say which for this column.`,
      impossible: `"${cell.text}" is no day of the calendar.`,
      unreadable: `"${cell.text}" is not a date that we can read.`,
    };
    this.#report(cell, reasons[read.problem]);
    return undefined;
  }

  /** The calendar day of a date or instant. */
  day(field: FieldId): string | undefined {
    return this.date(field)?.slice(0, 10);
  }

  amount(field: FieldId): { value: string; currency?: string } | undefined {
    const cell = this.first(field);
    if (!cell) return undefined;
    const amount = readAmount(cell.text, cell.column.decimal);
    if (!amount) this.#report(cell, `"${cell.text}" is not an amount that we can read.`);
    return amount;
  }

  /** The label that the column or its neighbour gives a cell, without Google's mark for the default one. */
  label(cell: Cell): string | undefined {
    const { label, labelColumn } = cell.column;
    const text =
      labelColumn === undefined
        ? label
        : (this.#row[labelColumn] ?? '').replace(/^\* ?/, '').trim().toLowerCase();
    return text === '' ? undefined : text;
  }

  /** Reports text that is not what its column should hold, and keeps it. */
  refuse(cell: Cell, value: string, reason: string): void {
    this.#report(cell, reason, value);
  }

  keep(header: string, text: string): void {
    this.#custom[header] = text;
  }

  custom(): Record<string, string> {
    return this.#custom;
  }

  #report(cell: Cell, reason: string, value: string = cell.text): void {
    this.problems.push({ line: this.line, column: cell.column.header, value, reason });
    this.#custom[cell.column.header] = value;
  }
}
