import { text as textOf } from 'node:stream/consumers';
import { z } from 'zod';
import { wrongUse } from './errors.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The part of JSON Schema that says what a field's text stands for. */
interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly anyOf?: readonly FieldSchema[];
  readonly oneOf?: readonly FieldSchema[];
}

/** The object given with --input: JSON, or `-` for JSON from stdin. */
export async function readInput(given: string | undefined): Promise<Fields> {
  if (given === undefined) return {};
  const json = given === '-' ? await textOf(process.stdin) : given;
  const value = parse(json);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw wrongUse('The input is no JSON object.', `Write it as --input '{"field": "value"}'.`);
}

/**
 * `--field value`, `--field=value` and `--flag` as an operation's input. Texts become numbers, booleans, lists and
 * objects where the schema wants these; names may be written with dashes.
 */
export function inputOfFields(words: readonly string[], schema: z.ZodType): Fields {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  }) as FieldSchema;
  const known = json.properties ?? {};
  const input: Record<string, unknown> = {};
  for (const [written, value] of pairs(words)) {
    const name = written.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const field = known[name];
    if (field === undefined) {
      const names = Object.keys(known).map((each) => `--${each}`);
      throw wrongUse(`This operation has no field --${written}.`, `It has: ${names.join(', ') || 'none'}.`);
    }
    const read = valueOf(value, field);
    input[name] =
      isList(field) && name in input ? [...(input[name] as unknown[]), ...(read as unknown[])] : read;
  }
  return input;
}

function* pairs(words: readonly string[]): Generator<readonly [name: string, value: string | true]> {
  for (let i = 0; i < words.length; i += 1) {
    const [, name, given] = /^--([\w-]+)(?:=(.*))?$/s.exec(words[i] ?? '') ?? [];
    if (name === undefined) {
      throw wrongUse(`“${words[i]}” belongs to no field.`, 'Write the input as --field value.');
    }
    const next = words[i + 1];
    if (given !== undefined) yield [name, given];
    else if (next === undefined || /^--[a-zA-Z]/.test(next)) yield [name, true];
    else {
      yield [name, next];
      i += 1;
    }
  }
}

function valueOf(text: string | true, schema: FieldSchema): unknown {
  if (text === true) return isList(schema) ? [] : true;
  if (isList(schema))
    return listOf(text, optionsOf(schema).find(({ type }) => type === 'array')?.items ?? {});
  for (const { type } of optionsOf(schema)) {
    if (type === 'null' && text === 'null') return null;
    if ((type === 'integer' || type === 'number') && text.trim() !== '' && !Number.isNaN(Number(text))) {
      return Number(text);
    }
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
    if (type === 'object') return parse(text);
  }
  return text;
}

function listOf(text: string, items: FieldSchema): readonly unknown[] {
  if (text.startsWith('[')) {
    const list = parse(text);
    if (Array.isArray(list)) return list;
  }
  return [valueOf(text, items)];
}

const isList = (schema: FieldSchema) => optionsOf(schema).some(({ type }) => type === 'array');

/** The kinds that a field may be, narrower ones before texts, which take everything. */
function optionsOf(schema: FieldSchema): readonly FieldSchema[] {
  const inner = schema.anyOf ?? schema.oneOf;
  const all = inner
    ? inner.flatMap(optionsOf)
    : [schema.type ?? 'string'].flat().map((type) => ({ ...schema, type: type as string }));
  return all.toSorted((a, b) => Number(a.type === 'string') - Number(b.type === 'string'));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    throw wrongUse(`This is no JSON: ${said}.`, 'Check quotes, commas and brackets.');
  }
}
