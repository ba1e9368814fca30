import { describe, expect, it } from 'vitest';
import { tempFile } from '../../../test/temp-file.ts';
import { createCalendarText } from '../calendar-text.ts';
import { readCalendarBytes, readCalendarFile } from './read-file.ts';

const CALENDAR = `BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:1@hafen.example
SUMMARY:Grüße aus Köln
DTSTART:20261112T090000Z
ORGANIZER:mailto:anna@hafen.example
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:sam@ours.example
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');

const HEAD = `From: Anna Berg <anna@hafen.example>
To: sam@ours.example
Subject: Invitation
MIME-Version: 1.0
`.replaceAll('\n', '\r\n');

interface Part {
  type: string;
  body: string | Buffer;
  encoding?: string;
  more?: string;
}

const part = ({ type, body, encoding = '8bit', more = '' }: Part) =>
  Buffer.concat([
    Buffer.from(`Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n${more}\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ]);

const multipart = (kind: string, ...parts: Buffer[]) =>
  Buffer.concat([
    Buffer.from(`Content-Type: multipart/${kind}; boundary="=_b"\r\n\r\n`),
    ...parts.flatMap((each) => [Buffer.from('--=_b\r\n'), each]),
    Buffer.from('--=_b--\r\n'),
  ]);

const mail = (...body: Buffer[]) => Buffer.concat([Buffer.from(HEAD), ...body]);
const words = part({ type: 'text/plain', body: 'Please come.' });
const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
const quotedPrintable = (text: string) =>
  Buffer.from(text)
    .toString('latin1')
    .replace(/[^ -<>-~\r\n]/g, (character) => `=${character.charCodeAt(0).toString(16).toUpperCase()}`);
const ICS = 'text/calendar; charset=UTF-8; method=REQUEST';
const EVENT = { method: 'REQUEST', uid: '1@hafen.example', summary: 'Grüße aus Köln' };

