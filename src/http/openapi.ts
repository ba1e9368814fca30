import type { Operation } from '../app/operation.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { PROBLEM_RESPONSES, PROBLEM_SCHEMA } from './openapi-problems.ts';
import { type OtherRoute, otherPaths } from './openapi-routes.ts';

export interface OpenApiOptions {
  readonly version: string;
  /** Where the server is reached; left out: where the document was loaded from. */
  readonly url?: string | undefined;
  /** Addresses that are no operations: streams, sign-in. */
  readonly others?: readonly OtherRoute[];
}

/** The OpenAPI 3.1 document of these operations, made from their own schemas. Pure. */
export function openApiDocument(operations: readonly Operation[], options: OpenApiOptions) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const path = `/api${operation.http.path}`;
    paths[path] = { ...paths[path], [operation.http.method.toLowerCase()]: described(operation) };
  }
  for (const [path, methods] of otherPaths(options.others ?? [])) {
    paths[path] = { ...paths[path], ...methods };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Followthrough',
      version: options.version,
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: options.url ?? '/' }],
    security: [{ key: [] }, { session: [] }],
    tags: [...new Set(operations.map(tagOf))].sort().map((name) => ({ name })),
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      responses: PROBLEM_RESPONSES,
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'An API key, “ft_…”, made by a user for programs.',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'followthrough.session_token' },
      },
    },
  };
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>;

const DESCRIPTION = `Whom to contact today, why, and whom to leave alone; and everything that this follows from.

Errors are problem details (RFC 9457): \`detail\` says what is wrong, \`mend\` the way out, \`code\` is stable.
A write with an \`Idempotency-Key\` acts once, however often it is repeated. Answers that carry a \`version\` have an
ETag; send it back in \`If-Match\` so that nobody's edit is overwritten. Lists go on with \`after\`, from \`next\`.`;

const tagOf = ({ http }: Operation): string => http.path.split('/')[1] ?? 'other';

function described(operation: Operation) {
  const { http, name, summary, effect } = operation;
  const input = jsonSchemaOf(operation.input, 'input');
  const output = jsonSchemaOf(operation.output, 'output');
  const inPath = [...http.path.matchAll(/\{(\w+)\}/g)].map(([, field]) => field ?? '');
  const takesBody = http.method !== 'GET' && http.method !== 'DELETE';
  const rest = without(input, inPath);
  const hasFields = Object.keys(rest.properties ?? {}).length > 0;
  const writes = effect !== 'read';
  const versioned = input.properties?.['version'] !== undefined;
  return {
    operationId: name,
    summary,
    tags: [tagOf(operation)],
    parameters: [
      ...inPath.map((field) => parameter('path', field, input, true)),
      ...(takesBody
        ? []
        : Object.keys(rest.properties ?? {}).map((field) =>
            parameter('query', field, input, rest.required?.includes(field) ?? false),
          )),
      ...(writes ? [IDEMPOTENCY_KEY] : []),
      ...(versioned ? [IF_MATCH] : []),
    ],
    ...(takesBody && hasFields
      ? {
          requestBody: {
            required: (rest.required ?? []).some((field) => field !== 'version'),
            content: { 'application/json': { schema: versioned ? optional(rest, 'version') : rest } },
          },
        }
      : {}),
    responses: {
      '200': {
        description: 'Done.',
        ...(output.properties?.['version'] === undefined ? {} : { headers: { ETag: ETAG } }),
        content: { 'application/json': { schema: output } },
      },
      ...Object.fromEntries(
        problemsOf(operation).map((status) => [status, { $ref: `#/components/responses/${status}` }]),
      ),
    },
    'x-effect': effect,
  };
}

function problemsOf({ effect, http, input }: Operation): readonly string[] {
  const versioned = jsonSchemaOf(input, 'input').properties?.['version'] !== undefined;
  return [
    '401',
    '403',
    ...(http.path.includes('{') ? ['404'] : []),
    ...(effect === 'read' ? [] : ['409']),
    ...(versioned ? ['412'] : []),
    '422',
    '429',
    '500',
  ];
}

function parameter(place: 'path' | 'query', name: string, input: JsonSchema, required: boolean) {
  const { description, ...schema } = input.properties?.[name] ?? { type: 'string' };
  const list = schema.type === 'array' ? { style: 'form', explode: true } : {};
  return { name, in: place, required, ...(description ? { description } : {}), schema, ...list };
}

function without(schema: JsonSchema, names: readonly string[]): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name)),
  );
  const required = (schema.required ?? []).filter((name) => !names.includes(name));
  const { required: _, ...rest } = schema;
  return { ...rest, properties, ...(required.length > 0 ? { required } : {}) };
}

/** May be left out of the body: If-Match says it too. */
function optional(schema: JsonSchema, name: string): JsonSchema {
  const required = (schema.required ?? []).filter((field) => field !== name);
  const { required: _, ...rest } = schema;
  return required.length > 0 ? { ...rest, required } : rest;
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A new random text for each new request; a repeated one gets the first answer and does not act again.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description:
    'The ETag of what was read, in place of `version`; the edit is refused (412) when it is no longer the newest.',
  schema: { type: 'string' },
};

const ETAG = { description: 'The version, for If-Match.', schema: { type: 'string' } };
