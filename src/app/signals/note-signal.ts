import { z } from 'zod';
import { isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { SignalRecord } from '../ports/records.ts';
import { id, instant, isoDay, reason, text } from '../schemas.ts';

export const KICK_BACKS = [
  'not-a-priority',
  'no-problem',
  'already-have-one',
  'competitor',
  'no-budget',
  'cannot-see-it-yet',
] as const;

export const signalFields = z.object({
  account: id.optional().describe('May be left out when a person is named'),
  person: id.optional(),
  kind: z
    .enum([
      'new-manager',
      'move',
      'growth',
      'budget-round',
      'contract-end',
      'new-job',
      'other',
      ...KICK_BACKS,
    ])
    .default('other')
    .describe('What changed; or, for a kick-back, why not now'),
  text: text(1_000),
  foreseen: isoDay
    .optional()
    .describe('The day that is foreseen; left out: it is so now; of a kick-back: after 13 weeks'),
  learnedAt: instant.optional(),
  source: text(200).default('hand'),
});

/** A change that may turn the light on, now or on a day that is foreseen; a kick-back with when to come back. */
export const noteSignal = operation({
  name: 'note-signal',
  summary: 'Note a change that may turn the light on, or when to come back after a kick-back.',
  http: { method: 'POST', path: '/signals' },
  effect: 'write',
  input: signalFields,
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    return { id: (await recordSignal(context, input)).id };
  },
});

/** Records a signal inside a running operation. */
export async function recordSignal(
  context: OperationContext,
  input: z.output<typeof signalFields>,
): Promise<SignalRecord> {
  const home = input.person === undefined ? null : (await personFor(context, input.person)).account.id;
  const accountId = input.account ?? home;
  if (accountId === null) throw refuse('nobody-named');
  await accountFor(context, accountId);
  await context.change(home === null ? [accountId] : [accountId, home]);
  const learnedAt = momentOf(input.learnedAt, context.now);
  const signal: SignalRecord = {
    id: context.newId(),
    accountId: home ?? accountId,
    personId: input.person ?? null,
    kind: input.kind,
    text: input.text,
    learnedAt,
    foreseenDay: input.foreseen ?? (await whenToComeBack(context, input, learnedAt)),
    source: input.source,
    endedAt: null,
    endedReason: null,
    recordedBy: context.actor.user,
  };
  await context.tx.signals.insert([signal]);
  context.about('signal', signal.id);
  return signal;
}

/** "No budget" is no reason to call again at once: unless a day was said, one comes back after a quarter. */
async function whenToComeBack(
  { tx }: OperationContext,
  { kind }: z.output<typeof signalFields>,
  learnedAt: number,
): Promise<string | null> {
  if (!(KICK_BACKS as readonly string[]).includes(kind)) return null;
  const { zone } = await tx.organization.get();
  return isoFromDay(zoneOf(zone).dayOf(learnedAt) + COME_BACK_AFTER);
}

const COME_BACK_AFTER = 13 * 7;

/** "Not relevant", or dealt with. */
export const endSignal = operation({
  name: 'end-signal',
  summary: 'Note that a signal is not relevant, or dealt with.',
  http: { method: 'POST', path: '/signals/{id}/end' },
  effect: 'write',
  input: z.object({ id, reason, at: instant.optional() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const signal = await context.tx.signals.get(input.id);
    if (!signal) throw refuse('not-found', { what: 'signal', id: input.id });
    await accountFor(context, signal.accountId);
    await context.change([signal.accountId]);
    await context.tx.signals.update(signal.id, {
      endedAt: momentOf(input.at, context.now),
      endedReason: input.reason,
    });
    context.about('signal', signal.id);
    return { id: signal.id };
  },
});
