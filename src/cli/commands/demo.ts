import { Command } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import type { Kit } from '../kit.ts';
import { wholeNumber } from '../whole-number.ts';

export function demoCommand(kit: Kit): Command {
  const command = new Command('demo')
    .description('Fill an empty book with invented customers, to try everything out')
    .option('--seed <number>', 'Another number makes another book', wholeNumber)
    .option('--json', 'For programs');
  return withConnection(command).action(async (options: ConnectOptions & { seed?: number; json?: true }) => {
    const { loadDemo } = await import('../../app/demo/load-demo.ts');
    const { seed } = options;
    const made = await connected(kit, options, (connection) =>
      connection.run(loadDemo, seed === undefined ? {} : { seed }),
    );
    const { print } = kit.terminal;
    if (options.json) return print(JSON.stringify(made, null, 2));
    print(
      `${made.accounts} accounts, ${made.people} people, ${made.interactions} interactions, ${made.users} colleagues.`,
    );
    print('Now see "followthrough today".');
  });
}
