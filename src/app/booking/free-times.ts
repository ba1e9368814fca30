import { freeSlots, type MinuteSpan, type Side } from '../../core/booking/free-slots.ts';
import type { Id } from '../../core/facts.ts';
import { occurrencesOf } from '../../core/meetings/occurrences.ts';
import type { Interval } from '../../core/time/contact-hours.ts';
import type { Weekday } from '../../core/time/day.ts';
import { isWorkingDay } from '../../core/time/working-days.ts';
import { meetingOf } from '../meetings/meeting-record.ts';
import type { OperationContext } from '../operation.ts';
import type { BookingLinkRecord } from '../ports/booking.ts';

export type Wish = Pick<
  BookingLinkRecord,
  'minutes' | 'step' | 'bufferBefore' | 'bufferAfter' | 'notice' | 'horizon' | 'fromMinute' | 'toMinute'
>;

export const USUAL: Wish = {
  minutes: 30,
  step: 30,
  bufferBefore: 0,
  bufferAfter: 0,
  notice: 240,
  horizon: 21,
  fromMinute: 540,
  toMinute: 1_020,
};

export interface FreeTimes {
  readonly slots: readonly Interval[];
  /** Ours first, then theirs (the likeliest), where we know whom we meet. */
  readonly zones: readonly string[];
  readonly person: string | null;
}

const DAY = 86_400_000;
/** When people may be asked to meet, where they are. */
const THEIR_HOURS: MinuteSpan = { from: 8 * 60, to: 18 * 60 };

/**
 * Free times of a user: inside working hours, on working days and not on leave, clear of every planned meeting; and
 * inside the day of the person, in every zone where they may be.
 *
 * @param except a meeting that is to be moved: its own time is free for it
 */
export async function freeTimes(
  context: OperationContext,
  user: Id,
  person: Id | null,
  wish: Wish,
  except: Id | null = null,
): Promise<FreeTimes> {
  const { tx, calendars, now } = context;
  const seller = await tx.planning.seller(user);
  if (seller === null) return { slots: [], zones: [], person: null };
  const workdays = calendars(seller.calendar);
  const ours: Side = {
    zone: seller.zone,
    hours: everyDay({ from: wish.fromMinute, to: wish.toMinute }),
    isHoliday: (day) =>
      !isWorkingDay(workdays, day) || seller.leaves.some(({ first, last }) => day >= first && day <= last),
  };
  const they = person === null ? null : await whomWeMeet(context, person);
  const theirs = (they?.zones ?? []).map((zone) => ({
    zone,
    hours: everyDay(THEIR_HOURS),
    isHoliday: (day: number) => they !== null && !isWorkingDay(calendars(they.calendar), day),
  }));
  const slots = freeSlots(
    {
      ours,
      theirs,
      busy: await busyTimes(context, user, { from: now, to: now + (wish.horizon + 2) * DAY }, except),
      buffer: { before: wish.bufferBefore, after: wish.bufferAfter },
      duration: wish.minutes,
      step: wish.step,
      notice: wish.notice,
      horizon: wish.horizon,
      now,
    },
    2_000,
  );
  return { slots, zones: [seller.zone, ...(they?.zones.slice(0, 1) ?? [])], person: they?.name ?? null };
}

/** When a user has something to do: planned meetings of theirs that they did not decline, each time of each. */
async function busyTimes(
  { tx }: OperationContext,
  user: Id,
  span: { readonly from: number; readonly to: number },
  except: Id | null,
): Promise<readonly Interval[]> {
  const found = await tx.meetings.between(span, { user }, 5_000);
  const attendees = await tx.meetings.attendeesOf(found.map(({ id }) => id));
  return found.flatMap((record) => {
    const all = attendees.get(record.id) ?? [];
    const declined = record.ours
      ? record.standing === 'declined'
      : all.some(({ userId, partstat }) => userId === user && partstat === 'DECLINED');
    if (record.status !== 'planned' || declined || record.id === except) return [];
    if (!record.recurring) return [{ from: record.startsAt, to: record.endsAt }];
    const { occurrences } = occurrencesOf(meetingOf(record, all), span, record.zone, 500);
    return occurrences.map(({ from, to }) => ({ from, to }));
  });
}

async function whomWeMeet({ tx }: OperationContext, person: Id) {
  const home = (await tx.planning.homes([person])).get(person);
  const [loaded] = home === undefined ? [] : await tx.planning.facts([home]);
  return loaded?.facts.people.find(({ id }) => id === person) ?? null;
}

function everyDay(span: MinuteSpan): Side['hours'] {
  const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
  return Object.fromEntries(days.map((day) => [day, [span]]));
}
