import { z } from 'zod';
import type { Day } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { anybody } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { BookOf } from '../ports/coverage.ts';
import { id, reference } from '../schemas.ts';
import { bookOf } from './book-of.ts';

const counts = {
  people: z.int(),
  withStep: z.int(),
  near: z.int(),
  toQualify: z.int(),
  released: z.int(),
};

/** Coverage in counts: by seller, and everybody against their gap, for a picture of a book of any size. */
export const coveragePicture = operation({
  name: 'coverage-picture',
  summary: 'Coverage in counts: by seller, and by time since the last contact against the gap.',
  http: { method: 'GET', path: '/coverage/picture' },
  effect: 'read',
  input: z.object({
    for: id.optional().describe('A seller; you, unless told. Managers: left out means everybody'),
    nearDays: z.int().min(1).max(365).default(14).describe('How many days before the longest gap is near'),
  }),
  output: z.object({
    ratings: z.array(
      z.object({
        rating: z.string(),
        people: z.int(),
        never: z.int().describe('Never contacted: they have no place in the picture'),
        columns: z.array(
          z.object({
            days: z.int().describe('Days on the clock, as if by the gaps of the rating'),
            kind: z.enum(['near', 'booked', 'step', 'alone']),
            people: z.int(),
          }),
        ),
      }),
    ),
    sellers: z.array(z.object({ seller: reference.nullable(), ...counts })),
    total: z.object(counts),
  }),
  allow: anybody,
  async run(context, { for: seller, nearDays }) {
    const { tx, now } = context;
    const owner = bookOf(context, seller);
    const today = zoneOf((await tx.organization.get()).zone).dayOf(now);
    const { ratings } = await tx.policies.current(null);
    const groups = Map.groupBy(await tx.coverage.picture(owner, today), ({ rating }) => rating);
    const sellers = await bySeller(context, owner, today + nearDays);
    return {
      ratings: ratings.map((rating) => {
        const columns = new Map<string, { days: number; kind: Kind; people: number }>();
        let [people, never] = [0, 0];
        for (const group of groups.get(rating.key) ?? []) {
          people += group.people;
          if (group.left === null) {
            never += group.people;
            continue;
          }
          const days = onTheScaleOf(rating, group, group.left);
          const kind = group.left <= nearDays ? 'near' : group.kind;
          const column = columns.get(`${kind} ${days}`) ?? { days, kind, people: 0 };
          columns.set(`${kind} ${days}`, { ...column, people: column.people + group.people });
        }
        return { rating: rating.key, people, never, columns: [...columns.values()] };
      }),
      sellers,
      total: {
        people: sum(sellers, 'people'),
        withStep: sum(sellers, 'withStep'),
        near: sum(sellers, 'near'),
        toQualify: sum(sellers, 'toQualify'),
        released: sum(sellers, 'released'),
      },
    };
  },
});

type Kind = 'near' | 'booked' | 'step' | 'alone';
interface Gaps {
  readonly idealDays: number;
  readonly longestDays: number;
}

/**
 * How long it is on the clock of somebody, told by the end of their longest gap (which long shots' newsletters
 * move, too). Who has a rhythm of their own stands where they would by the rating's: at the same share of a gap.
 */
function onTheScaleOf(
  rating: Gaps,
  own: { readonly idealDays: number | null; readonly longestDays: number | null },
  left: number,
): number {
  const ideal = own.idealDays ?? rating.idealDays;
  const longest = own.longestDays ?? rating.longestDays;
  const days = Math.max(0, longest - left);
  if (own.idealDays === null) return days;
  if (days <= ideal) return Math.round((days / ideal) * rating.idealDays);
  const beyond = (days - ideal) / Math.max(1, longest - ideal);
  return Math.round(rating.idealDays + beyond * (rating.longestDays - rating.idealDays));
}

async function bySeller({ tx }: Pick<OperationContext, 'tx'>, owner: BookOf, near: Day) {
  const groups = Map.groupBy(await tx.coverage.groups(owner, near), (group) => group.owner);
  const names = await tx.today.names([...groups.keys()].filter((each) => each !== null));
  return [...groups]
    .map(([seller, rows]) => ({
      seller: seller === null ? null : { id: seller, name: names.get(seller) ?? '' },
      people: sum(rows, 'people'),
      withStep: sum(rows, 'withStep'),
      near: sum(rows, 'near'),
      toQualify: sum(
        rows.filter(({ state }) => state === 'to-qualify'),
        'people',
      ),
      released: sum(
        rows.filter(({ state }) => state === 'released'),
        'people',
      ),
    }))
    .toSorted((a, b) => b.near - a.near || b.people - a.people);
}

function sum<Field extends string>(rows: readonly Readonly<Record<Field, number>>[], field: Field): number {
  return rows.reduce((total, row) => total + row[field], 0);
}
