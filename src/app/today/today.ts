import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { type Day, dayFromIso, type Instant, isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { mayActFor } from '../access.ts';
import { anybody, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import { pace, waitingIn } from '../planning/pace.ts';
import { planAccounts } from '../planning/plan-accounts.ts';
import type { UserRecord } from '../ports/records.ts';
import { id, isoDay } from '../schemas.ts';
import { namesIn } from './names-in.ts';
import { planOfDay } from './plan-of-day.ts';
import { saidQuiet, saidStep, sayQuiet, sayStep } from './say-step.ts';

/** More than anybody works through in a day; the rest follows when these are done. */
const LONGEST_LIST = 500;
/** Accounts planned again at once. */
const BATCH = 200;
const MOST_ROUNDS = 5;
/** Days after a leave in which it is said what was planned anew. */
const SAID_FOR = 4;

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
    replanned: z
      .object({ count: z.int(), until: isoDay })
      .nullable()
      .describe('After a leave: how many keep-in-touch steps were given a new day, and its last day'),
  }),
  allow: anybody,
  async run(context, input) {
    const seller = await sellerOf(context, input.for ?? context.actor.user);
    const current = zoneOf(seller.zone).dayOf(context.now);
    const on = input.on === undefined ? current : dayFromIso(input.on);
    const withUnowned = isAtLeast(seller, 'manager');
    const { steps, quiets } =
      on === current
        ? await storedPlan(context, seller, on, withUnowned)
        : await planOfDay(context, seller, on, withUnowned);
    const voice = {
      names: await namesIn(context.tx, steps, quiets),
      locale: context.actor.locale,
      today: on,
    };
    return {
      on: isoFromDay(on),
      for: { id: seller.id, name: seller.name },
      steps: steps.map((step) => sayStep(step, voice)),
      leaveAlone: quiets.map((quiet) => sayQuiet(quiet, voice)),
      replanned: on === current ? await replannedAfterLeave(context, seller, on) : null,
    };
  },
});

/** Leave never piles up: what fell into it stands on later days, and in the first days after it that is said. */
async function replannedAfterLeave({ tx }: OperationContext, { id: user }: UserRecord, on: Day) {
  const seller = await tx.planning.seller(user);
  const leave = seller?.leaves.find(({ last }) => last < on && on - last <= SAID_FOR);
  if (leave === undefined) return null;
  const count = await tx.today.placedAnew(user, leave.first, leave.last);
  return count === 0 ? null : { count, until: isoFromDay(leave.last) };
}

async function sellerOf({ tx, actor }: OperationContext, user: Id): Promise<UserRecord> {
  const seller = await tx.users.get(user);
  if (!seller || !mayActFor(actor, user)) throw refuse('not-found', { what: 'user', id: user });
  return seller;
}

/** The stored plan; what time alone has changed since is planned first. */
async function storedPlan(
  { tx, places, now }: OperationContext,
  seller: UserRecord,
  on: Day,
  withUnowned: boolean,
) {
  for (const owner of withUnowned ? [seller.id, null] : [seller.id]) await catchUp(tx, places, owner, now);
  const steps = await tx.today.steps(seller.id, on, now, LONGEST_LIST);
  const unowned = withUnowned ? await tx.today.steps(null, on, now, LONGEST_LIST) : [];
  return { steps: [...steps, ...unowned], quiets: await tx.today.quiets(seller.id, LONGEST_LIST) };
}

/**
 * Plans a seller's accounts whose time has come and which the worker has not reached yet; of very many, as after
 * a change of policy, only the first: nobody waits for a whole book.
 */
async function catchUp(
  tx: OperationContext['tx'],
  places: OperationContext['places'],
  owner: Id | null,
  now: Instant,
): Promise<void> {
  if ((await tx.planning.due(now, 1)).length === 0) return;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const due = await tx.planning.dueOf(owner, now, BATCH);
    if (due.length === 0) return;
    await tx.planning.lock(due);
    await pace(tx, places, waitingIn(await planAccounts(tx, places, due, now)), now);
  }
}
