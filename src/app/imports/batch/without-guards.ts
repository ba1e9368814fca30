import type { ReadItem } from '../../ports/import-records.ts';

/** Our own export puts an apostrophe before what a spreadsheet would run; it is no part of the text. */
export function withoutGuards(item: ReadItem): ReadItem {
  return item.kind === 'row' ? { ...item, records: item.records.map(bare) } : item;
}

function bare<Value>(value: Value): Value {
  if (typeof value === 'string') return (/^'[=+\-@\t\r]/.test(value) ? value.slice(1) : value) as Value;
  if (Array.isArray(value)) return value.map(bare) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bare(inner)])) as Value;
}
