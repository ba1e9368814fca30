import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { LATEST_PROTOCOL_VERSION } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/app/operations.ts';
import { ended, newDataDir, start, surroundings } from '../cli/command.ts';

const { dir, remove } = newDataDir();
const client = new Client({ name: 'test', version: '1' });

beforeAll(async () => {
  const entry = new URL('../../src/main/cli.ts', import.meta.url).pathname;
  const args = [entry, 'mcp'];
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args, env: surroundings(dir), stderr: 'ignore' }),
  );
});
afterAll(async () => {
  await client.close();
  remove();
});

/** The names that the specification permits. */
const TOOL_NAME = /^[A-Za-z0-9_.-]{1,128}$/;

describe('the MCP server', () => {
  it('says who it is', () => {
    expect(client.getServerVersion()).toMatchObject({ name: 'followthrough' });
    expect(client.getInstructions()).toContain('today');
  });

  it('offers every operation, with its schemas and what it does to the data', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(operations.map(({ name }) => name));
    for (const { name, description, inputSchema, outputSchema } of tools) {
      expect(name).toMatch(TOOL_NAME);
      expect(description).not.toBe('');
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
    }
    const hints = (wanted: string) => tools.find(({ name }) => name === wanted)?.annotations;
    expect(hints('today')).toMatchObject({
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
    });
    expect(hints('log-interaction')).toMatchObject({ readOnlyHint: false, destructiveHint: false });
    expect(hints('deactivate-user')).toMatchObject({ readOnlyHint: false, destructiveHint: true });
  });

  it('runs them: what was written is read, as data and as text', async () => {
    const made = await client.callTool({ name: 'add-account', arguments: { name: 'Fjordkraft' } });
    expect(made.isError).toBeFalsy();
    const list = await client.callTool({ name: 'list-accounts', arguments: {} });
    expect(list.structuredContent).toMatchObject({ accounts: [{ name: 'Fjordkraft' }] });
    expect(list.content).toEqual([{ type: 'text', text: JSON.stringify(list.structuredContent) }]);
    const today = await client.callTool({ name: 'today', arguments: {} });
    expect(today.structuredContent).toMatchObject({ steps: expect.any(Array), leaveAlone: [] });
  });

  it('says what is wrong and how to mend it', async () => {
    const wrong = await client.callTool({ name: 'today', arguments: { on: 'tomorrow' } });
    expect(wrong).toMatchObject({
      isError: true,
      content: [
        { text: 'on: Give a day as YYYY-MM-DD, and one that exists. Correct what is named and try again.' },
      ],
    });
    await expect(client.callTool({ name: 'no-such-tool', arguments: {} })).rejects.toThrow(
      'There is no tool',
    );
  });
});

it('writes nothing but the protocol to stdout, answers before it ends, and speaks older versions', async () => {
  const child = start(dir, ['mcp']);
  const end = ended(child);
  const messages = [
    {
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-03-26', capabilities: {}, clientInfo: { name: 'old', version: '1' } },
    },
    { method: 'notifications/initialized' },
    { id: 2, method: 'tools/call', params: { name: 'who-am-i', arguments: {} } },
  ];
  child.stdin?.end(messages.map((each) => `${JSON.stringify({ jsonrpc: '2.0', ...each })}\n`).join(''));
  const { code, stdout } = await end;
  expect(code).toBe(0);
  const answers = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { id: 1, result: { protocolVersion: '2025-03-26' } },
    { id: 2, result: { structuredContent: { user: { role: 'owner' } } } },
  ]);
  expect(LATEST_PROTOCOL_VERSION).not.toBe('2025-03-26');
});
