import { expect, test } from 'vitest';
import { letter } from './letter.fixture.ts';
import { readMessage } from './read-message.ts';

const read = (text: string) => readMessage(Buffer.from(text, 'latin1'));

test.each([
  ['nothing', ''],
  ['no header', 'just words\nand more'],
  ['no body', 'From: mara@harbour.example'],
  ['NUL bytes', '\0'.repeat(1_000)],
  ['a multipart without its parts', 'Content-Type: multipart/mixed; boundary=x\n\nwords'],
  ['a multipart without a boundary', 'Content-Type: multipart/mixed\n\n--x\n\nwords\n--x--'],
  ['half a base64', 'Content-Transfer-Encoding: base64\n\nSGVsb'],
  [
    'a report without fields',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x--',
  ],
  ['a charset that nobody knows', 'Content-Type: text/plain; charset=no-such\n\n\xe4'],
  ['an open comment and quote', 'From: "Mara (<mara@harbour.example\nTo: ((((\nDate: ((\n\nx'],
  ['brackets', `From: ${'<'.repeat(20_000)}\n\nx`],
  ['open encoded words', `Subject: ${'=?a?b?'.repeat(20_000)}\n\nx`],
  ['many header fields', `${Array.from({ length: 20_000 }, (_, at) => `X-${at}: a`).join('\n')}\n\nx`],
  ['one long line', `Subject: x\n\n${'word '.repeat(100_000)}`],
  ['quotes in quotes', `Subject: x\n\n${'> '.repeat(2_000)}\n${'>\n'.repeat(20_000)}`],
  [
    'dates without end',
    `Subject: Automatic reply\n\n${'I am away until and from 3 May to 4 May, back on 5.5. '.repeat(500)}`,
  ],
  [
    'an endless refusal',
    `From: mailer-daemon@x.example\nSubject: Undelivered mail\n\n${'user account recipient address '.repeat(5_000)}`,
  ],
])('%s stops nothing', (_, text) => {
  expect(read(text).attachments).toBeInstanceOf(Array);
});

test('parts nested thousands deep', () => {
  const nested = Array.from(
    { length: 2_000 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  );
  expect(read(`Subject: deep\n${nested.join('')}Content-Type: text/plain\n\nwords`).subject).toBe('deep');
});

test('HTML nested without end', () => {
  expect(letter({ 'Content-Type': 'text/html' }, `${'<div>'.repeat(50_000)}words`).reply).toContain('words');
});

test('three thousand recipients', () => {
  const to = Array.from({ length: 3_000 }, (_, at) => `"Person, ${at}" <p${at}@there.example>`).join(
    ',\r\n ',
  );
  const { to: found } = letter({ To: to }, 'Hello');
  expect(found).toHaveLength(3_000);
  expect(found[2_999]).toBe('p2999@there.example');
});

test.each([
  ['Thu, 01 Jan 1970 00:00:00 +0000', null],
  ['Wed, 01 Feb 2090 10:00:00 +0000', null],
  ['yesterday', null],
  ['31 Feb 2025 10:00:00 +0000', null],
  ['Wed, 12 Nov 2025 10:00:00 +0100', '2025-11-12T09:00:00Z'],
  ['12 Nov 25 10:00 EST', '2025-11-12T15:00:00Z'],
  ['Wed Nov 12 10:00:00 2025', '2025-11-12T10:00:00Z'],
  ['Wed, 12 Nov 2025 10:00:00 (noon (nearly)) -0800', '2025-11-12T18:00:00Z'],
])('the date %s', (said, instant) => {
  expect(letter({ Date: said }, 'x').date).toBe(instant);
});

test.each([
  [
    'UTF-8 under the name of Latin-1',
    'text/plain; charset=iso-8859-1',
    Buffer.from('Grüße aus Göteborg', 'utf8'),
  ],
  [
    'Latin-1 under the name of UTF-8',
    'text/plain; charset=utf-8',
    Buffer.from('Grüße aus Göteborg', 'latin1'),
  ],
  ['Latin-1 under no name', 'text/plain', Buffer.from('Grüße aus Göteborg', 'latin1')],
])('a wrong charset: %s', (_, type, body) => {
  expect(readMessage(Buffer.concat([Buffer.from(`Content-Type: ${type}\n\n`), body])).reply).toBe(
    'Grüße aus Göteborg',
  );
});

test.each([
  ['=?UTF-8?B?R3LDvMOfZQ==?=', 'Grüße'],
  ['=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=', 'Grüße'],
  ['=?utf-8*de?q?Gr=C3=BC=C3=9Fe_an_alle?=', 'Grüße an alle'],
  ['=?iso-2022-jp?B?GyRCRnxLXDhsGyhC?=', '日本語'],
  ['a =?x?y?z b', 'a =?x?y?z b'],
  ['Gr\u00c3\u00bc\u00c3\u009fe', 'Grüße'],
])('the subject %s', (written, meant) => {
  expect(read(`Subject: ${written}\n\nx`).subject).toBe(meant);
});

test('names of attachments: continued, encoded, uuencoded, winmail.dat', () => {
  const body = [
    '--b\nContent-Type: text/plain\n\nHello\nbegin 644 list.txt\n#0V%T\n`\nend\n',
    '--b\nContent-Type: application/pdf\nContent-Disposition: attachment;\n filename*0*=utf-8\'\'Angeb%C3%B6t;\n filename*1=" 2025.pdf"\nContent-Transfer-Encoding: base64\n\nQUJDREVG\n',
    '--b\nContent-Type: application/ms-tnef; name="winmail.dat"\n\nxx\n--b--\n',
  ].join('');
  expect(letter({ 'Content-Type': 'multipart/mixed; boundary="b"' }, body)).toMatchObject({
    reply: 'Hello',
    attachments: [
      { name: 'list.txt', size: 3 },
      { name: 'Angeböt 2025.pdf', type: 'application/pdf', size: 6 },
      { name: 'winmail.dat', type: 'application/ms-tnef' },
    ],
  });
});

test('a message cut off in the middle keeps what came', () => {
  const body =
    '--b\nContent-Type: text/plain\n\nHello\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nQUJD';
  expect(letter({ 'Content-Type': 'multipart/mixed; boundary=b' }, body)).toMatchObject({
    reply: 'Hello',
    attachments: [{ name: 'a.pdf', size: 3 }],
  });
});
