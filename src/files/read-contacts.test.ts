import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { tempFile } from '../../test/temp-file.ts';
import { contactsRead } from './contacts-read.ts';
import { previewFile, type ReadOptions, readContacts } from './read-contacts.ts';
import type { FileRecord, PersonRecord, ReadItem } from './records.ts';

async function read(content: string | Uint8Array, options: ReadOptions = {}, name?: string) {
  const reading = await readContacts(tempFile(content, name), options);
  const items: ReadItem[] = [];
  for await (const item of reading.items()) items.push(item);
  const rows = items.filter((item) => item.kind === 'row');
  const records = rows.flatMap((row) => row.records);
  return {
    head: reading.head,
    records,
    people: records.filter((record): record is PersonRecord => record.kind === 'person'),
    problems: rows.flatMap((row) => row.problems),
    refused: items.filter((item) => item.kind === 'refused').map(({ line, reason }) => ({ line, reason })),
  };
}

function kinds(records: readonly FileRecord[]): string[] {
  return records.map((record) => record.kind);
}

describe('known exports', () => {
  it('LinkedIn, behind its notes', async () => {
    const { head, people, refused } = await read(
      'Notes:\n"Some of your connections, it says, hide their address.\nSee help."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnna,Muster,https://www.linkedin.com/in/annamuster,,"Acme, Inc.",CFO,12 Mar 2024\n,,,,,,\n',
    );
    expect(head).toMatchObject({ format: 'linkedin', headerLine: 5, encoding: 'utf-8', delimiter: ',' });
    expect(people).toMatchObject([
      {
        line: 6,
        name: 'Anna Muster',
        organization: 'Acme, Inc.',
        title: 'CFO',
        connectedOn: '2024-03-12',
        profiles: ['https://www.linkedin.com/in/annamuster'],
      },
    ]);
    expect(refused).toEqual([]);
  });

  it('Google Contacts of today, with several values in one cell', async () => {
    const { head, people } = await read(
      'First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - City,Address 1 - Country\n' +
        'Anna,,Muster,,Dr.,,,Acme,CFO,1980-02-03,Likes tea,Customers ::: * myContacts,* Work,anna@acme.example ::: a.muster@acme.example,Home,anna@home.example,Mobile,+49 170 1234567,Berlin,DE\n',
    );
    expect(head.format).toBe('google');
    expect(people).toMatchObject([
      {
        name: 'Anna Muster',
        emails: [
          { value: 'anna@acme.example', label: 'work' },
          { value: 'a.muster@acme.example', label: 'work' },
          { value: 'anna@home.example', label: 'home' },
        ],
        phones: [{ value: '+49 170 1234567', e164: '+491701234567', label: 'mobile' }],
        tags: ['Customers'],
        city: 'Berlin',
        birthday: '1980-02-03',
        custom: { Salutation: 'Dr.' },
      },
    ]);
  });

  it('Google Contacts of old', async () => {
    const { head, people } = await read(
      'Name,Given Name,Additional Name,Family Name,Yomi Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Organization 1 - Name,Organization 1 - Title\nAnna Muster,Anna,,Muster,,* My Contacts ::: Friends,* Work,anna@example.com,Acme,CFO\n',
    );
    expect(head.format).toBe('google-old');
    expect(people).toMatchObject([
      { name: 'Anna Muster', organization: 'Acme', title: 'CFO', tags: ['Friends'] },
    ]);
  });

  it("Outlook.com, whose Title is the salutation, and Google's Outlook CSV", async () => {
    const outlook = await read(
      'First Name,Middle Name,Last Name,Title,Suffix,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Mobile Phone,Job Title,Company,Notes\nAnna,,Muster,Dr.,,anna@example.com,a@example.org,,030 1234567,,CFO,Acme,x\n',
      { country: 'DE' },
    );
    expect(outlook.head.format).toBe('outlook');
    expect(outlook.people).toMatchObject([
      {
        name: 'Anna Muster',
        title: 'CFO',
        emails: [{ value: 'anna@example.com' }, { value: 'a@example.org' }],
        phones: [{ e164: '+49301234567', label: 'work' }],
      },
    ]);
    const google = await read(
      'First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,E-mail Address,Company,Sensitivity,Priority,Private,Categories\nAnna,,Muster,,,,,,,anna@example.com,Acme,,,,VIP\n',
    );
    expect(google.head.format).toBe('google-outlook');
    expect(google.people).toMatchObject([{ name: 'Anna Muster', organization: 'Acme', tags: ['VIP'] }]);
  });

  it('HubSpot contacts, deals, companies, and repeated headers', async () => {
    const contacts = await read(
      "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Primary Associated Company ID,Last Activity Date,Lead Status,Create Date,Associated Company,Unsubscribed from all email,Legal basis for processing contact's data,Create Date\n7,Anna,Muster,anna@example.com,,Ben Seller,99,2024-05-06 10:00,NEW,2024-01-02,Acme,true,Legitimate interest,2023-01-01\n",
    );
    expect(contacts.head.format).toBe('hubspot-contacts');
    expect(contacts.people).toMatchObject([
      {
        externalId: '7',
        organization: 'Acme',
        organizationExternalId: '99',
        owner: 'Ben Seller',
        optOuts: ['mail'],
        legalBasis: 'Legitimate interest',
        createdOn: '2024-01-02',
        lastContact: '2024-05-06T10:00:00',
        custom: { 'Create Date (2)': '2023-01-01' },
      },
    ]);
    const deals = await read(
      'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Associated Company\n1,Big one,Closed Won,2024-05-06,Ben,1200.50,Sales,Acme\n2,Small one,Appointment Scheduled,2026-05-06,Ben,,Sales,Acme\n',
    );
    expect(deals.head.format).toBe('hubspot-deals');
    expect(deals.records).toMatchObject([
      { kind: 'opportunity', status: 'won', amount: '1200.5', closedOn: '2024-05-06', account: 'Acme' },
      { kind: 'opportunity', status: 'open', expectedClose: '2026-05-06' },
    ]);
    const companies = await read(
      'Record ID,Company name,Company owner,Industry,City\n5,Acme,Ben,Software,Berlin\n',
    );
    expect(companies.head.format).toBe('hubspot-companies');
    expect(companies.records).toMatchObject([
      { kind: 'account', externalId: '5', name: 'Acme', owner: 'Ben', industry: 'Software', city: 'Berlin' },
    ]);
  });

  it('Salesforce: ids join the files; deleted records are refused', async () => {
    const contacts = await read(
      'Id,IsDeleted,AccountId,LastName,FirstName,Email,HasOptedOutOfEmail,DoNotCall\n003A,0,001A,Muster,Anna,anna@example.com,1,true\n003B,1,001A,Gone,Otto,otto@example.com,0,0\n',
    );
    expect(contacts.people).toMatchObject([
      { externalId: '003A', organizationExternalId: '001A', optOuts: ['mail', 'phone'] },
    ]);
    expect(contacts.refused).toEqual([
      { line: 3, reason: 'This record was deleted in the program that it comes from.' },
    ]);
    const events = await read(
      'Id,WhoId,WhatId,Subject,StartDateTime,DurationInMinutes,OwnerId\n00U1,003A,006000000000001AAA,Demo,2024-01-23T17:50:51.000+0000,60,005X\n',
    );
    expect(events.records).toMatchObject([
      {
        kind: 'activity',
        activity: 'meeting',
        personExternalIds: ['003A'],
        opportunityExternalId: '006000000000001AAA',
        at: '2024-01-23T17:50:51Z',
        durationMinutes: 60,
        done: true,
      },
    ]);
    const tasks = await read(
      'Id,WhoId,WhatId,Subject,ActivityDate,Status,IsClosed,CallDurationInSeconds,CallType\n00T1,003A,,Called,2024-01-23,Completed,1,620,Outbound\n',
    );
    expect(tasks.records).toMatchObject([
      { activity: 'call', durationMinutes: 10, direction: 'outbound', done: true, due: '2024-01-23' },
    ]);
  });

  it('Pipedrive: one row is a deal, its person and its organization', async () => {
    const { head, records } = await read(
      'Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Status,Deal - Owner,Deal - Won time,Person - Name,Person - Email (Work),Person - Phone,Organization - Name,Organization - Address,Deal - Next activity date\nBig,1200,EUR,Proposal,Won,Ben,2024-05-06 10:00:00,Anna Muster,anna@example.com,+49 30 1234567,Acme,Berlin,2024-06-01\n',
    );
    expect(head.format).toBe('pipedrive');
    expect(kinds(records)).toEqual(['opportunity', 'person', 'account']);
    expect(records).toMatchObject([
      {
        name: 'Big',
        amount: '1200',
        currency: 'EUR',
        status: 'won',
        closedOn: '2024-05-06',
        account: 'Acme',
        contacts: ['Anna Muster'],
        custom: { 'Deal - Next activity date': '2024-06-01' },
      },
      { name: 'Anna Muster', organization: 'Acme', emails: [{ value: 'anna@example.com', label: 'work' }] },
      { name: 'Acme', street: 'Berlin' },
    ]);
  });

  it("a pipeline of somebody's own: dates month first, a missing account kept", async () => {
    const { head, records } = await read(
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\nA1,Ben Seller,GTX,Acme,Won,10/25/2016,3/11/2017,4514\nA2,Ben Seller,GTX,,Engaging,3/11/2017,,\n',
    );
    expect(head).toMatchObject({ format: 'pipeline', subject: 'opportunity', dateOrder: 'mdy' });
    expect(records).toMatchObject([
      {
        externalId: 'A1',
        status: 'won',
        openedOn: '2016-10-25',
        closedOn: '2017-03-11',
        amount: '4514',
        account: 'Acme',
        owner: 'Ben Seller',
      },
      { externalId: 'A2', status: 'open', openedOn: '2017-03-11', stage: 'Engaging' },
    ]);
    expect(records[1]).not.toHaveProperty('account');
  });
});

