import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '../../core/meetings/calendar-event.ts';
import { readCalendar } from './read-calendar.ts';

const read = (text: string, options = {}) => readCalendar(Buffer.from(text, 'utf8'), options);

/** An event of these lines, in a calendar of its own. */
const calendar = (lines: string, zones = '') =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${zones}BEGIN:VEVENT\r\nUID:1@hafen.example\r\n${lines.trim().replaceAll('\n', '\r\n')}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

function only(text: string): CalendarEvent {
  const { events } = read(text);
  expect(events).toHaveLength(1);
  return events[0] as CalendarEvent;
}

const shown = (time: CalendarEvent['start']) =>
  time === null
    ? null
    : time.kind === 'instant'
      ? new Date(time.at).toISOString().slice(0, 16)
      : time.kind === 'day'
        ? new Date(time.day * 86_400_000).toISOString().slice(0, 10)
        : `${time.local.slice(0, 16)} somewhere`;

describe('start and end', () => {
  it.each([
    ['in UTC', 'DTSTART:20261112T090000Z\nDTEND:20261112T100000Z', '2026-11-12T09:00', '2026-11-12T10:00'],
    [
      'in a zone',
      'DTSTART;TZID=Europe/Berlin:20261112T100000\nDURATION:PT30M',
      '2026-11-12T09:00',
      '2026-11-12T09:30',
    ],
    ['in summer', 'DTSTART;TZID=Europe/Berlin:20260712T100000', '2026-07-12T08:00', '2026-07-12T08:00'],
    [
      'with a Windows zone',
      'DTSTART;TZID=Pacific Standard Time:20260712T100000',
      '2026-07-12T17:00',
      '2026-07-12T17:00',
    ],
    [
      'floating',
      'DTSTART:20261112T100000\nDURATION:PT1H',
      '2026-11-12T10:00 somewhere',
      '2026-11-12T11:00 somewhere',
    ],
    [
      'in an unknown zone',
      'DTSTART;TZID=Mars:20261112T100000',
      '2026-11-12T10:00 somewhere',
      '2026-11-12T10:00 somewhere',
    ],
    ['all day, one day', 'DTSTART;VALUE=DATE:20261112', '2026-11-12', '2026-11-13'],
    ['all day, three days', 'DTSTART;VALUE=DATE:20261112\nDURATION:P3D', '2026-11-12', '2026-11-15'],
    ['all day, unsaid', 'DTSTART:20261112\nDTEND:20261114', '2026-11-12', '2026-11-14'],
    [
      'an hour that does not exist',
      'DTSTART;TZID=Europe/Berlin:20260329T023000',
      '2026-03-29T01:30',
      '2026-03-29T01:30',
    ],
    [
      'an hour that is there twice',
      'DTSTART;TZID=Europe/Berlin:20261025T023000',
      '2026-10-25T00:30',
      '2026-10-25T00:30',
    ],
    [
      'a day over a clock change',
      'DTSTART;TZID=Europe/Berlin:20261024T120000\nDURATION:P1D',
      '2026-10-24T10:00',
      '2026-10-25T11:00',
    ],
    [
      '24 hours over it',
      'DTSTART;TZID=Europe/Berlin:20261024T120000\nDURATION:PT24H',
      '2026-10-24T10:00',
      '2026-10-25T10:00',
    ],
    ['written with dashes', 'DTSTART:2026-11-12T09:00:00Z', '2026-11-12T09:00', '2026-11-12T09:00'],
    ['without seconds', 'DTSTART:20261112T0900Z', '2026-11-12T09:00', '2026-11-12T09:00'],
    ['at 24:00', 'DTSTART:20261112T240000Z', '2026-11-13T00:00', '2026-11-13T00:00'],
    ['with an offset', 'DTSTART:20261112T100000+0100', '2026-11-12T09:00', '2026-11-12T09:00'],
    [
      'a colon in the zone',
      'DTSTART;TZID=(GMT+01:00) Berlin:20261112T100000',
      '2026-11-12T09:00',
      '2026-11-12T09:00',
    ],
    [
      'a length that goes backwards',
      'DTSTART:20261112T090000Z\nDURATION:-PT1H',
      '2026-11-12T09:00',
      '2026-11-12T09:00',
    ],
    ['no date', 'DTSTART:soon\nSUMMARY:x', null, null],
    ['a date that is none', 'DTSTART:20260230T090000Z', null, null],
  ])('%s', (_, lines, start, end) => {
    const event = only(calendar(lines));
    expect([shown(event.start), shown(event.end)]).toEqual([start, end]);
  });
});

