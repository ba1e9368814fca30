import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database-template.ts';
import { schemaFiles } from './schema-dump.ts';

const ROOT = join(import.meta.dirname, '../..');
const { connection, drop } = await freshDatabase();
afterAll(drop);

describe('schema.sql and tables.ts', async () => {
  const files = await schemaFiles(connection);

  it.each([...files])(
    '%s is what the migrations make (else: node src/store/schema-dump.ts --write)',
    (path, text) => {
      expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text);
    },
  );
});
