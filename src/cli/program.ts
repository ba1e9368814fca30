import { Command } from 'commander';
import { doCommand } from './commands/do.ts';
import { doctorCommand } from './commands/doctor.ts';
import { mcpCommand } from './commands/mcp.ts';
import { serveCommand, workerCommand } from './commands/serve.ts';
import { todayCommand } from './commands/today.ts';
import type { Kit } from './kit.ts';

/** All commands. What a command needs is loaded when it runs, so that help costs nothing. */
export function buildProgram(kit: Kit): Command {
  const program = new Command('followthrough')
    .description('When to follow up, with whom, why, and whom to leave alone.')
    .version(kit.version, '-v, --version', 'Show the version')
    .helpOption('-h, --help', 'Show help')
    .helpCommand('help [command]', 'Show help for a command')
    .enablePositionalOptions()
    .showSuggestionAfterError()
    .configureHelp({ sortSubcommands: false });
  const commands = [
    serveCommand(kit),
    workerCommand(kit),
    todayCommand(kit),
    doctorCommand(kit),
    doCommand(kit),
    mcpCommand(kit),
  ];
  for (const command of commands) program.addCommand(command);
  program.addHelpText('after', EXAMPLES);
  return program;
}

const EXAMPLES = `
A first morning:
  followthrough import contacts.csv
  followthrough today
  followthrough log "call Anna 20m, liked pricing, next call Fri 10:00"

Every command knows --json for programs, and --help.
`;
