import { refuseRequest } from './http-errors.ts';
import type { JsonSchema } from './json-schema.ts';

export interface RequestParts {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/**
 * An operation's input out of a request: the body's fields, then the query's, then those of the path, which
 * weigh most. Texts of query and path become the numbers, booleans and lists that the schema foresees; what
 * can not be turned stays a text, so that the operation names it.
 */
export function inputOf({ params, query, body }: RequestParts, schema: JsonSchema): Record<string, unknown> {
  if (body !== undefined && body !== null && !isRecord(body)) throw refuseRequest('body-not-an-object');
  return {
    ...(isRecord(body) ? body : {}),
    ...coerced(query, schema),
    ...coerced(params, schema),
  };
}

function coerced(texts: unknown, schema: JsonSchema): Record<string, unknown> {
  if (!isRecord(texts)) return {};
  const input: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(texts)) {
    // a list may be written as tag[]=a&tag[]=b too
    const name = key.endsWith('[]') ? key.slice(0, -2) : key;
    const field = schema.properties?.[name];
    input[name] = field === undefined ? value : coerce(value, field);
  }
  return input;
}

/** `value`: a text, or texts where the key was repeated. */
function coerce(value: unknown, schema: JsonSchema): unknown {
  for (const option of optionsOf(schema)) {
    const turned = coerceTo(value, option);
    if (turned !== undefined) return turned;
  }
  return value;
}

/** What the value may be, the narrower kinds before texts, which take everything. */
function optionsOf(schema: JsonSchema): readonly JsonSchema[] {
  const options = schema.anyOf ?? schema.oneOf;
  if (!options) {
    return Array.isArray(schema.type) ? schema.type.map((type) => ({ ...schema, type })) : [schema];
  }
  const all = options.flatMap((option) => optionsOf(option));
  return [...all.filter(({ type }) => type !== 'string'), ...all.filter(({ type }) => type === 'string')];
}

function coerceTo(value: unknown, schema: JsonSchema): unknown {
  if (schema.type === 'array') return listOf(value, schema.items ?? {});
  if (typeof value !== 'string') return undefined;
  switch (schema.type) {
    case 'integer':
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
    case 'boolean':
      return { true: true, yes: true, '1': true, '': true, false: false, no: false, '0': false }[
        value.toLowerCase()
      ];
    case 'null':
      return value === 'null' ? null : undefined;
    case 'object':
      return jsonOf(value);
    default:
      return undefined;
  }
}

/** `a,b`, `["a","b"]`, or the key repeated. */
function listOf(value: unknown, items: JsonSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => coerce(item, items));
  if (typeof value !== 'string') return undefined;
  const json = value.startsWith('[') ? jsonOf(value) : undefined;
  if (Array.isArray(json)) return json;
  return value === '' ? [] : value.split(',').map((item) => coerce(item, items));
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
