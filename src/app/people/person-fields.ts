import { z } from 'zod';
import { countryOf, withoutUndefined } from '../accounts/account-fields.ts';
import { customValues } from '../custom-fields/check-custom.ts';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import type { PersonRecord } from '../ports/records.ts';
import { id, isoDay, text } from '../schemas.ts';

const short = text(300).nullable().optional();

export const addressFields = z.object({
  kind: z.enum(['mail', 'phone', 'message', 'profile', 'post']),
  value: text(1_000),
  label: text(100).optional(),
});

/** What can be said of a person; null takes a value away. */
export const personFields = z.object({
  name: text(300),
  givenName: short,
  familyName: short,
  title: short,
  department: short,
  owner: id.nullable().optional().describe('Their own seller, where it is not the account’s'),
  country: short,
  region: short,
  city: short,
  zone: short,
  language: short,
  style: z.enum(['direct', 'warm']).nullable().optional(),
  interests: z.array(text(200)).max(50).optional().describe('What they care about'),
  cadence: z
    .object({ idealDays: z.int().min(1).max(3_650), longestDays: z.int().min(1).max(3_650) })
    .refine(
      ({ idealDays, longestDays }) => longestDays >= idealDays,
      'The longest gap can not be shorter than the ideal one.',
    )
    .nullable()
    .optional()
    .describe('A rhythm of their own, instead of the rating’s'),
  note: text(20_000).nullable().optional(),
  birthday: isoDay.nullable().optional(),
  legalBasis: short,
  custom: customValues.optional(),
  addresses: z
    .array(addressFields)
    .max(50)
    .optional()
    .describe('All of them: those that are left out are taken away'),
});

type Fields = z.output<typeof personFields>;
type Said = { readonly [Key in keyof Fields]?: Fields[Key] | undefined };

/** The fields that were said as columns of the record; country and zone checked. */
export function personColumns(
  { places }: OperationContext,
  said: Said,
): Partial<Omit<PersonRecord, 'id' | 'version'>> {
  const { owner, cadence, custom: _, addresses: __, ...same } = said;
  if (typeof said.zone === 'string' && !places.isZone(said.zone))
    throw refuse('unknown-time-zone', { zone: said.zone });
  return withoutUndefined({
    ...same,
    country: countryOf(places, said.country),
    ownerId: owner,
    idealDays: cadence === undefined ? undefined : (cadence?.idealDays ?? null),
    longestDays: cadence === undefined ? undefined : (cadence?.longestDays ?? null),
  });
}
