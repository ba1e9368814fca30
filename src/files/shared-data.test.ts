import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contactsRead } from './contacts-read.ts';
import { sniffDialect } from './dialect.ts';
import { decodedText, sniffEncoding } from './encoding.ts';
import { readContacts } from './read-contacts.ts';
import type { FileRecord, OpportunityRecord, ReadItem } from './records.ts';
import { splitRows } from './split-rows.ts';

/** Files collected from other programs, beside the project; these tests say that they skip where it is absent. */
const DATA = join(import.meta.dirname, '../../../shared/data');
const HERE = existsSync(DATA);

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;
}

async function textOf(path: string): Promise<string> {
  const { name } = await sniffEncoding(path);
  let text = '';
  for await (const part of decodedText(path, name)) text += part;
  return text;
}

async function readAll(
  path: string,
): Promise<{ items: ReadItem[]; records: FileRecord[]; format: string | null }> {
  const { items, head } = await readContacts(join(DATA, path));
  const all: ReadItem[] = [];
  for await (const item of items()) all.push(item);
  return {
    items: all,
    records: all.flatMap((item) => (item.kind === 'row' ? item.records : [])),
    format: head.format,
  };
}

function sum(records: readonly OpportunityRecord[]): number {
  return Math.round(records.reduce((total, record) => total + Number(record.amount ?? 0), 0) * 100) / 100;
}

