import { z } from 'zod';
import { CHANNELS, type Id } from '../../core/facts.ts';
import { type FollowUp, followUpOf } from '../../core/planner/follow-up-of.ts';
import type { Rating } from '../../core/policy/policy.ts';
import { type Day, isoFromDay } from '../../core/time/day.ts';
import { personFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, isoDay, reference } from '../schemas.ts';
import { pastAndPresentJobs, saidJob } from './jobs-of.ts';
import { quietsOf, saidQuietPeriod } from './quiets-of.ts';
import { saidTies, tiesOf } from './ties-of.ts';

const rhythm = z.object({ idealDays: z.int(), longestDays: z.int() });
const interval = z.object({ from: z.string(), to: z.string() }).nullable();

/** How one person is followed up: the clock, quiet periods, permitted hours, promises, signals, jobs. */
export const getFollowUp = operation({
  name: 'get-follow-up',
  summary:
    'How a person is followed up: their clock, quiet periods, permitted hours, promises, news and jobs.',
  http: { method: 'GET', path: '/people/{id}/follow-up' },
  effect: 'read',
  input: z.object({ id }),
  output: z.object({
    today: isoDay.describe('The day where they are'),
    zone: z.string(),
    zoneKnown: z.boolean(),
    workingDay: z.boolean(),
    hours: z.object({ call: interval, mail: interval }).describe('Permitted today'),
    channels: z.array(z.enum(CHANNELS)).describe('Reachable and permitted'),
    conversations: z.int(),
    established: z.boolean(),
    rating: z.string().nullable().describe('Their own, else their account’s'),
    ratingRhythm: rhythm.nullable(),
    clock: z
      .object({
        idealDays: z.int(),
        longestDays: z.int(),
        own: z.boolean().describe('A rhythm of their own, instead of the rating’s'),
        from: isoDay.describe('The day from which the ideal gap counts'),
        because: z.enum(['contact', 'gift', 'retries', 'never-contacted', 'old-book']),
        ideal: isoDay,
        longest: isoDay,
        lastContact: z
          .object({ id, day: isoDay, kind: z.string(), direction: z.enum(['ours', 'theirs']) })
          .nullable(),
      })
      .nullable(),
    quiets: z.array(saidQuietPeriod),
    jobs: z.array(saidJob),
    ...saidTies,
    owners: z.object({ person: reference.nullable(), account: reference.nullable() }),
  }),
  allow: anybody,
  async run(context, input) {
    const { tx, calendars, now } = context;
    const { person, account } = await personFor(context, input.id);
    const [loaded] = await tx.planning.facts([account.id]);
    const policy = await tx.policies.current(account.teamId);
    const followUp = loaded && followUpOf(loaded.facts, person.id, policy, calendars, now);
    if (!loaded || !followUp) throw refuse('not-found', { what: 'person', id: person.id });
    const rating = policy.ratings.find(({ key }) => key === followUp.rating);
    return {
      today: isoFromDay(followUp.today),
      zone: followUp.zone,
      zoneKnown: followUp.zoneKnown,
      workingDay: followUp.workingDay,
      hours: { call: instants(followUp.hours.call), mail: instants(followUp.hours.mail) },
      channels: [...followUp.channels],
      conversations: followUp.conversations,
      established: !followUp.isNew,
      rating: followUp.rating,
      ratingRhythm: rhythmOf(rating),
      clock: clockOf(followUp),
      quiets: await quietsOf(context, person.id, loaded.facts, followUp),
      jobs: await pastAndPresentJobs(context, person),
      ...(await tiesOf(context, person.id, loaded.facts)),
      owners: {
        person: await nameOf(tx.users, person.ownerId),
        account: await nameOf(tx.users, account.ownerId),
      },
    };
  },
});

function clockOf({ clock, gaps }: FollowUp) {
  if (clock === null || gaps === null) return null;
  const { lastContact, lastGift, ranOut, first } = clock;
  return {
    idealDays: gaps.ideal,
    longestDays: gaps.longest,
    own: gaps.own,
    from: isoFromDay(clock.idealFrom),
    because:
      first ??
      (ranOut
        ? ('retries' as const)
        : lastGift && lastGift.day === clock.idealFrom
          ? ('gift' as const)
          : ('contact' as const)),
    ideal: isoFromDay(earlier(clock.idealFrom + gaps.ideal, clock.longestFrom + gaps.longest)),
    longest: isoFromDay(clock.longestFrom + gaps.longest),
    lastContact: lastContact && {
      id: lastContact.fact.id,
      day: isoFromDay(lastContact.day),
      kind: lastContact.fact.kind,
      direction: lastContact.fact.direction,
    },
  };
}

const earlier = (a: Day, b: Day): Day => Math.min(a, b);
const rhythmOf = (rating: Rating | undefined) =>
  rating === undefined ? null : { idealDays: rating.idealDays, longestDays: rating.longestDays };
const instants = (interval: { from: number; to: number } | null) =>
  interval && { from: new Date(interval.from).toISOString(), to: new Date(interval.to).toISOString() };

async function nameOf(
  users: { get(id: Id): Promise<{ readonly id: Id; readonly name: string } | null> },
  user: Id | null,
) {
  const found = user === null ? null : await users.get(user);
  return found && { id: found.id, name: found.name };
}
