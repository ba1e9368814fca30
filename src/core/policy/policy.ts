/** Policy is data: the numbers of follow-up, versioned, editable per team. The defaults are those of the rules. */
import type { Day, Weekday } from '../time/day.ts';

export interface Policy {
  readonly version: number;
  /** Best first. The last one with `longShot` behaves as long shots do. */
  readonly ratings: readonly Rating[];
  readonly persistence: {
    /** Working days from an attempt to the next retry: 2, 4, 7. */
    readonly retryAfter: readonly number[];
    /** Working days between two reminders of one commitment. */
    readonly remindCommitmentAgainAfter: number;
    readonly remindCommitmentAtMost: number;
    /** Working days that the style `warm` (and unknown) adds to reminders. */
    readonly warmDelay: number;
    /** Working days that a new relationship adds to reminders. */
    readonly newRelationshipDelay: number;
    /** Held conversations from which a relationship is no longer new. */
    readonly establishedAfter: number;
  };
  readonly signals: { readonly actWithin: number; readonly latestAfter: number };
  /** Working days before a promised day on which its delivery opens. */
  readonly deliverOpensBefore: number;
  /** Share of the ideal gap before its end at which keep-in-touch opens; whole days, rounded down. */
  readonly opensBefore: number;
  /** One touch that follows from nothing agreed per person in so many working days. */
  readonly unagreedTouchEvery: number;
  readonly pushSilenceWeeks: number;
  readonly pacing: { readonly qualifyPerDay: number; readonly touchesPerDay: number };
  /** Calls may be made from–to, mail is scheduled into from–to: minutes after midnight in the customer's zone. */
  readonly hours: { readonly call: HourSpan; readonly mail: HourSpan };
  /** Stricter calling hours where the law has them, by calendar key or its country part. */
  readonly stricterCallHours: Readonly<Record<string, HourSpan>>;
  /** Commitments worth asking for, smallest sacrifice first. */
  readonly commitmentLadder: readonly string[];
}

export interface HourSpan {
  readonly from: number;
  readonly to: number;
}

/** What a rating foresees; `article` stands for every personal gift. */
export type TouchKind = 'visit' | 'call' | 'article' | 'newsletter';

export interface Rating {
  readonly key: string;
  readonly label: string;
  readonly criteria: string;
  readonly idealDays: number;
  readonly longestDays: number;
  /** In turn; `occasionally` names those that come only now and then (every fourth time). */
  readonly kinds: readonly TouchKind[];
  readonly occasionally: readonly TouchKind[];
  readonly longShot: boolean;
}

/** Working days of a country and region. Injected beside the policy, since holidays come from a library. */
export interface WorkCalendar {
  readonly weekend: readonly Weekday[];
  isHoliday(day: Day): boolean;
}

/** Calendars by key (`DE-BE`); the planner asks for those that its facts name. */
export type Calendars = (key: string) => WorkCalendar;

const WEEK = 7;

export const DEFAULT_POLICY: Policy = {
  version: 1,
  ratings: [
    {
      key: 'A',
      label: 'A',
      criteria: 'Has the problem we solve, could buy this year',
      idealDays: 6 * WEEK,
      longestDays: 9 * WEEK,
      kinds: ['call', 'visit'],
      occasionally: [],
      longShot: false,
    },
    {
      key: 'B',
      label: 'B',
      criteria: 'Fits well, no time in sight yet',
      idealDays: 13 * WEEK,
      longestDays: 20 * WEEK,
      kinds: ['call', 'article'],
      occasionally: [],
      longShot: false,
    },
    {
      key: 'C',
      label: 'C',
      criteria: 'Fits partly, or the need is far away',
      idealDays: 26 * WEEK,
      longestDays: 39 * WEEK,
      kinds: ['article'],
      occasionally: ['call'],
      longShot: false,
    },
    {
      key: 'long-shot',
      label: 'Long shot',
      criteria: 'Might need us one day',
      idealDays: 13 * WEEK,
      longestDays: 52 * WEEK,
      kinds: ['newsletter', 'article'],
      occasionally: [],
      longShot: true,
    },
  ],
  persistence: {
    retryAfter: [2, 4, 7],
    remindCommitmentAgainAfter: 5,
    remindCommitmentAtMost: 2,
    warmDelay: 1,
    newRelationshipDelay: 1,
    establishedAfter: 2,
  },
  signals: { actWithin: 2, latestAfter: 10 },
  deliverOpensBefore: 2,
  opensBefore: 0.15,
  unagreedTouchEvery: 5,
  pushSilenceWeeks: 26,
  pacing: { qualifyPerDay: 5, touchesPerDay: 12 },
  hours: { call: { from: 8 * 60, to: 20 * 60 }, mail: { from: 7 * 60, to: 19 * 60 } },
  stricterCallHours: {},
  commitmentLadder: [
    'Bring in the person who decides on the money',
    'Share the figures or documents that the decision rests on',
    'Meet with the other people who decide',
    'Go through the proposal together',
  ],
};