const MIDDLE = `BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0530\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0530\r\nTZOFFSETTO:-0400\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n`;

describe('a time zone that the file defines', () => {
  it.each([
    ['20260115T120000', '2026-01-15T17:30'],
    ['20260715T120000', '2026-07-15T16:00'],
    // skipped (1 March, 2:00 to 3:30) and repeated (25 October, 1:30 to 3:00)
    ['20260301T023000', '2026-03-01T08:00'],
    ['20261025T020000', '2026-10-25T06:00'],
    ['20261025T030000', '2026-10-25T08:30'],
  ])('%s is %s', (local, utc) => {
    const event = only(calendar(`DTSTART;TZID=Customized Time Zone:${local}`, MIDDLE));
    expect([shown(event.start), event.timeZone]).toEqual([utc, 'Customized Time Zone']);
  });

  it('decides also where it carries the name of another, and has no end when somebody asks for every second', () => {
    const wrong = MIDDLE.replace('Customized Time Zone', 'Europe/Berlin').replaceAll(
      'FREQ=YEARLY',
      'FREQ=SECONDLY',
    );
    const event = only(calendar('DTSTART;TZID=Europe/Berlin:20260715T120000', wrong));
    expect(event.timeZone).toBe('Europe/Berlin');
    expect(event.start?.kind).toBe('instant');
  });

  it('that begins later than the event leaves that to the name', () => {
    const since = MIDDLE.replace('Customized Time Zone', 'Europe/Berlin').replaceAll('1601', '2024');
    expect(shown(only(calendar('DTSTART;TZID=Europe/Berlin:20190715T120000', since)).start)).toBe(
      '2019-07-15T10:00',
    );
    expect(shown(only(calendar('DTSTART;TZID=Europe/Berlin:20260715T120000', since)).start)).toBe(
      '2026-07-15T16:00',
    );
  });

  it('is passed over when it has no rule, or two names', () => {
    const empty = 'BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nEND:VTIMEZONE\r\n';
    const two = MIDDLE.replace('TZID:', 'TZID:Europe/Berlin\r\nTZID:');
    for (const zones of [empty, two]) {
      const event = only(calendar('DTSTART;TZID=Europe/Berlin:20261112T100000', zones));
      expect(shown(event.start)).toBe('2026-11-12T09:00');
    }
  });
});

describe('people', () => {
  it.each([
    [
      'MAILTO in capitals',
      'ATTENDEE;PARTSTAT=accepted:MAILTO:Anna@Hafen.example',
      'Anna@Hafen.example',
      'ACCEPTED',
    ],
    [
      'a name with colon and comma',
      'ATTENDEE;CN="Berg: Anna, Dr.";PARTSTAT=DECLINED:mailto:a@b.example',
      'a@b.example',
      'DECLINED',
    ],
    ['an unquoted colon', 'ATTENDEE;CN=Berg: Anna;X=1:mailto:a@b.example', 'a@b.example', null],
    ['a quoted address', 'ATTENDEE:"mailto:a@b.example"', 'a@b.example', null],
    ['no scheme', 'ATTENDEE;CUTYPE=ROOM:room@b.example', 'room@b.example', null],
    ['a path, with EMAIL', 'ATTENDEE;EMAIL=a@b.example:/aMT/principal/', 'a@b.example', null],
    [
      'folded in the middle',
      'ATTENDEE;PARTSTAT=TENTA\n TIVE:mailto:a@b.ex\n ample',
      'a@b.example',
      'TENTATIVE',
    ],
    [
      'an empty parameter',
      'ATTENDEE;;RSVP=;PARTSTAT=DELEGATED:mailto:a@b.example',
      'a@b.example',
      'DELEGATED',
    ],
  ])('%s', (_, line, address, partstat) => {
    expect(only(calendar(line)).attendees).toMatchObject([{ address, partstat }]);
  });

  it('reads names as they were meant', () => {
    const event = only(
      calendar(`ORGANIZER;SENT-BY="mailto:office@b.example";CN="A ^'Tony^' ^^ B^nC":mailto:a@b.example
ATTENDEE;DELEGATED-TO="mailto:c@d.example","mailto:e@f.example";RSVP=TRUE;ROLE=CHAIR:mailto:b@b.example`),
    );
    expect(event.organizer).toEqual({
      address: 'a@b.example',
      name: 'A "Tony" ^ B\nC',
      sentBy: 'office@b.example',
    });
    expect(event.attendees).toMatchObject([
      { delegatedTo: ['c@d.example', 'e@f.example'], asksForReply: true, role: 'CHAIR' },
    ]);
  });

  it('reads 100,000 attendees', () => {
    const people = Array.from(
      { length: 100_000 },
      (_, at) => `ATTENDEE;PARTSTAT=ACCEPTED:mailto:p${at}@hafen.example`,
    );
    expect(only(calendar(people.join('\n'))).attendees).toHaveLength(100_000);
  });
});