describe.skipIf(!HERE)('files from other programs (skipped where ../shared/data is absent)', () => {
  it.each(['csv/pollock', 'csv/wrangling'])(
    'finds at least 95 in 100 of the delimiters and quotation marks of %s',
    async (folder) => {
      const delimiters: Readonly<Record<string, string>> = {
        comma: ',',
        semicolon: ';',
        tab: '\t',
        pipe: '|',
        space: ' ',
      };
      const quotes: Readonly<Record<string, string>> = { doublequote: '"', singlequote: "'" };
      const lines = readFileSync(join(DATA, folder, 'expected-dialects.csv'), 'utf8')
        .trim()
        .split('\n')
        .slice(1);
      let right = 0;
      for (const line of lines) {
        const [file = '', , delimiter = '', quote = ''] = line.split(',');
        const text = await textOf(join(DATA, folder, file));
        const dialect = sniffDialect(text.slice(0, 65_536), text.length <= 65_536);
        if (dialect.delimiter === delimiters[delimiter] && dialect.quote === quotes[quote]) right += 1;
      }
      expect(right / lines.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  it.each(['empty', 'empty_crlf', 'json', 'newlines', 'newlines_crlf', 'simple', 'simple_crlf'])(
    'reads the corner cases of RFC 4180: %s',
    async (name) => {
      const text = await textOf(join(DATA, `csv/spectrum/${name}.csv`));
      const [header, ...rows] = splitRows(text, sniffDialect(text, true)).map((row) => row.cells);
      const objects = rows.map((row) => Object.fromEntries((header ?? []).map((key, at) => [key, row[at]])));
      const expected = readFileSync(join(DATA, `csv/spectrum/${name}.json`), 'utf8').replaceAll(
        '\\r\\n',
        '\\n',
      );
      expect(JSON.parse(JSON.stringify(objects).replaceAll('\\r\\n', '\\n'))).toEqual(JSON.parse(expected));
    },
  );

  it('decodes what csvkit decodes', async () => {
    for (const [file, { rows }] of Object.entries(
      json<Record<string, { rows: string[][] }>>('csv/csvkit/expected.json'),
    )) {
      const text = await textOf(join(DATA, 'csv/csvkit', file));
      expect(
        splitRows(text, sniffDialect(text, true)).map((row) => row.cells),
        file,
      ).toEqual(rows);
    }
  });

  it('reads the connections of LinkedIn', async () => {
    const expected = json<{ names: string[]; jane_connected_on: string; john_email: string }>(
      'crm/linkedin/expected.json',
    );
    const { records } = await readAll('crm/linkedin/Connections.csv');
    const people = records.filter((record) => record.kind === 'person');
    expect([...new Set(people.map((person) => person.name))].sort()).toEqual(expected.names);
    expect(people.find((person) => person.name.startsWith('Jane'))?.connectedOn).toBe(
      expected.jane_connected_on,
    );
    expect(people.find((person) => person.name.startsWith('John'))?.emails[0]?.value).toBe(
      expected.john_email,
    );
  });

  it('counts a pipeline as plain arithmetic does', async () => {
    const expected = json<{
      rows: number;
      by_stage: Record<string, number>;
      won_value: number;
      blank_account: number;
      blank_engage_date: number;
      blank_close_date: number;
    }>('crm/maven/expected.json');
    const { records } = await readAll('crm/maven/sales_pipeline.csv');
    const opportunities = records.filter((record) => record.kind === 'opportunity');
    expect(opportunities).toHaveLength(expected.rows);
    expect(
      Object.fromEntries(
        Map.groupBy(opportunities, ({ stage }) => stage)
          .entries()
          .map(([stage, some]) => [stage, some.length]),
      ),
    ).toEqual(expected.by_stage);
    expect(sum(opportunities.filter(({ status }) => status === 'won'))).toBe(expected.won_value);
    expect(opportunities.filter(({ account }) => account === undefined)).toHaveLength(expected.blank_account);
    expect(opportunities.filter(({ openedOn }) => openedOn === undefined)).toHaveLength(
      expected.blank_engage_date,
    );
    expect(
      opportunities.filter(({ closedOn, expectedClose }) => (closedOn ?? expectedClose) === undefined),
    ).toHaveLength(expected.blank_close_date);
  });

  it("counts Salesforce's records, amounts and stages", async () => {
    const expected = json<{
      records: Record<string, number>;
      opportunities_by_stage: Record<string, number>;
      won_amount: number;
      open_amount: number;
      leads_by_status: Record<string, number>;
    }>('crm/salesforce-export/expected.json');
    for (const [table, count] of Object.entries(expected.records)) {
      const { items, format } = await readAll(`crm/salesforce-export/${table}.csv`);
      expect([format?.replaceAll('-', ''), items.filter((item) => item.kind === 'row').length]).toEqual([
        `salesforce${table.toLowerCase()}`,
        count,
      ]);
    }
    const deals = (await readAll('crm/salesforce-export/Opportunity.csv')).records.filter(
      (record) => record.kind === 'opportunity',
    );
    expect(
      Object.fromEntries(
        Map.groupBy(deals, ({ stage }) => stage)
          .entries()
          .map(([stage, some]) => [stage, some.length]),
      ),
    ).toEqual(expected.opportunities_by_stage);
    expect(sum(deals.filter(({ status }) => status === 'won'))).toBe(expected.won_amount);
    expect(sum(deals.filter(({ status }) => status === 'open'))).toBe(expected.open_amount);
    const leads = (await readAll('crm/salesforce-export/Lead.csv')).records.filter(
      (record) => record.kind === 'person',
    );
    expect(
      Object.fromEntries(
        Map.groupBy(leads, (lead) => lead.leadStatus ?? '')
          .entries()
          .map(([status, some]) => [status, some.length]),
      ),
    ).toEqual(expected.leads_by_status);
  });

  it('refuses a table of anonymous calls with that reason', async () => {
    const { items } = await readAll('crm/bank-marketing/bank-additional.csv');
    expect(items).toHaveLength(json<{ rows: number }>('crm/bank-marketing/expected.json').rows);
    expect(
      items.every((item) => item.kind === 'refused' && /No column .* names a person/.test(item.reason)),
    ).toBe(true);
  });

  it('reads every messy export of leads without losing a row', async () => {
    const folder = 'crm/messy-lead-exports';
    for (const file of readdirSync(join(DATA, folder))) {
      const rows =
        readFileSync(join(DATA, folder, file), 'utf8')
          .trim()
          .split('\n').length - 1;
      const { files } = await contactsRead([join(DATA, folder, file)]);
      expect([file, files[0]?.read, files[0]?.people.length, files[0]?.refused]).toEqual([
        file,
        rows,
        rows,
        [],
      ]);
      for (const person of files[0]?.people ?? [])
        expect(person.name + person.emails.join() + person.phones.join(), file).not.toBe('');
    }
  });

  it('reads cards as ez-vcard does', async () => {
    type Card = {
      fn?: string[];
      family?: string;
      given?: string;
      emails?: string[];
      phones?: string[];
      org?: string[][];
      title?: string[];
      note?: string[];
      localities?: string[];
    };
    for (const [file, cards] of Object.entries(
      json<Record<string, Card[]>>('vcard/ez-vcard/expected.json'),
    )) {
      const { records } = await readAll(`vcard/ez-vcard/${file}`);
      expect(records, file).toHaveLength(cards.length);
      cards.forEach((card, at) => {
        const person = records[at];
        if (person?.kind !== 'person') throw new Error(`${file}: card ${at} is no person`);
        const shown = {
          name: person.name,
          emails: person.emails.map(({ value }) => value),
          phones: [...person.phones.map(({ value }) => value), ...person.otherPhones],
        };
        expect({
          file,
          name: card.fn?.[0] ?? shown.name,
          emails: card.emails ?? shown.emails,
          phones: card.phones ?? shown.phones,
        }).toEqual({ file, ...shown });
        if (card.family !== undefined)
          expect([person.family, person.given]).toEqual([card.family, card.given]);
        if (card.org) expect(person.organization).toBe(card.org[0]?.[0]);
        if (card.title) expect(person.title).toBe(card.title[0]);
        if (card.note) expect(person.note ?? '').toBe(card.note[0]?.trim());
        if (card.localities) expect(card.localities).toContain(person.city);
      });
    }
  });

  it('opens every other file, and refuses none silently', async () => {
    const folders = [
      'csv/clevercsv',
      'csv/csvkit',
      'csv/mautic',
      'csv/pollock',
      'csv/qsv',
      'csv/thunderbird-addressbook',
      'csv/wrangling',
      'crm/atomic-crm',
      'crm/dittofeed-uploads',
      'vcard/ccs',
      'vcard/icaljs-jcard',
      'vcard/libical',
      'vcard/nuovo',
      'vcard/thunderbird',
      'vcard/vobject',
    ];
    for (const folder of folders) {
      for (const file of readdirSync(join(DATA, folder)).filter((name) => !name.startsWith('expected'))) {
        const { files } = await contactsRead([join(DATA, folder, file)]);
        const shown = files[0];
        expect(
          shown?.refused.every(({ line, reason }) => line >= 1 && reason.length > 20),
          file,
        ).toBe(true);
        expect(
          (shown?.people.length ?? 0) + (shown?.records.length ?? 0) + (shown?.refused.length ?? 0),
          file,
        ).toBeGreaterThan(0);
      }
    }
  });
});
