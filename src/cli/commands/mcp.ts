import { Command } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { findUser } from '../find-user.ts';
import type { Kit } from '../kit.ts';

export function mcpCommand(kit: Kit): Command {
  const command = new Command('mcp')
    .description('Offer every operation to an assistant: Model Context Protocol over stdin and stdout')
    .option('--by <user>', 'As this user: name, e-mail address or id');
  return withConnection(command).action((options: ConnectOptions & { by?: string }) =>
    connected(
      kit,
      options,
      async (connection) => {
        const as = options.by === undefined ? undefined : findUser(options.by, await connection.users());
        await kit.serveMcp((operation, input) => connection.run(operation, input as object, { as }));
      },
      'mcp',
    ),
  );
}
