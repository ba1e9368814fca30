import { Command } from 'commander';
import type { CalendarFile, Kit } from '../kit.ts';
import { requireFiles } from '../require-files.ts';
import { printTable } from '../terminal/print-table.ts';

export function calendarCommand(kit: Kit): Command {
  const read = new Command('read')
    .description('Show which events files hold, changing nothing')
    .argument('<file...>', 'iCalendar, or a mail that carries one')
    .option('--json', 'For programs')
    .action((files: string[], { json }: { json?: true }) => readCalendars(files, json === true, kit));
  return new Command('calendar').description('Files of events and invitations').addCommand(read);
}

async function readCalendars(files: string[], json: boolean, kit: Kit): Promise<void> {
  requireFiles(files);
  const read = await kit.readCalendars(files);
  if (read.some(({ problem }) => problem !== null)) kit.endWith(1);
  if (json) kit.terminal.print(JSON.stringify({ events: read.flatMap(({ events }) => events) }, null, 2));
  for (const file of read) {
    if (!json) show(file, kit);
    else if (file.problem !== null) kit.terminal.say(`${file.file}: ${file.problem}`);
    sayNotes(file, kit);
  }
}

const MOST_SHOWN = 20;

function show({ file, events, problem }: CalendarFile, { terminal }: Kit): void {
  const { print, colours } = terminal;
  const count = events.length === 1 ? '1 event' : `${events.length} events`;
  print(colours.bold(`${file}: ${problem ?? count}`));
  if (events.length === 0) return;
  printTable(terminal, events.slice(0, MOST_SHOWN), [
    { title: 'From', cell: ({ start }) => start ?? '' },
    { title: 'To', cell: ({ end }) => end ?? '' },
    { title: 'What', cell: ({ summary }) => summary ?? '', gives: true },
    { title: 'Organizer', cell: ({ organizer }) => organizer ?? '', gives: true },
    { title: 'Message', cell: ({ method }) => method ?? '' },
  ]);
  if (events.length > MOST_SHOWN)
    print(colours.dim(`and ${events.length - MOST_SHOWN} more (--json has all)`));
}

const MOST_NOTES = 20;

/** To stderr, so that what programs read stays as it is promised. */
function sayNotes({ file, notes }: CalendarFile, { terminal }: Kit): void {
  for (const { line, text } of notes.slice(0, MOST_NOTES)) terminal.say(`${file}, line ${line}: ${text}`);
  if (notes.length > MOST_NOTES) terminal.say(`${file}: and ${notes.length - MOST_NOTES} more remarks`);
}
