/**
 * Step 1 for a message whose sender nobody knows: a line of the account, until the message is given to a person
 * or needs no answer. It restarts nobody's clock. Its days are the owner's, for want of a customer's.
 */
import type { AccountFacts, InteractionFact } from '../../facts.ts';
import { isTheirMessage } from '../../history/meaning.ts';
import type { Calendars, Policy } from '../../policy/policy.ts';
import type { Instant } from '../../time/day.ts';
import { isoDay } from '../../time/iso-day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../../time/working-days.ts';
import { zoneOf } from '../../time/zone.ts';
import { because, fact } from '../because.ts';
import type { Step } from '../plan-types.ts';
import { channelOfMessage } from '../propose/channel-of-message.ts';
import { type Doer, doerFor } from '../view/doer.ts';
import { firstHour } from './answer.ts';

const HOUR = 3_600_000;

export interface UnknownAnswers {
  readonly steps: readonly Step[];
  /** When a leave changes whose they are; infinite: never. */
  readonly changesAt: Instant;
}

export function answerUnknown(
  facts: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  now: Instant,
): UnknownAnswers {
  const messages = facts.interactions.filter(
    (it) => it.people.length === 0 && isTheirMessage(it) && it.answerWaived === null,
  );
  if (messages.length === 0) return NONE;
  const someone = facts.people[0];
  const at = {
    zone: zoneOf(someone?.zones[0] ?? 'UTC'),
    workdays: someone === undefined ? MONDAY_TO_FRIDAY : calendars(someone.calendar),
  };
  const doer = doerFor(facts.account.owner, facts, calendars, now, at);
  return { steps: messages.map((it) => step(it, doer, policy)), changesAt: doer.changesAt };
}

const NONE: UnknownAnswers = { steps: [], changesAt: Number.POSITIVE_INFINITY };
const MONDAY_TO_FRIDAY = { weekend: [6, 7] as const, isHoliday: () => false };

function step(message: InteractionFact, doer: Doer, policy: Policy): Step {
  const day = doer.zone.dayOf(message.at);
  const due = workingDayOnOrAfter(doer.workdays, day);
  const withinTheHour = isWorkingDay(doer.workdays, day)
    ? message.at + HOUR
    : firstHour(due, doer.zone, policy.hours.mail);
  return {
    key: { kind: 'answer', subject: message.id },
    number: 1,
    person: null,
    opportunity: message.opportunity,
    owner: doer.id,
    opens: day,
    due,
    latest: null,
    dueAt: message.enquiry ? withinTheHour : null,
    listedFrom: day,
    hours: [],
    channel: channelOfMessage(message.kind),
    because: [
      because(
        'answer',
        'unknown-wrote',
        { on: isoDay(day), kind: message.kind },
        fact('interaction', message.id),
      ),
    ],
    bring: null,
    ask: null,
    waiting: [],
    marks: [],
  };
}
