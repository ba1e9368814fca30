import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { compareForToday } from '../../core/planner/today-order.ts';
import { type Day, dayFromIso, type Instant, isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { mayActFor } from '../access.ts';
import { anybody, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import { planAccounts, planFromFacts } from '../planning/plan-accounts.ts';
import type { UserRecord } from '../ports/records.ts';
import type { NamedQuiet, NamedStep } from '../ports/today.ts';
import { id, isoDay } from '../schemas.ts';
import { namesIn } from './names-in.ts';
import { saidQuiet, saidStep, sayQuiet, sayStep } from './say-step.ts';

/** More than anybody works through in a day; the rest follows when these are done. */
const LONGEST_LIST = 500;
/** Accounts planned at once: bounds memory, not time. */
const BATCH = 200;

/**
 * Whom to contact today, why, what to bring and what to ask for, and whom to leave alone. For another day
 * the plan is made from the facts recorded until now and stored nowhere.
 */
export const today = operation({
  name: 'today',
  summary: 'Whom to contact today and why, and whom to leave alone.',
  http: { method: 'GET', path: '/today' },
  effect: 'read',
  input: z.object({
    on: isoDay.optional().describe('Another day than today, in the seller’s zone'),
    for: id.optional().describe('Another seller: for managers'),
  }),
  output: z.object({
    on: isoDay,
    for: z.object({ id, name: z.string() }),
    steps: z.array(saidStep),
    leaveAlone: z.array(saidQuiet),
  }),
  allow: anybody,
  async run(context, input) {
    const seller = await sellerOf(context, input.for ?? context.actor.user);
    const current = zoneOf(seller.zone).dayOf(context.now);
    const on = input.on === undefined ? current : dayFromIso(input.on);
    const { steps, quiets } =
      on === current ? await storedPlan(context, seller, on) : await planOfDay(context, seller, on);
    const voice = { names: await namesIn(context.tx, steps, quiets), locale: context.actor.locale };
    return {
      on: isoFromDay(on),
      for: { id: seller.id, name: seller.name },
      steps: steps.map((step) => sayStep(step, voice)),
      leaveAlone: quiets.map((quiet) => sayQuiet(quiet, voice)),
    };
  },
});

async function sellerOf({ tx, actor }: OperationContext, user: Id): Promise<UserRecord> {
  const seller = await tx.users.get(user);
  if (!seller || !mayActFor(actor, user)) throw refuse('not-found', { what: 'user', id: user });
  return seller;
}

/** The stored plan; what time alone has changed since is planned first. */
async function storedPlan(context: OperationContext, seller: UserRecord, on: Day) {
  const { tx, places, now } = context;
  for (;;) {
    const due = await tx.planning.due(now, BATCH);
    if (due.length === 0) break;
    await tx.planning.lock([...due].sort());
    await planAccounts(tx, places, due, now);
  }
  const steps = await tx.today.steps(seller.id, on, now, LONGEST_LIST);
  const unowned = isAtLeast({ ...context.actor, role: seller.role }, 'manager')
    ? await tx.today.steps(null, on, now, LONGEST_LIST)
    : [];
  return { steps: [...steps, ...unowned], quiets: await tx.today.quiets(seller.id, LONGEST_LIST) };
}

/** The plan of another day: made from the facts as its last moment will find them. */
async function planOfDay(context: OperationContext, seller: UserRecord, on: Day) {
  const { tx, places } = context;
  const moment: Instant = zoneOf(seller.zone).at(on + 1, 0) - 1;
  const wanted = new Set<Id | null>([seller.id]);
  const accounts = [...(await tx.planning.accountsOf(seller.id))];
  if (isAtLeast({ ...context.actor, role: seller.role }, 'manager')) {
    wanted.add(null);
    accounts.push(...(await tx.planning.accountsOf(null)));
  }
  const steps: (NamedStep & { rank: number })[] = [];
  const quiets: NamedQuiet[] = [];
  for (let from = 0; from < accounts.length; from += BATCH) {
    for (const { facts, plan, policy } of await planFromFacts(
      tx,
      places,
      accounts.slice(from, from + BATCH),
      moment,
    )) {
      const account = { id: facts.account.id, name: facts.account.name };
      const people = new Map(facts.people.map(({ id, name }) => [id, { id, name }]));
      const opportunities = new Map(facts.opportunities.map(({ id, name }) => [id, { id, name }]));
      const ratings = new Map(
        plan.states.map((state) => [state.person, state.state === 'qualified' ? state.rating : '']),
      );
      for (const step of plan.steps) {
        if (!wanted.has(step.owner) || step.listedFrom > on) continue;
        const rank = policy.ratings.findIndex(
          ({ key }) => step.person !== null && key === ratings.get(step.person),
        );
        const person = step.person === null ? null : (people.get(step.person) ?? null);
        const opportunity = step.opportunity === null ? null : (opportunities.get(step.opportunity) ?? null);
        steps.push({ step, account, person, opportunity, rank: rank < 0 ? policy.ratings.length : rank });
      }
      for (const quiet of plan.quiets) {
        const person = people.get(quiet.person);
        if (person && wanted.has(quiet.owner)) quiets.push({ quiet, account, person });
      }
    }
  }
  const forever = Number.POSITIVE_INFINITY;
  return {
    steps: steps.sort((a, b) =>
      compareForToday({ ...a.step, ratingRank: a.rank }, { ...b.step, ratingRank: b.rank }, moment),
    ),
    quiets: quiets.sort((a, b) => (a.quiet.until ?? forever) - (b.quiet.until ?? forever)),
  };
}
