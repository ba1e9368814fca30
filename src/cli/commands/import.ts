import { Command, Option } from 'commander';
import { columnMeanings } from '../column-meanings.ts';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { refuseCommand } from '../errors.ts';
import { findUser } from '../find-user.ts';
import type { Connection, ImportedFile, ImportHow, Kit } from '../kit.ts';
import { ratingRule } from '../rating-rule.ts';
import { requireFiles } from '../require-files.ts';
import { refusedLines } from '../show/refused.ts';
import { progressLine } from '../terminal/progress-line.ts';

interface ImportOptions extends ConnectOptions {
  readonly dates?: 'day-first' | 'month-first';
  readonly country?: string;
  readonly owner?: string;
  readonly rating?: string;
  readonly rate?: string[];
  readonly source?: string;
  readonly map?: string[];
  readonly refused?: string;
  readonly by?: string;
  readonly json?: true;
}

export function importCommand(kit: Kit): Command {
  const command = new Command('import')
    .description('Bring in people, companies and opportunities: CSV of any program, or vCard. Can be undone')
    .argument('<file...>', 'See them first with "followthrough contacts read"')
    .addOption(
      new Option('--dates <order>', 'How 12/03/2024 is meant, where a file leaves it open').choices([
        'day-first',
        'month-first',
      ]),
    )
    .option('--country <code>', 'Whose phone numbers are written without a country code, such as DE')
    .option(
      '--owner <user>',
      'Who owns what the file gives to nobody ("nobody": wait for an owner); you, unless told',
    )
    .option(
      '--rate <rule...>',
      'Ratings by criteria, the first that fits: "title~CFO: A" "employees>=500: B"',
    )
    .option('--rating <rating>', 'The rating of everybody else')
    .option(
      '--map <column=meaning...>',
      'What a column holds, where it was taken for something else: "Kunde=company"',
    )
    .option('--source <name>', 'Under which name ids of the file are known again')
    .option('--refused <file>', 'Write the refused rows there, with line and reason; files are numbered')
    .option('--by <user>', 'As another user: name, e-mail address or id')
    .option('--json', 'For programs');
  return withConnection(command).action((files: string[], options: ImportOptions) =>
    importFiles(files, options, kit),
  );
}

async function importFiles(files: string[], options: ImportOptions, kit: Kit): Promise<void> {
  requireFiles(files);
  const rules = (options.rate ?? []).map(ratingRule);
  const imported = await connected(kit, options, async (connection) => {
    const users = await connection.users();
    const { dates, country, source, rating, owner, by } = options;
    const how: ImportHow = {
      map: columnMeanings(options.map ?? []),
      dates,
      country,
      source,
      rating,
      ratings: rules,
      owner: owner === undefined || owner === 'nobody' ? owner : findUser(owner, users).id,
      as: by === undefined ? undefined : findUser(by, users),
    };
    const done: ImportedFile[] = [];
    for (const file of (await connection.inImportOrder?.(files, how)) ?? files) {
      if (kit.stopSignal().aborted) break;
      done.push(await importOne(file, how, connection, kit));
      if (!options.json) show(done.at(-1), kit);
    }
    if (options.refused !== undefined) await saveRefused(done, options.refused, connection);
    return done;
  });
  if (imported.length < files.length || imported.some(({ status }) => status !== 'done')) kit.endWith(1);
  if (options.json) kit.terminal.print(JSON.stringify({ files: imported.map(shownFile) }, null, 2));
}

/** One file for each import that refused something; from the second on with its number. */
async function saveRefused(
  done: readonly ImportedFile[],
  file: string,
  connection: Connection,
): Promise<void> {
  if (!connection.saveRefused) throw refuseCommand('only-on-this-machine', { what: '--refused' });
  const refusing = done.filter(({ refused, import: id }) => refused > 0 && id !== null);
  for (const [at, { import: id }] of refusing.entries()) {
    const numbered = at === 0 ? file : file.replace(/(\.[^./\\]*)?$/, (ending) => `-${at + 1}${ending}`);
    await connection.saveRefused(id ?? '', numbered);
  }
}

async function importOne(
  file: string,
  how: ImportHow,
  connection: Connection,
  kit: Kit,
): Promise<ImportedFile> {
  if (!connection.importFile) throw refuseCommand('only-on-this-machine', { what: 'An import' });
  const progress = progressLine(kit.terminal, file);
  try {
    return await connection.importFile(file, how, { signal: kit.stopSignal(), onProgress: progress.show });
  } finally {
    progress.clear();
  }
}

/** The shape that programs rely on, and what else is worth knowing. */
function shownFile({ refusedRows, ...file }: ImportedFile) {
  return { ...file, refused: refusedRows };
}

const MOST_SHOWN = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function show(done: ImportedFile | undefined, { terminal: { print, colours } }: Kit): void {
  if (!done) return;
  const { file, format, read, created, updated, unchanged, merged, refusedRows, problem, notices, status } =
    done;
  print(`${colours.bold(file)}${format === null ? '' : ` (${format})`}`);
  if (problem !== null) print(colours.red(problem));
  const counts = { read, new: created, updated, unchanged, merged, refused: done.refused };
  print(
    Object.entries(counts)
      .map(([what, count]) => `${count.toLocaleString('en')} ${what}`)
      .join(' · '),
  );
  for (const { text, count, line } of notices.slice(0, MOST_SHOWN)) {
    print(colours.dim(`${text} (${count === 1 ? `line ${line}` : `${count} times, first on line ${line}`})`));
  }
  if (problem === null) {
    for (const line of refusedLines(refusedRows, done.refused)) print(colours.yellow(line));
  }
  if (status === 'cancelled') print('Cancelled; what was read until then is in your book.');
  if (done.import !== null && created + updated > 0)
    print(colours.dim(`Take it back with: followthrough undo ${done.import}`));
}

export function undoCommand(kit: Kit): Command {
  const command = new Command('undo')
    .description('Take a whole import back')
    .argument('<import>', 'The id that the import told')
    .option('--by <user>', 'As another user: name, e-mail address or id')
    .option('--json', 'For programs');
  return withConnection(command).action((id: string, options: ImportOptions) =>
    connected(kit, options, async (connection) => {
      if (!connection.undoImport) throw refuseCommand('only-on-this-machine', { what: 'An undo' });
      if (!UUID.test(id)) throw refuseCommand('no-import', { id });
      const as = options.by === undefined ? undefined : findUser(options.by, await connection.users());
      const report = await connection.undoImport(id, as);
      const { print } = kit.terminal;
      if (options.json) return print(JSON.stringify(report, null, 2));
      const removed = Object.entries(report.removed).map(([kind, count]) => `${count} ${kind}`);
      print(`Removed: ${removed.join(', ') || 'nothing'}. Restored: ${report.restored}.`);
      for (const { name, why } of report.kept.slice(0, MOST_SHOWN)) print(`Kept: ${name}, since ${why}`);
      if (report.keptInAll > MOST_SHOWN)
        print(`and ${report.keptInAll - MOST_SHOWN} others kept (--json has them)`);
      if (report.optOutsKept > 0) print(`${report.optOutsKept} opt-outs stay: no undo takes a refusal back.`);
    }),
  );
}