describe("tables of somebody's own making", () => {
  it.each([
    ['German', 'Vorname;Nachname;E-Mail;Telefonnummer;Firma;Position;Notizen'],
    ['French', 'Prénom;Nom;Adresse e-mail;Téléphone;Entreprise;Fonction;Remarques'],
    ['Spanish', 'Nombre;Apellidos;Correo electrónico;Teléfono;Empresa;Cargo;Notas'],
    ['Portuguese', 'Nome;Sobrenome;E-mail;Telefone;Empresa;Cargo;Observações'],
    ['Italian', 'Nome;Cognome;Indirizzo e-mail;Telefono;Azienda;Ruolo;Osservazioni'],
    ['Dutch', 'Voornaam;Achternaam;E-mailadres;Telefoonnummer;Bedrijf;Functie;Opmerkingen'],
    ['Arabic', 'الاسم الأول;اسم العائلة;البريد الإلكتروني;رقم الهاتف;الشركة;المسمى الوظيفي;ملاحظات'],
    ['Russian', 'Имя;Фамилия;Электронная почта;Телефон;Компания;Должность;Примечание'],
  ])('headers in %s', async (_language, header) => {
    const { people } = await read(`${header}\nAnna;Muster;anna@example.com;+49 30 1234567;Acme;CFO;Hallo\n`);
    expect(people).toMatchObject([
      {
        name: 'Anna Muster',
        emails: [{ value: 'anna@example.com' }],
        phones: [{ value: '+49 30 1234567' }],
        organization: 'Acme',
        title: 'CFO',
        note: 'Hallo',
      },
    ]);
  });

  it.each([
    ['Name,Company\nAnna Berg,Acme GmbH\n', 'Anna Berg', 'Acme GmbH'],
    ['Name,Company,Title\nAnna Berg,Acme GmbH,CEO\n', 'Anna Berg', 'Acme GmbH'],
    ['Kunde;Ansprechpartner;Telefon\nHafen AG;Tom Becker;030 23125100\n', 'Tom Becker', 'Hafen AG'],
    ['Customer,Contact person,Phone\nHafen AG,Tom Becker,+49 30 23125100\n', 'Tom Becker', 'Hafen AG'],
  ])('somebody beside a company is a person who works there: %j', async (content, name, organization) => {
    const { head, people } = await read(content);
    expect(head.format).toBe('contacts');
    expect(people).toMatchObject([{ name, organization }]);
  });

  it('a German table in Windows-1252 with Name beside Vorname', async () => {
    const { head, people } = await read(
      iconv.encode('Vorname;Name;Straße;Umsatz\r\nJörg;Müller;Hauptstraße 1;1.234,50\r\n', 'windows-1252'),
    );
    expect(head).toMatchObject({ encoding: 'windows-1252', delimiter: ';' });
    expect(people).toMatchObject([
      { name: 'Jörg Müller', given: 'Jörg', family: 'Müller', street: 'Hauptstraße 1' },
    ]);
  });

  it('the values speak where the header is odd, missing or wrong', async () => {
    const odd = await read(
      'x,y,☎ Contact\nAnna Muster,anna@example.com,555-6001\nBen Muster,ben@example.com,555-6002\n',
    );
    expect(odd.people).toMatchObject([
      { name: 'Anna Muster', emails: [{ value: 'anna@example.com' }], phones: [{ value: '555-6001' }] },
      {},
    ]);
    const missing = await read(
      'Anna Muster,anna@example.com,+49 30 1234567\nBen Muster,ben@example.com,+49 30 7654321\n',
    );
    expect(missing.head).toMatchObject({ headerLine: null, headers: ['Column 1', 'Column 2', 'Column 3'] });
    expect(missing.people).toMatchObject([
      { line: 1, name: 'Anna Muster', phones: [{ e164: '+49301234567' }] },
      {},
    ]);
    const wrong = await read(
      'name,email,phone\nanna@example.com,555-8001,Anna\nben@example.com,555-8002,Ben\n',
    );
    expect(wrong.people).toMatchObject([
      { emails: [{ value: 'anna@example.com' }], phones: [{ value: '555-8001' }] },
      {},
    ]);
  });

  it('an objection is one, whatever words or dates express it', async () => {
    const { people } = await read(
      'Name,Unsubscribed,Do not call\nAnna,2024-01-02,no\nBen,No,yes\nCarl,,0\nDora,TRUE,FALSE\n',
    );
    expect(people.map(({ name, optOuts }) => [name, optOuts])).toEqual([
      ['Anna', ['mail']],
      ['Ben', ['phone']],
      ['Carl', []],
      ['Dora', ['mail']],
    ]);
  });

  it('words for nothing are nothing, but Null is a name', async () => {
    const { people, problems } = await read('Name,Email,Phone\nJennifer Null,N/A,-\nAnna,null,n/a\n');
    expect(people.map(({ name }) => name)).toEqual(['Jennifer Null', 'Anna']);
    expect(problems).toEqual([]);
  });

  it('a bad cell is reported and kept, its row stays', async () => {
    const { people, problems } = await read(
      'Name,Email,Phone,Birthday\nAnna Muster,anna@,call me,31.02.1980\n',
    );
    expect(people).toMatchObject([
      {
        name: 'Anna Muster',
        emails: [],
        phones: [],
        otherPhones: ['call me'],
        custom: { Email: 'anna@', Phone: 'call me', Birthday: '31.02.1980' },
      },
    ]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Email'],
      [2, 'Phone'],
      [2, 'Birthday'],
    ]);
  });

  it('formulas and HTML are text, also long ones', async () => {
    const long = 'Ä'.repeat(300);
    const { people } = await read(
      `Name,Email\n=SUM(A1:A10),a@example.com\n<b>Anna</b>,b@example.com\n+1234567890,c@example.com\n${long},d@example.com\n`,
    );
    expect(people.map((person) => person.name)).toEqual(['=SUM(A1:A10)', '<b>Anna</b>', '+1234567890', long]);
  });

  it('a company told about in a list of people becomes a record of its own', async () => {
    const { records } = await read(
      'Name,Email,Company,Website,Industry\nAnna Muster,anna@acme.example,Acme,https://www.acme.example,Software\n',
    );
    expect(records).toMatchObject([
      { kind: 'person', organization: 'Acme' },
      { kind: 'account', name: 'Acme', domain: 'acme.example', industry: 'Software' },
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'accounts',
      'account,sector,revenue,employees,office_location,subsidiary_of\nAcme,tech,1100.04,2822,Kenya,\n',
      ['account'],
    ],
    ['products', 'product,series,sales_price\nGTX,G,550\n', ['product']],
    ['sales teams', 'sales_agent,manager,regional_office\nBen Seller,Eva Chief,East\n', ['user']],
    [
      'companies called Name',
      'Name,Industry,Website,Employees\nAcme,Software,acme.example,12\n',
      ['account'],
    ],
  ])('a table of %s', async (_what, text, expected) => {
    expect(kinds((await read(text)).records)).toEqual(expected);
  });

  it('a table that names nobody is refused, row by row', async () => {
    const { head, refused } = await read(
      'age;job;contact;duration;campaign;y\n47;admin.;cellular;58;1;no\n31;services;telephone;68;1;no\n',
    );
    expect(head).toMatchObject({ format: null, problem: { code: 'no-subject' } });
    expect(refused.map(({ line }) => line)).toEqual([2, 3]);
    expect(refused[0]?.reason).toMatch(/No column of this table names a person/);
  });
});

