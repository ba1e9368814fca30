import { type Command, CommanderError } from 'commander';
import { exitCodeOf, sayError } from './errors.ts';
import type { Kit } from './kit.ts';
import { buildProgram } from './program.ts';

/**
 * Runs one command (`args` without node and script) and tells how it ended: 0 fine, 1 failed, 2 wrong use.
 * Errors are said on stderr.
 */
export async function runCommandLine(args: readonly string[], kit: Kit): Promise<number> {
  const program = buildProgram(kit);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  }
  if (args.length === 0) {
    program.outputHelp();
    return 0;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return kit.exitCode();
  } catch (error) {
    if (error instanceof CommanderError) return endOfParsing(error, args, kit);
    kit.terminal.say(sayError(error));
    kit.logUnforeseen(error);
    return exitCodeOf(error);
  }
}

function* withSubcommands(command: Command): Generator<Command> {
  yield command;
  for (const each of command.commands) yield* withSubcommands(each);
}

const HELPED = new Set(['commander.helpDisplayed', 'commander.version']);

/** The parser's own refusals are wrong use; shown in our way. `user` alone shows its help, on stderr. */
function endOfParsing(error: CommanderError, args: readonly string[], { terminal }: Kit): number {
  if (HELPED.has(error.code)) return 0;
  const which =
    error.code === 'commander.unknownCommand' ? [] : args.filter((word) => !word.startsWith('-')).slice(0, 1);
  const help = `Run "${['followthrough', ...which, '--help'].join(' ')}" to see how.`;
  const said = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
  const sentence =
    error.code === 'commander.help' ? 'Say what to do.' : `${capital(said)}${/[.?)]$/.test(said) ? '' : '.'}`;
  terminal.say(`${sentence} ${help}`);
  return 2;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
