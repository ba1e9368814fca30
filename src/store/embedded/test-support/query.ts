import pg from 'pg';

/** One statement on a connection of its own; the first row. */
export async function query(
  connection: string | pg.ClientConfig,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined); // a server that is killed under it is what some tests want
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql, values);
    return rows[0] ?? {};
  } finally {
    await client.end().catch(() => undefined);
  }
}
