import { Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import type { findDuplicates } from '../../app/duplicates/find-duplicates.ts';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { wrongUse } from '../errors.ts';
import type { Kit } from '../kit.ts';
import { requireFiles } from '../require-files.ts';

interface Options extends ConnectOptions {
  readonly kind?: 'people' | 'companies';
  readonly threshold?: number;
  readonly of?: string;
  readonly json?: true;
}

export function duplicatesCommand(kit: Kit): Command {
  const command = new Command('duplicates')
    .description(
      'People or companies that stand twice: in the book, or among the rows of a file; changes nothing',
    )
    .argument('[file]', 'CSV or vCard; without it the book')
    .addOption(
      new Option('--kind <kind>', 'What to compare; of a file it is found out').choices([
        'people',
        'companies',
      ]),
    )
    .option('--threshold <chance>', 'The least chance that two are one, 0 to 1', chance)
    .option('--of <id>', 'In the book: only what may be the same as this record')
    .option('--json', 'For programs');
  return withConnection(command).action((file: string | undefined, options: Options) =>
    file === undefined ? ofBook(options, kit) : ofFile(file, options, kit),
  );
}

type FoundPage = z.input<typeof findDuplicates.output>;
type FoundPair = FoundPage['pairs'][number];

const MOST_SHOWN = 50;
const PAGE = 200;

async function ofFile(file: string, { kind, threshold, json }: Options, kit: Kit): Promise<void> {
  requireFiles([file]);
  const [{ duplicatesInTable }, table] = await Promise.all([
    import('../../app/duplicates/duplicates-in-table.ts'),
    kit.readTable(file),
  ]);
  if (table.problem !== null) throw wrongUse(`${file}: ${table.problem}`, 'Give a CSV file or a vCard file.');
  const found = duplicatesInTable(table, kind, threshold);
  if (found === null) {
    throw wrongUse(
      `${file}: no column is known to name anybody.`,
      'Name its columns in the first line: name, first name, last name, company, street, city, phone, email.',
    );
  }
  const { pairs, groups } = found;
  if (json) {
    const answer = { file, kind: found.kind, rows: found.rows, pairs, groups, refused: table.refused };
    return kit.terminal.print(JSON.stringify(answer, null, 2));
  }
  const { print, colours } = kit.terminal;
  const twice = groups.reduce((sum, { length }) => sum + length - 1, 0);
  print(colours.bold(`${file}: ${found.rows} ${found.kind}, ${twice} more than there are`));
  const rowAt = new Map<number | null, readonly string[]>(table.rows.map((row) => [row.line, row.cells]));
  if (!rowAt.has(table.headerLine))
    rowAt.set(
      table.headerLine,
      table.columns.map(({ header }) => header),
    );
  const reasonsOf = new Map<number, readonly string[]>();
  for (const { a, b, reasons } of pairs) {
    if (!reasonsOf.has(a)) reasonsOf.set(a, reasons);
    if (!reasonsOf.has(b)) reasonsOf.set(b, reasons);
  }
  const { cutMiddle, printable } = await import('../terminal/width.ts');
  for (const members of groups.slice(0, MOST_SHOWN)) {
    print(colours.dim((reasonsOf.get(members[0] ?? 0) ?? []).join(', ')));
    for (const line of members) {
      const cells = (rowAt.get(line) ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '');
      print(
        cutMiddle(`  line ${line}: ${printable(cells.join(' · ').replace(/\s+/g, ' '))}`, kit.terminal.width),
      );
    }
  }
  if (groups.length > MOST_SHOWN)
    print(colours.dim(`and ${groups.length - MOST_SHOWN} more groups (--json has all)`));
}

async function ofBook({ kind, threshold, of, json, ...options }: Options, kit: Kit): Promise<void> {
  const { findDuplicates } = await import('../../app/duplicates/find-duplicates.ts');
  const asked = {
    kind: kind ?? ('people' as const),
    limit: PAGE,
    ...(threshold === undefined ? {} : { threshold }),
    ...(of === undefined ? {} : { of }),
  };
  const pairs = await connected(kit, options, async (connection) => {
    const all: FoundPair[] = [];
    let after: string | null = null;
    do {
      const page: FoundPage = await connection.run(
        findDuplicates,
        after === null ? asked : { ...asked, after },
      );
      all.push(...page.pairs);
      after = page.next;
    } while (after !== null);
    return all.toSorted((a, b) => b.score - a.score);
  });
  if (json) return kit.terminal.print(JSON.stringify({ kind: asked.kind, pairs }, null, 2));
  const { print, colours } = kit.terminal;
  const { printable } = await import('../terminal/width.ts');
  if (pairs.length === 0) return print(`No ${asked.kind} stand twice, as far as can be told.`);
  for (const { a, b, score, reasons } of pairs.slice(0, MOST_SHOWN)) {
    const name = (one: typeof a) =>
      printable(one.account.id === one.id ? one.name : `${one.name}, ${one.account.name}`);
    print(`${colours.bold(`${Math.floor(score * 100)} %`)}  ${name(a)}  =  ${name(b)}`);
    print(colours.dim(`      ${reasons.join(', ')}`));
    print(colours.dim(`      ${a.id} ${b.id}`));
  }
  if (pairs.length > MOST_SHOWN)
    print(colours.dim(`and ${pairs.length - MOST_SHOWN} more pairs (--json has all)`));
  print(
    colours.dim(
      'Merge: followthrough do merge-people --kept ID --absorbed ID. Not the same: do dismiss-duplicate --a ID --b ID',
    ),
  );
}

function chance(text: string): number {
  const number = Number(text);
  if (!(number > 0 && number < 1))
    throw new InvalidArgumentError('Give a number between 0 and 1, such as 0.8.');
  return number;
}
