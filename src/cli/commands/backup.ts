import { Command } from 'commander';
import type { Kit } from '../kit.ts';
import { sayBytes } from '../show/sizes.ts';

interface Options {
  readonly replace?: true;
  readonly json?: true;
}

export function backupCommand(kit: Kit): Command {
  return new Command('backup')
    .description('Write everything into one file, as of one moment; others may go on working')
    .argument('<file>', 'A new file')
    .option('--json', 'For programs')
    .action(async (file: string, { json }: Options) => {
      const done = await kit.backup(file);
      if (json) return kit.terminal.print(JSON.stringify(done, null, 2));
      kit.terminal.print(`${done.file}: ${done.rows.toLocaleString('en')} rows, ${sayBytes(done.bytes)}.`);
    });
}

export function restoreCommand(kit: Kit): Command {
  return new Command('restore')
    .description('Bring back what a backup holds, checked, into a database without data')
    .argument('<file>', 'A backup')
    .option('--replace', 'Put it in the place of the data that is there')
    .option('--json', 'For programs')
    .action(async (file: string, { replace, json }: Options) => {
      const done = await kit.restore(file, { replace: replace ?? false });
      if (json) return kit.terminal.print(JSON.stringify({ file, ...done }, null, 2));
      kit.terminal.print(`${done.rows.toLocaleString('en')} rows are back, as of ${done.at}.`);
    });
}
