import { z } from 'zod';
import { isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { opportunityFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { withCustom } from '../custom-fields/check-custom.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, version } from '../schemas.ts';
import { opportunityColumns, opportunityFields, setPeople } from './opportunity-fields.ts';

/** Edits an opportunity; closing it (won, lost) dates it today unless told. */
export const editOpportunity = operation({
  name: 'edit-opportunity',
  summary: 'Edit, win or lose an opportunity.',
  http: { method: 'PATCH', path: '/opportunities/{id}' },
  effect: 'write',
  input: opportunityFields.partial().extend({ id, version }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, { id: opportunityId, version: read, ...said }) {
    const { opportunity: seen } = await opportunityFor(context, opportunityId);
    await context.change([seen.accountId]);
    const before = (await context.tx.opportunities.get(opportunityId)) ?? seen;
    const closes = said.status !== undefined && said.status !== 'open' && before.closedOn === null;
    const today = isoFromDay(zoneOf(context.actor.zone).dayOf(context.now));
    const saved = await context.tx.opportunities.updateVersion(opportunityId, read, {
      ...(closes ? { closedOn: today } : {}),
      ...(said.status === 'open' ? { closedOn: null, wonBy: null, lostReason: null } : {}),
      ...(await opportunityColumns(context, said)),
      custom: await withCustom(context, 'opportunity', before.custom, said.custom),
      updatedAt: context.now,
    });
    if (!saved) throw refuse('stale', { what: 'opportunity', version: before.version });
    await setPeople(context, opportunityId, said.people);
    context.about('opportunity', opportunityId);
    return { id: opportunityId, version: read + 1 };
  },
});
