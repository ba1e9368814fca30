import { z } from 'zod';
import { customValues } from '../custom-fields/check-custom.ts';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import type { AccountRecord } from '../ports/records.ts';
import { id, text } from '../schemas.ts';

const short = text(300).nullable().optional();

/** What can be said of an account; null takes a value away. */
export const accountFields = z.object({
  name: text(300),
  owner: id.nullable().optional(),
  team: id.nullable().optional(),
  parent: id.nullable().optional(),
  domain: short,
  website: text(2_000).nullable().optional(),
  phone: short,
  industry: short,
  employees: z.int().min(0).max(10_000_000).nullable().optional(),
  revenue: z
    .string()
    .regex(/^-?\d{1,18}(\.\d{1,2})?$/, 'Give an amount such as 1250000.00')
    .nullable()
    .optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Give a currency such as EUR.')
    .nullable()
    .optional(),
  street: short,
  postalCode: short,
  city: short,
  region: short,
  country: short,
  zone: short,
  note: text(20_000).nullable().optional(),
  custom: customValues.optional(),
});

type Fields = z.output<typeof accountFields>;
type Said = { readonly [Key in keyof Fields]?: Fields[Key] | undefined };

/** The fields that were said as columns of the record: country and zone checked, the domain bare. */
export function accountColumns(
  { places }: OperationContext,
  said: Said,
): Partial<Omit<AccountRecord, 'id' | 'version'>> {
  const { owner, team, parent, custom: _, domain, ...same } = said;
  if (typeof said.zone === 'string' && !places.isZone(said.zone))
    throw refuse('unknown-time-zone', { zone: said.zone });
  return withoutUndefined({
    ...same,
    country: countryOf(places, said.country),
    ownerId: owner,
    teamId: team,
    parentId: parent,
    domain: typeof domain === 'string' ? bareDomain(domain) : domain,
  });
}

/** A country as its code. Refuses what is none. */
export function countryOf<Text extends string | null | undefined>(
  places: OperationContext['places'],
  country: Text,
) {
  if (typeof country !== 'string') return country;
  const code = places.countryCode(country);
  if (code === null) throw refuse('unknown-country', { country });
  return code;
}

/** `https://www.norra.se/en` → `norra.se` */
export function bareDomain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}

/** The same without the fields that are undefined: what was not said stays as it was. */
export function withoutUndefined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
  };
}
