/** Meetings with customers, ours and theirs. Instants are epoch milliseconds. */
import type { Id } from '../../core/facts.ts';
import type { EventTime, Recurrence } from '../../core/meetings/calendar-event.ts';
import type { MeetingException } from '../../core/meetings/meeting.ts';
import type { Proposal } from '../../core/meetings/outcome.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Table } from './table.ts';

export interface MeetingRecord {
  readonly id: Id;
  readonly accountId: Id | null;
  readonly opportunityId: Id | null;
  /** Whose of ours it is: who invites, or who was invited first. */
  readonly userId: Id;
  readonly mailboxId: Id | null;
  /** True: we invite. */
  readonly ours: boolean;
  readonly uid: string;
  readonly sequence: number;
  readonly stampedAt: Instant | null;
  readonly title: string | null;
  readonly place: string | null;
  readonly agenda: string | null;
  /** The next time that it takes place, as of the last change. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly recurring: boolean;
  readonly zone: string;
  readonly times: MeetingTimes;
  readonly organizerAddress: string | null;
  readonly organizerName: string | null;
  readonly status: 'planned' | 'cancelled' | 'held' | 'no-show';
  readonly standing: 'booked' | 'waiting' | 'declined' | 'cancelled';
  readonly declinedAt: Instant | null;
  readonly agreedAt: Instant | null;
  readonly agreedHow: string | null;
  readonly proposal: Proposal | null;
  readonly calledOffAt: Instant | null;
  readonly calledOffReason: string | null;
  readonly outcomeAt: Instant | null;
  readonly outcomeNote: string | null;
  readonly interactionId: Id | null;
  readonly bookedIn: Id | null;
  readonly bookedVia: 'hand' | 'page' | 'mail';
  readonly messageKey: string | null;
  readonly createdAt: Instant;
  readonly createdBy: Id | null;
  readonly version: number;
}

/** As the calendar says them. */
export interface MeetingTimes {
  readonly start: EventTime;
  readonly end: EventTime | null;
  readonly timeZone: string | null;
  readonly recurrence: Recurrence;
  readonly exceptions: readonly MeetingException[];
}

export interface AttendeeRecord {
  readonly id: Id;
  readonly meetingId: Id;
  /** Lower case; null: somebody without an address, who was told by other means. */
  readonly address: string | null;
  readonly name: string | null;
  readonly personId: Id | null;
  readonly userId: Id | null;
  readonly role: string | null;
  readonly userType: string | null;
  readonly partstat: string;
  readonly answeredSequence: number | null;
  readonly answeredAt: Instant | null;
  readonly invited: boolean;
  readonly delegatedTo: string | null;
}

export interface Meetings extends Table<MeetingRecord> {
  /** The meeting of this UID, locked for this transaction: answers to it wait for one another. */
  byUid(uid: string): Promise<MeetingRecord | null>;
  /** The same by its id. */
  lock(id: Id): Promise<MeetingRecord | null>;
  /** Meetings that touch a span of time (recurring ones in any case), the earliest first; at most `limit`. */
  between(
    span: { readonly from: Instant; readonly to: Instant },
    of: { readonly user?: Id; readonly account?: Id; readonly person?: Id },
    limit: number,
  ): Promise<readonly MeetingRecord[]>;
  /** Who takes part, by meeting. */
  attendeesOf(meetings: readonly Id[]): Promise<ReadonlyMap<Id, readonly AttendeeRecord[]>>;
}
