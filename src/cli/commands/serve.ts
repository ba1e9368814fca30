import { Command } from 'commander';
import type { Kit } from '../kit.ts';

export function serveCommand(kit: Kit): Command {
  return new Command('serve')
    .description('Start the server: the interface for programs and pages, and its worker')
    .addHelpText(
      'after',
      `
Settings come from the environment: PORT (4747), HOST (127.0.0.1), PUBLIC_URL, FOLLOWTHROUGH_DATA (the folder of
the data), DATABASE_URL (a PostgreSQL server of your own), LOG_LEVEL (warn).`,
    )
    .action(() => kit.serve());
}

export function workerCommand(kit: Kit): Command {
  return new Command('worker')
    .description('Work on background jobs alone, beside a server that runs elsewhere on the same database')
    .action(() => kit.work());
}
