/**
 * Whether somebody may be contacted now, on a channel, for a purpose. The same guards as the planner's, asked
 * again inside the transaction that sends: what was planned yesterday is not sent when a fact has changed.
 */
import { agreedDates } from '../../agreements/agreed-dates.ts';
import type { AccountFacts, Channel, Id } from '../../facts.ts';
import { isTouch, latest } from '../../history/person-history.ts';
import { isPermitted, latestWord } from '../../permissions/permitted-channels.ts';
import { releaseOf } from '../../permissions/release.ts';
import type { Calendars, Policy } from '../../policy/policy.ts';
import { permittedHours } from '../../time/contact-hours.ts';
import type { Instant } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { isWorkingDay } from '../../time/working-days.ts';
import { because, fact } from '../because.ts';
import { knownFacts } from '../known-facts.ts';
import type { Reason } from '../plan-types.ts';
import { type PersonView, viewOf } from '../view/person-view.ts';
import { lastUnagreedTouch, nextUnagreedTouch } from './frequency.ts';
import { quietPeriodOf } from './quiet-period.ts';

/**
 * - `chosen`: follows from nothing agreed (keeping in touch, a signal, a newsletter)
 * - `persistence`: reminders and retries
 * - `asked-for`: a promised delivery, an invitation that they agreed to, speaking on the agreed date
 * - `answer`: a reply to a message of theirs
 * - `invitation`: to a meeting of ours that they have not agreed to
 * - `agreed-meeting`: to one that they agreed to, and every word about it: neither quiet nor an opt-out forbids it
 */
export type Purpose = 'chosen' | 'persistence' | 'asked-for' | 'answer' | 'invitation' | 'agreed-meeting';

export interface MayContact {
  readonly allowed: boolean;
  /** What speaks against it; empty when allowed. */
  readonly because: readonly Reason[];
  /** Whether this moment lies inside the permitted hours; what is sent by hand may decide otherwise. */
  readonly withinHours: boolean;
}

export function mayContact(
  all: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  person: Id,
  channel: Channel,
  purpose: Purpose,
  now: Instant,
): MayContact {
  const { facts } = knownFacts(all, now);
  const found = facts.people.find((it) => it.id === person);
  if (found === undefined) throw new RangeError(`Nobody at home in this account is called ${person}`);
  const planned = viewOf(found, facts, agreedDates(facts), policy, calendars, now);
  // The planner thinks in the seller's day; a message arrives on the customer's.
  const view: PersonView = { ...planned, today: planned.zone.dayOf(now) };
  const against: Reason[] = purpose === 'agreed-meeting' ? [] : [...optedOut(view, channel, purpose)];
  if (purpose !== 'answer' && purpose !== 'agreed-meeting')
    against.push(...(releaseOf(view).inForce?.because ?? []));
  const waits = purpose === 'chosen' || purpose === 'persistence';
  if (waits || purpose === 'invitation')
    against.push(...quietPeriodOf(view).inForce.flatMap((it) => it.because));
  if (waits) against.push(...heardToday(view));
  if (purpose === 'chosen') against.push(...tooOften(view));
  return {
    allowed: against.length === 0,
    because: against,
    withinHours: purpose === 'answer' || isWithinHours(view, channel),
  };
}

/** An opt-out holds, but for the reply to a message that they wrote after it. */
function optedOut(view: PersonView, channel: Channel, purpose: Purpose): readonly Reason[] {
  const words = view.person.permissions;
  if (isPermitted(words, channel)) return [];
  const word = latestWord(words, channel) ?? latestWord(words, 'mail');
  const wroteSince = view.history.events.some(
    (it) => it.meaning === 'theirs' && word !== null && it.at > word.at,
  );
  if (purpose === 'answer' && wroteSince) return [];
  const who = view.person.id;
  const source = word === null ? fact('person', who) : fact('permission', word.id);
  return [because('opt-out', 'channel-opted-out', { who, channel }, source)];
}

function heardToday(view: PersonView): readonly Reason[] {
  const touch = latest(view.history.events, (it) => isTouch(it) && it.day === view.today);
  if (touch === null) return [];
  return [
    because('one-a-day', 'not-twice-a-day', { on: isoDay(touch.day) }, fact('interaction', touch.fact.id)),
  ];
}

function tooOften(view: PersonView): readonly Reason[] {
  const last = lastUnagreedTouch(view);
  if (last === null) return [];
  const day = nextUnagreedTouch(view, last);
  if (view.today >= day) return [];
  const said = { day: isoDay(day), last: isoDay(last.day) };
  return [because('frequency', 'not-too-often', said, fact('interaction', last.fact.id))];
}

function isWithinHours(view: PersonView, channel: Channel): boolean {
  if (!isWorkingDay(view.workdays, view.today)) return false;
  const hours = permittedHours(view.person, view.policy, channel, view.today);
  return hours !== null && view.now >= hours.from && view.now < hours.to;
}
