import { ISO_DAY, type Question, type Understanding } from './understanding.ts';

/**
 * One thing said otherwise than it was understood. It is applied anew to whatever the line is understood to mean
 * while typing goes on, and finds its record again by what it says; where that is gone, nothing changes.
 */
export type Correction = (understood: Understanding) => Understanding;

type Interaction = NonNullable<Understanding['interaction']>;
type Commitment = Understanding['commitments'][number];
/** The records that a line has once at most. */
export type Single = 'agreement' | 'hold' | 'absence' | 'signal' | 'kickBack' | 'optOut' | 'release' | 'todo';

/** Somebody of the book, or somebody new with their company. */
export type Somebody =
  | { readonly id: string; readonly name: string }
  | { readonly id: null; readonly name: string; readonly company: Company };
export interface Company {
  /** null: it is new too. */
  readonly id: string | null;
  readonly name: string;
}

/** The understanding with every correction applied, in the order in which they were made. */
export function corrected(understood: Understanding, corrections: readonly Correction[]): Understanding {
  if (corrections.length === 0) return understood;
  const result = corrections.reduce((before, correct) => correct(before), understood);
  return { ...result, unclear: result.unclear.filter((question) => isOpen(result, question)) };
}

/** Whether a question about a day is still one: the day may have been set, or its record taken out. */
function isOpen(it: Understanding, { about, choices }: Question): boolean {
  if (!choices.some(({ value }) => ISO_DAY.test(value))) return true;
  const part = it.parts.find(({ from, to }) => from <= about.from && about.to <= to);
  switch (part?.kind) {
    case 'theirs':
    case 'ours':
      return it.commitments.some(({ side, due }) => side === part.kind && due === null);
    case 'hold':
      return it.hold?.until === null;
    case 'absence':
      return it.absence?.backOn === null;
    default:
      return true;
  }
}

/** Other facts of the contact itself. */
export function ofContact(change: Partial<Interaction>): Correction {
  return (it) => ({ ...it, interaction: it.interaction && { ...it.interaction, ...change } });
}

/** How long it took; its end stays where it was when nothing else was said. */
export function lasting(minutes: number | null): Correction {
  return (it) => {
    const said = it.interaction;
    if (!said) return it;
    const shorter = said.precision === 'now' ? (said.durationMinutes ?? 0) - (minutes ?? 0) : 0;
    const at = new Date(Date.parse(said.at) + shorter * 60_000).toISOString();
    return { ...it, interaction: { ...said, at, durationMinutes: minutes } };
  };
}

/** Nothing of the kind happened: whom the line is about stays. */
export const noContact: Correction = (it) => ({ ...it, interaction: null });

/** Other facts of a record that a line has once at most. */
export function ofSingle<Name extends Single>(
  name: Name,
  change: Partial<NonNullable<Understanding[Name]>>,
): Correction {
  return (it) => ({ ...it, [name]: it[name] && { ...it[name], ...change } });
}

/** It was not meant so. */
export function without(name: Single | 'rating'): Correction {
  return (it) => ({ ...it, [name]: null });
}

/** Another fact of a promise, found again by its words also after more were typed. */
export function ofPromise(promise: Commitment, change: Partial<Commitment>): Correction {
  return (it) => ({
    ...it,
    commitments: it.commitments.map((each) => (isSame(each, promise) ? { ...each, ...change } : each)),
  });
}

export function withoutPromise(promise: Commitment): Correction {
  return (it) => ({ ...it, commitments: it.commitments.filter((each) => !isSame(each, promise)) });
}

function isSame(one: Commitment, other: Commitment): boolean {
  return one.side === other.side && (one.what.startsWith(other.what) || other.what.startsWith(one.what));
}

/** Somebody else was meant, or nobody (null): in everything that the line says of them. */
export function meaning(before: string, instead: Somebody | null): Correction {
  return (it) => {
    const named = it.people.includes(before) || it.interaction?.people.includes(before);
    if (!named) return it;
    const unclear = it.unclear.filter(({ choices }) => !choices.some(({ value }) => value === before));
    return joined({ ...swapped(it, before, instead?.id ?? null), unclear }, instead);
  };
}

/** Who stands behind a name that the book does not know, or that several have. */
export function naming(name: string, instead: Somebody | null): Correction {
  return (it) => {
    const asked = it.interaction?.unresolved.find((each) => each.name === name);
    const isNew = it.newPeople.some((each) => each.name === name);
    if (!asked && !isNew) return it;
    const cleared: Understanding = {
      ...it,
      newPeople: it.newPeople.filter((each) => each.name !== name),
      unclear: asked
        ? it.unclear.filter(({ about }) => about.to <= asked.from || about.from >= asked.to)
        : it.unclear,
      interaction: it.interaction && {
        ...it.interaction,
        unresolved: it.interaction.unresolved.filter((each) => each !== asked),
      },
    };
    return joined(cleared, instead);
  };
}

/** Somebody took part where nobody was named. */
export function withSomebody(somebody: Somebody | null): Correction {
  return (it) => {
    if (somebody === null) return it;
    const unclear = it.unclear.filter(({ choices }) => choices.some(({ value }) => ISO_DAY.test(value)));
    return joined({ ...it, unclear }, somebody);
  };
}

function joined(it: Understanding, somebody: Somebody | null): Understanding {
  if (somebody === null) return it;
  if (somebody.id === null) {
    const { id, name } = somebody.company;
    const others = it.newPeople.filter((each) => each.name !== somebody.name);
    return { ...it, newPeople: [...others, { name: somebody.name, accountId: id, accountName: name }] };
  }
  const withThem = (ids: readonly string[]) => [...new Set([...ids, somebody.id])];
  return {
    ...it,
    people: withThem(it.people),
    // a company that was named beside somebody else is not that of whoever was meant
    interaction: it.interaction && {
      ...it.interaction,
      people: withThem(it.interaction.people),
      accountId: null,
    },
  };
}

function swapped(it: Understanding, before: string, after: string | null): Understanding {
  const others = (ids: readonly string[]) => ids.filter((id) => id !== before);
  const instead = <Of extends { readonly personId: string | null }>(record: Of): Of =>
    record.personId === before ? { ...record, personId: after } : record;
  const { interaction, agreement, hold, absence, signal, optOut, release } = it;
  return {
    ...it,
    people: others(it.people),
    interaction: interaction && { ...interaction, people: others(interaction.people) },
    commitments: it.commitments.map(instead),
    agreement: agreement && instead(agreement),
    hold: hold && instead(hold),
    absence: absence && instead(absence),
    signal: signal && instead(signal),
    optOut: optOut && instead(optOut),
    release: release && instead(release),
  };
}
