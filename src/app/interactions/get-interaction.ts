import { z } from 'zod';
import { accountFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { InteractionRecord } from '../ports/records.ts';
import { id, reference } from '../schemas.ts';

/** What a correction may change, in the order in which it is told. */
const TOLD = [
  'at',
  'kind',
  'direction',
  'reached',
  'durationMinutes',
  'subject',
  'body',
  'valueGiven',
  'reaction',
  'reactionWords',
  'purpose',
  'withdrawnReason',
] as const;

const change = z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() });

/** An interaction with everything that was recorded of it, and what each correction changed. */
export const getInteraction = operation({
  name: 'get-interaction',
  summary: 'One interaction with what each correction of it changed.',
  http: { method: 'GET', path: '/interactions/{id}' },
  effect: 'read',
  input: z.object({ id }),
  output: z.object({
    interaction: z.record(z.string(), z.unknown()),
    version: z.int(),
    account: reference,
    people: z.array(reference),
    corrections: z.array(z.object({ version: z.int(), at: z.string(), changes: z.array(change) })),
  }),
  allow: anybody,
  async run(context, input) {
    const interaction = await context.tx.interactions.get(input.id);
    if (!interaction) throw refuse('not-found', { what: 'interaction', id: input.id });
    const account = await accountFor(context, interaction.accountId);
    const people = await peopleOf(context, interaction.id);
    const { version, ...fields } = interaction;
    return {
      interaction: { ...fields, at: new Date(interaction.at).toISOString() },
      version,
      account: { id: account.id, name: account.name },
      people,
      corrections: await correctionsOf(context, interaction, people),
    };
  },
});

type Told = Readonly<Record<string, string | null>>;

async function correctionsOf(
  { tx }: OperationContext,
  interaction: InteractionRecord,
  people: readonly { readonly name: string }[],
) {
  if (interaction.version === 1) return [];
  const versions = await tx.timeline.versions(interaction.id);
  const states = [
    ...versions.map(({ fields, people: then }) => toldOf(fields, then)),
    toldOf({ ...interaction }, people),
  ];
  return versions.map(({ version, replacedAt }, index) => ({
    version: version + 1,
    at: new Date(replacedAt).toISOString(),
    changes: changesBetween(states[index] ?? {}, states[index + 1] ?? {}),
  }));
}

function toldOf(
  fields: Readonly<Record<string, unknown>>,
  people: readonly { readonly name: string }[],
): Told {
  const told: Record<string, string | null> = { people: people.map(({ name }) => name).join(', ') };
  for (const field of TOLD) {
    const value = fields[field];
    const isMoment = field === 'at' && (typeof value === 'number' || typeof value === 'string');
    told[field] =
      value === null || value === undefined ? null : isMoment ? new Date(value).toISOString() : `${value}`;
  }
  return told;
}

const changesBetween = (before: Told, after: Told) =>
  [...TOLD, 'people'].flatMap((field) =>
    before[field] === after[field]
      ? []
      : [{ field, before: before[field] ?? null, after: after[field] ?? null }],
  );

async function peopleOf({ tx }: OperationContext, interactionId: string) {
  const ids = (await tx.interactions.participants([interactionId])).get(interactionId)?.people ?? [];
  return (await tx.people.getMany(ids)).map(({ id, name }) => ({ id, name }));
}
