import { z } from 'zod';
import { occurrencesOf } from '../../core/meetings/occurrences.ts';
import { accountFor, isSeen, mayActFor, personFor, sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { AttendeeRecord, MeetingRecord } from '../ports/meetings.ts';
import { id, instant } from '../schemas.ts';
import { meetingFor } from './meeting-for.ts';
import { instantOf, meetingOf } from './meeting-record.ts';

const DAY = 86_400_000;
const MOST = 500;

const shownMeeting = z.object({
  id,
  version: z.int(),
  title: z.string().nullable(),
  place: z.string().nullable(),
  agenda: z.string().nullable(),
  startsAt: z.string(),
  endsAt: z.string(),
  zone: z.string(),
  recurring: z.boolean(),
  ours: z.boolean().describe('False: they invited us'),
  user: id,
  account: id.nullable(),
  opportunity: id.nullable(),
  status: z.string().describe('planned, cancelled, held, no-show'),
  standing: z.string().describe('booked (somebody accepted), waiting, declined, cancelled'),
  organizer: z.object({ address: z.string().nullable(), name: z.string().nullable() }),
  attendees: z.array(
    z.object({
      address: z.string().nullable(),
      name: z.string().nullable(),
      person: id.nullable(),
      user: id.nullable(),
      answer: z.string().describe('NEEDS-ACTION, ACCEPTED, DECLINED, TENTATIVE, DELEGATED'),
      required: z.boolean(),
    }),
  ),
  agreed: z.object({ at: z.string(), how: z.string() }).nullable(),
  proposal: z
    .object({
      by: z.string(),
      startsAt: z.string(),
      endsAt: z.string(),
      place: z.string().nullable(),
      comment: z.string().nullable(),
    })
    .nullable()
    .describe('Another time that they propose'),
  calledOff: z.object({ at: z.string(), reason: z.string().nullable() }).nullable(),
  outcomeNote: z.string().nullable(),
  interaction: id.nullable(),
  bookedIn: id.nullable(),
  next: z.array(id).describe('Meetings that were booked at the end of this one'),
  bookedVia: z.string(),
});

export const getMeeting = operation({
  name: 'get-meeting',
  summary: 'One meeting with everybody’s answers.',
  http: { method: 'GET', path: '/meetings/{id}' },
  effect: 'read',
  input: z.object({ id }),
  output: shownMeeting,
  allow: anybody,
  async run(context, input) {
    const { record, attendees } = await meetingFor(context, input.id);
    const next = await context.tx.meetings.where({ bookedIn: record.id }, 20);
    return { ...shown(record, attendees), next: next.map((each) => each.id) };
  },
});

export const listMeetings = operation({
  name: 'list-meetings',
  summary: 'Meetings in a span of time, the earliest first; each time of a recurring one.',
  http: { method: 'GET', path: '/meetings' },
  effect: 'read',
  input: z.object({
    from: instant.optional().describe('Two weeks ago, unless told'),
    to: instant.optional().describe('In four weeks, unless told'),
    user: id.optional().describe('Whose; yours, unless an account or a person is named'),
    account: id.optional(),
    person: id.optional(),
  }),
  output: z.object({ meetings: z.array(shownMeeting), more: z.boolean() }),
  allow: anybody,
  async run(context, input) {
    const { tx, now } = context;
    const from =
      input.from === undefined ? now - 14 * DAY : Temporal.Instant.from(input.from).epochMilliseconds;
    const to = input.to === undefined ? now + 28 * DAY : Temporal.Instant.from(input.to).epochMilliseconds;
    if (input.account !== undefined) await accountFor(context, input.account);
    if (input.person !== undefined) await personFor(context, input.person);
    const whose = {
      ...(input.account && { account: input.account }),
      ...(input.person && { person: input.person }),
    };
    const user = input.user ?? (input.account || input.person ? undefined : context.actor.user);
    const found = await tx.meetings.between({ from, to }, { ...whose, ...(user && { user }) }, MOST + 1);
    const seen = await seenOf(context, found.slice(0, MOST));
    const attendees = await tx.meetings.attendeesOf(seen.map((record) => record.id));
    const meetings = seen.flatMap((record) => timesIn(record, attendees.get(record.id) ?? [], { from, to }));
    return {
      meetings: meetings.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)).slice(0, MOST),
      more: found.length > MOST || meetings.length > MOST,
    };
  },
});

/** Without those at accounts that the actor may not see. */
async function seenOf(context: OperationContext, found: readonly MeetingRecord[]) {
  const sight = await sightOf(context);
  const ids = [...new Set(found.flatMap(({ accountId }) => accountId ?? []))];
  const accounts = new Map((await context.tx.accounts.getMany(ids)).map((each) => [each.id, each]));
  return found.filter(({ userId, accountId }) => {
    const account = accountId === null ? undefined : accounts.get(accountId);
    return mayActFor(context.actor, userId) || (account !== undefined && isSeen(sight, account));
  });
}

function timesIn(
  record: MeetingRecord,
  attendees: readonly AttendeeRecord[],
  span: { readonly from: number; readonly to: number },
) {
  const one = { ...shown(record, attendees), next: [] };
  if (!record.recurring) return [one];
  const { occurrences } = occurrencesOf(meetingOf(record, attendees), span, record.zone, 100);
  return occurrences.map(({ from, to }) => ({ ...one, startsAt: iso(from), endsAt: iso(to) }));
}

const iso = (at: number) => new Date(at).toISOString();

function shown(record: MeetingRecord, attendees: readonly AttendeeRecord[]) {
  const { proposal, zone } = record;
  return {
    id: record.id,
    version: record.version,
    title: record.title,
    place: record.place,
    agenda: record.agenda,
    startsAt: iso(record.startsAt),
    endsAt: iso(record.endsAt),
    zone,
    recurring: record.recurring,
    ours: record.ours,
    user: record.userId,
    account: record.accountId,
    opportunity: record.opportunityId,
    status: record.status,
    standing: record.standing,
    organizer: { address: record.organizerAddress, name: record.organizerName },
    attendees: attendees.map((each) => ({
      address: each.address,
      name: each.name,
      person: each.personId,
      user: each.userId,
      answer: each.partstat,
      required: each.role !== 'OPT-PARTICIPANT' && each.role !== 'NON-PARTICIPANT',
    })),
    agreed: record.agreedAt === null ? null : { at: iso(record.agreedAt), how: record.agreedHow ?? '' },
    proposal: proposal && {
      by: proposal.by,
      startsAt: iso(instantOf(proposal.start, zone)),
      endsAt: iso(
        proposal.end === null
          ? instantOf(proposal.start, zone) + record.endsAt - record.startsAt
          : instantOf(proposal.end, zone),
      ),
      place: proposal.location,
      comment: proposal.comment,
    },
    calledOff:
      record.calledOffAt === null ? null : { at: iso(record.calledOffAt), reason: record.calledOffReason },
    outcomeNote: record.outcomeNote,
    interaction: record.interactionId,
    bookedIn: record.bookedIn,
    bookedVia: record.bookedVia,
  };
}
