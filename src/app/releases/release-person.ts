import { z } from 'zod';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { ReleaseRecord } from '../ports/records.ts';
import { id, instant, isoDay, reason } from '../schemas.ts';

export const releaseFields = z.object({
  person: id,
  kind: z.enum(['by-hand', 'plain-no']).default('by-hand'),
  reason,
  until: isoDay.optional().describe('The first day on which we may plan again; left out: for good'),
  at: instant.optional(),
});

/** Leaves somebody out of the plan, until a day or for good, with the reason. A plain "no" names a day. */
export const releasePerson = operation({
  name: 'release-person',
  summary: 'Leave somebody out of the plan, until a day or for good.',
  http: { method: 'POST', path: '/releases' },
  effect: 'write',
  input: releaseFields,
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    return { id: (await recordRelease(context, input)).id };
  },
});

/** Records a release inside a running operation. */
export async function recordRelease(
  context: OperationContext,
  input: z.output<typeof releaseFields>,
): Promise<ReleaseRecord> {
  const { person, account } = await personFor(context, input.person);
  if (input.kind === 'plain-no' && input.until === undefined) throw refuse('plain-no-without-day');
  await context.change([account.id]);
  const release: ReleaseRecord = {
    id: context.newId(),
    personId: person.id,
    kind: input.kind,
    reason: input.reason,
    at: momentOf(input.at, context.now),
    untilDay: input.until ?? null,
    takenBackAt: null,
    recordedBy: context.actor.user,
  };
  await context.tx.releases.insert([release]);
  context.about('person', person.id);
  return release;
}

/** Takes releases of a person back: as if they had never been. */
export const takeBackRelease = operation({
  name: 'take-back-release',
  summary: 'Take somebody back into the plan.',
  http: { method: 'POST', path: '/people/{person}/take-back' },
  effect: 'write',
  input: z.object({ person: id }),
  output: z.object({ person: id, releases: z.array(id) }),
  allow: sellers,
  async run(context, input) {
    const { person, account } = await personFor(context, input.person);
    await context.change([account.id]);
    const releases = await context.tx.releases.where({ personId: person.id, takenBackAt: null });
    for (const release of releases)
      await context.tx.releases.update(release.id, { takenBackAt: context.now });
    context.about('person', person.id);
    return { person: person.id, releases: releases.map((release) => release.id) };
  },
});
