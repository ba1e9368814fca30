import type { MarkName } from '../parts/icons.tsx';
import type { AccountAnswer } from './account-answer.ts';

export interface Ahead {
  readonly id: string;
  readonly day: string;
  readonly mark: Extract<MarkName, 'theirs' | 'ours' | 'booked' | 'quiet'>;
  readonly text: string;
  readonly name: string;
}

/** What is still to come: open promises of both sides, agreed dates, holds; the furthest first. */
export function ahead(
  { commitments, agreements, holds, people }: AccountAnswer,
  on: string,
): readonly Ahead[] {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  const promises = commitments
    .filter(({ status }) => status === 'open')
    .map(
      ({ id, due, side, what, person }): Ahead => ({
        id,
        day: due,
        mark: side,
        text: what,
        name: nameOf(person),
      }),
    );
  const dated = agreements
    .filter(({ open, day }) => open && day >= on)
    .map(
      ({ id, day, time, person, reason }): Ahead => ({
        id,
        day,
        mark: 'booked',
        text: [time, reason].filter((text) => text !== null).join(' · '),
        name: nameOf(person),
      }),
    );
  const held = holds
    .filter(({ open, day }) => open && day >= on)
    .map(
      ({ id, day, person, reason }): Ahead => ({
        id,
        day,
        mark: 'quiet',
        text: reason ?? '',
        name: nameOf(person),
      }),
    );
  return [...promises, ...dated, ...held].sort((a, b) => (a.day < b.day ? 1 : -1));
}