describe('rows', () => {
  it('names nobody, too long, padded, empty', async () => {
    const { people, refused } = await read(
      'Name,Email,City\n,,Köln\nAnna,a@example.com,Köln,extra\nBen,b@example.com\nCarl,c@example.com,Bonn,,\n,,\n\nDora,d@example.com,Ulm',
    );
    expect(people.map(({ line, name }) => [line, name])).toEqual([
      [4, 'Ben'],
      [5, 'Carl'],
      [8, 'Dora'],
    ]);
    expect(refused).toEqual([
      { line: 2, reason: 'This row names nobody: it has no name, e-mail address, phone number or id.' },
      {
        line: 3,
        reason:
          'This row has 4 cells, the header has 3. A cell with the separator in it needs quotation marks around it.',
      },
    ]);
  });

  it('lines are physical ones, also below cells of several lines', async () => {
    const { people } = await read('Name,Notes\r\nAnna,"a\r\nb\r\nc"\r\nBen,x\r\n');
    expect(people.map(({ line, name, note }) => [line, name, note])).toEqual([
      [2, 'Anna', 'a\r\nb\r\nc'],
      [5, 'Ben', 'x'],
    ]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('files with %s, and NUL characters', async (_name, end) => {
    const { people } = await read(['Name,Email', 'An\0na,a@example.com', 'Ben,b@example.com'].join(end));
    expect(people.map(({ line, name }) => [line, name])).toEqual([
      [2, 'Anna'],
      [3, 'Ben'],
    ]);
  });

  it('a header that comes again is none of the rows; another table is refused', async () => {
    const { people, refused } = await read(
      'Name,Email,City\nAnna,a@example.com,Köln\nName,Email,City\nBen,b@example.com,Bonn\nEmail,Name\nc@example.com,Carl\nDeal Name,Amount,Close Date\nBig,12,2024-01-01\n',
    );
    expect(people.map(({ name, emails }) => [name, emails[0]?.value])).toEqual([
      ['Anna', 'a@example.com'],
      ['Ben', 'b@example.com'],
      ['Carl', 'c@example.com'],
    ]);
    expect(refused).toEqual([
      { line: 8, reason: 'A second table begins on line 7. Put it into a file of its own.' },
    ]);
  });

  it('an unclosed quotation mark spoils its own row only', async () => {
    const { people, refused } = await read(
      'Name,Email,Notes\n"Anna, the first,a@example.com,x\nBen,b@example.com,y\n',
    );
    expect(people.map(({ name }) => name)).toEqual(['Ben']);
    expect(refused).toEqual([
      { line: 2, reason: 'A quotation mark is opened on this line and never closed.' },
    ]);
  });

  it('a row that never ends is refused, and fills no memory', async () => {
    const { people, refused } = await read(`Name,Email\n${'x'.repeat(9_000_000)}\nAnna,a@example.com\n`);
    expect(people.map(({ line, name }) => [line, name])).toEqual([[3, 'Anna']]);
    expect(refused).toEqual([{ line: 2, reason: 'This row is longer than 4 million characters.' }]);
  });

  it('a header without rows has no records and no refusals', async () => {
    const { head, people, refused } = await read('Name,Email,Phone\n');
    expect([head.format, head.problem, people, refused]).toEqual(['contacts', null, [], []]);
  });
});

describe('dates of the whole file', () => {
  const open = 'Name,Email,Last Contact\nAnna,a@example.com,03/04/2024\nBen,b@example.com,05/06/2024\n';

  it('are asked for where the file leaves them open, and read when told', async () => {
    const asked = await read(open);
    expect(asked.head.dateOrder).toBe('ambiguous');
    expect(asked.people[0]).not.toHaveProperty('lastContact');
    expect(asked.problems).toHaveLength(2);
    const told = await read(open, { dateOrder: 'mdy' });
    expect(told.people.map((person) => person.lastContact)).toEqual(['2024-03-04', '2024-05-06']);
  });

  it('are settled by a single value, however far down, or by another column', async () => {
    const far = `${open}${'Carl,c@example.com,01/02/2024\n'.repeat(20_000)}Dora,d@example.com,13/02/2024\n`;
    expect((await previewFile(tempFile(far))).head.dateOrder).toBe('dmy');
    const other = await read('Name,Create Date,Last Contact\nAnna,13/02/2024,03/04/2024\n');
    expect(other.people).toMatchObject([{ createdOn: '2024-02-13', lastContact: '2024-04-03' }]);
  });
});

describe('files that are no table', () => {
  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', 'empty', /empty/],
    ['blank lines', '\n\n \n', 'empty', /blank lines/],
    [
      'a workbook',
      Buffer.concat([
        Buffer.from('PK\x03\x04'),
        Buffer.alloc(26),
        Buffer.from('[Content_Types].xml'),
        Buffer.alloc(1000),
      ]),
      'spreadsheet',
      /Excel workbook.*CSV UTF-8/,
    ],
    [
      'an OpenDocument spreadsheet',
      Buffer.from(`PK\x03\x04${'\0'.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`),
      'spreadsheet',
      /spreadsheet/,
    ],
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'spreadsheet',
      /Excel/,
    ],
    ['a zip', Buffer.from('PK\x03\x04\0\0\0\0stuff.txt'), 'archive', /Unpack/],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'document', /PDF/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'image', /picture/],
    ['a web page', '<!DOCTYPE html><html><table><tr><td>Name', 'html', /web page/],
    ['XML', '<?xml version="1.0"?><contacts/>', 'xml', /XML/],
    ['JSON', '{"people": [{"name": "Anna"}]}', 'json', /JSON/],
    ['a list in JSON', '[{"name": "Anna"}]', 'json', /JSON/],
    ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n', 'calendar', /calendar/],
    [
      'bytes without meaning',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919 + 13) % 32)),
      'binary',
      /not text/,
    ],
  ])('%s', async (_what, content, code, reason) => {
    const { head, records } = await read(content);
    expect(head.problem?.code).toBe(code);
    expect(head.problem?.reason).toMatch(reason);
    expect(records).toEqual([]);
  });

  it('prose', async () => {
    const { head } = await read(
      'Dear all,\nthis is a letter, and no table.\nIt has lines; they mean nothing.\n',
    );
    expect(head.problem?.code).toBe('no-subject');
  });
});

