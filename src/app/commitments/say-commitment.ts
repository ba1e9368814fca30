import { z } from 'zod';
import type { CommitmentRecord } from '../ports/records.ts';
import { id, isoDay } from '../schemas.ts';

/** A promise as doors show it. */
export const saidCommitment = z.object({
  id,
  side: z.enum(['ours', 'theirs']),
  type: z.enum(['commitment', 'give']),
  person: id,
  opportunity: id.nullable(),
  what: z.string(),
  effort: z.int().nullable(),
  due: isoDay,
  status: z.enum(['open', 'kept', 'broken', 'released']),
  version: z.int(),
});

/** Open ones first, by their date; then the settled, the newest first. */
export function sayCommitments(commitments: readonly CommitmentRecord[]): z.input<typeof saidCommitment>[] {
  return commitments
    .toSorted((a, b) => {
      const open = Number(a.status !== 'open') - Number(b.status !== 'open');
      if (open !== 0) return open;
      return (a.dueDay < b.dueDay ? -1 : 1) * (a.status === 'open' ? 1 : -1);
    })
    .map((it) => ({
      id: it.id,
      side: it.side,
      type: it.type,
      person: it.personId,
      opportunity: it.opportunityId,
      what: it.what,
      effort: it.effort,
      due: it.dueDay,
      status: it.status,
      version: it.version,
    }));
}
