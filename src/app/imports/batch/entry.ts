import type { Id } from '../../../core/facts.ts';
import type { FieldChanges, Outcome } from '../../ports/imports.ts';
import type { Run } from '../run.ts';
import type { RowWork } from './row-work.ts';

/** A record of the book while a batch works on it. */
export interface Entry<Row extends { readonly id: Id }> {
  record: Row;
  /** Made by this batch, not written yet. */
  readonly fresh: boolean;
  changed: boolean;
  /** The first line of this file that was about it; null: none yet. */
  line: number | null;
}

export function found<Row extends { readonly id: Id }>(record: Row, line: number | null = null): Entry<Row> {
  return { record, fresh: false, changed: false, line };
}

export function made<Row extends { readonly id: Id }>(record: Row): Entry<Row> {
  return { record, fresh: true, changed: false, line: null };
}

type Values = Readonly<Record<string, unknown>>;

/**
 * Puts the file's values over a record's. What the file leaves blank clears nothing. With `fill` (a second row
 * of the same file) only blanks are filled. Returns the fields in which the file says something else and was
 * not followed.
 */
export function change<Row extends { readonly id: Id }>(
  entry: Entry<Row>,
  type: FieldChanges['type'],
  values: Partial<Row>,
  row: RowWork,
  fill: boolean,
): readonly string[] {
  const was: Record<string, unknown> = {};
  const now: Record<string, unknown> = {};
  const kept: string[] = [];
  const patch: Record<string, unknown> = {};
  const record = entry.record as unknown as Values;
  const consider = (field: string, old: unknown, value: unknown): boolean => {
    if (isBlank(value) || isSame(old, value)) return false;
    if (fill && !isBlank(old)) {
      kept.push(field);
      return false;
    }
    was[field] = old ?? null;
    now[field] = value;
    return true;
  };
  for (const [field, value] of Object.entries(values)) {
    if (field === 'custom') {
      const old = (record['custom'] ?? {}) as Values;
      const custom: Record<string, unknown> = { ...old };
      for (const [key, text] of Object.entries(value as Values)) {
        if (consider(`custom.${key}`, old[key], text)) custom[key] = text;
      }
      if (Object.keys(now).some((name) => name.startsWith('custom.'))) patch['custom'] = custom;
    } else if (consider(field, record[field], value)) patch[field] = value;
  }
  if (Object.keys(patch).length > 0) {
    write(entry, patch);
    if (!entry.fresh) row.set({ type, id: entry.record.id, was, now });
    else row.touch();
  }
  return kept;
}

/** Changes a record without asking what stood there; a version goes up once a batch. */
export function write<Row extends { readonly id: Id }>(entry: Entry<Row>, patch: Values): void {
  const raise =
    !entry.fresh && !entry.changed && 'version' in entry.record
      ? { version: Number((entry.record as unknown as Values)['version']) + 1 }
      : {};
  entry.record = { ...entry.record, ...patch, ...raise };
  entry.changed = true;
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** Amounts come back from the store with two decimals: `100.00` is what the file calls `100`. */
function isSame(old: unknown, value: unknown): boolean {
  if (old === value) return true;
  if (typeof old !== 'string' || typeof value !== 'string') return false;
  return (
    /^-?\d{1,14}\.\d\d$/.test(old) &&
    /^-?\d+(\.\d+)?$/.test(value) &&
    Math.abs(Number(old) - Number(value)) < 0.005
  );
}

/** What the row of this entry became, and that this line was about it. */
export function outcomeOf<Row extends { readonly id: Id }>(
  run: Run,
  entry: Entry<Row>,
  row: RowWork,
): Exclude<Outcome, 'refused'> {
  const earlier = entry.line;
  entry.line ??= row.line;
  if (earlier !== null) return 'merged';
  if (entry.fresh || run.madeBeside.delete(entry.record.id)) return 'created';
  return row.changed ? 'updated' : 'unchanged';
}
