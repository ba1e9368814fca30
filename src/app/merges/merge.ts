import { z } from 'zod';
import { accountFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id } from '../schemas.ts';

const pair = z.object({ kept: id, absorbed: id.describe('Everything of this one moves to the kept one') });

/** Two people who are one. The stricter permission of the two holds. */
export const mergePeople = operation({
  name: 'merge-people',
  summary: 'Merge two people who are one; can be undone.',
  http: { method: 'POST', path: '/merges/people' },
  effect: 'write',
  input: pair,
  output: z.object({ merge: id }),
  allow: sellers,
  async run(context, { kept, absorbed }) {
    if (kept === absorbed) throw refuse('merge-with-itself');
    await personFor(context, kept);
    await personFor(context, absorbed);
    await context.changePeople([kept, absorbed]);
    const merge = context.newId();
    await context.tx.merges.people(kept, absorbed, { id: merge, by: context.actor.user, at: context.now });
    context.about('person', kept);
    return { merge };
  },
});

/** Two accounts that are one company. */
export const mergeAccounts = operation({
  name: 'merge-accounts',
  summary: 'Merge two accounts that are one company; can be undone.',
  http: { method: 'POST', path: '/merges/accounts' },
  effect: 'write',
  input: pair,
  output: z.object({ merge: id }),
  allow: sellers,
  async run(context, { kept, absorbed }) {
    if (kept === absorbed) throw refuse('merge-with-itself');
    await accountFor(context, kept);
    await accountFor(context, absorbed);
    await context.change([kept, absorbed]);
    const merge = context.newId();
    await context.tx.merges.accounts(kept, absorbed, { id: merge, by: context.actor.user, at: context.now });
    context.about('account', kept);
    return { merge };
  },
});

/** Takes a merge apart again: what was moved goes back. Opt-outs stay with both. */
export const undoMerge = operation({
  name: 'undo-merge',
  summary: 'Take a merge apart again.',
  http: { method: 'POST', path: '/merges/{id}/undo' },
  effect: 'write',
  input: z.object({ id }),
  output: z.object({ kept: id, absorbed: id }),
  allow: sellers,
  async run(context, input) {
    const merge = await context.tx.merges.get(input.id);
    if (!merge) throw refuse('not-found', { what: 'merge', id: input.id });
    if (merge.undoneAt !== null) throw refuse('already-undone', { what: 'merge' });
    const { keptId, absorbedId, subjectType } = merge;
    if (subjectType === 'person') {
      await personFor(context, keptId);
      await context.changePeople([keptId, absorbedId]);
    } else {
      await accountFor(context, keptId);
      await context.change([keptId, absorbedId]);
    }
    await context.tx.merges.undo(merge.id, context.now);
    context.about(subjectType, keptId);
    return { kept: keptId, absorbed: absorbedId };
  },
});
