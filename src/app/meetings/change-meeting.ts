import { z } from 'zod';
import {
  calledOff,
  cancellationOf,
  counterDeclined,
  invitationOf,
  revised,
} from '../../core/meetings/compose.ts';
import type { Meeting } from '../../core/meetings/meeting.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { MeetingRecord } from '../ports/meetings.ts';
import { id, instant, reason, text, version } from '../schemas.ts';
import { agreedFields } from './book-meeting.ts';
import { mailboxOfMeeting, meetingToChange, type OpenMeeting } from './meeting-for.ts';
import { checkInvitation, invitedBy, postMeetingMail } from './meeting-mail.ts';
import { instantOf, meetingOf } from './meeting-record.ts';
import { saveMeeting } from './save-meeting.ts';

const tell = z.boolean().default(true).describe('Tell everybody by mail');

/** A new time: everybody is asked again, and what they had answered counts no longer. */
export const moveMeeting = operation({
  name: 'move-meeting',
  summary: 'Move a meeting of yours to another time, and tell everybody.',
  http: { method: 'POST', path: '/meetings/{id}/move' },
  effect: 'write',
  input: z.object({
    id,
    version,
    at: instant,
    minutes: z.int().min(5).max(1_440).optional().describe('As long as before, unless told'),
    word: text(2_000).optional().describe('A word to everybody'),
    agreed: agreedFields.optional(),
    tell,
  }),
  output: z.object({ id, version: z.int(), notes: z.array(z.string()) }),
  allow: sellers,
  async run(context, { at, minutes, ...input }) {
    const open = await ourMeeting(context, input.id, input.version);
    const begins = Temporal.Instant.from(at).epochMilliseconds;
    const length = minutes === undefined ? open.record.endsAt - open.record.startsAt : minutes * 60_000;
    return moveTo(context, open, { begins, ends: begins + length }, input);
  },
});

/** What is written about a meeting. Another title or place is told to everybody; their answers stay. */
export const editMeeting = operation({
  name: 'edit-meeting',
  summary: 'Change what a meeting is about, its place or its agenda.',
  http: { method: 'PATCH', path: '/meetings/{id}' },
  effect: 'write',
  input: z.object({
    id,
    version,
    title: text(300).optional(),
    place: text(2_000).nullable().optional(),
    agenda: text(20_000).nullable().optional(),
    tell,
  }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, input) {
    const open = await ourMeeting(context, input.id, input.version);
    const { record, attendees } = open;
    const before = meetingOf(record, attendees);
    const place = input.place === undefined ? before.location : input.place;
    const next = revised(before, { summary: input.title ?? before.summary, location: place }, context.now);
    const agenda = input.agenda === undefined ? record.agenda : input.agenda;
    const saved = await save(context, open, next, { agenda });
    if (input.tell) await announce(context, saved, next, 'changed', { agreed: true });
    return { id: record.id, version: saved.version };
  },
});

/** Called off: it stands in the book as such, and everybody who was invited hears of it. */
export const cancelMeeting = operation({
  name: 'cancel-meeting',
  summary: 'Call off a meeting of yours, and tell everybody.',
  http: { method: 'POST', path: '/meetings/{id}/cancel' },
  effect: 'write',
  input: z.object({ id, reason: reason.optional(), word: text(2_000).optional(), tell }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const open = await ourMeeting(context, input.id);
    await callOff(context, open, input);
    return { id: input.id };
  },
});

/** Calls a meeting of ours off inside a running operation. */
export async function callOff(
  context: OperationContext,
  open: OpenMeeting,
  how: { readonly reason?: string | undefined; readonly word?: string | undefined; readonly tell: boolean },
): Promise<void> {
  const off = calledOff(meetingOf(open.record, open.attendees), null, context.now);
  const saved = await save(context, open, off, { calledOffReason: how.reason ?? null, proposal: null });
  const mailbox = how.tell ? await mailboxOfMeeting(context, open.record) : null;
  if (how.tell && open.record.mailboxId !== null && mailbox === null) throw refuse('meeting-without-mailbox');
  if (mailbox !== null)
    await postMeetingMail(context, saved, mailbox, {
      occasion: 'called-off',
      events: [cancellationOf(off, null, context.now, { comment: how.word ?? null })],
      to: invitedBy(mailbox, open.attendees),
      purpose: 'agreed-meeting',
      word: how.word,
    });
}

