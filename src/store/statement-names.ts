/** A statement is prepared once it has been seen this often; one-off statements never are. */
const SEEN_OFTEN = 5;
/** Each connection keeps its prepared statements in memory. */
const MOST_NAMES = 256;
const MOST_REMEMBERED = 5000;

/**
 * Names for statements that recur, so that PostgreSQL parses and plans them once a connection. Statements whose
 * text varies (lists of columns, of conditions) stay unnamed until they have recurred.
 */
export function statementNames(): (sql: string) => string | undefined {
  const seen = new Map<string, number>();
  const names = new Map<string, string>();
  return (sql) => {
    const name = names.get(sql);
    if (name !== undefined) return name;
    const times = (seen.get(sql) ?? 0) + 1;
    if (times < SEEN_OFTEN || names.size >= MOST_NAMES) {
      if (seen.size >= MOST_REMEMBERED) seen.clear();
      seen.set(sql, times);
      return undefined;
    }
    seen.delete(sql);
    const made = `s${names.size + 1}`;
    names.set(sql, made);
    return made;
  };
}