describe('what repeats', () => {
  it('keeps the rule, the additions and the exceptions, and names the instance of a change', () => {
    const { events } = read(
      calendar(`DTSTART;TZID=Europe/Berlin:20261102T100000
RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO
RDATE;TZID=Europe/Berlin;VALUE=PERIOD:20261105T100000/PT1H
EXDATE;TZID=Europe/Berlin:20261109T100000,20261116T100000
EXDATE;VALUE=DATE:
END:VEVENT
BEGIN:VEVENT
UID:1@hafen.example
RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261123T100000
DTSTART;TZID=Europe/Berlin:20261123T140000`),
    );
    const [whole, change] = events as [CalendarEvent, CalendarEvent];
    expect(whole.recurrence.rule).toBe('FREQ=WEEKLY;BYDAY=MO');
    expect(whole.recurrence.added.map(shown)).toEqual(['2026-11-05T09:00']);
    expect(whole.recurrence.leftOut.map(shown)).toEqual(['2026-11-09T09:00', '2026-11-16T09:00']);
    expect(change.instance).toMatchObject({ andLater: true });
    expect(shown(change.instance?.start ?? null)).toBe('2026-11-23T09:00');
  });

  it.each([
    ['RRULE:FREQ=DAILY', 'FREQ=DAILY', 0],
    ['RRULE:FREQ=SECONDLY;COUNT=100000000', 'FREQ=SECONDLY;COUNT=100000000', 0],
    ['RRULE:every tuesday', 'every tuesday', 1],
    ['RRULE:FREQ=WEEKLY\nRRULE:FREQ=DAILY', 'FREQ=WEEKLY', 1],
    ['RRULE:', null, 0],
  ])('%s', (line, rule, notes) => {
    const found = read(calendar(`DTSTART:20261102T100000Z\n${line}`));
    expect(found.events[0]?.recurrence.rule).toBe(rule);
    expect(found.notes).toHaveLength(notes);
  });
});

