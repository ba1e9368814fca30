import { FollowthroughError } from '../../core/errors.ts';
import { type Id, STEP_NUMBERS, type StepKey, type StepKind } from '../../core/facts.ts';
import type { Step } from '../../core/planner/plan-types.ts';
import { accountFor } from '../access.ts';
import type { OperationContext } from '../operation.ts';
import { planFromFacts } from '../planning/plan-accounts.ts';
import type { PlannedAccount } from '../ports/planning.ts';

export interface FoundStep {
  readonly key: StepKey;
  /** The line in which it stands: the step itself, or the next step behind which it waits. */
  readonly step: Step;
  readonly planned: PlannedAccount;
}

/** A step of an account by its id (`keep-in-touch:…`), as the plan is now. Locks the account. */
export async function findStep(context: OperationContext, account: Id, stepId: string): Promise<FoundStep> {
  await accountFor(context, account);
  await context.change([account]);
  const key = keyOf(stepId);
  const [planned] = await planFromFacts(context.tx, context.places, [account], context.now);
  const step = planned?.plan.steps.find((each) =>
    [each, ...each.waiting].some((one) => isSame(one.key, key)),
  );
  if (!planned || !step) throw new FollowthroughError('no-such-step');
  return { key, step, planned };
}

function keyOf(stepId: string): StepKey {
  const colon = stepId.indexOf(':');
  const kind = stepId.slice(0, colon);
  if (!(kind in STEP_NUMBERS)) throw new FollowthroughError('no-such-step');
  return { kind: kind as StepKind, subject: stepId.slice(colon + 1) };
}

const isSame = (a: StepKey, b: StepKey) => a.kind === b.kind && a.subject === b.subject;
