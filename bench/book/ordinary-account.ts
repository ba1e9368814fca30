/**
 * An ordinary account, made from its number alone: about three people at the pace of their ratings, some ten
 * interactions each, now and then a date, a promise, a hold, an opt-out. The same number gives the same account,
 * so that a book can be written in any order and planned in memory without a database.
 */
import type {
  AbsenceFact,
  AgreementFact,
  CommitmentFact,
  HoldFact,
  InteractionFact,
  OpportunityFact,
  PermissionFact,
  ReleaseFact,
  SignalFact,
} from '../../src/core/facts.ts';
import type { Day, Instant } from '../../src/core/time/day.ts';
import { type Chance, chanceOf } from './chance.ts';

export const DAY = 86_400_000;

/** Where people are: country, region, zone. A person of a country keeps its holidays. */
export const PLACES = [
  ['DE', 'BE', 'Europe/Berlin'],
  ['DE', 'BY', 'Europe/Berlin'],
  ['FR', null, 'Europe/Paris'],
  ['GB', null, 'Europe/London'],
  ['SE', null, 'Europe/Stockholm'],
  ['PL', null, 'Europe/Warsaw'],
  ['ES', null, 'Europe/Madrid'],
  ['US', 'NY', 'America/New_York'],
  ['US', 'CA', 'America/Los_Angeles'],
  ['IN', null, 'Asia/Kolkata'],
  ['JP', null, 'Asia/Tokyo'],
  ['BR', 'SP', 'America/Sao_Paulo'],
] as const;

/** Share of the people, days between two exchanges, and the days since the latest of whose turn is not yet. */
const RATINGS = [
  { key: 'A', share: 0.08, pace: 36, quiet: 31, kinds: ['call', 'mail', 'meeting'] },
  { key: 'B', share: 0.2, pace: 75, quiet: 72, kinds: ['call', 'mail', 'call'] },
  { key: 'C', share: 0.3, pace: 110, quiet: 140, kinds: ['mail', 'call', 'mail'] },
  { key: 'long-shot', share: 0.37, pace: 80, quiet: 70, kinds: ['newsletter', 'newsletter', 'newsletter'] },
] as const;

/** Days since the oldest relationships began. */
const HISTORY = 1_450;
/** People whose turn is now, whatever their rating. */
const DUE = 0.008;

export interface OrdinaryPerson {
  readonly number: number;
  readonly rating: string | null;
  readonly style: 'direct' | 'warm' | null;
  readonly firstPlannedOn: Day;
  readonly interactions: readonly InteractionFact[];
  readonly permissions: readonly PermissionFact[];
  readonly releases: readonly ReleaseFact[];
}

export interface OrdinaryAccount {
  readonly number: number;
  readonly owner: number;
  readonly place: (typeof PLACES)[number];
  readonly people: readonly OrdinaryPerson[];
  readonly agreements: readonly AgreementFact[];
  readonly holds: readonly HoldFact[];
  readonly absences: readonly AbsenceFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly signals: readonly SignalFact[];
  readonly opportunities: readonly OpportunityFact[];
}

