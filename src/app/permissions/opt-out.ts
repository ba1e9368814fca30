import { z } from 'zod';
import { CHANNELS } from '../../core/facts.ts';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { momentOf } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { PermissionRecord } from '../ports/records.ts';
import { id, instant, text } from '../schemas.ts';

export const permissionFields = z.object({
  person: id,
  channel: z.enum([...CHANNELS, 'all']),
  at: instant.optional(),
  source: text(200).default('told us'),
  evidence: text(2_000).optional().describe('Their words, or where they can be found'),
});

/** They do not want to be contacted on a channel, or at all. Outranks every rule, import, merge and person. */
export const optOut = operation({
  name: 'opt-out',
  summary: 'Note that somebody does not want to be contacted, on one channel or at all.',
  http: { method: 'POST', path: '/opt-outs' },
  effect: 'write',
  input: permissionFields,
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    return { id: (await recordPermission(context, input, false)).id };
  },
});

/** Only by the person's own recorded request: the evidence is asked for. */
export const optIn = operation({
  name: 'opt-in',
  summary: 'Note that somebody asked to be contacted again.',
  http: { method: 'POST', path: '/opt-ins' },
  effect: 'write',
  input: permissionFields.required({ evidence: true }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    return { id: (await recordPermission(context, input, true)).id };
  },
});

/** Records an opt-out or opt-in inside a running operation. */
export async function recordPermission(
  context: OperationContext,
  input: z.output<typeof permissionFields>,
  allowed: boolean,
): Promise<PermissionRecord> {
  const { person, account } = await personFor(context, input.person);
  await context.change([account.id]);
  const permission: PermissionRecord = {
    id: context.newId(),
    personId: person.id,
    channel: input.channel,
    allowed,
    at: momentOf(input.at, context.now),
    source: input.source,
    evidence: input.evidence ?? null,
    recordedBy: context.actor.user,
  };
  await context.tx.permissions.insert([permission]);
  context.about('person', person.id);
  return permission;
}
