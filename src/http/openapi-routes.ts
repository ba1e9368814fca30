import type { JsonSchema } from './json-schema.ts';

/** An address that is no operation, as the documentation shows it. */
export interface OtherRoute {
  readonly method: string;
  /** Whole, such as `/api/changes`. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  /** No sign-in needed. */
  readonly open?: boolean;
  readonly body?: { readonly type: string; readonly schema: JsonSchema };
  readonly answer?: { readonly type: string; readonly schema: JsonSchema };
}

/** The same as path items of OpenAPI. */
export function otherPaths(routes: readonly OtherRoute[]): readonly (readonly [string, object])[] {
  return routes.map((route) => [route.path, { [route.method.toLowerCase()]: described(route) }]);
}

function described({ path, id, summary, tag, open, body, answer }: OtherRoute) {
  return {
    operationId: id,
    summary,
    tags: [tag],
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(open ? { security: [] } : {}),
    ...(body ? { requestBody: { required: true, content: content(body) } } : {}),
    responses: {
      '200': { description: 'Done.', ...(answer ? { content: content(answer) } : {}) },
      ...Object.fromEntries(
        ['401', '403', '422', '429', '500'].map((status) => [
          status,
          { $ref: `#/components/responses/${status}` },
        ]),
      ),
    },
  };
}

const content = ({ type, schema }: { type: string; schema: JsonSchema }) => ({ [type]: { schema } });
