import { z } from 'zod';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { customValues } from '../custom-fields/check-custom.ts';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import type { OpportunityRecord } from '../ports/records.ts';
import { id, isoDay, text } from '../schemas.ts';

const short = text(300).nullable().optional();

/** What can be said of an opportunity; null takes a value away. */
export const opportunityFields = z.object({
  name: text(300),
  owner: id.nullable().optional(),
  stage: short,
  status: z.enum(['open', 'won', 'lost']).optional(),
  amount: z
    .string()
    .regex(/^-?\d{1,18}(\.\d{1,2})?$/, 'Give an amount such as 12500.00')
    .nullable()
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Give a currency such as EUR.')
    .nullable()
    .optional(),
  product: short,
  openedOn: isoDay.nullable().optional(),
  expectedClose: isoDay.nullable().optional(),
  closedOn: isoDay.nullable().optional(),
  wonBy: short.describe('Lost: who won'),
  lostReason: text(2_000).nullable().optional(),
  nextStep: text(1_000).nullable().optional(),
  note: text(20_000).nullable().optional(),
  custom: customValues.optional(),
  people: z
    .array(z.object({ person: id, part: text(40).default('unknown'), met: z.boolean().default(false) }))
    .max(200)
    .optional()
    .describe('Everybody involved: those that are left out are taken away'),
});

type Fields = z.output<typeof opportunityFields>;
type Said = { readonly [Key in keyof Fields]?: Fields[Key] | undefined };

/** The fields that were said as columns of the record. An amount without a currency has the organization's. */
export async function opportunityColumns(
  { tx }: OperationContext,
  said: Said,
): Promise<Partial<Omit<OpportunityRecord, 'id' | 'version'>>> {
  const { owner, custom: _, people: __, ...same } = said;
  const currency =
    said.amount != null && said.currency == null ? (await tx.organization.get()).currency : said.currency;
  return withoutUndefined({ ...same, currency, ownerId: owner });
}

/** Puts these people in place of those who took part. */
export async function setPeople(
  context: OperationContext,
  opportunity: string,
  people: Fields['people'],
): Promise<void> {
  if (people === undefined) return;
  const before = await context.tx.opportunityPeople.of(opportunity);
  const homes = await context.changePeople([
    ...before.map(({ personId }) => personId),
    ...people.map(({ person }) => person),
  ]);
  for (const { person } of people) {
    if (!homes.has(person)) throw refuse('not-found', { what: 'person', id: person });
  }
  await context.tx.opportunityPeople.set(
    opportunity,
    people.map(({ person, part, met }) => ({ opportunityId: opportunity, personId: person, part, met })),
  );
}