describe('doors', () => {
  it('reads a stream as it reads a file, and cleans up', async () => {
    const reading = await readContacts(
      Readable.from([Buffer.from('Name,Em'), Buffer.from('ail\nAnna,a@example.com\n')]),
      { name: 'upload.csv' },
    );
    const items: ReadItem[] = [];
    for await (const item of reading.items()) items.push(item);
    await reading.close();
    expect(reading.head.file).toBe('upload.csv');
    expect(reading.progress.bytes).toBe(reading.head.size);
    expect(items).toHaveLength(1);
  });

  it('takes any mapping in place of the proposed one', async () => {
    const path = tempFile('a,b\nAnna,Bonn\n');
    const { items } = await previewFile(path, {
      mapping: {
        format: 'contacts',
        subject: 'person',
        columns: [
          { column: 0, header: 'a', field: 'person.name', by: 'user' },
          { column: 1, header: 'b', field: 'person.city', by: 'user' },
        ],
      },
    });
    expect(items).toMatchObject([{ kind: 'row', records: [{ name: 'Anna', city: 'Bonn' }] }]);
  });

  it('previews the first rows', async () => {
    const { head, items } = await previewFile(
      tempFile('Name,Email\nA,a@example.com\nB,b@example.com\nC,c@example.com\n'),
      { rows: 2 },
    );
    expect(items).toHaveLength(2);
    expect(head.mapping?.columns.map(({ field }) => field)).toEqual(['person.name', 'person.email']);
  });

  it('shows people in the shape that programs rely on', async () => {
    const path = tempFile(
      'Name;E-Mail;Telefon;Firma;Position;Notiz\nAnna;a@example.com;030 123456;Acme;CFO;x\n;;;Acme;;\n',
    );
    expect(await contactsRead([path])).toEqual({
      files: [
        {
          file: path,
          format: 'contacts',
          encoding: 'utf-8',
          delimiter: ';',
          headerLine: 1,
          read: 2,
          people: [
            {
              name: 'Anna',
              emails: ['a@example.com'],
              phones: ['030 123456'],
              organization: 'Acme',
              title: 'CFO',
              note: 'x',
            },
          ],
          refused: [
            { line: 3, reason: 'This row names nobody: it has no name, e-mail address, phone number or id.' },
          ],
          records: [],
        },
      ],
    });
  });
});
