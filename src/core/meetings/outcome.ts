/** What follows from a calendar message. */
import type { EventTime } from './calendar-event.ts';
import type { Meeting, MeetingAttendee } from './meeting.ts';

export type Ignored =
  /** Older than what we know: an answer to a time that was changed since, a message that came late. */
  | 'stale'
  /** Says nothing new. */
  | 'known'
  | 'unknown-meeting'
  /** Without a UID or a start no message can be put anywhere. */
  | 'incomplete'
  /** Our own invitation, forwarded or copied to us. */
  | 'our-own'
  /** Nobody can say whose answer it is. */
  | 'no-single-attendee'
  /** PUBLISH and messages that we do not know. */
  | 'not-for-us';

export type Refused =
  /** A meeting cannot be taken over: somebody else claims to run it now. */
  | 'organizer-changed'
  /** Only who runs a meeting may change it or call it off. */
  | 'not-from-the-organizer'
  /** Somebody who takes no part asks for it. */
  | 'not-an-attendee';

export interface Proposal {
  readonly by: string;
  /** Null: the meeting as a whole. */
  readonly instance: EventTime | null;
  readonly start: EventTime;
  readonly end: EventTime | null;
  readonly location: string | null;
  readonly comment: string | null;
}

export type Outcome =
  | { readonly kind: 'ignored'; readonly why: Ignored }
  | { readonly kind: 'refused'; readonly why: Refused }
  /** An invitation of theirs that we did not know. */
  | { readonly kind: 'invited'; readonly meeting: Meeting }
  /** `moved`: time or place differ; `answerAgain`: what was answered before no longer counts. */
  | {
      readonly kind: 'updated';
      readonly meeting: Meeting;
      readonly instance: EventTime | null;
      readonly moved: boolean;
      readonly answerAgain: boolean;
    }
  /** `instance` null: the whole meeting; `andLater`: that instance and all after it. */
  | {
      readonly kind: 'cancelled';
      readonly meeting: Meeting;
      readonly instance: EventTime | null;
      readonly andLater: boolean;
    }
  /** Some need not come any more; the meeting takes place. */
  | { readonly kind: 'withdrawn'; readonly meeting: Meeting; readonly attendees: readonly string[] }
  /** `joined`: they were not invited by us; somebody forwarded or delegated it to them. */
  | {
      readonly kind: 'answered';
      readonly meeting: Meeting;
      readonly attendee: MeetingAttendee;
      readonly instance: EventTime | null;
      readonly joined: boolean;
      readonly comment: string | null;
    }
  /** Another time is proposed: it is accepted by an update of ours, or declined. Nothing has changed yet. */
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  /** Our own proposal was declined: the meeting stays as it is. */
  | { readonly kind: 'proposal-declined'; readonly comment: string | null }
  /** They ask for the current version. */
  | { readonly kind: 'asked-for-update'; readonly by: string };
