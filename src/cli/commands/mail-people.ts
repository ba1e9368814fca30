import { Command } from 'commander';
import type { Relationship } from '../../app/mail/relationships.ts';
import type { Kit, PeopleOfMail } from '../kit.ts';
import { printTable } from '../terminal/print-table.ts';

const SHOWN = 15;
const DAY = 86_400_000;

export function mailPeopleCommand(kit: Kit): Command {
  return new Command('people')
    .description('Show with whom a mailbox is in touch, and whom it has forgotten, changing nothing')
    .argument('<file...>', 'Mailboxes (mbox) or messages (.eml)')
    .option('--me <address...>', 'Your addresses; otherwise the one that stands in the most messages')
    .option('--json', 'For programs')
    .action(async (files: string[], { me = [], json }: { me?: string[]; json?: true }) => {
      const found = await kit.peopleOfMail(files, me);
      if (json) kit.terminal.print(JSON.stringify(forPrograms(found), null, 2));
      else show(found, kit);
      for (const { file, problem } of found.problems) kit.terminal.say(`${file}: ${problem}`);
      if (found.problems.length > 0) kit.endWith(1);
    });
}

/** Instants as text, in UTC. */
function forPrograms({ people, ...rest }: PeopleOfMail) {
  const said = (at: number) => new Date(at).toISOString();
  return {
    ...rest,
    people: people.map((person) => ({
      ...person,
      first: said(person.first),
      last: said(person.last),
      waiting: person.waiting && { ...person.waiting, since: said(person.waiting.since) },
    })),
  };
}

function show({ me, messages, people }: PeopleOfMail, { terminal }: Kit): void {
  const { print, colours } = terminal;
  const companies = new Set(people.flatMap(({ company }) => company ?? [])).size;
  print(
    `${messages} messages of ${me.join(', ') || 'nobody'}: ${people.length} people at ${companies} companies.`,
  );
  const section = (title: string, rows: readonly Relationship[], last: string, says: Says) => {
    if (rows.length === 0) return;
    print('');
    print(colours.bold(rows.length > SHOWN ? `${title} (${SHOWN} of ${rows.length})` : title));
    printTable(terminal, rows.slice(0, SHOWN), [
      { title: 'Name', cell: ({ name, address }) => name ?? address, gives: true },
      { title: 'Address', cell: ({ address }) => address, gives: true },
      { title: 'You wrote', cell: ({ weWrote }) => String(weWrote), align: 'end' },
      { title: 'They wrote', cell: ({ theyWrote }) => String(theyWrote), align: 'end' },
      { title: last, cell: says, gives: true },
    ]);
  };
  const since = ({ last, silentDays, waiting }: Relationship) =>
    waiting === null ? silentDays : silentDays + Math.floor((last - waiting.since) / DAY);
  section(
    'They wait for an answer',
    people.filter(({ waiting }) => waiting !== null).sort((a, b) => since(a) - since(b)),
    'Since',
    (it) => `${days(since(it))}: ${it.waiting?.subject ?? ''}`,
  );
  section(
    'Fallen silent',
    people
      .filter(({ neglect }) => neglect !== null && neglect >= SILENT_FROM)
      .sort((a, b) => (b.neglect ?? 0) - (a.neglect ?? 0)),
    'Silence',
    ({ silentDays, usualDays }) => `${days(silentDays)}; usually ${days(usualDays ?? 0)}`,
  );
  section(
    'You write to them most',
    people.filter(({ weWrote }) => weWrote > 0),
    'Last',
    ({ silentDays }) => `${days(silentDays)} ago`,
  );
}

type Says = (row: Relationship) => string;
/** Longer than usual by so many times is no mere pause. */
const SILENT_FROM = 3;
const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);
