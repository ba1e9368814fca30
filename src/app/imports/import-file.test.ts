import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts, emptyBook, type Imported } from '../../../test/imports/book.ts';

let book: Imported;
beforeAll(async () => {
  book = await emptyBook();
});
afterAll(() => book.drop());

const PEOPLE = `Name,Email,Company,Title
Anna Berg,anna@hafen.test-ag.de,Hafen AG,CFO
Bo Lund,bo@lund.se,Lund AB,
Anna Berg,anna@hafen.test-ag.de,Hafen AG,CFO
Cem Kaya,,Kaya GmbH,Owner
`;

describe('a file of people', () => {
  it('adds each of them once, with their company', async () => {
    const result = await book.file(PEOPLE);
    expect(counts(result)).toEqual({ read: 4, created: 3, updated: 0, unchanged: 0, merged: 1, refused: 0 });
    expect(
      await book.rows(
        sql`SELECT p.name, a.name AS account, p.title FROM app.people p JOIN app.accounts a ON a.id = p.account_id ORDER BY p.name`,
      ),
    ).toEqual([
      { name: 'Anna Berg', account: 'Hafen AG', title: 'CFO' },
      { name: 'Bo Lund', account: 'Lund AB', title: null },
      { name: 'Cem Kaya', account: 'Kaya GmbH', title: 'Owner' },
    ]);
    expect(await book.count(sql`SELECT count(*)::int AS n FROM app.next_steps`)).toBe(3);
  });

  it('changes nothing when it comes again', async () => {
    expect(counts(await book.file(PEOPLE))).toEqual({
      read: 4,
      created: 0,
      updated: 0,
      unchanged: 3,
      merged: 1,
      refused: 0,
    });
  });
});
