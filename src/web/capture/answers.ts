import type { Correction } from './corrections.ts';
import { ISO_DAY, type Question, type Understanding, wordsOf } from './understanding.ts';

/**
 * The answer to the question about these words of the line: an id of its choices, `new`, or an ISO day. Where the
 * words are gone from the line, it answers nothing.
 */
export function answering(words: string, value: string): Correction {
  return (it) => {
    const question = it.unclear.find((each) => wordsOf(it, each) === words && fits(each, value));
    if (!question) return it;
    const unclear = it.unclear.filter((each) => each !== question);
    const done = { ...it, unclear };
    if (ISO_DAY.test(value)) return withDay(done, question, value);
    return isOfThem(it, question) ? withPromiser(done, value) : withPerson(done, question, value);
  };
}

const fits = ({ choices }: Question, value: string) => choices.some((choice) => choice.value === value);

/** Several took part, and it is asked who of them promised. */
function isOfThem({ interaction }: Understanding, { choices }: Question): boolean {
  return choices.length > 1 && choices.every(({ value }) => interaction?.people.includes(value));
}

function withPromiser(understood: Understanding, personId: string): Understanding {
  const commitments = understood.commitments.map((each) =>
    each.personId === null ? { ...each, personId } : each,
  );
  return { ...understood, commitments };
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
    case 'agreement':
      return { ...understood, agreement: agreedOn(day, understood) };
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

/** Agreed on in the line without a day: on the day that was chosen, also where it is a day off. */
function agreedOn(day: string, { people, agreement, text }: Understanding): Understanding['agreement'] {
  if (agreement) return { ...agreement, day };
  const zone = 'UTC';
  return {
    day,
    minute: null,
    zone,
    said: { words: text, zone, day, minute: null },
    instant: null,
    personId: people[0] ?? null,
    scope: 'person',
    kindOfContact: null,
    dayOff: true,
  };
}
