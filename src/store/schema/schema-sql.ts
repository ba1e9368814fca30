import type { FunctionDescription, SchemaDescription, TableDescription } from './catalogue.ts';

const HEAD = `-- The database as the migrations leave it, for reading and for review.
-- Made by "node src/store/schema-dump.ts --write"; a test compares it with a freshly migrated database.
`;

/** The whole schema as SQL text. */
export function schemaSql({ tables, functions }: SchemaDescription): string {
  return `${[HEAD, ...tables.map(tableSql), ...functions.map(functionSql)].join('\n')}`;
}

function tableSql(table: TableDescription): string {
  const lines = [
    ...table.columns.map(
      ({ name, type, notNull, default: value }) =>
        `${name} ${type}${notNull ? ' NOT NULL' : ''}${value === null ? '' : ` DEFAULT ${value}`}`,
    ),
    ...table.constraints.map(({ name, definition }) => `CONSTRAINT ${name} ${definition}`),
  ];
  const statements = [
    `CREATE TABLE app.${table.name} (\n  ${lines.join(',\n  ')}\n)`,
    ...table.indexes,
    ...table.triggers,
    ...(table.walled ? [`ALTER TABLE app.${table.name} ENABLE, FORCE ROW LEVEL SECURITY`] : []),
    ...table.policies.map((policy) => `CREATE POLICY ON app.${table.name} ${policy}`),
    ...table.grants.map(
      ({ role, privileges }) => `GRANT ${privileges.join(', ')} ON app.${table.name} TO ${role}`,
    ),
  ];
  return `${statements.join(';\n')};\n`;
}

function functionSql({ signature, definition, owner, mayExecute }: FunctionDescription): string {
  const statements = [
    definition.trimEnd(),
    ...(owner === null ? [] : [`ALTER FUNCTION ${signature} OWNER TO ${owner}`]),
    ...(mayExecute.length === 0
      ? []
      : [`GRANT EXECUTE ON FUNCTION ${signature} TO ${mayExecute.join(', ')}`]),
  ];
  return `${statements.join(';\n')};\n`;
}
