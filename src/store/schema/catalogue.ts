import type { Client } from 'pg';

export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it: `uuid`, `numeric(20,2)`, `text[]`. */
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | null;
}

export interface Constraint {
  readonly name: string;
  readonly kind: 'c' | 'f' | 'p' | 'u' | 'x';
  readonly columns: readonly string[];
  readonly definition: string;
}

export interface Grant {
  readonly role: string;
  readonly privileges: readonly string[];
}

export interface TableDescription {
  readonly name: string;
  readonly walled: boolean;
  readonly columns: readonly Column[];
  readonly constraints: readonly Constraint[];
  /** Those that no constraint made. */
  readonly indexes: readonly string[];
  readonly policies: readonly string[];
  readonly triggers: readonly string[];
  readonly grants: readonly Grant[];
}

export interface FunctionDescription {
  readonly signature: string;
  readonly definition: string;
  /** Null: whoever owns the schema. */
  readonly owner: string | null;
  /** `PUBLIC` stands for everybody. */
  readonly mayExecute: readonly string[];
}

export interface SchemaDescription {
  readonly tables: readonly TableDescription[];
  readonly functions: readonly FunctionDescription[];
}

/** What stands in schema app, in an order that depends on names alone. */
export async function describeSchema(client: Client): Promise<SchemaDescription> {
  await client.query('SET search_path = pg_catalog');
  const tables = await client.query<TableDescription>(TABLES);
  const functions = await client.query<FunctionDescription>(FUNCTIONS);
  return { tables: tables.rows, functions: functions.rows };
}

const ACL_ROLE = "CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE pg_get_userbyid(a.grantee)::text END";

const TABLES = `
  SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS walled,
    (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
              'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid)) ORDER BY a.attnum)
     FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    (SELECT coalesce(json_agg(json_build_object('name', k.conname, 'kind', k.contype,
              'columns', ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS n(attnum, place)
                               JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = n.attnum ORDER BY place),
              'definition', pg_get_constraintdef(k.oid)) ORDER BY k.contype <> 'p', k.contype, k.conname COLLATE "C"), '[]')
     FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('c', 'f', 'p', 'u', 'x')) AS constraints,
    ARRAY(SELECT pg_get_indexdef(i.indexrelid) FROM pg_index i JOIN pg_class ic ON ic.oid = i.indexrelid
          WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.conrelid = c.oid)
          ORDER BY ic.relname COLLATE "C") AS indexes,
    ARRAY(SELECT format('%I FOR %s TO %s%s%s', p.policyname, p.cmd, array_to_string(p.roles, ', '),
                        ' USING (' || p.qual || ')', ' WITH CHECK (' || p.with_check || ')')
          FROM pg_policies p WHERE p.schemaname = 'app' AND p.tablename = c.relname
          ORDER BY p.policyname COLLATE "C") AS policies,
    ARRAY(SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal
          ORDER BY t.tgname COLLATE "C") AS triggers,
    (SELECT coalesce(json_agg(json_build_object('role', g.role, 'privileges', g.privileges) ORDER BY g.role), '[]') FROM (
       SELECT ${ACL_ROLE} AS role, array_agg(a.privilege_type ORDER BY a.privilege_type) AS privileges
       FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner GROUP BY 1) g) AS grants
  FROM pg_class c
  WHERE c.relnamespace = 'app'::regnamespace AND c.relkind IN ('r', 'p')
  ORDER BY c.relname COLLATE "C"`;

const FUNCTIONS = `
  SELECT p.oid::regprocedure::text AS signature, pg_get_functiondef(p.oid) AS definition,
    CASE WHEN p.proowner <> n.nspowner THEN pg_get_userbyid(p.proowner)::text END AS owner,
    ARRAY(SELECT ${ACL_ROLE} FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
          WHERE a.grantee <> p.proowner ORDER BY 1) AS "mayExecute"
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname = 'app' ORDER BY p.oid::regprocedure::text COLLATE "C"`;
