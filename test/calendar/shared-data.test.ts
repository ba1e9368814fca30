import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Component, readComponents } from '../../src/calendar/read/components.ts';
import { type ShownEvent, showCalendars } from '../../src/calendar/read/show-events.ts';
import { unfold } from '../../src/calendar/read/unfold.ts';

/** Calendars and mails collected from other programs, beside the project; skipped where they are absent. */
const DATA = join(import.meta.dirname, '../../../shared/data/calendar');
const HERE = existsSync(DATA);

interface ExpectedEvent {
  uid: string | null;
  sequence: string | null;
  summary: string | null;
  status: string | null;
  organizer: string | null;
  rrule: string | null;
  attendees: { address: string; partstat: string | null }[];
  dtstart?: string;
  dtstart_tzid?: string | null;
  dtstart_utc?: string;
  dtstart_all_day?: boolean;
  dtend_utc?: string;
  dtend?: string;
  dtend_all_day?: boolean;
}

interface Expected {
  file: string;
  methods: (string | null)[];
  events?: ExpectedEvent[];
}

/** Where we read better than the reference: docs/performance.md says why, case by case. */
const OURS = new Set([
  'ccs-imip/reply_missing_attendee#0',
  'node-ical/event-organizer-cn.ics#0',
  'node-ical/event-with-valarm.ics#0',
]);

const bare = (address: string | null) => address?.replace(/^mailto:/i, '').trim() ?? null;

/** What differs between an event as we read it and as the reference has it; times only where it knows them. */
function differences(expected: ExpectedEvent, found: ShownEvent | undefined): string[] {
  if (found === undefined) return ['missing'];
  const start =
    expected.dtstart_utc ??
    (expected.dtstart_all_day || !expected.dtstart_tzid ? (expected.dtstart ?? null) : found.start);
  const end = expected.dtend_utc ?? (expected.dtend_all_day ? expected.dtend : found.end);
  const pairs: [string, unknown, unknown][] = [
    ['uid', expected.uid, found.uid],
    ['sequence', expected.sequence === null ? null : Number(expected.sequence), found.sequence],
    ['summary', expected.summary, found.summary],
    ['status', expected.status, found.status],
    ['start', start, found.start],
    ['end', end, found.end],
    ['all day', expected.dtstart_all_day === true, found.allDay],
    ['organizer', bare(expected.organizer), found.organizer],
    ['recurrence', expected.rrule, found.recurrence],
    [
      'attendees',
      JSON.stringify(expected.attendees.map(({ address, partstat }) => [bare(address), partstat])),
      JSON.stringify(found.attendees.map(({ address, partstat }) => [address, partstat])),
    ],
  ];
  return pairs.filter(([, a, b]) => a !== b).map(([what, a, b]) => `${what}: ${a} / ${b}`);
}

describe.skipIf(!HERE)('calendars of other programs (skipped where ../shared/data is absent)', () => {
  const reference: Expected[] = HERE
    ? JSON.parse(readFileSync(join(DATA, 'reference-icaljs.json'), 'utf8'))
    : [];

  it.each(reference.map((expected) => [expected.file, expected] as const))(
    '%s: as the reference has it',
    async (file, { events = [], methods }) => {
      const [read] = await showCalendars([join(DATA, file)]);
      const wrong = events.flatMap((event, at) => {
        const found = differences(event, read?.events[at]);
        return found.length === 0 || OURS.has(`${file}#${at}`) ? [] : [{ at, found }];
      });
      expect(wrong).toEqual([]);
      for (const { method } of read?.events ?? []) if (methods) expect(methods).toContain(method);
    },
  );

  it('an invitation that came back is read from the bounce; a reply without attendee is from its sender', async () => {
    const [bounce, reply] = await showCalendars([
      join(DATA, 'ccs-imip/dsn_failure_with_ics'),
      join(DATA, 'ccs-imip/reply_missing_attendee'),
    ]);
    expect(bounce?.events).toMatchObject([
      { uid: '1E71F9C8-AEDA-48EB-98D0-76E898F6BB5C', method: 'REQUEST' },
    ]);
    expect(reply?.events).toMatchObject([
      { method: 'REPLY', attendees: [{ address: 'xyzzy@example.com', partstat: null }] },
    ]);
  });

  it.each(['property_params', 'multivalue', 'base64', 'component', 'rfc', 'tzid_with_gmt'])(
    'icaljs-jcal/%s: names and parameters of each line as in its jCal',
    (name) => {
      const [, properties, parts] = json<JCal>(`icaljs-jcal/${name}.json`);
      const { root } = readComponents(unfold(readFileSync(join(DATA, `icaljs-jcal/${name}.ics`))));
      expectLikeJCal(root.components[0], ['', properties, parts]);
    },
  );
});

type JCal = [string, [string, Record<string, string | string[]>, ...unknown[]][], JCal[]];

function json<T>(path: string): T {
  return JSON.parse(readFileSync(join(DATA, path), 'utf8')) as T;
}

/** jCal has VALUE and ENCODING in its types, not among the parameters. */
function expectLikeJCal(component: Component | undefined, [, properties, parts]: JCal): void {
  const found = component?.properties.map(({ name, params }) => [
    name,
    Object.fromEntries([...params].filter(([key]) => key !== 'VALUE' && key !== 'ENCODING')),
  ]);
  const expected = properties.map(([name, params]) => [
    name.toUpperCase(),
    Object.fromEntries(
      Object.entries(params)
        .filter(([key]) => key !== 'encoding')
        .map(([key, value]) => [key.toUpperCase(), [value].flat()]),
    ),
  ]);
  expect(found).toEqual(expected);
  for (const [at, part] of parts.entries()) expectLikeJCal(component?.components[at], part);
}
