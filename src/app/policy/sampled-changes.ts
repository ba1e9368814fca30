/** What another policy would do, person by person, to a sample of the book: planned with both, nothing is stored. */
import type { Id } from '../../core/facts.ts';
import { plan } from '../../core/planner/plan.ts';
import type { Plan } from '../../core/planner/plan-types.ts';
import type { Calendars } from '../../core/policy/policy.ts';
import type { Day, Instant } from '../../core/time/day.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { PolicyOf } from './book-loads.ts';

/** Accounts whose facts are loaded at once. */
const BATCH = 200;

/** How somebody stands in a plan. */
export interface Standing {
  readonly state: Plan['states'][number]['state'];
  readonly action: string | null;
  readonly due: Day | null;
  readonly latest: Day | null;
  readonly longestDay: Day | null;
  /** Waits for a place inside the seller's capacity: its day says nothing yet. */
  readonly unplaced: boolean;
}

export interface SampledPerson {
  readonly person: { readonly id: Id; readonly name: string };
  readonly account: { readonly id: Id; readonly name: string };
  readonly before: Standing;
  readonly after: Standing;
}

export async function sampledChanges(
  tx: StoreTransaction,
  calendars: Calendars,
  accounts: readonly Id[],
  policies: { readonly before: PolicyOf; readonly after: PolicyOf },
  now: Instant,
): Promise<readonly SampledPerson[]> {
  const sampled: SampledPerson[] = [];
  for (let from = 0; from < accounts.length; from += BATCH) {
    const loaded = await tx.planning.facts(accounts.slice(from, from + BATCH));
    for (const { facts, team } of loaded) {
      const before = standings(plan(facts, policies.before(team), calendars, now));
      const after = standings(plan(facts, policies.after(team), calendars, now));
      const { id, name } = facts.account;
      for (const person of facts.people) {
        const was = before.get(person.id);
        const will = after.get(person.id);
        if (!was || !will || was.state === 'released') continue;
        sampled.push({
          person: { id: person.id, name: person.name },
          account: { id, name },
          before: was,
          after: will,
        });
      }
    }
  }
  return sampled;
}

function standings({ states, steps, unplaced }: Plan): ReadonlyMap<Id, Standing> {
  const stepOf = new Map(steps.map((step) => [step.person, step]));
  const waiting = new Set(unplaced.map(({ person }) => person));
  return new Map(
    states.map(({ person, state, longestDay }) => {
      const step = stepOf.get(person);
      return [
        person,
        {
          state,
          action: step?.key.kind ?? null,
          due: step?.due ?? null,
          latest: step?.latest ?? null,
          longestDay,
          unplaced: waiting.has(person),
        },
      ];
    }),
  );
}
