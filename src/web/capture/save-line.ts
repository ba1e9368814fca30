import type { capture } from '../../app/capture/capture.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';

type Saved = OutputOf<typeof capture>['saved'];

/**
 * How to take back what a line became, or undefined when a part of it can not be: what was recorded stays
 * readable as withdrawn, and moves nothing any more.
 */
export function undoOf(saved: Saved, why: string): (() => Promise<void>) | undefined {
  const { interaction, agreement, hold, commitments, absence, signal } = saved;
  const forGood = [saved.optOut, saved.release, saved.todo];
  const single = [interaction, agreement, hold, absence, signal];
  const nothing = single.every((each) => each === null) && commitments.length === 0;
  if (nothing || forGood.some((each) => each !== null)) return undefined;
  return async () => {
    for (const id of commitments) await client.settleCommitment({ id, outcome: 'released', note: why });
    if (agreement !== null) await client.settleAgreement({ id: agreement, reason: why });
    if (hold !== null) await client.resumeHold({ id: hold, reason: why });
    if (absence !== null) await client.endAbsence({ id: absence });
    if (signal !== null) await client.endSignal({ id: signal, reason: why });
    if (interaction !== null) await client.withdrawInteraction({ id: interaction, version: 1, reason: why });
  };
}
