import { Command } from 'commander';
import type { ShownMessage } from '../../app/ports/mail-reading.ts';
import type { Kit, MailReadings } from '../kit.ts';
import { printTable } from '../terminal/print-table.ts';
import { mailPeopleCommand } from './mail-people.ts';

export function mailCommand(kit: Kit): Command {
  const read = new Command('read')
    .description('Show what messages are understood to be, changing nothing')
    .argument('<file...>', 'Messages (.eml) or mailboxes (mbox); - for the standard input')
    .option('--json', 'For programs')
    .action((files: string[], { json }: { json?: true }) => {
      const readings = kit.readMail(files);
      return json ? printJson(readings, kit) : printMessages(readings, kit);
    });
  return new Command('mail')
    .description('Messages and mailboxes')
    .addCommand(read)
    .addCommand(mailPeopleCommand(kit));
}

/** Message by message, so that a mailbox of gigabytes is never held. */
async function printJson(readings: MailReadings, kit: Kit): Promise<void> {
  const { print, say } = kit.terminal;
  let first = true;
  print('{ "messages": [');
  for await (const reading of readings) {
    if ('problem' in reading) {
      say(`${reading.file}: ${reading.problem}`);
      kit.endWith(1);
      continue;
    }
    const { file, message } = reading;
    print(`${first ? '' : ','}${JSON.stringify({ file, ...message }, null, 2)}`);
    first = false;
  }
  print('] }');
}

const AT_ONCE = 200;

async function printMessages(readings: MailReadings, kit: Kit): Promise<void> {
  let rows: ShownMessage[] = [];
  let current: string | null = null;
  const flush = () => {
    if (rows.length > 0) showTable(rows, kit);
    rows = [];
  };
  for await (const reading of readings) {
    if (reading.file !== current || rows.length >= AT_ONCE) flush();
    if (reading.file !== current) kit.terminal.print(kit.terminal.colours.bold(reading.file));
    current = reading.file;
    if ('problem' in reading) {
      kit.terminal.print(kit.terminal.colours.yellow(reading.problem));
      kit.endWith(1);
    } else rows.push(reading.message);
  }
  flush();
}

function showTable(messages: readonly ShownMessage[], kit: Kit): void {
  printTable(kit.terminal, messages, [
    { title: 'Date', cell: ({ date }) => date?.slice(0, 16).replace('T', ' ') ?? '' },
    { title: 'Kind', cell: ({ kind }) => kind },
    { title: 'From', cell: ({ from }) => from ?? '' },
    { title: 'Subject', cell: ({ subject }) => subject ?? '', gives: true },
    { title: 'What it says', cell: whatItSays, gives: true },
  ]);
}

function whatItSays({ kind, recipients, returnDate, calendar, reply }: ShownMessage): string {
  if (recipients.length > 0)
    return recipients
      .map(({ address, reason, permanent }) => `${address}: ${reason}${permanent ? ', for good' : ''}`)
      .join('; ');
  if (kind === 'auto-reply' && returnDate !== null) return `back ${returnDate}`;
  if (kind === 'calendar') return [calendar?.method, calendar?.summary].filter(Boolean).join(': ');
  return reply?.replace(/\s+/g, ' ').slice(0, 120) ?? '';
}
