/** Columns are snake_case, records camelCase; the names are turned once and remembered. */
const columns = new Map<string, string>();
const fields = new Map<string, string>();

/** `ratedAt` → `rated_at` */
export function columnOf(field: string): string {
  let column = columns.get(field);
  if (column === undefined) {
    column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    columns.set(field, column);
  }
  return column;
}

/** `rated_at` → `ratedAt` */
export function fieldOf(column: string): string {
  let field = fields.get(column);
  if (field === undefined) {
    field = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
    fields.set(column, field);
  }
  return field;
}
