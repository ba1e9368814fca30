import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import type { Policy, Rating } from '../../core/policy/policy.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { managers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import { id, isoDay, reference } from '../schemas.ts';
import { policyBody } from '../settings/policy-schema.ts';
import { loadOfOwners, loadOfRatings, type PolicyOf, type Seller, sellersAtWork } from './book-loads.ts';
import { sampledChanges } from './sampled-changes.ts';
import { CHANGES, whatChanges } from './what-changes.ts';

/** People planned with both policies; of a smaller book all, so that nothing is an estimate. */
const SAMPLE = 600;
const MOST_ACCOUNTS = 1_000;

const perWeek = z.object({
  visit: z.number(),
  call: z.number(),
  article: z.number(),
  newsletter: z.number(),
});
const turn = z.object({ before: z.number(), after: z.number() });

/** What a changed policy would do to the book and to each seller's load, before it is saved. */
export const previewPolicy = operation({
  name: 'preview-policy',
  summary: 'What a changed policy would do to the book and to each seller’s load, before it is saved.',
  http: { method: 'POST', path: '/settings/policy/preview' },
  effect: 'read',
  input: z.object({ team: id.optional(), policy: policyBody }),
  output: z.object({
    ratings: z.array(
      z.object({
        rating: z.string(),
        label: z.string(),
        people: z.int(),
        before: perWeek.describe('Touches a week at the ideal gap, by kind'),
        after: perWeek,
      }),
    ),
    sellers: z.array(
      z.object({
        seller: reference.nullable().describe('Null: what nobody owns'),
        people: z.int(),
        touches: turn.describe('Touches by hand a week at the ideal gap; newsletters are not counted'),
        capacity: turn.describe('Touches a week that they have time for, holidays and leave taken off'),
      }),
    ),
    book: z.object({ people: z.int(), touches: turn, capacity: turn, newsletters: turn }),
    advice: z
      .object({ rating: z.string(), label: z.string(), idealDays: z.int() })
      .nullable()
      .describe('With this ideal gap of this rating, the book would fit the time that there is'),
    changes: z.object({
      exact: z.boolean().describe('Everybody was planned with both; else the numbers are estimates'),
      planned: z.int().describe('How many were planned with both'),
      people: z.int().describe('How many the policy concerns'),
      due: turn,
      late: turn,
      pastLongest: turn,
      placedAnew: z.number().describe('Who get a new day inside their seller’s capacity'),
      changes: z.array(z.object({ change: z.enum(CHANGES), people: z.number() })),
      examples: z.array(
        z.object({
          change: z.enum(CHANGES),
          person: reference,
          account: reference,
          action: z.string().nullable(),
          dueBefore: isoDay.nullable(),
          dueAfter: isoDay.nullable(),
        }),
      ),
    }),
  }),
  allow: managers,
  async run(context, { team = null, policy }) {
    const { tx, places, now } = context;
    if (team !== null && !(await tx.teams.get(team))) throw refuse('not-found', { what: 'team', id: team });
    const teams = await tx.policies.teams();
    const before = await policiesBefore(context, teams);
    const proposed: Policy = { ...policy, version: before(team).version };
    const concerns = (of: Id | null) => (team === null ? of === null || !teams.has(of) : of === team);
    const after: PolicyOf = (of) => (concerns(of) ? proposed : before(of));

    const groups = await tx.bookLoad.groups(team !== null || teams.size > 0);
    const sellers = await sellersAtWork(tx, places, now);
    const loads = { before: loadOfOwners(groups, before), after: loadOfOwners(groups, after) };
    const rows = sellerRows(groups, sellers, loads, { before, after });
    const ratings = ratingRows(groups, before, after);
    const sumOf = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0);
    const book = {
      people: groups.reduce((sum, { people }) => sum + people, 0),
      touches: { before: sumOf((it) => it.touches.before), after: sumOf((it) => it.touches.after) },
      capacity: { before: sumOf((it) => it.capacity.before), after: sumOf((it) => it.capacity.after) },
      newsletters: {
        before: ratings.reduce((sum, it) => sum + it.before.newsletter, 0),
        after: ratings.reduce((sum, it) => sum + it.after.newsletter, 0),
      },
    };
    const concerned = groups.filter((group) => concerns(group.team));
    return {
      ratings,
      sellers: rows.map((row) => ({
        ...row,
        touches: rounded(row.touches),
        capacity: rounded(row.capacity),
      })),
      book: {
        people: book.people,
        touches: rounded(book.touches),
        capacity: rounded(book.capacity),
        newsletters: rounded(book.newsletters),
      },
      advice: adviceFor(book.touches.after - book.capacity.after, ratings, proposed.ratings),
      changes: await changesIn(
        context,
        concerned.reduce((sum, { people }) => sum + people, 0),
        { only: team, except: [...teams] },
        { before, after },
      ),
    };
  },
});

