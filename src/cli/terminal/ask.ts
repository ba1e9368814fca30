import { refuseCommand } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** Questions go to stderr: stdout belongs to what was asked for. Each names the option that answers it unasked. */
export interface Question {
  readonly message: string;
  /** What to write instead where nobody can be asked: "Give it with --email." */
  readonly instead: string;
}

const OUT = { output: process.stderr };

async function prompts({ canAsk }: Terminal, { message, instead }: Question) {
  if (!canAsk) throw refuseCommand('needs-an-answer', { question: message, mend: instead });
  return import('@clack/prompts');
}

/** A line of text. */
export async function askText(terminal: Terminal, question: Question): Promise<string> {
  const { text } = await prompts(terminal, question);
  const answer = await text({
    ...OUT,
    message: question.message,
    validate: (value) => (value?.trim() ? undefined : 'Please write something.'),
  });
  return answered(answer, question).trim();
}

/** A password, not shown; empty: none. */
export async function askPassword(terminal: Terminal, question: Question): Promise<string> {
  const { password } = await prompts(terminal, question);
  return answered((await password({ ...OUT, message: question.message })) ?? '', question);
}

export async function askWhether(terminal: Terminal, question: Question): Promise<boolean> {
  const { confirm } = await prompts(terminal, question);
  return answered(await confirm({ ...OUT, message: question.message }), question);
}

export async function choose<Value extends string>(
  terminal: Terminal,
  question: Question,
  options: readonly { readonly value: Value; readonly label: string }[],
): Promise<Value> {
  const { select } = await prompts(terminal, question);
  const answer = await select<string>({ ...OUT, message: question.message, options: [...options] });
  return answered(answer, question) as Value;
}

/** Ctrl-C at a question gives the command up. */
function answered<T>(answer: T, { message, instead }: Question): Exclude<T, symbol> {
  if (typeof answer === 'symbol')
    throw refuseCommand('needs-an-answer', { question: message, mend: instead });
  return answer as Exclude<T, symbol>;
}
