import { Command } from 'commander';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { calendarCommand } from './commands/calendar.ts';
import { contactsCommand } from './commands/contacts.ts';
import { demoCommand } from './commands/demo.ts';
import { doCommand } from './commands/do.ts';
import { doctorCommand } from './commands/doctor.ts';
import { duplicatesCommand } from './commands/duplicates.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand, undoCommand } from './commands/import.ts';
import { keyCommand } from './commands/key.ts';
import { logCommand } from './commands/log.ts';
import { mailCommand } from './commands/mail.ts';
import { mcpCommand } from './commands/mcp.ts';
import { openapiCommand } from './commands/openapi.ts';
import { serveCommand, workerCommand } from './commands/serve.ts';
import { todayCommand } from './commands/today.ts';
import { userCommand } from './commands/user.ts';
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
    serveCommand,
    workerCommand,
    todayCommand,
    logCommand,
    importCommand,
    undoCommand,
    exportCommand,
    contactsCommand,
    calendarCommand,
    mailCommand,
    duplicatesCommand,
    demoCommand,
    userCommand,
    keyCommand,
    backupCommand,
    restoreCommand,
    doctorCommand,
    doCommand,
    openapiCommand,
    mcpCommand,
  ];
  for (const command of commands) program.addCommand(command(kit));
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
