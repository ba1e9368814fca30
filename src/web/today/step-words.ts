import type { today } from '../../app/today/today.ts';
import type { OutputOf } from '../client/endpoint.ts';
import type { IconName, MarkName } from '../parts/icons.tsx';
import { daysBetween } from '../words/dates.ts';
import type { Language } from '../words/words.tsx';

export type TodayAnswer = OutputOf<typeof today>;
export type Step = TodayAnswer['steps'][number];
export type Quiet = TodayAnswer['leaveAlone'][number];
export type Channel = NonNullable<Step['channel']>;

/** Smaller numbers are owed or agreed: they can be neither postponed nor skipped (rules, section 4). */
const FIRST_CHOSEN = 9;

export const isOwed = ({ number }: Step): boolean => number < FIRST_CHOSEN;

export const CHANNEL_ICONS: Readonly<Record<Channel, IconName>> = {
  phone: 'call',
  mail: 'mail',
  message: 'said',
  visit: 'visit',
  letter: 'letter',
  newsletter: 'doc',
};

/** A step's mark: shape and colour say the same. */
export function markOf({ action, due }: Step, on: string): { name: MarkName; colour: string } {
  if (action === 'answer') return { name: 'due', colour: 'due' };
  if (action === 'deliver-promise') return { name: 'ours', colour: 'ours' };
  if (action === 'remind-commitment' || action === 'ask-commitment')
    return { name: 'theirs', colour: 'theirs' };
  if (action === 'hold-meeting') return { name: 'booked', colour: 'booked' };
  if (due < on) return { name: 'late', colour: 'late' };
  if (action === 'send-recap') return { name: 'due', colour: 'due' };
  return { name: 'open', colour: '' };
}

/** When it is due, in the words of its kind, with the colour of its meaning. */
export function whenOf(step: Step, on: string, { words, dates }: Language): { text: string; colour: string } {
  const { action, due, dueAt } = step;
  const late = daysBetween(due, on);
  if (late > 0) return { text: words.dates.daysLate(late), colour: 'late' };
  if (action === 'deliver-promise') {
    const text = late === 0 ? words.when.promisedToday : words.when.promised(dates.day(due, on));
    return { text, colour: 'ours' };
  }
  if (dueAt !== null && late === 0) {
    const time = dates.time(dueAt);
    return action === 'answer' || action === 'send-recap'
      ? { text: words.when.by(time), colour: 'due' }
      : { text: words.when.at(time), colour: '' };
  }
  if (action === 'speak-as-agreed') {
    return { text: late === 0 ? words.when.agreedToday : words.when.agreed(dates.day(due, on)), colour: '' };
  }
  if (late === 0) return { text: words.when.dueToday, colour: action === 'answer' ? 'due' : '' };
  return { text: words.dates.by(dates.day(due, on)), colour: 'dim' };
}

/** By which channel, and in which of their hours. `now`: milliseconds since 1970. */
export function howOf(
  { channel, hours }: Step,
  now: number,
  { words, dates }: Language,
): { text: string; icon: IconName } | null {
  if (channel === null) return null;
  const icon = CHANNEL_ICONS[channel];
  const name = words.channels[channel];
  if (hours.length === 0) return { text: name, icon };
  const open = hours.find(({ to }) => Date.parse(to) > now);
  if (!open) return { text: words.how.tomorrow(name), icon };
  return Date.parse(open.from) > now
    ? { text: words.how.from(name, dates.time(open.from)), icon }
    : { text: words.how.until(name, dates.time(open.to)), icon };
}

/** Who a step is about, and the verb before the name. */
export const whoOf = ({ person }: Step, { words }: Language): string => person?.name ?? words.today.nobody;
export const verbOf = ({ action }: Step, { words }: Language): string => words.steps[action];
