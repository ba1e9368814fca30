import { fieldByHeader } from './column-names.ts';
import { headerKey } from './headers.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';

/** A correction that can not be followed: the column or what it is said to hold is not known. */
export interface UnknownCorrection {
  readonly what: 'column' | 'meaning';
  readonly said: string;
  readonly known: readonly string[];
}

/** What a column may be said to hold besides the usual names of columns. */
const ANYTHING = { ignore: 'ignore', custom: 'custom' } as const;

/**
 * The proposed mapping with columns that the user corrected: by header, each said to hold what another column
 * name would mean (`Kunde` = `company`), or `custom` (kept under its header) or `ignore`.
 */
export function correctMapping(
  mapping: Mapping,
  corrections: Readonly<Record<string, string>>,
): Mapping | UnknownCorrection {
  const columns = [...mapping.columns];
  for (const [header, meaning] of Object.entries(corrections)) {
    const at = columns.findIndex((column) => headerKey(column.header) === headerKey(header));
    const column = columns[at];
    if (!column) return { what: 'column', said: header, known: columns.map((each) => each.header) };
    const field = fieldOf(mapping, meaning);
    if (field === undefined) return { what: 'meaning', said: meaning, known: EXAMPLES };
    columns[at] = { ...column, field, by: 'user' };
  }
  return { ...mapping, columns };
}

function fieldOf({ subject }: Mapping, meaning: string): ColumnMapping['field'] | undefined {
  const word = meaning.trim().toLowerCase();
  if (word in ANYTHING) return ANYTHING[word as keyof typeof ANYTHING];
  return fieldByHeader(subject, headerKey(meaning));
}

const EXAMPLES = [
  'name',
  'first name',
  'last name',
  'email',
  'phone',
  'company',
  'job title',
  'notes',
  'custom',
  'ignore',
];
