import { fork } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { counts, emptyBook, type Imported } from '../../../test/imports/book.ts';
import { runOperation } from '../run-operation.ts';
import { endAbandonedImports } from './end-abandoned.ts';
import { cancelImport, getImport } from './imports.ts';

let book: Imported;
beforeEach(async () => {
  book = await emptyBook();
});
afterEach(() => book.drop());

const csv = (rows: number) =>
  `Name,Email,Company\n${Array.from({ length: rows }, (_, at) => `Given Family${at},p${at}@firm${at >> 2}.eu,Firm ${at >> 2}`).join('\n')}\n`;
const people = () => book.count(sql`SELECT count(*)::int AS n FROM app.people`);
/** Counts of the import's record against its rows, and people against those whom its rows made. */
const agrees = async () => {
  const [row] = await book.rows(sql<{
    sum: number;
    rows: number;
    read: number;
    made: number;
    people: number;
  }>`
    SELECT i.read, i.created + i.updated + i.unchanged + i.merged + i.refused AS sum,
      (SELECT count(*)::int FROM app.import_rows r WHERE r.import_id = i.id) AS rows,
      (SELECT count(*)::int FROM app.import_rows r WHERE r.import_id = i.id AND r.outcome = 'created') AS made,
      (SELECT count(*)::int FROM app.people) AS people
    FROM app.imports i`);
  expect(row).toBeDefined();
  expect(row?.sum).toBe(row?.read);
  expect(row?.rows).toBe(row?.read);
  expect(row?.made).toBe(row?.people);
  return row?.read ?? 0;
};

describe('runs', () => {
  it('cancel after a batch: what is done stays and may be undone', async () => {
    const cancelling = new AbortController();
    const result = await book.file(csv(600), {
      hooks: { batch: 200, signal: cancelling.signal, onProgress: () => cancelling.abort() },
    });
    expect([result.status, result.read]).toEqual(['cancelled', 200]);
    expect(await agrees()).toBe(200);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.person_states`)).toBe(200);
    await book.undo(result);
    expect(await people()).toBe(0);
  });

  it('are cancelled from elsewhere by their id', async () => {
    const asked: Promise<unknown>[] = [];
    const result = await book.file(csv(800), {
      hooks: {
        batch: 100,
        onProgress: ({ import: id, read }) =>
          read === 100 &&
          asked.push(runOperation(cancelImport, { actor: book.actor, input: { id } }, book.ground)),
      },
    });
    await Promise.all(asked);
    expect(result.status).toBe('cancelled');
    expect(result.read).toBeLessThan(800);
    expect(await agrees()).toBe(result.read);
    expect(
      await runOperation(getImport, { actor: book.actor, input: { id: result.import ?? '' } }, book.ground),
    ).toMatchObject({ status: 'cancelled', read: result.read });
  });

  it('tell how far they are', async () => {
    const seen: number[] = [];
    await book.file(csv(500), {
      hooks: {
        batch: 200,
        onProgress: ({ read, rowsPerSecond }) => seen.push(read, Math.sign(rowsPerSecond)),
      },
    });
    expect(seen).toEqual([200, 1, 400, 1, 500, 1, 500, 1]);
  });

  it('of the same people at once do not double them', async () => {
    const [one, other] = await Promise.all([
      book.file(csv(400), { hooks: { batch: 50 } }),
      book.file(csv(400), { hooks: { batch: 50 } }),
    ]);
    expect(one.created + other.created).toBe(400);
    expect(one.unchanged + other.unchanged).toBe(400);
    expect(await people()).toBe(400);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.accounts`)).toBe(100);
  });

  it('refuse a row that the database does not take, and no other', async () => {
    const result = await book.file(
      `Name,Email,Notes\nAnna,anna@a.eu,fine\nBo,bo@b.eu,x\u0000y\nCem,cem@c.eu,fine\n`,
    );
    expect(result.read).toBe(3);
    expect(result.created + result.refused).toBe(3);
    expect(result.created).toBeGreaterThanOrEqual(2);
  });

  it('killed in the middle leave whole batches, and can be undone', async () => {
    const child = fork(
      join(import.meta.dirname, '../../../test/imports/import-child.ts'),
      [JSON.stringify({ connection: book.connection, actor: book.actor, rows: 4_000, batch: 200 })],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    await new Promise<void>((resolve) => {
      child.on('message', (read) => {
        if (Number(read) >= 800) child.kill('SIGKILL');
      });
      child.on('exit', () => resolve());
    });
    const read = await agrees();
    expect(read).toBeGreaterThanOrEqual(800);
    expect(read).toBeLessThan(4_000);
    expect(read % 200).toBe(0);
    const [abandoned] = await endAbandonedImports(book.ground, book.actor.org, 0);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.person_states`)).toBe(read);
    expect(
      await runOperation(getImport, { actor: book.actor, input: { id: abandoned ?? '' } }, book.ground),
    ).toMatchObject({ status: 'failed', read });
    // Importing the file again goes on where it broke off.
    const rest = await book.file(csv(4_000));
    expect(counts(rest)).toMatchObject({ read: 4_000, unchanged: read, created: 4_000 - read });
    await book.undo(rest);
    expect(await people()).toBe(read);
    await book.undo({ ...rest, import: abandoned ?? '' });
    expect(await people()).toBe(0);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.accounts`)).toBe(0);
  }, 240_000);
});
