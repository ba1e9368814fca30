import { Command, Option } from 'commander';
import type { ContactsFile, Kit } from '../kit.ts';
import { requireFiles } from '../require-files.ts';
import { refusedLines } from '../show/refused.ts';
import { printTable } from '../terminal/print-table.ts';

interface Options {
  readonly dates?: 'day-first' | 'month-first';
  readonly country?: string;
  readonly json?: true;
}

export function contactsCommand(kit: Kit): Command {
  const read = new Command('read')
    .description('Show what files are understood to be, changing nothing')
    .argument('<file...>', 'CSV or vCard')
    .addOption(
      new Option('--dates <order>', 'How 12/03/2024 is meant, where a file leaves it open').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option('--country <code>', 'Whose phone numbers are written without a country code, such as DE')
    .option('--json', 'For programs')
    .action((files: string[], options: Options) => readContacts(files, options, kit));
  return new Command('contacts').description('Files of people and companies').addCommand(read);
}

async function readContacts(files: string[], { json, ...how }: Options, kit: Kit): Promise<void> {
  requireFiles(files);
  const read = await kit.readContacts(files, how);
  if (read.files.some(({ problem }) => problem !== undefined)) kit.endWith(1);
  if (json) return kit.terminal.print(JSON.stringify(read, null, 2));
  for (const file of read.files) show(file, kit);
}

const MOST_SHOWN = 20;

function show(
  { file, format, read, people, records, refused, problem, ...details }: ContactsFile,
  kit: Kit,
): void {
  const { print, colours } = kit.terminal;
  const { encoding, delimiter, headerLine } = details;
  print(colours.bold(`${file}: ${problem ?? `${format}, ${read} read`}`));
  const how = [
    encoding,
    delimiter && `separated by ${JSON.stringify(delimiter)}`,
    headerLine && `header on line ${headerLine}`,
  ];
  print(colours.dim(how.filter(Boolean).join(', ')));
  if (people.length > 0) {
    printTable(kit.terminal, people.slice(0, MOST_SHOWN), [
      { title: 'Name', cell: ({ name }) => name, gives: true },
      { title: 'Organization', cell: ({ organization }) => organization ?? '' },
      { title: 'E-mail', cell: ({ emails }) => emails.join(', ') },
      { title: 'Phone', cell: ({ phones }) => phones.join(', ') },
    ]);
    if (people.length > MOST_SHOWN)
      print(colours.dim(`and ${people.length - MOST_SHOWN} more (--json has all)`));
  }
  if (records.length > 0) print(`${records.length} other records (--json has them)`);
  for (const line of refusedLines(refused)) print(colours.yellow(line));
}
