import { Command } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { findUser } from '../find-user.ts';
import type { Connection, Kit, Person } from '../kit.ts';
import { momentOf } from '../moment-of.ts';

interface LogOptions extends ConnectOptions {
  readonly at?: string;
  readonly by?: string;
  readonly yes?: true;
  readonly json?: true;
}

export function logCommand(kit: Kit): Command {
  const command = new Command('log')
    .description('Record what happened, in one line as you would say it')
    .argument(
      '<text...>',
      'Such as "call Anna 20m, liked pricing, she brings the CFO by Friday, next call Fri 10:00"',
    )
    .option('--at <moment>', 'When it was, 2026-11-03T10:00; now, unless told')
    .option('--by <user>', 'Who of us it was: name, e-mail address or id')
    .option('--yes', 'Save at once, without asking')
    .option('--json', 'For programs');
  return withConnection(command).action((words: string[], options: LogOptions) =>
    connected(kit, options, async (connection) => {
      const as = options.by === undefined ? connection.me : findUser(options.by, await connection.users());
      await log(words.join(' '), as, options, connection, kit);
    }),
  );
}

async function log(text: string, as: Person, options: LogOptions, connection: Connection, kit: Kit) {
  const { capture } = await import('../../app/capture/capture.ts');
  const at = options.at === undefined ? {} : { at: momentOf(options.at, as.zone) };
  if (options.yes) {
    const done = await connection.run(capture, { text, ...at }, { as });
    return options.json
      ? kit.terminal.print(JSON.stringify(done, null, 2))
      : sayDone(done.understanding, kit);
  }
  const { understandTypedLine } = await import('../../app/capture/understand-line.ts');
  const read = async (line: string) =>
    (await connection.run(understandTypedLine, { text: line, ...at }, { as })).understanding;
  const understood = await read(text);
  if (options.json) {
    return kit.terminal.print(JSON.stringify({ understanding: understood, saved: null }, null, 2));
  }
  const { understandingLines } = await import('../show/understanding.ts');
  const show = (what: typeof understood) => {
    for (const line of understandingLines(what, kit.terminal)) kit.terminal.print(line);
  };
  show(understood);
  if (!kit.terminal.canAsk) return kit.terminal.say('Nothing is saved yet: add --yes to save it.');
  const { answerQuestions } = await import('../answer-questions.ts');
  const corrected = await answerQuestions(understood, read, kit.terminal);
  if (corrected !== understood) show(corrected);
  const { askWhether } = await import('../terminal/ask.ts');
  const instead = 'Save at once with --yes.';
  if (!(await askWhether(kit.terminal, { message: 'Save this?', instead })))
    return kit.terminal.say('Nothing is saved.');
  await connection.run(capture, { text: corrected.text, ...at, corrected }, { as });
  kit.terminal.say('Saved.');
}

async function sayDone(
  understanding: Parameters<typeof import('../show/understanding.ts').understandingLines>[0],
  kit: Kit,
) {
  const { understandingLines } = await import('../show/understanding.ts');
  for (const line of understandingLines(understanding, kit.terminal)) kit.terminal.print(line);
  kit.terminal.say('Saved.');
}