describe('a mail with a calendar', () => {
  it.each<[string, Buffer]>([
    ['as its only part', mail(part({ type: ICS, body: CALENDAR }))],
    ['beside its text', mail(multipart('alternative', words, part({ type: ICS, body: CALENDAR })))],
    [
      'in base64',
      mail(multipart('alternative', words, part({ type: ICS, encoding: 'base64', body: base64(CALENDAR) }))),
    ],
    [
      'in quoted-printable',
      mail(
        multipart(
          'mixed',
          words,
          part({ type: ICS, encoding: 'quoted-printable', body: quotedPrintable(CALENDAR) }),
        ),
      ),
    ],
    [
      'as a file of no type',
      mail(
        multipart(
          'mixed',
          words,
          part({
            type: 'application/octet-stream; name="invite.ics"',
            encoding: 'base64',
            body: base64(CALENDAR),
          }),
        ),
      ),
    ],
    [
      'as a file without a name',
      mail(
        multipart(
          'mixed',
          words,
          part({ type: 'application/octet-stream', encoding: 'base64', body: base64(CALENDAR) }),
        ),
      ),
    ],
    [
      'twice, as text and as file',
      mail(
        multipart(
          'mixed',
          part({ type: ICS, body: CALENDAR }),
          part({
            type: 'application/ics; name="invite.ics"',
            encoding: 'base64',
            body: base64(CALENDAR),
            more: 'Content-Disposition: attachment\r\n',
          }),
        ),
      ),
    ],
    [
      'in Latin 1, which it says',
      mail(
        part({
          type: 'text/calendar; charset=ISO-8859-1; method=REQUEST',
          body: Buffer.from(CALENDAR, 'latin1'),
        }),
      ),
    ],
    ['in Latin 1, promising UTF-8', mail(part({ type: ICS, body: Buffer.from(CALENDAR, 'latin1') }))],
    [
      'in UTF-8, promising ASCII',
      mail(part({ type: 'text/calendar; charset=us-ascii; method=REQUEST', body: CALENDAR })),
    ],
    ['in UTF-8, promising nothing', mail(part({ type: 'text/calendar; method=REQUEST', body: CALENDAR }))],
    [
      'in a message that it forwards',
      mail(
        multipart(
          'mixed',
          words,
          part({ type: 'message/rfc822', body: mail(part({ type: ICS, body: CALENDAR })) }),
        ),
      ),
    ],
    [
      'in the message that a bounce returns',
      mail(
        multipart(
          'report; report-type=delivery-status',
          words,
          part({ type: 'message/delivery-status', body: 'Action: failed' }),
          part({ type: 'message/rfc822', body: mail(part({ type: ICS, body: CALENDAR })) }),
        ),
      ),
    ],
    [
      'pasted into its text',
      mail(part({ type: 'text/plain; charset=UTF-8', body: `See below\r\n${CALENDAR}` })),
    ],
    [
      'out of a mailbox file',
      Buffer.concat([
        Buffer.from('From anna Thu Nov 12 09:00:00 2026\n'),
        mail(part({ type: ICS, body: CALENDAR })),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    expect(await readCalendarBytes(bytes)).toMatchObject({ events: [EVENT], problem: null });
  });

  it('takes the method from the part where the calendar has none', async () => {
    const bytes = mail(
      part({ type: 'text/calendar; method=cancel', body: CALENDAR.replace('METHOD:REQUEST\r\n', '') }),
    );
    expect(await readCalendarBytes(bytes)).toMatchObject({ events: [{ method: 'CANCEL' }] });
  });

  it('is answered by its sender where a reply names nobody', async () => {
    const reply = CALENDAR.replace('REQUEST', 'REPLY').replace(/ATTENDEE.*\r\n/, '');
    const { events } = await createCalendarText().readMail(
      mail(part({ type: 'text/calendar', body: reply })),
    );
    expect(events).toMatchObject([
      { method: 'REPLY', attendees: [{ address: 'anna@hafen.example', partstat: null }] },
    ]);
  });

  it('messages inside messages inside messages end somewhere', async () => {
    let bytes = mail(part({ type: ICS, body: CALENDAR }));
    for (let i = 0; i < 40; i += 1)
      bytes = mail(multipart('mixed', part({ type: 'message/rfc822', body: bytes })));
    expect((await readCalendarBytes(bytes)).problem).toBeNull();
  });
});

describe('a file', () => {
  it.each<[string, string | Buffer, string | null]>([
    ['a calendar', CALENDAR, null],
    ['a calendar without events', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n', null],
    ['a mail without a calendar', mail(words), null],
    ['a broken mail', `${HEAD}Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n`, null],
    ['nothing', '', 'This file is empty.'],
    ['nothing but blanks', '\n \n', 'This file is empty.'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0, 1, 2]),
      'This is neither a calendar nor a mail.',
    ],
    ['a letter', 'Dear Anna,\nsee you.', 'This is neither a calendar nor a mail.'],
  ])('%s', async (_, content, problem) => {
    const path = tempFile(content, 'calendar.ics');
    expect((await readCalendarFile(path)).problem).toBe(problem);
  });

  it('of hostile lines is read in linear time', async () => {
    const long = 'x'.repeat(2_000_000);
    const lines = [
      `SUMMARY;${'A=b;'.repeat(200_000)}:x`,
      `DESCRIPTION;X="${long}`,
      `ATTENDEE;CN=${'"'.repeat(500_000)}:mailto:a@b.example`,
      `RRULE:FREQ=DAILY;BYDAY=${'MO,'.repeat(200_000)}`,
      `DTSTART;TZID=${'('.repeat(300_000)}:20261112T100000`,
      `ORGANIZER:${'mailto:'.repeat(200_000)}`,
      `LOCATION;ENCODING=QUOTED-PRINTABLE:${'='.repeat(500_000)}`,
      `EXDATE:${'20261112,'.repeat(200_000)}`,
    ];
    const bytes = Buffer.from(CALENDAR.replace('UID:', `${lines.join('\r\n')}\r\nUID:`));
    expect(await readCalendarBytes(bytes)).toMatchObject({
      events: [{ uid: '1@hafen.example' }],
      problem: null,
    });
  });
});
