import { z } from 'zod';
import type { Id } from '../../core/facts.ts';
import { invitationOf } from '../../core/meetings/compose.ts';
import type { Meeting, MeetingAttendee } from '../../core/meetings/meeting.ts';
import { accountFor, opportunityFor, personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { mailboxFor } from '../mail/mailboxes.ts';
import { momentOf } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { MailboxRecord } from '../ports/mail.ts';
import type { MeetingRecord } from '../ports/meetings.ts';
import { id, instant, text } from '../schemas.ts';
import { meetingFor } from './meeting-for.ts';
import { checkInvitation, invitedBy, postMeetingMail } from './meeting-mail.ts';
import { saveMeeting } from './save-meeting.ts';

export const agreedFields = z
  .object({
    how: text(500).describe('How they said yes: on the phone, by mail, at the last meeting'),
    at: instant.optional().describe('When; now, unless told'),
  })
  .describe('Their yes. Without it, quiet periods and opt-outs hold the invitation back');

const zoneName = z.string().max(100);

export const bookMeetingFields = z.object({
  title: text(300),
  at: instant.describe('When it begins'),
  minutes: z.int().min(5).max(1_440).default(60),
  zone: zoneName.optional().describe('Where its hour is meant; yours, unless told'),
  people: z.array(id).max(100).default([]).describe('Their people'),
  users: z.array(id).max(100).default([]).describe('Of ours, besides you'),
  others: z
    .array(z.object({ address: z.email().max(320), name: text(200).optional() }))
    .max(100)
    .default([])
    .describe('Who is not in the book'),
  account: id.optional(),
  opportunity: id.optional(),
  place: text(2_000).optional().describe('A place, or the link of a call'),
  agenda: text(20_000).optional().describe('Stands in the invitation'),
  invite: z.boolean().default(true).describe('Send an invitation by mail'),
  mailbox: id.optional().describe('Yours; may be left out when you have one'),
  agreed: agreedFields.optional(),
  bookedIn: id.optional().describe('The meeting at whose end this one was booked'),
});

/** Books a meeting of ours; everybody with an address is invited by mail unless told otherwise. */
export const bookMeeting = operation({
  name: 'book-meeting',
  summary: 'Book a meeting, and invite everybody by mail.',
  http: { method: 'POST', path: '/meetings' },
  effect: 'write',
  input: bookMeetingFields,
  output: z.object({
    id,
    invitation: id.nullable().describe('The mail that invites'),
    notes: z.array(z.string()).describe('Why an invitation goes out that would else be held back'),
  }),
  allow: sellers,
  async run(context, input) {
    const begins = Temporal.Instant.from(input.at).epochMilliseconds;
    if (begins <= context.now) throw refuse('meeting-in-the-past');
    if (input.zone !== undefined && !context.places.isZone(input.zone))
      throw refuse('unknown-time-zone', { zone: input.zone });
    const mailbox = await mailboxToInvite(context, input);
    return recordMeeting(context, { ...input, begins, via: 'hand', mailbox });
  },
});

export type Booking = z.output<typeof bookMeetingFields> & {
  readonly begins: number;
  readonly via: MeetingRecord['bookedVia'];
  readonly mailbox: MailboxRecord | null;
  /** Where the customer moves or calls it off; stands in the invitation. */
  readonly link?: string;
};

/** Books inside a running operation. `invite` without a mailbox invites nobody. */
export async function recordMeeting(
  context: OperationContext,
  { mailbox, begins, via, link, ...input }: Omit<Booking, 'mailbox'> & { mailbox: MailboxRecord | null },
) {
  const { tx, actor, now, newId } = context;
  const user = await tx.users.get(actor.user);
  const account = await accountOf(context, input);
  if (input.bookedIn !== undefined) await meetingFor(context, input.bookedIn);
  await context.changePeople(input.people);
  if (account !== null) await context.change([account]);

  const meetingId = newId();
  const zone = input.zone ?? actor.zone;
  const { named, nameless } = await attendeesNamed(context, input);
  const address = mailbox?.address ?? user?.email ?? `${actor.user}@invalid`;
  const meeting: Meeting = {
    uid: `${newId()}@${address.slice(address.lastIndexOf('@') + 1)}`,
    sequence: 0,
    stampedAt: now,
    cancelled: false,
    start: { kind: 'instant', at: begins },
    end: { kind: 'instant', at: begins + input.minutes * 60_000 },
    timeZone: zone,
    summary: input.title,
    location: input.place ?? null,
    organizer: { address, name: mailbox?.senderName ?? user?.name ?? null },
    attendees: named,
    recurrence: { rule: null, added: [], leftOut: [] },
    exceptions: [],
  };
  const { record, slot } = await saveMeeting(
    context,
    null,
    meeting,
    {
      id: meetingId,
      userId: actor.user,
      accountId: account,
      opportunityId: input.opportunity ?? null,
      mailboxId: mailbox?.id ?? null,
      ours: true,
      agenda: input.agenda ?? null,
      agreedAt: input.agreed === undefined ? null : momentOf(input.agreed.at, now),
      agreedHow: input.agreed?.how ?? null,
      bookedIn: input.bookedIn ?? null,
      bookedVia: via,
    },
    zone,
  );
  await tx.meetingAttendees.insert(
    nameless.map(({ personId, name }) => ({
      id: newId(),
      meetingId,
      address: null,
      name,
      personId,
      userId: null,
      role: null,
      userType: null,
      partstat: 'NEEDS-ACTION',
      answeredSequence: null,
      answeredAt: null,
      invited: true,
      delegatedTo: null,
    })),
  );
  if (via === 'page' && !slot) throw refuse('slot-taken');
  context.about('meeting', meetingId);
  const attendees = (await tx.meetings.attendeesOf([meetingId])).get(meetingId) ?? [];
  const to = mailbox === null ? [] : invitedBy(mailbox, attendees);
  const agreed = input.agreed !== undefined;
  const everybody = attendees.flatMap(({ personId, address: at, name }) =>
    personId === null ? [] : [{ field: 'to' as const, address: at ?? '', name, person: personId }],
  );
  const notes = await checkInvitation(context, input.invite ? to : agreed ? [] : everybody, agreed);
  const invitation =
    input.invite && mailbox !== null
      ? await postMeetingMail(context, record, mailbox, {
          occasion: 'invitation',
          events: invitationOf(meeting, now, { description: record.agenda }),
          to,
          purpose: agreed ? 'agreed-meeting' : 'invitation',
          link,
        })
      : null;
  return { id: meetingId, invitation, notes: [...notes] };
}

async function mailboxToInvite(
  context: OperationContext,
  { invite, mailbox: named }: { readonly invite: boolean; readonly mailbox?: Id | undefined },
): Promise<MailboxRecord | null> {
  if (named !== undefined) {
    const mailbox = await mailboxFor(context, named);
    if (mailbox.userId !== context.actor.user) throw refuse('not-your-mailbox');
    return mailbox;
  }
  const [mailbox] = await context.tx.mailboxes.where({ userId: context.actor.user, removedAt: null });
  if (mailbox === undefined && invite) throw refuse('no-mailbox');
  return mailbox ?? null;
}

/** The account that was named, that of the opportunity, or the home of the first person. */
async function accountOf(
  context: OperationContext,
  input: Pick<Booking, 'account' | 'opportunity' | 'people'>,
): Promise<Id | null> {
  let home: Id | null = null;
  for (const person of input.people) home ??= (await personFor(context, person)).account.id;
  const ofOpportunity =
    input.opportunity === undefined
      ? null
      : (await opportunityFor(context, input.opportunity)).opportunity.accountId;
  const named = input.account === undefined ? null : (await accountFor(context, input.account)).id;
  return named ?? ofOpportunity ?? home;
}

/** Everybody who is to come: with an address, and those who have none. */
async function attendeesNamed(
  context: OperationContext,
  { people, users, others }: Pick<Booking, 'people' | 'users' | 'others'>,
) {
  const { tx, actor } = context;
  const named: MeetingAttendee[] = [];
  const nameless: { readonly personId: Id; readonly name: string }[] = [];
  for (const person of new Set(people)) {
    const record = (await personFor(context, person)).person;
    const addresses = await tx.addresses.where({ personId: person, kind: 'mail', deadAt: null });
    const [first] = addresses.toSorted((a, b) => a.position - b.position);
    if (first === undefined) nameless.push({ personId: person, name: record.name });
    else named.push(attendee(first.normalized, record.name));
  }
  for (const user of await tx.users.getMany(users.filter((each) => each !== actor.user)))
    if (user.email !== null) named.push(attendee(user.email.toLowerCase(), user.name));
  for (const { address, name } of others) named.push(attendee(address.toLowerCase(), name ?? null));
  return { named, nameless };
}

const attendee = (address: string, name: string | null): MeetingAttendee => ({
  address,
  name,
  role: 'REQ-PARTICIPANT',
  userType: 'INDIVIDUAL',
  partstat: 'NEEDS-ACTION',
  answered: null,
  invited: true,
  delegatedTo: null,
});
