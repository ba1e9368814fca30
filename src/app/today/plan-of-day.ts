import type { AccountFacts, Id } from '../../core/facts.ts';
import type { Step } from '../../core/planner/plan-types.ts';
import { compareForToday } from '../../core/planner/today-order.ts';
import { type Day, isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import type { OperationContext } from '../operation.ts';
import { planAt } from '../planning/plan-accounts.ts';
import type { PlannedAccount } from '../ports/planning.ts';
import type { UserRecord } from '../ports/records.ts';
import type { NamedQuiet, NamedStep } from '../ports/today.ts';
import { coveredBy } from '../users/covered-by.ts';

/** Accounts planned at once: bounds memory, not time. */
const BATCH = 200;

/**
 * The plan of any day for a seller, made from the facts as the day's last moment will find them, and stored
 * nowhere. Costs a planning of the seller's whole book.
 */
export async function planOfDay(
  { tx, places, now }: OperationContext,
  seller: UserRecord,
  on: Day,
  withUnowned: boolean,
): Promise<{ steps: readonly NamedStep[]; quiets: readonly NamedQuiet[] }> {
  const moment = zoneOf(seller.zone).at(on + 1, 0) - 1;
  const wanted = new Set<Id | null>(withUnowned ? [seller.id, null] : [seller.id]);
  const accounts = new Set<Id>();
  for (const owner of [
    ...wanted,
    ...(await coveredBy(tx, seller.id, isoFromDay(on - 1), isoFromDay(on + 1))),
  ]) {
    for (const account of await tx.planning.accountsOf(owner)) accounts.add(account);
  }
  const steps: RankedStep[] = [];
  const quiets: NamedQuiet[] = [];
  const queue = [...accounts];
  for (let from = 0; from < queue.length; from += BATCH) {
    for (const planned of await planAt(tx, places, queue.slice(from, from + BATCH), moment, now)) {
      steps.push(...stepsOf(planned).filter(({ step }) => wanted.has(step.owner) && step.listedFrom <= on));
      quiets.push(...quietsOf(planned).filter(({ quiet }) => wanted.has(quiet.owner)));
    }
  }
  const inOrder = (a: RankedStep, b: RankedStep) =>
    compareForToday({ ...a.step, ratingRank: a.rank }, { ...b.step, ratingRank: b.rank }, moment);
  const forever = Number.POSITIVE_INFINITY;
  return {
    steps: steps.sort(inOrder),
    quiets: quiets.sort((a, b) => (a.quiet.until ?? forever) - (b.quiet.until ?? forever)),
  };
}

type RankedStep = NamedStep & { readonly rank: number };

function stepsOf({ facts, plan, policy }: PlannedAccount): RankedStep[] {
  const ratings = new Map(
    plan.states.map((state) => [state.person, state.state === 'qualified' ? state.rating : '']),
  );
  const rankOf = (step: Step) => {
    const rank = policy.ratings.findIndex(
      ({ key }) => step.person !== null && key === ratings.get(step.person),
    );
    return rank < 0 ? policy.ratings.length : rank;
  };
  return plan.steps.map((step) => ({
    step,
    account: named(facts.account),
    person: find(facts.people, step.person),
    opportunity: find(facts.opportunities, step.opportunity),
    rank: rankOf(step),
  }));
}

function quietsOf({ facts, plan }: PlannedAccount): NamedQuiet[] {
  return plan.quiets.flatMap((quiet) => {
    const person = find(facts.people, quiet.person);
    return person ? [{ quiet, account: named(facts.account), person }] : [];
  });
}

const named = ({ id, name }: Pick<AccountFacts['account'], 'id' | 'name'>) => ({ id, name });

function find(all: readonly { id: Id; name: string }[], wanted: Id | null) {
  const found = all.find(({ id }) => id === wanted);
  return found ? named(found) : null;
}
