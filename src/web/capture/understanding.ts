import type { understandTypedLine } from '../../app/capture/understand-line.ts';
import type { OutputOf } from '../client/endpoint.ts';

/** What a typed line is understood to mean, as the server says it. */
export type Understanding = OutputOf<typeof understandTypedLine>['understanding'];
export type Part = Understanding['parts'][number];
export type Question = Understanding['unclear'][number];

/** An answer to a question: the words that it was about, and what was chosen (an id, or an ISO day). */
export interface Chosen {
  readonly about: string;
  readonly value: string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The words of the line that a question is about. */
export const wordsOf = ({ text }: Understanding, { about }: Question): string =>
  text.slice(about.from, about.to);

/** The understanding with the answers put in; an answer whose words are gone from the line is left out. */
export function withAnswers(understood: Understanding, answers: readonly Chosen[]): Understanding {
  let result = understood;
  for (const question of understood.unclear) {
    const answer = answers.find(({ about }) => about === wordsOf(understood, question));
    if (answer) result = answered(result, question, answer.value);
  }
  return result;
}

function answered(understood: Understanding, question: Question, value: string): Understanding {
  const unclear = understood.unclear.filter((each) => each !== question);
  const done = { ...understood, unclear };
  return ISO_DAY.test(value) ? withDay(done, question, value) : withPerson(done, question, value);
}

/** Somebody of the choices, or `new`: whoever was taken before by guess gives way. */
function withPerson(understood: Understanding, { about, choices }: Question, value: string): Understanding {
  const { interaction, agreement, hold } = understood;
  const guessed = new Set(choices.map((choice) => choice.value));
  const others = (ids: readonly string[]) => ids.filter((id) => !guessed.has(id));
  const chosen = value === 'new' ? [] : [value];
  const instead = <Record extends { readonly personId: string | null }>(record: Record): Record =>
    record.personId !== null && guessed.has(record.personId)
      ? { ...record, personId: chosen[0] ?? null }
      : record;
  const name = understood.text.slice(about.from, about.to);
  return {
    ...understood,
    people: [...others(understood.people), ...chosen],
    commitments: understood.commitments.map(instead),
    agreement: agreement && instead(agreement),
    hold: hold && instead(hold),
    newPeople:
      value === 'new'
        ? [...understood.newPeople, { name, accountId: understood.accountId, accountName: null }]
        : understood.newPeople,
    interaction: interaction && {
      ...interaction,
      people: [...others(interaction.people), ...chosen],
      unresolved: interaction.unresolved.filter(({ from, to }) => from !== about.from || to !== about.to),
    },
  };
}

/** The day goes to the record of the part that was asked about. */
function withDay(understood: Understanding, { about }: Question, day: string): Understanding {
  const part = understood.parts.find(({ from, to }) => from <= about.from && about.to <= to);
  const { hold, absence, todo, release } = understood;
  switch (part?.kind) {
    case 'hold':
      return { ...understood, hold: hold && { ...hold, until: day } };
    case 'absence':
      return { ...understood, absence: absence && { ...absence, backOn: day } };
    case 'todo':
      return { ...understood, todo: todo && { ...todo, due: day } };
    case 'release':
      return { ...understood, release: release && { ...release, until: day } };
    default: {
      const asked = understood.commitments.findIndex(({ due, side }) => due === null && side === part?.kind);
      const commitments = understood.commitments.map((each, index) =>
        index === asked ? { ...each, due: day } : each,
      );
      return { ...understood, commitments };
    }
  }
}

/** The line tells of more than the contact itself: promises, an agreement, a quiet, and their like. */
export function saysMore(understood: Understanding): boolean {
  const { commitments, agreement, hold, absence, signal, kickBack, optOut, release, rating, tags, todo } =
    understood;
  const single = [agreement, hold, absence, signal, kickBack, optOut, release, rating, todo];
  return commitments.length > 0 || tags.length > 0 || single.some((each) => each !== null);
}

/** The first day on which they may be contacted again, when the line agrees on one. */
export function quietUntil({ agreement, hold }: Understanding): string | null {
  return hold?.until ?? agreement?.day ?? null;
}
