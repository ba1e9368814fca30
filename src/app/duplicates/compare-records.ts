import { z } from 'zod';
import { accountFor, personFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import { id } from '../schemas.ts';
import { duplicateKind } from './find-duplicates.ts';

const side = z.object({
  id,
  name: z.string(),
  account: id,
  fields: z.record(z.string(), z.string().nullable()).describe('What stands in each field, as text'),
  addresses: z.array(z.object({ kind: z.string(), value: z.string() })),
  optOuts: z.array(z.string()).describe('Channels on which they want nothing; both have them after a merge'),
  brings: z.object({
    interactions: z.int(),
    agreements: z.int(),
    commitments: z.int(),
    opportunities: z.int(),
    people: z.int(),
  }),
});

/** Two people, or two companies, beside one another: to be merged, or to be told apart. */
export const compareRecords = operation({
  name: 'compare-records',
  summary: 'Lay two people, or two companies, beside one another, with what each brings to a merge.',
  http: { method: 'GET', path: '/duplicates/{kind}/{a}/{b}' },
  effect: 'read',
  input: z.object({ kind: duplicateKind, a: id, b: id }),
  output: z.object({ a: side, b: side }),
  allow: anybody,
  async run(context, { kind, a, b }) {
    if (a === b) throw refuse('merge-with-itself');
    const read = kind === 'people' ? personSide : accountSide;
    return { a: await read(context, a), b: await read(context, b) };
  },
});

async function personSide(context: OperationContext, wanted: string): Promise<z.output<typeof side>> {
  const { person, account } = await personFor(context, wanted);
  const { tx } = context;
  const permissions = await tx.permissions.where({ personId: person.id });
  const last = new Map(permissions.toSorted((x, y) => x.at - y.at).map((each) => [each.channel, each]));
  const { title, department, rating, country, city, language, birthday, legalBasis, note } = person;
  return {
    id: person.id,
    name: person.name,
    account: account.id,
    fields: {
      account: account.name,
      title,
      department,
      owner: await ownerOf(context, person.ownerId ?? account.ownerId),
      rating: rating ?? account.rating,
      city,
      country,
      language,
      birthday,
      legalBasis,
      note,
    },
    addresses: (await tx.addresses.where({ personId: person.id }))
      .toSorted((x, y) => x.position - y.position)
      .map(({ kind, value }) => ({ kind, value })),
    optOuts: [...last.values()].filter(({ allowed }) => !allowed).map(({ channel }) => channel),
    brings: await tx.duplicates.brings('people', person.id),
  };
}

async function accountSide(context: OperationContext, wanted: string): Promise<z.output<typeof side>> {
  const account = await accountFor(context, wanted);
  const { domain, website, phone, industry, employees, street, postalCode, city, country, rating, note } =
    account;
  return {
    id: account.id,
    name: account.name,
    account: account.id,
    fields: {
      owner: await ownerOf(context, account.ownerId),
      rating,
      domain,
      website,
      phone,
      industry,
      employees: employees === null ? null : String(employees),
      street,
      postalCode,
      city,
      country,
      note,
    },
    addresses: [],
    optOuts: [],
    brings: await context.tx.duplicates.brings('companies', account.id),
  };
}

async function ownerOf({ tx }: OperationContext, owner: string | null): Promise<string | null> {
  return owner === null ? null : ((await tx.users.get(owner))?.name ?? null);
}
