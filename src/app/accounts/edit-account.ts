import { z } from 'zod';
import { accountFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { withCustom } from '../custom-fields/check-custom.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, reason, version } from '../schemas.ts';
import { accountColumns, accountFields } from './account-fields.ts';

/** Edits an account. An edit of a record restarts nobody's clock. Refused when it has changed meanwhile. */
export const editAccount = operation({
  name: 'edit-account',
  summary: 'Edit an account.',
  http: { method: 'PATCH', path: '/accounts/{id}' },
  effect: 'write',
  input: accountFields.partial().extend({ id, version }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, { id: accountId, version: read, ...said }) {
    await context.change([accountId]);
    const account = await accountFor(context, accountId);
    const saved = await context.tx.accounts.updateVersion(accountId, read, {
      ...accountColumns(context, said),
      custom: await withCustom(context, 'account', account.custom, said.custom),
      updatedAt: context.now,
    });
    if (!saved) throw refuse('stale', { what: 'account', version: account.version });
    context.about('account', accountId);
    return { id: accountId, version: read + 1 };
  },
});

/** Takes an account off the target list: everybody there is released for good. Or back onto it. */
export const excludeAccount = operation({
  name: 'exclude-account',
  summary: 'Take an account off the target list, or back onto it.',
  http: { method: 'POST', path: '/accounts/{id}/exclude' },
  effect: 'write',
  input: z.object({ id, excluded: z.boolean(), reason }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    await context.change([input.id]);
    await accountFor(context, input.id);
    await context.tx.accounts.update(input.id, {
      excludedAt: input.excluded ? context.now : null,
      excludedReason: input.excluded ? input.reason : null,
      updatedAt: context.now,
    });
    context.about('account', input.id);
    return { id: input.id };
  },
});
