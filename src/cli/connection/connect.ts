import type { Command } from 'commander';
import type { Connection, Kit } from '../kit.ts';

export interface ConnectOptions {
  readonly server?: string | undefined;
  readonly key?: string | undefined;
  readonly org?: string | undefined;
}

/** The options of every command that works on a book. */
export function withConnection(command: Command): Command {
  return command
    .option('--server <url>', 'Work on a server elsewhere, such as https://crm.example.com')
    .option('--key <key>', 'API key for that server (ft_…)')
    .option('--org <organization>', 'Which organization, when there are several here');
}

/** Opens what the options name, does the work, and closes it again, whatever happens. */
export async function connected<T>(
  kit: Kit,
  options: ConnectOptions,
  work: (connection: Connection) => Promise<T>,
  door: 'cli' | 'mcp' = 'cli',
): Promise<T> {
  const server = options.server ?? (options.org === undefined ? kit.remote.server : null);
  const connection =
    server === null
      ? await kit.openLocal({ org: options.org, door })
      : await (await import('./remote.ts')).openRemote(server, options.key ?? kit.remote.key);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}
