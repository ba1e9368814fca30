import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../test/database-template.ts';
import type { Tx } from './database.ts';

const { database, drop } = await freshDatabase();
const org = randomUUID();
const inOrg = <T>(work: (tx: Tx) => Promise<T>) => database.inOrganization(org, work);
const ids = new Map<string, string>();
const id = (name: string): string => {
  const known = ids.get(name) ?? randomUUID();
  ids.set(name, known);
  return known;
};
afterAll(drop);

const ACCOUNTS = [
  { name: 'Müller & Söhne GmbH', domain: 'mueller-soehne.example', city: 'Köln', phone: '0221 / 555-0100' },
  { name: 'Distribuidora Álvarez', domain: 'alvarez.example', city: 'Málaga', phone: null },
  { name: 'Oakridge Logistics', domain: 'oakridge.example', city: 'Leeds', phone: null },
];
const PEOPLE = [
  {
    name: 'Anna Müller',
    at: 'Müller & Söhne GmbH',
    mail: 'anna.mueller@mueller-soehne.example',
    phone: '+492215550101',
  },
  { name: 'John Smith', at: 'Oakridge Logistics', mail: 'jsmith@oakridge.example', phone: '+441135550123' },
  { name: 'Joan Smithers', at: 'Oakridge Logistics', mail: null, phone: null },
  { name: 'José Ñúñez', at: 'Distribuidora Álvarez', mail: null, phone: null },
  { name: "Siobhán O'Brien", at: 'Oakridge Logistics', mail: null, phone: null },
  { name: 'Анна Петрова', at: 'Distribuidora Álvarez', mail: null, phone: null },
];

beforeAll(async () => {
  await database.asKeeper((tx) =>
    sql`INSERT INTO app.organizations (org_id, name, zone, country, created_at) VALUES (${org}, 'O', 'UTC', 'DE', now())`.execute(
      tx,
    ),
  );
  await inOrg(async (tx) => {
    for (const { name, domain, city, phone } of ACCOUNTS) {
      await sql`INSERT INTO app.accounts (org_id, id, name, domain, city, phone, created_at, updated_at)
        VALUES (${org}, ${id(name)}, ${name}, ${domain}, ${city}, ${phone}, now(), now())`.execute(tx);
    }
    for (const { name, at, mail, phone } of PEOPLE) {
      await sql`INSERT INTO app.people (org_id, id, account_id, name, first_planned_on, created_at, updated_at)
        VALUES (${org}, ${id(name)}, ${id(at)}, ${name}, '2026-01-01', now(), now())`.execute(tx);
      for (const [kind, value] of [
        ['mail', mail],
        ['phone', phone],
      ]) {
        if (value == null) continue;
        await sql`INSERT INTO app.addresses (org_id, id, person_id, kind, value, normalized)
          VALUES (${org}, ${id(value)}, ${id(name)}, ${kind}, ${value}, ${value})`.execute(tx);
      }
    }
    await sql`INSERT INTO app.opportunities (org_id, id, account_id, name, created_at, updated_at)
      VALUES (${org}, ${id('New warehouse')}, ${id('Oakridge Logistics')}, 'New warehouse', now(), now())`.execute(
      tx,
    );
  });
});

const KINDS = ['account', 'person', 'opportunity'];

async function search(query: string, kinds: readonly string[] = KINDS, most = 10): Promise<string[]> {
  const names = new Map([...ids].map(([name, known]) => [known, name]));
  const found = await inOrg((tx) =>
    sql<{
      subject_id: string;
    }>`SELECT subject_id FROM app.search(${query}, ${[...kinds]}::text[], ${most})`.execute(tx),
  );
  return found.rows.map(({ subject_id }) => names.get(subject_id) ?? subject_id);
}

