import { describe, expect, it } from 'vitest';
import { tempFile } from '../../../test/temp-file.ts';
import { readContacts } from '../read-contacts.ts';
import type { FileRecord, ReadItem } from '../records.ts';

async function read(
  ...lines: string[]
): Promise<{ records: FileRecord[]; refused: { line: number; reason: string }[]; items: ReadItem[] }> {
  const { items } = await readContacts(tempFile(`${lines.join('\r\n')}\r\n`, 'cards.vcf'));
  const all: ReadItem[] = [];
  for await (const item of items()) all.push(item);
  return {
    items: all,
    records: all.flatMap((item) => (item.kind === 'row' ? item.records : [])),
    refused: all.flatMap((item) =>
      item.kind === 'refused' ? [{ line: item.line, reason: item.reason }] : [],
    ),
  };
}

function card(...lines: string[]): string[] {
  return ['BEGIN:VCARD', ...lines, 'END:VCARD'];
}

describe('cards', () => {
  it('3.0 with groups, labels and folded lines', async () => {
    const { records } = await read(
      ...card(
        'VERSION:3.0',
        'N:Muster;Anna;Maria,Luise;Dr.;',
        'FN:Dr. Anna Muster',
        'ORG:Acme\\, Inc.;Sales;North',
        'TITLE:Head of',
        '  Sales',
        'item1.TEL:+49 30 1234567',
        'item1.X-ABLabel:_$!<Assistant>!$_',
        'TEL;TYPE=CELL,VOICE:0170 1234567',
        'EMAIL;TYPE=INTERNET;TYPE=WORK:anna@acme.example',
        'NOTE:One\\, two\\nthree',
        'ADR;TYPE=WORK:;;Hauptstr. 1;Berlin;;10115;Germany',
        'CATEGORIES:VIP,Press',
        'BDAY:19800203',
        'UID:abc-1',
        'URL:https\\://example.com',
      ),
    );
    expect(records).toMatchObject([
      {
        kind: 'person',
        line: 1,
        name: 'Dr. Anna Muster',
        given: 'Anna',
        family: 'Muster',
        organization: 'Acme, Inc.',
        department: 'Sales, North',
        title: 'Head of Sales',
        phones: [
          { value: '+49 30 1234567', e164: '+49301234567', label: 'assistant' },
          { value: '0170 1234567', e164: '+491701234567', label: 'mobile' },
        ],
        emails: [{ value: 'anna@acme.example', label: 'work' }],
        note: 'One, two\nthree',
        street: 'Hauptstr. 1',
        city: 'Berlin',
        country: 'Germany',
        tags: ['VIP', 'Press'],
        birthday: '1980-02-03',
        externalId: 'abc-1',
        profiles: ['https://example.com'],
      },
    ]);
  });

  it('2.1 with bare types, quoted-printable in a charset, soft breaks and an embedded picture', async () => {
    const { records } = await read(
      ...card(
        'VERSION:2.1',
        'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg',
        'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg M=C3=BCl=',
        'ler',
        'TEL;WORK;VOICE:+49 30 1234567',
        'EMAIL;PREF;INTERNET:joerg@example.com',
        'PHOTO;ENCODING=BASE64;JPEG:',
        '  /9j/4AAQSkZJRgABAQAAAQABAAD',
        '  AAAAAAAAAAAAAAAAAAAAAAAAAAA',
        '',
        'NOTE;QUOTED-PRINTABLE:Line 1=0D=0ALine 2',
      ),
    );
    expect(records).toMatchObject([
      {
        name: 'Jörg Müller',
        given: 'Jörg',
        family: 'Müller',
        phones: [{ label: 'work' }],
        emails: [{ value: 'joerg@example.com' }],
        note: 'Line 1\r\nLine 2',
      },
    ]);
  });

  it('4.0 with telephone links, quoted parameters and a company', async () => {
    const { records } = await read(
      ...card(
        'VERSION:4.0',
        'FN:Anna Muster',
        'TEL;VALUE=uri;TYPE="work,voice":tel:+1-418-656-9254;ext=102',
        'EMAIL;PREF=1:anna@example.com',
        'X-CUSTOM1:kept',
        'LANG;PREF=1:fr',
      ),
      ...card('VERSION:4.0', 'KIND:org', 'FN:Acme', 'URL:https://acme.example'),
      ...card('VERSION:4.0', 'KIND:group', 'FN:Friends', 'MEMBER:urn:uuid:1'),
    );
    expect(records).toMatchObject([
      {
        kind: 'person',
        phones: [{ value: '+1-418-656-9254;ext=102', e164: '+14186569254', label: 'work' }],
        language: 'fr',
        custom: { Custom1: 'kept' },
      },
      { kind: 'account', name: 'Acme', website: 'https://acme.example' },
    ]);
  });

  it("leaves out other people's cards inside a card", async () => {
    const { records } = await read(
      ...card(
        'VERSION:2.1',
        'N:Muster;Anna',
        'AGENT:',
        ...card('VERSION:2.1', 'N:Agent;Otto', 'TEL:+49 30 999999'),
        'TEL:+49 30 1234567',
      ),
    );
    expect(records).toMatchObject([{ name: 'Anna Muster', phones: [{ value: '+49 30 1234567' }] }]);
    expect(records).toHaveLength(1);
  });

  it('refuses broken cards one by one, and keeps the others', async () => {
    const { records, refused, items } = await read(
      ...card('VERSION:3.0', 'FN:Anna Muster', 'this is no property', 'EMAIL:anna@', 'TEL:reception'),
      'BEGIN:VCARD',
      'VERSION:3.0',
      'FN:Cut Short',
      ...card('VERSION:3.0', 'PHOTO;ENCODING=b:AAAA'),
      'END:VCARD',
      ...card('VERSION:3.0', 'N:Beispiel;Ben'),
      'BEGIN:VCARD',
      'FN:At The End',
    );
    expect(records).toMatchObject([
      { name: 'Anna Muster', otherPhones: ['reception'] },
      { name: 'Ben Beispiel' },
    ]);
    expect(refused).toEqual([
      { line: 8, reason: 'The card that begins here (Cut Short) has no end (END:VCARD).' },
      {
        line: 11,
        reason: 'This card names nobody: it has no name, e-mail address, phone number or company.',
      },
      { line: 15, reason: 'A card ends here (END:VCARD) that never began.' },
      { line: 20, reason: 'The card that begins here (At The End) has no end (END:VCARD).' },
    ]);
    expect(items[0]).toMatchObject({
      problems: [{ line: 4 }, { line: 5, column: 'EMAIL' }, { line: 6, column: 'TEL' }],
    });
  });

  it('reads the same cards however the lines are cut', async () => {
    const text =
      `${card('VERSION:2.1', 'N:Muster;Anna', 'NOTE;ENCODING=QUOTED-PRINTABLE:a=', 'b').join('\r\n')}\r\n`.repeat(
        20_000,
      );
    const reading = await readContacts(tempFile(text, 'many.vcf'));
    let people = 0;
    for await (const item of reading.items())
      people +=
        item.kind === 'row' && item.records[0]?.kind === 'person' && item.records[0].note === 'ab' ? 1 : 0;
    expect(people).toBe(20_000);
  });
});