/** The policies as they hold now, read once for every team that has its own. */
async function policiesBefore({ tx }: OperationContext, teams: ReadonlySet<Id>): Promise<PolicyOf> {
  const shared = await tx.policies.current(null);
  const own = new Map<Id, Policy>();
  for (const team of teams) own.set(team, await tx.policies.current(team));
  return (team) => (team === null ? shared : (own.get(team) ?? shared));
}

type Groups = Awaited<ReturnType<OperationContext['tx']['bookLoad']['groups']>>;
type Both<Value> = { readonly before: Value; readonly after: Value };

function sellerRows(
  groups: Groups,
  sellers: readonly Seller[],
  loads: Both<ReadonlyMap<Id | null, number>>,
  policies: Both<PolicyOf>,
) {
  const people = new Map<Id | null, number>();
  for (const group of groups) people.set(group.owner, (people.get(group.owner) ?? 0) + group.people);
  const touches = (owner: Id | null) => ({
    before: loads.before.get(owner) ?? 0,
    after: loads.after.get(owner) ?? 0,
  });
  const capacity = ({ touchesPerDay, daysPerWeek, team }: Seller, policyOf: PolicyOf) =>
    (touchesPerDay ?? policyOf(team).pacing.touchesPerDay) * daysPerWeek;
  const rows = sellers
    .filter(({ id: seller, sells }) => sells || people.has(seller))
    .map((seller) => ({
      seller: { id: seller.id, name: seller.name },
      people: people.get(seller.id) ?? 0,
      touches: touches(seller.id),
      capacity: {
        before: capacity(seller, policies.before),
        after: capacity(seller, policies.after),
      },
    }))
    .toSorted(
      (a, b) =>
        b.touches.after - b.capacity.after - (a.touches.after - a.capacity.after) ||
        a.seller.name.localeCompare(b.seller.name),
    );
  const unowned = people.get(null);
  if (unowned === undefined) return rows;
  const nobody = { seller: null, people: unowned, touches: touches(null), capacity: { before: 0, after: 0 } };
  return [...rows, nobody];
}

function ratingRows(groups: Groups, before: PolicyOf, after: PolicyOf) {
  const was = new Map(loadOfRatings(groups, before).map((load) => [load.rating, load]));
  const will = new Map(loadOfRatings(groups, after).map((load) => [load.rating, load]));
  const none = { visit: 0, call: 0, article: 0, newsletter: 0 };
  return [...new Set([...will.keys(), ...was.keys()])].map((rating) => ({
    rating,
    label: will.get(rating)?.label ?? was.get(rating)?.label ?? rating,
    people: will.get(rating)?.people ?? was.get(rating)?.people ?? 0,
    before: { ...(was.get(rating)?.perWeek ?? none) },
    after: { ...(will.get(rating)?.perWeek ?? none) },
  }));
}

/** The rating that makes most work by hand, with the gap at which everything would fit; whole weeks. */
function adviceFor(
  excess: number,
  loads: ReturnType<typeof ratingRows>,
  ratings: readonly Rating[],
): { rating: string; label: string; idealDays: number } | null {
  if (excess <= 0) return null;
  const byHand = loads.map(({ rating, after: { visit, call, article } }) => ({
    rating,
    work: visit + call + article,
  }));
  const most = byHand.toSorted((a, b) => b.work - a.work)[0];
  const rating = ratings.find(({ key }) => key === most?.rating);
  if (most === undefined || rating === undefined || most.work <= excess) return null;
  const idealDays = Math.ceil((rating.idealDays * most.work) / (most.work - excess) / 7) * 7;
  return { rating: rating.key, label: rating.label, idealDays };
}

async function changesIn(
  { tx, calendars, now }: OperationContext,
  people: number,
  of: { readonly only: Id | null; readonly except: readonly Id[] },
  policies: Both<PolicyOf>,
) {
  const every = Math.max(1, Math.ceil(people / SAMPLE));
  const accounts = await tx.bookLoad.sample(every, of, MOST_ACCOUNTS + 1);
  const sampled = await sampledChanges(tx, calendars, accounts.slice(0, MOST_ACCOUNTS), policies, now);
  const today = zoneOf((await tx.organization.get()).zone).dayOf(now);
  const found = whatChanges(sampled, today);
  const scale = sampled.length === 0 ? 0 : Math.max(people, sampled.length) / sampled.length;
  const exact = every === 1 && accounts.length <= MOST_ACCOUNTS;
  const whole = (count: number) => (exact ? count : Math.round(count * scale));
  const both = ({ before, after }: Both<number>) => ({ before: whole(before), after: whole(after) });
  return {
    exact,
    planned: sampled.length,
    people,
    due: both(found.due),
    late: both(found.late),
    pastLongest: both(found.pastLongest),
    placedAnew: whole(found.placedAnew),
    changes: found.changes.map((each) => ({ ...each, people: whole(each.people) })),
    examples: found.examples,
  };
}

const rounded = ({ before, after }: Both<number>) => ({ before: tenth(before), after: tenth(after) });
const tenth = (value: number) => Math.round(value * 10) / 10;
