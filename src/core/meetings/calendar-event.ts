/**
 * What a calendar message says of one event, as it was understood. Addresses stand as they were written, without
 * their `mailto:`.
 */
import type { Day, Instant } from '../time/day.ts';

/** A floating time has no zone, or one that nobody knows: it is a moment only where somebody is. */
export type EventTime =
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'day'; readonly day: Day }
  /** `local`: `2026-11-12T10:00:00`. */
  | { readonly kind: 'floating'; readonly local: string };

export interface Organizer {
  readonly address: string;
  readonly name: string | null;
  /** Who wrote on the organizer's behalf. */
  readonly sentBy: string | null;
}

export interface Attendee {
  readonly address: string;
  readonly name: string | null;
  /** `NEEDS-ACTION`, `ACCEPTED`, `DECLINED`, `TENTATIVE`, `DELEGATED`, or what else was written; null when nothing. */
  readonly partstat: string | null;
  /** `CHAIR`, `REQ-PARTICIPANT`, `OPT-PARTICIPANT`, `NON-PARTICIPANT`. */
  readonly role: string | null;
  /** `INDIVIDUAL`, `GROUP`, `RESOURCE`, `ROOM`. */
  readonly userType: string | null;
  readonly asksForReply: boolean;
  readonly delegatedTo: readonly string[];
  readonly delegatedFrom: readonly string[];
  readonly sentBy: string | null;
}

export interface Recurrence {
  /** The RRULE; null when there is none. */
  readonly rule: string | null;
  /** RDATE: starts besides the rule's. */
  readonly added: readonly EventTime[];
  /** EXDATE: starts of the rule that do not take place. */
  readonly leftOut: readonly EventTime[];
}

export interface CalendarEvent {
  /** `REQUEST`, `REPLY`, `CANCEL`, `COUNTER`, …; null for a mere record of an event. */
  readonly method: string | null;
  readonly uid: string | null;
  readonly sequence: number | null;
  /** When this version was written (DTSTAMP). */
  readonly stampedAt: Instant | null;
  /** `CONFIRMED`, `TENTATIVE`, `CANCELLED`. */
  readonly status: string | null;
  readonly summary: string | null;
  readonly description: string | null;
  readonly location: string | null;
  readonly comment: string | null;
  readonly start: EventTime | null;
  /** Exclusive: an event of the 12th alone ends on the 13th. */
  readonly end: EventTime | null;
  /** IANA name where there is one, else the name in the file; null for UTC, floating times and days. */
  readonly timeZone: string | null;
  readonly organizer: Organizer | null;
  readonly attendees: readonly Attendee[];
  readonly recurrence: Recurrence;
  /** RECURRENCE-ID: which instance of a recurring event this is about; null for the event itself. */
  readonly instance: { readonly start: EventTime; readonly andLater: boolean } | null;
  /** Whether it takes the time of those who attend (TRANSP). */
  readonly busy: boolean;
}

export interface CalendarNote {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** What was read of a calendar, and what of it could not be used. */
export interface CalendarContent {
  readonly events: readonly CalendarEvent[];
  readonly notes: readonly CalendarNote[];
}
