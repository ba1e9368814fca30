import { z } from 'zod';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { momentOf, notBefore, zoneOfPerson } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { HoldRecord } from '../ports/records.ts';
import { id, instant, isoDay, reason, scope } from '../schemas.ts';
import { changeScope } from '../scope.ts';

export const holdFields = z.object({
  person: id.describe('Who asked for it'),
  until: isoDay.describe('The first day on which we may be in touch again'),
  reason,
  scope: scope.default('person'),
  opportunity: id.optional(),
  from: instant.optional().describe('When they asked; now, unless told'),
});

/** "They asked for three weeks": held, then resumed. */
export const putOnHold = operation({
  name: 'put-on-hold',
  summary: 'Put somebody on hold, because they asked.',
  http: { method: 'POST', path: '/holds' },
  effect: 'write',
  input: holdFields,
  output: z.object({ id, until: isoDay }),
  allow: sellers,
  async run(context, input) {
    const hold = await recordHold(context, input);
    return { id: hold.id, until: hold.untilDay };
  },
});

/** Records a hold inside a running operation. */
export async function recordHold(
  context: OperationContext,
  input: z.output<typeof holdFields>,
): Promise<HoldRecord> {
  const { person, account } = await personFor(context, input.person);
  const opportunityId = await changeScope(context, input.scope, person.id, account.id, input.opportunity);
  const fromAt = momentOf(input.from, context.now);
  notBefore(input.until, fromAt, await zoneOfPerson(context, person, account), 'hold-ends-in-the-past');
  const hold: HoldRecord = {
    id: context.newId(),
    accountId: account.id,
    personId: person.id,
    scope: input.scope,
    opportunityId,
    fromAt,
    untilDay: input.until,
    reason: input.reason,
    resumedAt: null,
    resumedReason: null,
    quietResumedAt: null,
    recordedBy: context.actor.user,
  };
  await context.tx.holds.insert([hold]);
  context.about('hold', hold.id);
  return hold;
}
