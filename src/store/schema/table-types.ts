import type { Column, SchemaDescription, TableDescription } from './catalogue.ts';

const HEAD = `/**
 * The tables of schema app as Kysely sees them: what is read, inserted and updated, column by column.
 * Made by "node src/store/schema-dump.ts --write"; a test compares it with a freshly migrated database.
 */
import type { ColumnType, Generated } from 'kysely';

/** Read as epoch milliseconds, written as ISO text (\`toTimestamp\`) or a Date. */
export type Moment = ColumnType<number, string | Date, string | Date>;
export type MomentOrNull = ColumnType<number | null, string | Date | null | undefined, string | Date | null>;
/** Read parsed, written as JSON text. */
export type Json = ColumnType<unknown, string, string>;
export type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>;
`;

const PLAIN: Readonly<Record<string, string>> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  numeric: 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  bytea: 'Buffer',
};

/** The text of tables.ts. */
export function tableTypes({ tables }: SchemaDescription): string {
  const all = tables.map(({ name }) => `  readonly ${name}: ${typeName(name)};`).join('\n');
  return `${HEAD}\nexport interface Tables {\n${all}\n}\n\n${tables.map(interfaceOf).join('\n')}`;
}

function interfaceOf(table: TableDescription): string {
  const columns = table.columns.map((column) => propertyOf(column.name, typeOf(column, table)));
  return `export interface ${typeName(table.name)} {\n${columns.join('\n')}\n}\n`;
}

/** As the formatter writes it: a union that does not fit its line goes below, a choice a line. */
function propertyOf(name: string, type: string): string {
  const line = `  ${name}: ${type};`;
  if (line.length <= 110 || !type.startsWith("'")) return line;
  return `  ${name}:\n    | ${type.split(' | ').join('\n    | ')};`;
}

function typeName(table: string): string {
  return `${table.replace(/(^|_)([a-z])/g, (_, _line, letter: string) => letter.toUpperCase())}Table`;
}

function typeOf(column: Column, table: TableDescription): string {
  const { type, notNull } = column;
  const filled = column.default !== null;
  if (type === 'timestamp with time zone') return momentType(notNull, filled);
  if (type === 'jsonb') return notNull ? (filled ? 'JsonWithDefault' : 'Json') : 'JsonOrNull';
  const item = type.replace(/\(.*\)/, '').replace('[]', '');
  const plain = PLAIN[item];
  if (plain === undefined)
    throw new RangeError(`No type of the program for ${table.name}.${column.name}: ${type}`);
  const single = choicesOf(column, table) ?? plain;
  const value = `${type.endsWith('[]') ? `${single}[]` : single}${notNull ? '' : ' | null'}`;
  return filled ? `Generated<${value}>` : value;
}

function momentType(notNull: boolean, filled: boolean): string {
  if (!notNull) return 'MomentOrNull';
  return filled ? 'ColumnType<number, string | Date | undefined, string | Date>' : 'Moment';
}

/** `CHECK (role IN ('owner', 'seller'))` → `'owner' | 'seller'`. */
function choicesOf(column: Column, table: TableDescription): string | undefined {
  for (const { kind, columns, definition } of table.constraints) {
    if (kind !== 'c' || columns.length !== 1 || columns[0] !== column.name) continue;
    const list = /= ANY \(ARRAY\[([^\]]*)\]\)/.exec(definition)?.[1];
    const choices = list?.match(/'[a-z-]+'/g);
    if (choices) return choices.join(' | ');
  }
  return undefined;
}