describe('a calendar that is not as it should be', () => {
  it.each([
    ['only line feeds', calendar('SUMMARY:Tea').replaceAll('\r\n', '\n')],
    ['only carriage returns', calendar('SUMMARY:Tea').replaceAll('\r\n', '\r')],
    ['doubled carriage returns', calendar('SUMMARY:Tea').replaceAll('\r\n', '\r\r\n')],
    ['blank lines everywhere', calendar('SUMMARY:Tea').replaceAll('\r\n', '\r\n\r\n')],
    ['a byte-order mark', `\ufeff${calendar('SUMMARY:Tea')}`],
    ['every line indented', calendar('SUMMARY:Tea').replace(/^/gm, '    ')],
    ['small letters', calendar('SUMMARY:Tea').replace(/^[A-Z]+(?=[:;])/gm, (name) => name.toLowerCase())],
    ['no end', calendar('SUMMARY:Tea').replace(/END:VEVENT.*/s, '')],
    ['no head', calendar('SUMMARY:Tea').replace('BEGIN:VCALENDAR', '')],
    ['the event alone', calendar('SUMMARY:Tea').replace(/(BEGIN|END):VCALENDAR|VERSION:2.0/g, '')],
    ['inside of another component', `BEGIN:X-BOX\r\n${calendar('SUMMARY:Tea')}END:X-BOX`],
    ['a line that is none', calendar('???\nSUMMARY:Tea')],
    ['the summary twice', calendar('SUMMARY:Tea\nSUMMARY:Coffee')],
    ['an alarm with a summary', calendar('BEGIN:VALARM\nSUMMARY:Wake up\nEND:VALARM\nSUMMARY:Tea')],
    ['an alarm that never ends', calendar('SUMMARY:Tea\nBEGIN:VALARM\nACTION:DISPLAY')],
    ['a group of its own', calendar('SUMMARY;LANGUAGE=en;X-Y="a:b;c,d":Tea')],
    ['NUL characters', calendar('SUMMARY:T\0ea')],
  ])('%s: the event is there', (_, text) => {
    expect(read(text).events).toMatchObject([{ uid: '1@hafen.example', summary: 'Tea' }]);
  });

  it('takes the good one of two', () => {
    const text = calendar('SUMMARY:Tea').replace('END:VCALENDAR', 'BEGIN:VEVENT\nUID:2\nSUMMARY:Cof');
    expect(read(text)).toMatchObject({
      events: [{ summary: 'Tea' }, { summary: 'Cof' }],
      notes: [{ text: 'The file ends early: VCALENDAR, VEVENT not closed.' }],
    });
  });

  it('reads several calendars, each with its own method and zones', () => {
    const one = calendar('DTSTART;TZID=Customized Time Zone:20260115T120000', MIDDLE);
    const two = calendar('DTSTART;TZID=Customized Time Zone:20260115T120000').replace(
      'VERSION:2.0',
      'METHOD:cancel',
    );
    const { events } = read(one + two);
    expect(events.map(({ method, start }) => [method, start?.kind])).toEqual([
      [null, 'instant'],
      ['CANCEL', 'floating'],
    ]);
  });

  it.each([
    '',
    '\n\n',
    'BEGIN:VCALENDAR\nEND:VCALENDAR',
    'not a calendar',
    'END:VEVENT',
    ';;;:::',
    'BEGIN:VEVENT\nEND:VEVENT',
  ])('finds nothing in %j, and goes on', (text) => {
    expect(read(text).events).toEqual([]);
  });

  it('is not led astray by depth', () => {
    const deep = `${'BEGIN:VEVENT2\n'.repeat(50_000)}SUMMARY:x\n`;
    expect(read(calendar(deep)).events).toHaveLength(1);
  });
});

describe('text', () => {
  it.each([
    [
      'escapes',
      'SUMMARY:Tea\\, or coffee\\; soon\\nor \\N late \\\\n',
      'Tea, or coffee; soon\nor \n late \\n',
    ],
    ['right to left', 'SUMMARY:פגישה עם דנה', 'פגישה עם דנה'],
    ['quoted-printable', 'SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=BC=C3=9Fe', 'Grüße'],
    ['quoted-printable, Latin 1', 'SUMMARY;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Gr=FC=DFe', 'Grüße'],
    ['quoted-printable over lines', 'SUMMARY;ENCODING=QUOTED-PRINTABLE:Gr=C3=BC=\n=C3=9Fe', 'Grüße'],
    ['escapes that are none', 'SUMMARY:10\\:30 \\x', '10\\:30 \\x'],
    ['empty', 'SUMMARY:', ''],
  ])('%s', (_, line, summary) => {
    expect(only(calendar(line)).summary).toBe(summary);
  });

  it('joins a character that folding cut in two', () => {
    const bytes = Buffer.from(calendar('SUMMARY:Grüße'), 'utf8');
    const inside = bytes.indexOf(0xc3) + 1;
    const folded = Buffer.concat([bytes.subarray(0, inside), Buffer.from('\r\n '), bytes.subarray(inside)]);
    expect(readCalendar(folded).events[0]?.summary).toBe('Grüße');
  });

  it.each([
    ['utf16le', undefined],
    ['latin1', undefined],
    ['latin1', 'utf-8'],
    ['latin1', 'nonsense'],
  ] as const)('reads %s, whatever the mail promised (%s)', (encoding, charset) => {
    const mark = encoding === 'utf16le' ? '\ufeff' : '';
    const bytes = Buffer.from(`${mark}${calendar('SUMMARY:Grüße aus Köln')}`, encoding);
    expect(readCalendar(bytes, { charset }).events[0]?.summary).toBe('Grüße aus Köln');
  });

  it('keeps the lines in UTF-8 where one is not', () => {
    const latin = Buffer.from('LOCATION:Köln\r\n', 'latin1');
    const text = Buffer.from(calendar('SUMMARY:Grüße'), 'utf8');
    const at = text.indexOf('SUMMARY');
    const { events } = readCalendar(Buffer.concat([text.subarray(0, at), latin, text.subarray(at)]));
    expect(events).toMatchObject([{ summary: 'Grüße', location: 'Köln' }]);
  });
});

