import type { z } from 'zod';
import type { Operation } from '../../app/operation.ts';
import { type Method, send } from './send.ts';

export type InputOf<Op extends Operation> = z.input<Op['input']>;
export type OutputOf<Op extends Operation> = z.output<Op['output']>;

/** An operation as pages call it: typed by the operation itself, sent by its place in the HTTP interface. */
export interface Endpoint<Op extends Operation> {
  (input: InputOf<Op>, how?: { readonly key?: string; readonly signal?: AbortSignal }): Promise<OutputOf<Op>>;
  readonly operation: string;
  readonly method: Method;
  readonly path: string;
}

/** Name, method and path are the operation's own; a test compares them. */
export function endpoint<Op extends Operation>(
  operation: string,
  method: Method,
  path: string,
): Endpoint<Op> {
  const call = (input: InputOf<Op>, how?: { readonly key?: string; readonly signal?: AbortSignal }) => {
    const { url, rest } = filled(path, { ...(input as object) });
    if (method !== 'GET') return send<OutputOf<Op>>(method, `/api${url}`, rest, how);
    const query = queryOf(rest);
    return send<OutputOf<Op>>(method, `/api${url}${query}`, undefined, how);
  };
  return Object.assign(call, { operation, method, path });
}

/** The fields that the path names go into it, the others remain. */
function filled(path: string, input: Record<string, unknown>) {
  const rest = { ...input };
  const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url, rest };
}

function queryOf(input: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input)) {
    if (value === undefined) continue;
    query.set(name, typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
