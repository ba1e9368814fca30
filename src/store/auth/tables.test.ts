import { getMigrations } from 'better-auth/db/migration';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/database-template.ts';
import { signInLibraryOptions } from './sign-in-library.ts';

describe('the tables of sign-in', () => {
  let fresh: FreshDatabase;
  let pool: Pool;
  beforeAll(async () => {
    fresh = await freshDatabase();
    pool = new Pool({ ...fresh.connection, options: '-c search_path=auth' });
  });
  afterAll(async () => {
    await pool.end();
    await fresh.drop();
  });

  it('are those that the library wants', async () => {
    const wanted = await getMigrations(
      signInLibraryOptions({
        pool,
        secret: 'a secret of a test, thirty-two characters',
        isMember: async () => true,
        onError: () => undefined,
      }),
    );
    expect([wanted.toBeCreated, wanted.toBeAdded, wanted.toBeAddedIndexes]).toEqual([[], [], []]);
  });

  it.each(['user', 'session', 'account', 'verification', 'twoFactor'])(
    'auth.%s is closed to operations',
    async (table) => {
      const reading = fresh.database.outside((tx) =>
        tx
          .withSchema('auth')
          .selectFrom(table as never)
          .selectAll()
          .execute(),
      );
      await expect(reading).rejects.toThrow('permission denied for schema auth');
    },
  );
});