describe('method', () => {
  it.each([
    ['METHOD:REPLY', undefined, 'REPLY', 0],
    ['METHOD:REPLY', 'reply', 'REPLY', 0],
    ['METHOD:REPLY', 'REQUEST', 'REPLY', 1],
    ['', 'CANCEL', 'CANCEL', 0],
    ['', undefined, null, 0],
  ])('%s in the calendar, %s in the mail: %s', (line, said, method, notes) => {
    const found = read(calendar('SUMMARY:Tea').replace('VERSION:2.0', `VERSION:2.0\r\n${line}`), {
      method: said,
    });
    expect(found.events).toMatchObject([{ method }]);
    expect(found.notes).toHaveLength(notes);
  });
});

describe('vCalendar 1.0', () => {
  const old = (lines: string) =>
    calendar(lines).replace(
      'VERSION:2.0',
      'VERSION:1.0\r\nTZ:-08\r\nDAYLIGHT:TRUE;-07;20260308T020000;20261101T020000;PST;PDT',
    );

  it.each([
    ['DTSTART:20260115T090000', '2026-01-15T17:00'],
    ['DTSTART:20260715T090000', '2026-07-15T16:00'],
    ['DTSTART:20260715T090000Z', '2026-07-15T09:00'],
  ])('%s is %s', (line, utc) => {
    expect(shown(only(old(line)).start)).toBe(utc);
  });

  it('knows who invites, and who comes', () => {
    const event = only(
      old(
        'ATTENDEE;ROLE=OWNER;STATUS=CONFIRMED:Anna Berg <anna@b.example>\nATTENDEE;STATUS=NEEDS ACTION:bo@b.example',
      ),
    );
    expect(event.organizer).toMatchObject({ address: 'anna@b.example', name: 'Anna Berg' });
    expect(event.attendees).toMatchObject([{ partstat: 'CONFIRMED' }, { partstat: 'NEEDS-ACTION' }]);
  });

  it.each([
    ['D1 #10', 'FREQ=DAILY;COUNT=10'],
    ['W2 TU TH #0', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH'],
    ['W1 MO 20261231T000000Z', 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T000000Z'],
    ['MP1 1+ MO 2- FR #4', 'FREQ=MONTHLY;COUNT=4;BYDAY=1MO,-2FR'],
    ['MD1 15 LD #0', 'FREQ=MONTHLY;BYMONTHDAY=15,-1'],
    ['YM1 6 7 #8', 'FREQ=YEARLY;COUNT=8;BYMONTH=6,7'],
    ['YD5 1 100 #0', 'FREQ=YEARLY;INTERVAL=5;BYYEARDAY=1,100'],
  ])('%s means %s', (rule, means) => {
    const parts = (text: string | null | undefined) => text?.split(';').sort();
    const { rule: found } = only(old(`DTSTART:20260115T090000\nRRULE:${rule}`)).recurrence;
    expect(parts(found)).toEqual(parts(means));
  });
});
