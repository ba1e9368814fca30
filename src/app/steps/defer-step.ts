import { z } from 'zod';
import { FollowthroughError } from '../../core/errors.ts';
import { canPostpone, canSkip } from '../../core/planner/deferring.ts';
import { dayFromIso } from '../../core/time/day.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { DeferralRecord } from '../ports/records.ts';
import { id, isoDay, reason } from '../schemas.ts';
import { type FoundStep, findStep } from './find-step.ts';

/** Postpone with a reason: never an agreed date, not past the longest gap. */
export const postponeStep = operation({
  name: 'postpone-step',
  summary: 'Put a step off to a later day, with the reason.',
  http: { method: 'POST', path: '/accounts/{account}/steps/{step}/postpone' },
  effect: 'write',
  input: z.object({ account: id, step: z.string().max(80), to: isoDay, reason }),
  output: z.object({ deferral: id }),
  allow: sellers,
  async run(context, input) {
    const found = await findStep(context, input.account, input.step);
    const { facts, policy } = found.planned;
    const refusal = canPostpone(
      facts,
      policy,
      context.calendars,
      context.now,
      found.key,
      dayFromIso(input.to),
    );
    if (refusal) throw refusal;
    return { deferral: await defer(context, found, 'postponed', input.to, input.reason) };
  },
});

/** Skip with a reason: due again one ideal gap later, not after the longest gap. */
export const skipStep = operation({
  name: 'skip-step',
  summary: 'Leave a step out this time, with the reason.',
  http: { method: 'POST', path: '/accounts/{account}/steps/{step}/skip' },
  effect: 'write',
  input: z.object({ account: id, step: z.string().max(80), reason }),
  output: z.object({ deferral: id }),
  allow: sellers,
  async run(context, input) {
    const found = await findStep(context, input.account, input.step);
    const { facts, policy } = found.planned;
    const today = canSkip(facts, policy, context.calendars, context.now, found.key);
    if (today instanceof FollowthroughError) throw today;
    return { deferral: await defer(context, found, 'skipped', today, input.reason) };
  },
});

/** Takes a postponing or skipping back. */
export const undoDeferral = operation({
  name: 'undo-deferral',
  summary: 'Take the postponing or skipping of a step back.',
  http: { method: 'POST', path: '/deferrals/{id}/undo' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const deferral = await context.tx.deferrals.get(input.id);
    if (!deferral) throw refuse('not-found', { what: 'postponing', id: input.id });
    await context.change([deferral.accountId]);
    await context.tx.deferrals.update(deferral.id, { undoneAt: context.now });
    context.about('account', deferral.accountId);
    return { id: deferral.id };
  },
});

async function defer(
  context: OperationContext,
  { key, step, planned }: FoundStep,
  kind: DeferralRecord['kind'],
  day: string,
  why: string,
): Promise<string> {
  const deferral: DeferralRecord = {
    id: context.newId(),
    accountId: planned.facts.account.id,
    personId: step.person,
    stepKind: key.kind,
    stepSubject: key.subject,
    kind,
    day,
    reason: why,
    at: context.now,
    recordedBy: context.actor.user,
    undoneAt: null,
  };
  await context.tx.deferrals.insert([deferral]);
  context.about('account', deferral.accountId);
  return deferral.id;
}