/** Their proposal of another time: taken, or the meeting stays as it is and they hear so. */
export const answerProposal = operation({
  name: 'answer-proposal',
  summary: 'Accept or decline the other time that they propose for a meeting.',
  http: { method: 'POST', path: '/meetings/{id}/proposal' },
  effect: 'write',
  input: z.object({ id, accept: z.boolean(), word: text(2_000).optional() }),
  output: z.object({ id, version: z.int() }),
  allow: sellers,
  async run(context, input) {
    const open = await ourMeeting(context, input.id);
    const { record, attendees } = open;
    const { proposal } = record;
    if (proposal === null) throw refuse('no-proposal');
    if (input.accept) {
      const begins = instantOf(proposal.start, record.zone);
      const ends =
        proposal.end === null
          ? begins + record.endsAt - record.startsAt
          : instantOf(proposal.end, record.zone);
      const agreed = { how: `${proposal.by} proposed it` };
      const moved = await moveTo(context, open, { begins, ends }, { ...input, agreed, tell: true });
      return { id: record.id, version: moved.version };
    }
    const mailbox = await mailboxOfMeeting(context, record);
    if (mailbox === null) throw refuse('meeting-without-mailbox');
    await context.tx.meetings.update(record.id, { proposal: null, version: record.version + 1 });
    const who = attendees.find(({ address }) => address === proposal.by.toLowerCase());
    await postMeetingMail(context, record, mailbox, {
      occasion: 'counter-declined',
      events: [
        counterDeclined(meetingOf(record, attendees), proposal, context.now, { comment: input.word ?? null }),
      ],
      to: [
        {
          field: 'to',
          address: proposal.by.toLowerCase(),
          name: who?.name ?? null,
          person: who?.personId ?? null,
        },
      ],
      purpose: 'agreed-meeting',
      word: input.word,
    });
    return { id: record.id, version: record.version + 1 };
  },
});

/** Moves a meeting of ours inside a running operation. */
export async function moveTo(
  context: OperationContext,
  open: OpenMeeting,
  { begins, ends }: { readonly begins: number; readonly ends: number },
  how: {
    readonly word?: string | undefined;
    readonly agreed?: z.output<typeof agreedFields> | undefined;
    readonly tell: boolean;
    readonly link?: string | undefined;
    /** Refused when another meeting of ours has the time. */
    readonly onlyFree?: boolean;
  },
): Promise<{ id: string; version: number; notes: string[] }> {
  const { now } = context;
  if (begins <= now) throw refuse('meeting-in-the-past');
  const { record } = open;
  const change = { start: { kind: 'instant', at: begins }, end: { kind: 'instant', at: ends } } as const;
  const next = revised(meetingOf(record, open.attendees), change, now);
  const yes =
    how.agreed === undefined ? {} : { agreedAt: momentOf(how.agreed.at, now), agreedHow: how.agreed.how };
  const saved = await save(context, open, next, { ...yes, proposal: null }, how.onlyFree === true);
  const agreed = how.agreed !== undefined || record.agreedAt !== null;
  const notes = how.tell ? await announce(context, saved, next, 'moved', { ...how, agreed }) : [];
  return { id: record.id, version: saved.version, notes: [...notes] };
}

async function announce(
  context: OperationContext,
  record: MeetingRecord,
  meeting: Meeting,
  occasion: 'moved' | 'changed',
  how: { readonly word?: string | undefined; readonly agreed: boolean; readonly link?: string | undefined },
): Promise<readonly string[]> {
  const mailbox = await mailboxOfMeeting(context, record);
  if (mailbox === null) {
    if (record.mailboxId !== null) throw refuse('meeting-without-mailbox');
    return [];
  }
  const attendees = (await context.tx.meetings.attendeesOf([record.id])).get(record.id) ?? [];
  const to = invitedBy(mailbox, attendees);
  const notes = await checkInvitation(context, to, how.agreed);
  await postMeetingMail(context, record, mailbox, {
    occasion,
    events: invitationOf(meeting, context.now, { description: record.agenda, comment: how.word ?? null }),
    to,
    purpose: how.agreed ? 'agreed-meeting' : 'invitation',
    word: how.word,
    link: how.link,
  });
  return notes;
}

async function save(
  context: OperationContext,
  { record }: OpenMeeting,
  next: Meeting,
  more: Partial<MeetingRecord>,
  onlyFree = false,
): Promise<MeetingRecord> {
  const { id: meetingId, userId } = record;
  const saved = await saveMeeting(context, record, next, { id: meetingId, userId, ...more }, record.zone);
  if (onlyFree && !saved.slot) throw refuse('slot-taken');
  return saved.record;
}

/** A meeting of ours that is still planned, to be changed. */
async function ourMeeting(context: OperationContext, meetingId: string, read?: number): Promise<OpenMeeting> {
  const open = await meetingToChange(context, meetingId);
  if (!open.record.ours) throw refuse('meeting-not-ours');
  if (open.record.status !== 'planned') throw refuse('meeting-over', { status: open.record.status });
  if (read !== undefined && read !== open.record.version)
    throw refuse('stale', { what: 'meeting', version: open.record.version });
  return open;
}
