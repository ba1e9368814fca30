import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operations } from '../../src/app/operations.ts';
import { openApiDocument } from '../../src/http/openapi.ts';

type Node = { readonly [key: string]: unknown };

const METHODS = new Set(['get', 'post', 'put', 'patch', 'delete']);
const document = openApiDocument(operations, { version: '1.0.0' });
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, one]) => ({ path, method, one: one as Node })),
);

describe('the OpenAPI document of the product', () => {
  it('describes every operation', () => {
    expect(described.map(({ one }) => one['operationId']).sort()).toEqual(
      operations.map(({ name }) => name).sort(),
    );
  });

  it.each(described.map((row) => [`${row.method} ${row.path}`, row] as const))(
    '%s',
    (_name, { path, method, one }) => {
      expect(METHODS.has(method)).toBe(true);
      const parameters = one['parameters'] as Node[];
      const names = parameters.map((parameter) => `${parameter['in']} ${parameter['name']}`);
      expect(new Set(names).size).toBe(names.length);
      for (const [, field] of path.matchAll(/\{(\w+)\}/g)) expect(names).toContain(`path ${field}`);
      for (const parameter of parameters) expect(parameter['schema']).toBeTypeOf('object');
      expect(JSON.stringify(one)).not.toContain('#/$defs');
      // a read is safe to repeat: it must not be asked for by a method that says otherwise, nor the other way round
      if (one['x-effect'] !== 'read') expect(method).not.toBe('get');
    },
  );

  it('holds schemas that can be read back', () => {
    for (const { input, output } of operations) {
      expect(() =>
        z.fromJSONSchema(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as never),
      ).not.toThrow();
      expect(() => z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' })).not.toThrow();
    }
  });
});
