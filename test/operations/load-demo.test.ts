import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../src/app/demo/load-demo.ts';
import { doctor } from '../../src/app/doctor/doctor.ts';
import { type Book, newBook } from '../book.ts';

let book: Book;

beforeAll(async () => {
  book = await newBook();
  book.at('2026-11-24T10:00:00+01:00');
});
afterAll(() => book.close());

describe('the demonstration book on a database', () => {
  it('is for the owner alone', async () => {
    const manager = await book.addUser('Nils', 'manager');
    await expect(book.run(loadDemo, {}, { as: manager })).rejects.toThrow(/You may not do this/);
  });

  it('fills an empty book in seconds, and Today is rich at once', async () => {
    const started = performance.now();
    const loaded = await book.run(loadDemo, {});
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(loaded).toMatchObject({ accounts: 121, users: 4 });

    const { steps, leaveAlone } = await book.today();
    const actions = new Set(steps.map(({ action }) => action));
    expect(actions.size).toBe(9);
    expect(steps.length).toBeGreaterThanOrEqual(7);
    expect(steps.length).toBeLessThanOrEqual(16);
    for (const { because } of steps) expect(because[0]?.text).toMatch(/^\P{Ll}.*\.$/u);
    expect(leaveAlone.length).toBeGreaterThanOrEqual(7);
  });

  it('keeps every invariant', async () => {
    expect(await book.run(doctor, {})).toMatchObject({ ok: true });
  });

  it('refuses a book in which somebody is already', async () => {
    await expect(book.run(loadDemo, {})).rejects.toThrow(/accounts in this book already/);
  });
});
