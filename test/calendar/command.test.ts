import { expect, it } from 'vitest';
import { newDataDir, run } from '../cli/command.ts';
import { tempFile } from '../temp-file.ts';

const CALENDAR = `BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:1@hafen.example
DTSTART;TZID=W. Europe Standard Time:20261112T100000
???
END:VEVENT
END:VCALENDAR`;

it('calendar read prints the events for programs, and says what it could not use', async () => {
  const { dir, remove } = newDataDir();
  const [file, letter] = [tempFile(CALENDAR, 'a.ics'), tempFile('Dear Anna', 'b.ics')];
  const read = await run(dir, ['calendar', 'read', file, letter, '--json']);
  remove();
  expect(read.code).toBe(1);
  expect(JSON.parse(read.stdout)).toEqual({
    events: [
      {
        file,
        method: 'REQUEST',
        uid: '1@hafen.example',
        sequence: null,
        status: null,
        summary: null,
        start: '2026-11-12T09:00:00Z',
        end: '2026-11-12T09:00:00Z',
        allDay: false,
        timeZone: 'Europe/Berlin',
        organizer: null,
        attendees: [],
        recurrence: null,
      },
    ],
  });
  expect(read.stderr).toContain(`${file}, line 6: This line is no property; it was left out.`);
  expect(read.stderr).toContain(`${letter}: This is neither a calendar nor a mail.`);
});
