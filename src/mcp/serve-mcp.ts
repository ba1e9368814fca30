import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
import type { Operation } from '../app/operation.ts';
import { FollowthroughError } from '../core/errors.ts';
import { toolOf } from './tool-of.ts';

export interface McpOptions {
  readonly operations: readonly Operation[];
  /** Runs an operation for whoever this server speaks. Throws FollowthroughError for what can be mended. */
  readonly run: (operation: Operation, input: unknown) => Promise<unknown>;
  readonly version: string;
  readonly signal: AbortSignal;
  /** Told what no catalogue foresees; the caller learns only that it happened. */
  readonly onUnforeseen: (error: unknown) => void;
}

const INSTRUCTIONS = `Followthrough says whom to contact today, why, and whom to leave alone.
Begin with "today". Find people and accounts with "search"; ids come from there. Log what happened with
"log-interaction", agree dates with "agree-date": the plan follows at once. Never contact somebody in a quiet period.`;

/**
 * Speaks the Model Context Protocol over stdin and stdout: every operation is a tool. Ends when the client closes
 * stdin (calls under way are answered first) or the signal aborts.
 */
export async function serveMcp(options: McpOptions): Promise<void> {
  const { operations, version, signal } = options;
  const byName = new Map(operations.map((operation) => [operation.name, operation]));
  const tools = operations.map(toolOf);
  const underWay = new Set<Promise<unknown>>();

  const server = new Server(
    { name: 'followthrough', title: 'Followthrough', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const operation = byName.get(params.name);
    if (!operation) throw new McpError(ErrorCode.InvalidParams, `There is no tool “${params.name}”.`);
    const call = callTool(operation, params.arguments ?? {}, options);
    underWay.add(call);
    return call.finally(() => underWay.delete(call));
  });

  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', resolve).once('close', resolve);
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(new StdioServerTransport());
  await ended;
  // What was read before the end may not have reached its handler yet.
  await new Promise((resolve) => setImmediate(resolve));
  while (underWay.size > 0) await Promise.allSettled(underWay);
  await new Promise((resolve) => setImmediate(resolve));
  await server.close();
}

async function callTool(
  operation: Operation,
  input: unknown,
  { run, onUnforeseen }: McpOptions,
): Promise<CallToolResult> {
  try {
    // Only what the schema names; what is undefined goes with JSON.
    const output = operation.output.parse(await run(operation, input));
    const text = JSON.stringify(output);
    return { content: [{ type: 'text', text }], structuredContent: JSON.parse(text) };
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: sayFailure(error, onUnforeseen) }] };
  }
}

function sayFailure(error: unknown, onUnforeseen: McpOptions['onUnforeseen']): string {
  if (error instanceof FollowthroughError) return `${error.message} ${error.mend}`.trim();
  onUnforeseen(error);
  return 'Something unforeseen went wrong here, and nothing was changed. The log of the server says more.';
}
