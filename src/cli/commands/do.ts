import { Command } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { wrongUse } from '../errors.ts';
import { findUser } from '../find-user.ts';
import type { Kit } from '../kit.ts';

interface DoOptions extends ConnectOptions {
  readonly list?: true;
  readonly input?: string;
  readonly by?: string;
  readonly json?: true;
}

export function doCommand(kit: Kit): Command {
  const command = new Command('do')
    .description('Run any operation of the product: followthrough do list-people --limit 5')
    .argument('[operation]', 'Its name; see --list')
    .argument('[fields...]', 'Its input, as --field value (repeat a field that is a list)')
    .allowUnknownOption()
    .option('--list', 'Show all operations')
    .option('--input <json>', 'The whole input as JSON; - reads it from stdin')
    .option('--by <user>', 'As another user: name, e-mail address or id')
    .option('--json', 'For programs');
  return withConnection(command).action((name: string | undefined, fields: string[], options: DoOptions) =>
    doOperation(name, fields, options, kit),
  );
}

async function doOperation(name: string | undefined, fields: string[], options: DoOptions, kit: Kit) {
  const { operations } = await import('../../app/operations.ts');
  if (name === undefined || options.list) return list(operations, options, kit);
  const operation = operations.find((known) => known.name === name);
  if (!operation) {
    throw wrongUse(`There is no operation “${name}”.`, 'See "followthrough do --list".');
  }
  const { inputOfFields, readInput } = await import('../operation-input.ts');
  const input = { ...(await readInput(options.input)), ...inputOfFields(fields, operation.input) };
  const output = await connected(kit, options, async (connection) => {
    const as = options.by === undefined ? undefined : findUser(options.by, await connection.users());
    return connection.run(operation, input, { as });
  });
  kit.terminal.print(JSON.stringify(output, null, 2));
}

async function list(
  operations: typeof import('../../app/operations.ts').operations,
  { json }: DoOptions,
  { terminal }: Kit,
) {
  if (json) {
    const shown = operations.map(({ name, summary, effect }) => ({ name, summary, effect }));
    return terminal.print(JSON.stringify({ operations: shown }, null, 2));
  }
  const { tableOf } = await import('../terminal/table.ts');
  const [head = '', ...rows] = tableOf(
    [
      { title: 'Operation', cell: ({ name }: (typeof operations)[number]) => name },
      { title: 'Effect', cell: ({ effect }) => effect },
      { title: 'What it does', cell: ({ summary }) => summary, gives: true },
    ],
    operations,
    terminal.width,
  );
  terminal.print(terminal.colours.bold(head));
  for (const row of rows) terminal.print(row);
}
