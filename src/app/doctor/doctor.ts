import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { managers } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import { planFromFacts } from '../planning/plan-accounts.ts';
import { CHECKS } from './checks.ts';

/** Offending ids told of each check; whoever has more has one cause. */
const MOST_TOLD = 100;
/** Accounts planned at once: bounds memory, not time. */
const BATCH = 200;

/** Checks on live data that the product keeps its promises. */
export const doctor = operation({
  name: 'doctor',
  summary: 'Check on the live data that every promise of the product holds.',
  http: { method: 'GET', path: '/doctor' },
  effect: 'read',
  input: z.object({
    sample: z
      .int()
      .min(0)
      .optional()
      .describe('How many accounts to plan from scratch, at most; all of them unless told'),
  }),
  output: z.object({
    ok: z.boolean(),
    checks: z.array(
      z.object({
        id: z.string(),
        invariant: z.string(),
        ok: z.boolean(),
        offending: z.array(z.string()).describe('Ids of what breaks it, 100 at most'),
      }),
    ),
  }),
  allow: managers,
  async run(context, { sample }) {
    const checks: { id: string; invariant: string; ok: boolean; offending: string[] }[] = [];
    for (const { id, says } of CHECKS) {
      const offending =
        id === 'plan-from-scratch'
          ? await plannedOtherwise(context, sample ?? Number.POSITIVE_INFINITY)
          : await context.tx.doctor.find(id, MOST_TOLD);
      checks.push({ id, invariant: says, ok: offending.length === 0, offending: [...offending] });
    }
    return { ok: checks.every(({ ok }) => ok), checks };
  },
});

/** Accounts whose plan, made anew from the facts, is not the stored one. What is due for planning anyway is left out. */
async function plannedOtherwise({ tx, places, now }: OperationContext, most: number): Promise<readonly Id[]> {
  const found: Id[] = [];
  let after: Id | null = null;
  for (let left = most; left > 0 && found.length < MOST_TOLD; ) {
    const accounts: readonly Id[] = await tx.planning.after(after, Math.min(BATCH, left));
    if (accounts.length === 0) break;
    const overdue = new Set(await tx.doctor.overdue(accounts, now));
    const planned = await planFromFacts(
      tx,
      places,
      accounts.filter((account) => !overdue.has(account)),
      now,
    );
    found.push(...(await tx.doctor.differing(planned)));
    after = accounts.at(-1) ?? null;
    left -= accounts.length;
  }
  return found.slice(0, MOST_TOLD);
}
