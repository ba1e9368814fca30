import { existsSync, readdirSync } from 'node:fs';
import { Command, Option } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { refuseCommand } from '../errors.ts';
import type { Kit } from '../kit.ts';

interface ExportOptions extends ConnectOptions {
  readonly format: 'csv' | 'jsonl';
  readonly json?: true;
}

export function exportCommand(kit: Kit): Command {
  const command = new Command('export')
    .description('Write everything into a folder, one file for each kind of record')
    .argument('[folder]', 'A new or empty folder; followthrough-export and the day, unless told')
    .addOption(
      new Option('--format <format>', 'csv for spreadsheets, jsonl for programs')
        .choices(['csv', 'jsonl'])
        .default('csv'),
    )
    .option('--json', 'For programs');
  return withConnection(command).action((folder: string | undefined, options: ExportOptions) =>
    exportAll(folder, options, kit),
  );
}

async function exportAll(given: string | undefined, options: ExportOptions, kit: Kit): Promise<void> {
  const files = await connected(kit, options, async (connection) => {
    const today = Temporal.Now.plainDateISO(connection.me.zone);
    const folder = given ?? `followthrough-export-${today}`;
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw refuseCommand('file-exists', { file: folder });
    if (!connection.exportTo)
      throw refuseCommand('only-on-this-machine', { what: 'An export into a folder' });
    return { folder, files: await connection.exportTo(folder, options.format) };
  });
  const { print } = kit.terminal;
  if (options.json) return print(JSON.stringify(files, null, 2));
  const rows = files.files.reduce((sum, file) => sum + file.rows, 0);
  print(`${rows.toLocaleString('en')} records in ${files.files.length} files: ${files.folder}`);
}
