import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { counts, emptyBook, type Imported } from '../../../test/imports/book.ts';
import { logInteraction } from '../interactions/log-interaction.ts';
import { editPerson } from '../people/edit-person.ts';

let book: Imported;
beforeEach(async () => {
  book = await emptyBook();
});
afterEach(() => book.drop());

const FIRST =
  'Name,Email,Company,Title,Tags\nAnna Berg,anna@hafen.eu,Hafen AG,CFO,port\nBo Lund,bo@lund.se,Lund AB,,\n';
const SECOND =
  'Name,Email,Company,Title,Phone,Shoe size\nAnna Berg,anna@hafen.eu,Hafen,CEO,+49 30 5550123,39\nCem Kaya,cem@kaya.de,Kaya GmbH,Owner,,44\n';

const EVERYTHING = sql<Record<string, unknown>>`
  SELECT (SELECT json_agg(json_build_array(name, domain, owner_id) ORDER BY name) FROM app.accounts) AS accounts,
         (SELECT json_agg(json_build_array(name, title, custom, rating) ORDER BY name) FROM app.people) AS people,
         (SELECT json_agg(value ORDER BY value) FROM app.addresses) AS addresses,
         (SELECT count(*) FROM app.next_steps) AS steps,
         (SELECT count(*) FROM app.external_ids) AS ids,
         (SELECT count(*) FROM app.taggings) AS taggings,
         (SELECT count(*) FROM app.search_entries) AS found`;

/** Search entries are not for the application's eyes. */
const state = async () =>
  (await book.database.asKeeper(async (tx) => (await EVERYTHING.execute(tx)).rows))[0];

describe('undo', () => {
  it('of the only import leaves an empty book', async () => {
    const empty = await state();
    const first = await book.file(FIRST);
    const report = await book.undo(first);
    expect(await state()).toEqual(empty);
    expect(report).toMatchObject({ removed: { person: 2, account: 2 }, restored: 0, kept: [] });
  });

  it('of the second leaves what the first made, and may be asked for twice', async () => {
    await book.file(FIRST);
    const before = await state();
    const second = await book.file(SECOND, { options: { rating: 'B' } });
    expect(counts(second)).toEqual({ read: 2, created: 1, updated: 1, unchanged: 0, merged: 0, refused: 0 });
    expect(await state()).not.toEqual(before);
    expect(await book.undo(second)).toMatchObject({
      removed: { person: 1, account: 1 },
      restored: 1,
      kept: [],
    });
    expect(await state()).toEqual(before);
    expect(await book.undo(second)).toMatchObject({ removed: {}, restored: 0 });
  });

  it('keeps who has been contacted since, and what somebody has corrected since', async () => {
    await book.file(FIRST);
    const second = await book.file(SECOND);
    const [anna, cem] = await book.rows(
      sql<{
        id: string;
        version: number;
      }>`SELECT id, version FROM app.people WHERE name IN ('Anna Berg', 'Cem Kaya') ORDER BY name`,
    );
    await book.run(logInteraction, { people: [cem?.id], kind: 'call' });
    await book.run(editPerson, { id: anna?.id, version: anna?.version, title: 'Chair' });
    const report = await book.undo(second);
    expect(report.kept.map(({ name, why }) => [name, why])).toEqual([
      ['Anna Berg', 'its title was changed since'],
      ['Cem Kaya', 'has been in touch since, or has history from elsewhere'],
      ['Kaya GmbH', 'has people who stay'],
    ]);
    expect(await book.rows(sql`SELECT name, title FROM app.people ORDER BY name`)).toEqual([
      { name: 'Anna Berg', title: 'Chair' },
      { name: 'Bo Lund', title: null },
      { name: 'Cem Kaya', title: 'Owner' },
    ]);
  });

  it('never takes a refusal back: neither of people who stay nor of those who go', async () => {
    await book.file(FIRST);
    const second = await book.file(
      'Email,Name,Unsubscribed from all email\nanna@hafen.eu,Anna Berg,true\nnew@firm.eu,New One,true\n',
    );
    const report = await book.undo(second);
    expect(report.optOutsKept).toBe(2);
    expect(
      await book.rows(
        sql`SELECT p.name, m.channel, m.allowed FROM app.permissions m JOIN app.people p ON p.id = m.person_id ORDER BY 2`,
      ),
    ).toEqual([
      { name: 'Anna Berg', channel: 'mail', allowed: false },
      { name: 'Anna Berg', channel: 'newsletter', allowed: false },
    ]);
    await book.file('Name,Email\nNew One,new@firm.eu\n');
    expect(
      await book.rows(
        sql`SELECT m.channel, m.allowed FROM app.permissions m JOIN app.people p ON p.id = m.person_id WHERE p.name = 'New One' ORDER BY 1`,
      ),
    ).toEqual([
      { channel: 'mail', allowed: false },
      { channel: 'newsletter', allowed: false },
    ]);
  });
});
