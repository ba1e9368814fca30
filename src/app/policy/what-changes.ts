import { type Day, isoFromDay } from '../../core/time/day.ts';
import type { SampledPerson, Standing } from './sampled-changes.ts';

const EXAMPLES_OF_EACH = 10;

export const CHANGES = ['past-longest', 'to-qualify', 'due-now', 'sooner', 'later'] as const;
export type Change = (typeof CHANGES)[number];

/** What a change of policy does to one person; the weightiest only. Null: nothing that they would notice. */
export function changeOf(
  { before, after }: Pick<SampledPerson, 'before' | 'after'>,
  today: Day,
): Change | null {
  if (isPast(after, today) && !isPast(before, today)) return 'past-longest';
  if (after.state === 'to-qualify' && before.state !== 'to-qualify') return 'to-qualify';
  if (before.unplaced || after.unplaced || before.due === null || after.due === null) return null;
  if (after.due <= today && before.due > today) return 'due-now';
  if (after.due < before.due) return 'sooner';
  return after.due > before.due ? 'later' : null;
}

/** Counts of the sample, and of each change the people to whom it matters most, by name. */
export function whatChanges(sampled: readonly SampledPerson[], today: Day) {
  const of = Map.groupBy(sampled, (each) => changeOf(each, today));
  const count = (is: (standing: Standing) => boolean) => ({
    before: sampled.filter(({ before }) => is(before)).length,
    after: sampled.filter(({ after }) => is(after)).length,
  });
  return {
    due: count(({ due, unplaced }) => !unplaced && due !== null && due <= today),
    late: count(({ latest, unplaced }) => !unplaced && latest !== null && latest < today),
    pastLongest: count((standing) => isPast(standing, today)),
    changes: CHANGES.map((change) => ({ change, people: of.get(change)?.length ?? 0 })),
    placedAnew: sampled.filter(({ before, after }) => after.unplaced && !before.unplaced).length,
    examples: CHANGES.flatMap((change) =>
      (of.get(change) ?? [])
        .toSorted((a, b) => weight(b) - weight(a) || (a.person.id < b.person.id ? -1 : 1))
        .slice(0, EXAMPLES_OF_EACH)
        .map(({ person, account, before, after }) => ({
          change,
          person,
          account,
          action: after.action,
          dueBefore: before.due === null ? null : isoFromDay(before.due),
          dueAfter: after.due === null ? null : isoFromDay(after.due),
        })),
    ),
  };
}

const isPast = ({ longestDay }: Standing, today: Day) => longestDay !== null && longestDay < today;
const weight = ({ before, after }: SampledPerson) => Math.abs((after.due ?? 0) - (before.due ?? 0));