/** Ids that sort as the rows were written, like version 7 UUIDs: a letter for the table, a round, a number. */
export function idOf(table: string, number: number, round = 0): string {
  return `${table}${round.toString(16).padStart(7, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** People of an account at most: numbers of people are the account's, times this, plus their place in it. */
export const MOST_PEOPLE = 8;

export function peopleOf(account: number): number {
  return [1, 2, 2, 3, 3, 3, 4, 6][account % 8] ?? 3;
}

/** @param sellers how many sellers share the book */
export function ordinaryAccount(number: number, sellers: number, today: Day): OrdinaryAccount {
  const chance = chanceOf(number);
  const owner = Math.floor(chance.next() * sellers);
  const place = PLACES[Math.floor(chance.next() * PLACES.length)] ?? PLACES[0];
  const more: Mutable<
    Pick<OrdinaryAccount, 'agreements' | 'holds' | 'absences' | 'commitments' | 'signals'>
  > = {
    agreements: [],
    holds: [],
    absences: [],
    commitments: [],
    signals: [],
  };
  const people: OrdinaryPerson[] = [];
  for (let i = 0; i < peopleOf(number); i += 1) people.push(person(number, i, today, chance, more));
  const opportunities: OpportunityFact[] = [];
  if (number % 4 === 0) {
    opportunities.push({
      id: idOf('9', number),
      account: idOf('a', number),
      name: 'Two halls',
      status: number % 8 === 0 ? 'open' : 'won',
      closedOn: number % 8 === 0 ? null : today - 30,
      people: people.slice(0, 2).map((it) => idOf('b', it.number)),
    });
  }
  return { number, owner, place, people, opportunities, ...more };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

function person(
  account: number,
  index: number,
  today: Day,
  chance: Chance,
  more: Mutable<Pick<OrdinaryAccount, 'agreements' | 'holds' | 'absences' | 'commitments' | 'signals'>>,
): OrdinaryPerson {
  const number = account * MOST_PEOPLE + index;
  const id = idOf('b', number);
  const rating = ratingOf(chance.next());
  const first = today - Math.floor(200 + chance.next() * (HISTORY - 200));
  const interactions: InteractionFact[] = [];
  if (rating !== null) {
    const since =
      chance.next() < DUE ? rating.quiet + 12 : 3 + Math.floor(chance.next() * (rating.quiet - 3));
    for (let day = today - since, turn = 0; day > first; turn += 1) {
      const kind = rating.kinds[turn % 3] ?? 'call';
      interactions.push(
        exchange(account, number, interactions.length, day, kind, turn === 0 && chance.next() < 0.02),
      );
      day -= Math.floor(rating.pace * (0.8 + chance.next() * 0.4));
    }
    interactions.reverse();
  }
  const last = interactions.at(-1);
  const luck = chance.next();
  if (last && rating?.key !== 'long-shot') {
    if (luck < 0.03)
      more.agreements.push(agreement(id, number, last.at, today + Math.floor(chance.next() * 30)));
    else if (luck < 0.036) more.holds.push(hold(id, number, last.at, today + 12));
    else if (luck < 0.04)
      more.absences.push({
        id: idOf('8', number),
        person: id,
        noticedAt: last.at,
        backOn: today + 5,
        endedAt: null,
      });
    else if (luck < 0.14) more.commitments.push(commitment(id, number, last.at, today, luck));
    else if (luck < 0.15) {
      more.signals.push({
        id: idOf('5', number),
        person: id,
        text: 'Budgets are made',
        learnedAt: last.at,
        foreseen: today + 40,
        endedAt: null,
      });
    }
  }
  return {
    number,
    rating: rating?.key ?? null,
    style: number % 5 === 0 ? 'direct' : number % 5 === 1 ? 'warm' : null,
    firstPlannedOn: first,
    interactions,
    permissions:
      luck > 0.97
        ? [{ id: idOf('7', number), at: (first + 30) * DAY, channel: 'newsletter', allowed: false }]
        : [],
    releases:
      luck > 0.96 && luck <= 0.97
        ? [
            {
              id: idOf('6', number),
              at: (today - 20) * DAY,
              kind: 'plain-no',
              reason: 'Not this year',
              until: today + 200,
              takenBackAt: null,
            },
          ]
        : [],
  };
}

function ratingOf(dice: number): (typeof RATINGS)[number] | null {
  let sum = 0;
  for (const rating of RATINGS) {
    sum += rating.share;
    if (dice < sum) return rating;
  }
  return null;
}

/** Late in the morning of the whole world, so that a day is the same day in every zone of the book. */
const NOON = 12 * 3_600_000;

function exchange(
  account: number,
  person: number,
  place: number,
  day: Day,
  kind: 'call' | 'mail' | 'meeting' | 'newsletter',
  open: boolean,
): InteractionFact {
  const theirs = kind === 'mail' && (place % 2 === 0 || open);
  return {
    id: idOf('c', person, place),
    at: day * DAY + NOON + (person % 60) * 60_000,
    kind,
    direction: theirs ? 'theirs' : 'ours',
    reached: kind === 'call' || kind === 'meeting',
    purpose: theirs ? null : kind === 'newsletter' || kind === 'mail' ? 'gift' : 'other',
    automatic: false,
    enquiry: false,
    people: [idOf('b', person)],
    account: idOf('a', account),
    opportunity: null,
    by: null,
    serves: null,
    answerWaived:
      theirs && !open ? { at: day * DAY + NOON + 2 * 3_600_000, reason: 'Answered by phone' } : null,
  };
}

function agreement(person: string, number: number, madeAt: Instant, day: Day): AgreementFact {
  const id = idOf('1', number);
  const rest = { opportunity: null, minute: null, settledAt: null, quietResumedAt: null };
  return { id, madeAt: madeAt + 60_000, person, scope: 'person', covers: [person], day, ...rest };
}

function hold(person: string, number: number, from: Instant, until: Day): HoldFact {
  const rest = { opportunity: null, resumedAt: null, quietResumedAt: null };
  return {
    id: idOf('2', number),
    from: from + 60_000,
    person,
    scope: 'person',
    covers: [person],
    until,
    reason: 'Stock-taking first',
    ...rest,
  };
}

function commitment(
  person: string,
  number: number,
  madeAt: Instant,
  today: Day,
  luck: number,
): CommitmentFact {
  const open = luck < 0.06;
  const due = open ? today + 1 + (number % 9) : Math.floor(madeAt / DAY) + 2;
  return {
    id: idOf('3', number),
    side: number % 2 === 0 ? 'ours' : 'theirs',
    person,
    opportunity: null,
    what: 'Sends a week of readings',
    madeAt: madeAt + 60_000,
    due,
    dueSetAt: madeAt + 60_000,
    status: open ? 'open' : 'kept',
    settledAt: open ? null : madeAt + 120_000,
  };
}
