import type { z } from 'zod';
import type { understanding } from '../app/capture/understanding-schema.ts';
import { choose } from './terminal/ask.ts';
import type { Terminal } from './terminal/terminal.ts';

type Understood = z.input<typeof understanding>;
type Question = Understood['unclear'][number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTEAD = 'Say it in the line, and try again.';

/**
 * Asks what a line leaves open and gives back the understanding as answered. Days are written into the line, which
 * is then read again; people are put in their places. What has no choices is left open, for the operation to name.
 */
export async function answerQuestions(
  first: Understood,
  read: (line: string) => Promise<Understood>,
  terminal: Terminal,
): Promise<Understood> {
  let current = first;
  for (let question = openDay(current); question; question = openDay(current)) {
    const day = await ask(question, terminal);
    const { text } = current;
    const kind = current.parts.find(
      ({ from, to }) => from <= question.about.from && to >= question.about.to,
    )?.kind;
    const { to } = question.about;
    const next = await read(
      `${text.slice(0, to)} ${kind === 'hold' ? 'until' : 'by'} ${day}${text.slice(to)}`,
    );
    if (next.unclear.length >= current.unclear.length) break;
    current = next;
  }
  for (const question of current.unclear.filter(({ choices }) => choices.some(isPerson))) {
    current = withPerson(current, question, await ask(question, terminal));
  }
  return current;
}

const openDay = ({ unclear }: Understood) =>
  unclear.find(({ choices }) => choices.some(({ value }) => DAY.test(value)));
const isPerson = ({ value }: { readonly value: string }) => /^[0-9a-f-]{36}$/.test(value);

/** Somebody new needs a company, and is added first. */
function ask({ question, choices }: Question, terminal: Terminal): Promise<string> {
  const options = choices.filter(({ value }) => value !== 'new');
  return choose(terminal, { message: question, instead: INSTEAD }, options);
}

function withPerson(said: Understood, asked: Question, person: string): Understood {
  const { interaction } = said;
  const people = [...new Set([...said.people, person])];
  return {
    ...said,
    people,
    unclear: said.unclear.filter((question) => question !== asked),
    interaction: interaction && {
      ...interaction,
      people: [...new Set([...interaction.people, person])],
      unresolved: interaction.unresolved.filter(({ from }) => from !== asked.about.from),
    },
  };
}
