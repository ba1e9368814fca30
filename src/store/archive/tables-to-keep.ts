import type { Client } from 'pg';
import type { TableStart } from './frames.ts';

/** Made again from the rest: by migrations, and by triggers. */
const MADE_AGAIN = ['app.migrations', 'app.search_entries'];

/** The tables of a backup, each after those that it refers to, with the columns that can be written. */
export async function tablesToKeep(client: Client): Promise<readonly TableStart[]> {
  const { rows } = await client.query<TableStart & { needs: string[] }>(TABLES, [MADE_AGAIN]);
  const sorted: TableStart[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ table }) => table));
    const ready = waiting.filter(({ needs }) => needs.every((other) => !open.has(other)));
    if (ready.length === 0)
      throw new Error(`Tables refer to one another in a circle: ${[...open].join(', ')}`);
    sorted.push(...ready.map(({ table, columns }) => ({ table, columns })));
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return sorted;
}

const TABLES = `
  SELECT n.nspname || '.' || c.relname AS table,
    ARRAY(SELECT a.attname::text FROM pg_attribute a
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          ORDER BY a.attnum) AS columns,
    ARRAY(SELECT DISTINCT fn.nspname || '.' || f.relname
          FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
          WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ('app', 'auth') AND c.relkind = 'r'
    AND n.nspname || '.' || c.relname <> ALL ($1)
  ORDER BY 1`;

/** `app.accounts` → `"app"."accounts"` */
export function quotedTable(table: string): string {
  return table.split('.').map(quoted).join('.');
}

/** A table with its columns as COPY takes them. Names come from a file: they are quoted. */
export function copyTarget({ table, columns }: TableStart): string {
  return `${quotedTable(table)} (${columns.map(quoted).join(', ')})`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
