import type { Operation } from '../../app/operation.ts';

export interface OperationRequest {
  readonly method: string;
  /** Under /api, with its query. */
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | undefined;
}

/** An operation's input as the request that the HTTP interface takes: path fields, then query or body. */
export function requestOf({ http }: Pick<Operation, 'http'>, input: unknown): OperationRequest {
  const rest = { ...(input as Readonly<Record<string, unknown>>) };
  const path = http.path.replace(/\{(\w+)\}/g, (_, field: string) => {
    const value = rest[field];
    delete rest[field];
    return encodeURIComponent(String(value));
  });
  if (http.method !== 'GET' && http.method !== 'DELETE') return { method: http.method, path, body: rest };
  const query = queryOf(rest);
  return { method: http.method, path: query === '' ? path : `${path}?${query}`, body: undefined };
}

function queryOf(fields: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    for (const each of Array.isArray(value) ? value : [value]) {
      query.append(name, typeof each === 'object' ? JSON.stringify(each) : String(each));
    }
  }
  return query.toString();
}
