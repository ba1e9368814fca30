import { describe, expect, it } from 'vitest';
import { doorOverNotes, noteOperations } from '../../test/http/door.ts';
import { openApiDocument } from './openapi.ts';

type Node = { readonly [key: string]: unknown };

const document = openApiDocument(noteOperations().operations, {
  version: '1.2.3',
  url: 'https://crm.example.com',
});

describe('the OpenAPI document', () => {
  it('has every operation under its path and method', () => {
    const found = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, described]) => `${method} ${path} ${(described as Node)['operationId']}`,
      ),
    );
    expect(found.sort()).toEqual([
      'delete /api/notes sweep-notes',
      'get /api/notes list-notes',
      'patch /api/notes/{id} edit-note',
      'post /api/burst burst',
      'post /api/notes add-note',
    ]);
  });

  it('puts each field of the input in one place', () => {
    const edit = document.paths['/api/notes/{id}']?.['patch'] as Node;
    expect(edit['parameters']).toMatchObject([
      { name: 'id', in: 'path', required: true },
      { name: 'Idempotency-Key', in: 'header' },
      { name: 'If-Match', in: 'header' },
    ]);
    expect(edit['requestBody']).toMatchObject({
      content: { 'application/json': { schema: { properties: { text: {} }, required: ['text'] } } },
    });
    const list = document.paths['/api/notes']?.['get'] as Node;
    expect(list['requestBody']).toBeUndefined();
    expect(list['parameters']).toContainEqual(
      expect.objectContaining({ name: 'limit', in: 'query', required: false }),
    );
  });

  it('refers only to what it holds, gives no id twice, and declares every path parameter', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    for (const reference of referencesIn(document)) {
      const target = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Node | undefined)?.[key], document);
      expect(target, reference).toBeDefined();
    }
    const ids = operationsIn(document.paths).map(({ described }) => described['operationId']);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, described } of operationsIn(document.paths)) {
      const declared = (described['parameters'] as Node[]).filter((one) => one['in'] === 'path');
      expect(declared.map(({ name }) => name)).toEqual(
        [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
      expect(Object.keys(described['responses'] as Node)).toContain('200');
    }
  });

  it('is served with the other addresses, and read by people at /api/docs', async () => {
    const { app } = await doorOverNotes({
      streams: [
        {
          method: 'POST',
          path: '/imports/files',
          summary: 'Import a file.',
          effect: 'write',
          allow: () => true,
          handle: async () => ({ body: {} }),
        },
      ],
    });
    const served = (await app.inject('/api/openapi.json')).json();
    expect(Object.keys(served.paths)).toEqual(
      expect.arrayContaining(['/api/notes', '/api/changes', '/api/imports/files', '/api/auth/sign-in/email']),
    );
    const docs = await app.inject('/api/docs/');
    expect(docs.statusCode).toBe(200);
    expect(docs.headers['content-security-policy']).toContain("script-src 'self';");
    expect(docs.body).not.toMatch(/<script>[^<]/);
    const scripts = [...docs.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => `${address}`);
    for (const address of scripts) {
      const asset = await app.inject(new URL(address, 'http://localhost/api/docs/').pathname);
      expect([address, asset.statusCode]).toEqual([address, 200]);
    }
    await app.close();
  });
});

function operationsIn(paths: typeof document.paths) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).map((described) => ({ path, described: described as Node })),
  );
}

function referencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value] : referencesIn(value),
  );
}
