import type { Tool } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import type { Operation } from '../app/operation.ts';

/** An operation as a tool: its schemas as JSON Schema 2020-12, and what it does to the data as hints. */
export function toolOf(operation: Operation): Tool {
  const { name, summary, effect, http } = operation;
  return {
    name,
    title: titleOf(name),
    description: summary,
    inputSchema: objectSchema(operation.input, 'input'),
    outputSchema: objectSchema(operation.output, 'output'),
    annotations: {
      title: titleOf(name),
      readOnlyHint: effect === 'read',
      destructiveHint: effect === 'destructive',
      idempotentHint: effect === 'read' || http.method === 'PUT',
      openWorldHint: false,
    },
  };
}

/** `log-interaction` → `Log interaction` */
function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The protocol wants an object at the root; a choice between objects is one too. */
function objectSchema(schema: z.ZodType, io: 'input' | 'output'): Tool['inputSchema'] {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return { ...json, type: 'object' } as Tool['inputSchema'];
}