describe('finds first', () => {
  it.each([
    ['by name', 'Anna Müller', 'Anna Müller'],
    ['without accents', 'anna muller', 'Anna Müller'],
    ['the other way round', 'muller anna', 'Anna Müller'],
    ['by the beginnings of words', 'an mü', 'Anna Müller'],
    ['by the family name alone', 'nunez', 'José Ñúñez'],
    ['by person and company', 'anna söhne', 'Anna Müller'],
    ['with an apostrophe', 'o’brien', "Siobhán O'Brien"],
    ['in another script', 'петрова', 'Анна Петрова'],
    ['a company by its domain', 'mueller-soehne', 'Müller & Söhne GmbH'],
    ['a company by name and city', 'muller koln', 'Müller & Söhne GmbH'],
    ['a company by phone, as it is written there', '0221 5550100', 'Müller & Söhne GmbH'],
    ['by mail address', 'jsmith@oakridge.example', 'John Smith'],
    ['by the beginning of a mail address', 'anna.mue', 'Anna Müller'],
    ['by phone with country code', '+49 221 5550101', 'Anna Müller'],
    ['by phone as dialled at home', '0113 555-0123', 'John Smith'],
    ['by the last digits of a phone', '5550123', 'John Smith'],
    ['an opportunity', 'warehouse', 'New warehouse'],
    ['with two letters swapped', 'jhon smith', 'John Smith'],
    ['with a letter too many', 'johhn smith', 'John Smith'],
    ['with a letter missing', 'oakrige', 'Oakridge Logistics'],
    ['with a wrong letter', 'oakridke', 'Oakridge Logistics'],
    ['spelled as heard', 'mueller anna', 'Anna Müller'],
  ])('%s: %s', async (_, query, expected) => {
    expect((await search(query))[0]).toBe(expected);
  });
});

describe('keeps to what is asked', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    ['kinds', 'oakridge', ['account'], ['Oakridge Logistics']],
    ['nothing alike', 'zyxwvu', KINDS, []],
    ['nothing at all', '   ', KINDS, []],
    ['signs alone', '%', KINDS, []],
    ['an underscore is no wildcard', 'a_na', KINDS, []],
    ['SQL is text', "'; DROP TABLE app.people; --", KINDS, []],
    ['a regular expression is text', '(((', KINDS, []],
    ['no kinds', 'anna', [], []],
  ])('%s', async (_, query, kinds, expected) => {
    expect(await search(query, kinds)).toEqual(expected);
  });

  it('a number of answers', async () => {
    expect(await search('oakridge', KINDS, 2)).toHaveLength(2);
  });

  it('each subject once, whatever of it fits', async () => {
    const found = await search('anna');
    expect(found).toEqual([...new Set(found)]);
  });
});

describe('follows changes', () => {
  const change = (statement: ReturnType<typeof sql>) => inOrg((tx) => statement.execute(tx));

  it('a company that is renamed is found by its new name, with its people and opportunities', async () => {
    await change(
      sql`UPDATE app.accounts SET name = 'Elmwood Freight' WHERE id = ${id('Oakridge Logistics')}`,
    );
    expect(await search('smith elmwood', ['person'])).toEqual(['John Smith', 'Joan Smithers']);
    expect(await search('warehouse elmwood', ['opportunity'])).toEqual(['New warehouse']);
    expect(await search('oakridge logistics', ['account', 'opportunity'])).toEqual([]);
    await change(
      sql`UPDATE app.accounts SET name = 'Oakridge Logistics' WHERE id = ${id('Oakridge Logistics')}`,
    );
  });

  it('a person who moves is found at the new company', async () => {
    await change(
      sql`UPDATE app.people SET account_id = ${id('Oakridge Logistics')} WHERE id = ${id('José Ñúñez')}`,
    );
    expect(await search('nunez oakridge')).toEqual(['José Ñúñez']);
  });

  it('a person merged into another is found no more, their addresses lead to the other', async () => {
    await change(
      sql`UPDATE app.people SET merged_into = ${id('Joan Smithers')} WHERE id = ${id('John Smith')}`,
    );
    await change(
      sql`UPDATE app.addresses SET person_id = ${id('Joan Smithers')} WHERE person_id = ${id('John Smith')}`,
    );
    expect(await search('john smith', ['person'])).not.toContain('John Smith');
    expect(await search('jsmith@oakridge.example')).toEqual(['Joan Smithers']);
  });

  it('what is deleted is found no more', async () => {
    await change(sql`DELETE FROM app.addresses WHERE normalized = 'jsmith@oakridge.example'`);
    expect(await search('jsmith@oakridge.example', ['person'])).toEqual([]);
  });
});
