import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from './operations.ts';

const written = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: ['**/*.test.ts', 'operation.ts'] })
  .flatMap((file) => [
    ...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(
      /= operation\(\{\s*name: '(?<name>[^']+)'/g,
    ),
  ])
  .map(({ groups }) => groups?.['name'] ?? '');

describe('the list of all operations', () => {
  it('holds every operation that is written', () => {
    expect(operations.map(({ name }) => name).sort()).toEqual(written.sort());
  });

  it('gives each its own name and its own place in the HTTP interface', () => {
    const places = operations.map(({ http }) => `${http.method} ${http.path}`);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });
});
