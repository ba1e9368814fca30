/**
 * Tells a story of one account and asks for the list of a day, as a seller would see it. For tests.
 *
 *   const told = story().person('Tom', { rating: 'A' });
 *   told.at('2026-11-03 10:00').call('Tom').agree('Tom', '2026-11-12');
 *   told.list('2026-11-12') → ['Tom: speak-as-agreed due 2026-11-12']
 *
 * Times are local to the person named, days are theirs.
 */
import type {
  AccountFacts,
  Channel,
  CommitmentFact,
  Id,
  InteractionFact,
  PersonFact,
  ReleaseFact,
  SellerFact,
  StepKey,
} from '../../facts.ts';
import { type Calendars, DEFAULT_POLICY, type Policy, type WorkCalendar } from '../../policy/policy.ts';
import { type Day, dayFromIso, type Instant, isoFromDay, type Weekday } from '../../time/day.ts';
import { zoneOf } from '../../time/zone.ts';
import { attributeInteraction } from '../attribute-interaction.ts';
import type { Plan, Quiet, Step } from '../plan-types.ts';
import { planAsOf } from '../replay.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

export interface StoryOptions {
  readonly seller?: Partial<SellerFact>;
  readonly zone?: string;
  readonly calendar?: string;
  readonly rating?: string | null;
  readonly owner?: Id | null;
  readonly policy?: Policy;
  readonly holidays?: Readonly<Record<string, readonly string[]>>;
  readonly weekends?: Readonly<Record<string, readonly Weekday[]>>;
}

export interface PersonOptions extends Partial<Omit<PersonFact, 'id' | 'name' | 'firstPlannedOn'>> {
  readonly zone?: string;
  readonly firstPlannedOn?: string;
  /** Held conversations long ago, so that the relationship is not new. Default 3. */
  readonly conversations?: number;
}

export interface InteractionOptions extends Partial<Omit<InteractionFact, 'people' | 'at'>> {
  readonly with?: readonly string[];
}

/** Long before any story: conversations that made the relationship. */
const LONG_AGO = '2024-03-04';

export function story(options: StoryOptions = {}): Story {
  return new Story(options);
}

export class Story {
  readonly facts: Mutable<AccountFacts>;
  readonly policy: Policy;
  private readonly options: StoryOptions;
  private moment: string = LONG_AGO;
  private count = 0;

  constructor(options: StoryOptions) {
    this.options = options;
    this.policy = options.policy ?? DEFAULT_POLICY;
    const seller: SellerFact = {
      id: 'Anna',
      name: 'Anna',
      zone: options.zone ?? 'Europe/Berlin',
      calendar: options.calendar ?? 'DE-BE',
      leaves: [],
      ...options.seller,
    };
    this.facts = {
      account: {
        id: 'account',
        name: 'Hafenlogistik',
        owner: options.owner === undefined ? seller.id : options.owner,
        rating: options.rating ?? null,
        ratedAt: null,
        excluded: null,
      },
      people: [],
      opportunities: [],
      interactions: [],
      agreements: [],
      holds: [],
      meetings: [],
      absences: [],
      commitments: [],
      signals: [],
      deferrals: [],
      placements: [],
      sellers: [seller],
    };
  }

  readonly calendars: Calendars = (key): WorkCalendar => {
    const holidays = new Set((this.options.holidays?.[key] ?? []).map(dayFromIso));
    const weekend = this.options.weekends?.[key] ?? [6, 7];
    return { weekend, isHoliday: (day) => holidays.has(day) };
  };

  seller(id: Id, more: Partial<SellerFact> = {}): this {
    this.facts.sellers.push({ id, name: id, zone: 'Europe/Berlin', calendar: 'DE-BE', leaves: [], ...more });
    return this;
  }

  leave(seller: Id, first: string, last: string, deputy: Id | null): this {
    this.facts.sellers = this.facts.sellers.map((it) =>
      it.id === seller
        ? { ...it, leaves: [...it.leaves, { first: dayFromIso(first), last: dayFromIso(last), deputy }] }
        : it,
    );
    return this;
  }

  person(id: Id, more: PersonOptions = {}): this {
    const { zone, conversations, firstPlannedOn, ...rest } = more;
    this.facts.people.push({
      id,
      name: id,
      owner: null,
      rating: 'A',
      ratedAt: null,
      cadence: null,
      zones: [zone ?? this.options.zone ?? 'Europe/Berlin'],
      zoneKnown: true,
      calendar: this.options.calendar ?? 'DE-BE',
      style: 'direct',
      reachable: ['phone', 'mail'],
      interests: [],
      firstPlannedOn: dayFromIso(firstPlannedOn ?? LONG_AGO),
      permissions: [],
      releases: [],
      ...rest,
    });
    for (let i = 0; i < (conversations ?? 3); i += 1) this.at(`2024-03-0${4 + i} 10:00`).call(id);
    return this;
  }

  change(id: Id, more: Partial<PersonFact>): this {
    this.facts.people = this.facts.people.map((it) => (it.id === id ? { ...it, ...more } : it));
    return this;
  }

  /** `2026-11-03 10:00`; what follows happens then, in the zone of the person that it happens with. */
  at(moment: string): this {
    this.moment = moment;
    return this;
  }

  call(id: Id, more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'call', reached: true, ...more });
  }

  theyCall(id: Id, more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'call', direction: 'theirs', reached: true, ...more });
  }

  meeting(id: Id, more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'meeting', reached: true, ...more });
  }

  noAnswer(id: Id, more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'call', purpose: 'ask', ...more });
  }

  voicemail(id: Id, more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'voicemail', purpose: 'ask', ...more });
  }

  mail(id: Id, purpose: 'ask' | 'gift' | 'owed' | 'other', more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'mail', purpose, ...more });
  }

  newsletter(id: Id, more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'newsletter', purpose: 'gift', ...more });
  }

  theyWrite(id: Id, more: InteractionOptions = {}): this {
    return this.happened(id, { kind: 'mail', direction: 'theirs', ...more });
  }

  automaticReply(id: Id, backOn: string): this {
    this.happened(id, { kind: 'mail', direction: 'theirs', automatic: true });
    this.facts.absences.push({
      id: this.id('absence'),
      person: id,
      noticedAt: this.instant(id),
      backOn: dayFromIso(backOn),
      endedAt: null,
    });
    return this;
  }

  /** A message of somebody whom nobody knows. */
  unknownWrites(more: InteractionOptions = {}): this {
    return this.happened(null, { kind: 'mail', direction: 'theirs', ...more });
  }

  /** A meeting is booked at this moment with these people; `at` is local to the first of them. */
  book(ids: readonly Id[], at: string, more: Partial<AccountFacts['meetings'][number]> = {}): this {
    const bookedAt = this.instant(ids[0] ?? '');
    const before = this.moment;
    this.moment = at;
    const from = this.instant(ids[0] ?? '');
    this.moment = before;
    this.facts.meetings.push({
      id: this.id('meeting'),
      bookedAt,
      from,
      people: [...ids],
      calledOffAt: null,
      outcomeAt: null,
      ...more,
    });
    return this;
  }

  agree(id: Id, day: string, more: Partial<AccountFacts['agreements'][number]> = {}): this {
    this.facts.agreements.push({
      id: this.id('agreement'),
      madeAt: this.instant(id),
      person: id,
      scope: 'person',
      opportunity: null,
      covers: [id],
      day: dayFromIso(day),
      minute: null,
      settledAt: null,
      quietResumedAt: null,
      ...more,
    });
    return this;
  }

  hold(id: Id, until: string, more: Partial<AccountFacts['holds'][number]> = {}): this {
    this.facts.holds.push({
      id: this.id('hold'),
      from: this.instant(id),
      person: id,
      scope: 'person',
      opportunity: null,
      covers: [id],
      until: dayFromIso(until),
      reason: 'other projects first',
      resumedAt: null,
      quietResumedAt: null,
      ...more,
    });
    return this;
  }

  wePromise(id: Id, what: string, due: string): this {
    return this.commitment(id, 'ours', what, due);
  }

  theyPromise(id: Id, what: string, due: string): this {
    return this.commitment(id, 'theirs', what, due);
  }

  settled(what: string, status: CommitmentFact['status'], id: Id): this {
    this.facts.commitments = this.facts.commitments.map((it) =>
      it.what === what ? { ...it, status, settledAt: this.instant(id) } : it,
    );
    return this;
  }

  signal(id: Id | null, text: string, foreseen: string | null = null): this {
    this.facts.signals.push({
      id: this.id('signal'),
      person: id,
      text,
      learnedAt: this.instant(id),
      foreseen: foreseen === null ? null : dayFromIso(foreseen),
      endedAt: null,
    });
    return this;
  }

  release(id: Id, until: string | null, kind: ReleaseFact['kind'] = 'by-hand'): this {
    const release: ReleaseFact = {
      id: this.id('release'),
      at: this.instant(id),
      kind,
      reason: 'no budget this year',
      until: until === null ? null : dayFromIso(until),
      takenBackAt: null,
    };
    return this.change(id, { releases: [...this.find(id).releases, release] });
  }

  optOut(id: Id, channel: Channel | 'all'): this {
    return this.word(id, channel, false);
  }

  optIn(id: Id, channel: Channel | 'all'): this {
    return this.word(id, channel, true);
  }

  postpone(id: Id, day: string): this {
    return this.deferral(id, 'postponed', dayFromIso(day));
  }

  skip(id: Id): this {
    return this.deferral(id, 'skipped', this.zone(id).dayOf(this.instant(id)));
  }

  /** The plan at the end of a day of a seller, as it would stand had it been kept up since. */
  planOn(day: string, seller = 'Anna', since = '2026-06-01'): Plan {
    const zone = zoneOf(this.facts.sellers.find((it) => it.id === seller)?.zone ?? 'Europe/Berlin');
    const now = zone.at(dayFromIso(day) + 1, 0) - 1;
    return planAsOf(
      this.facts,
      this.policy,
      this.calendars,
      now,
      Math.min(now, zone.at(dayFromIso(since), 0)),
    );
  }

  stepOf(id: Id, day: string, seller = 'Anna'): Step {
    const step = this.planOn(day, seller).steps.find((it) => it.person === id);
    if (step === undefined) throw new RangeError(`${id} has no step on ${day}`);
    return step;
  }

  /** `keep-in-touch due 2026-11-02`, opens and latest where they differ. */
  next(id: Id, day: string, seller = 'Anna'): string {
    const step = this.planOn(day, seller).steps.find((it) => it.person === id);
    return step === undefined ? 'none' : inWords(step);
  }

  /** What stands on the list of a seller on a day of theirs. */
  list(day: string, seller = 'Anna'): readonly string[] {
    return this.planOn(day, seller)
      .steps.filter((it) => it.owner === seller && it.listedFrom <= dayFromIso(day))
      .map((it) => `${it.person ?? 'somebody'}: ${it.key.kind} due ${isoFromDay(it.due)}`);
  }

  /** Whom to leave alone: `Tom until 2026-11-12`. */
  leftAlone(day: string, seller = 'Anna'): readonly string[] {
    return this.planOn(day, seller).quiets.map((it) => quietInWords(it));
  }

  instant(id: Id | null): Instant {
    const [day, time = '10:00'] = this.moment.split(' ');
    const [hours = '0', minutes = '0'] = time.split(':');
    return this.zone(id).at(dayFromIso(day ?? ''), Number(hours) * 60 + Number(minutes));
  }

  private commitment(id: Id, side: 'ours' | 'theirs', what: string, due: string): this {
    this.facts.commitments.push({
      id: this.id('commitment'),
      side,
      person: id,
      opportunity: null,
      what,
      madeAt: this.instant(id),
      due: dayFromIso(due),
      dueSetAt: this.instant(id),
      status: 'open',
      settledAt: null,
    });
    return this;
  }

  private deferral(id: Id, kind: 'postponed' | 'skipped', day: Day): this {
    const at = this.instant(id);
    const step = planAsOf(this.facts, this.policy, this.calendars, at, at).steps.find(
      (it) => it.person === id,
    );
    if (step === undefined) throw new RangeError(`${id} has no step to put off`);
    const reason = 'trade fair this week';
    this.facts.deferrals.push({ id: this.id('deferral'), at, step: step.key, person: id, kind, day, reason });
    return this;
  }

  private word(id: Id, channel: Channel | 'all', allowed: boolean): this {
    const word = { id: this.id('permission'), at: this.instant(id), channel, allowed };
    return this.change(id, { permissions: [...this.find(id).permissions, word] });
  }

  happened(id: Id | null, more: InteractionOptions): this {
    const { with: others, ...rest } = more;
    const interaction: InteractionFact = {
      id: this.id(more.kind ?? 'call'),
      at: this.instant(id),
      kind: 'call',
      direction: 'ours',
      reached: false,
      purpose: null,
      automatic: false,
      enquiry: false,
      people: id === null ? [] : [id, ...(others ?? [])],
      account: 'account',
      opportunity: null,
      by: null,
      serves: null,
      answerWaived: null,
      ...rest,
    };
    const serves: StepKey | null =
      interaction.serves ?? attributeInteraction(this.facts, this.policy, this.calendars, interaction);
    this.facts.interactions.push({ ...interaction, serves });
    return this;
  }

  private find(id: Id): PersonFact {
    const person = this.facts.people.find((it) => it.id === id);
    if (person === undefined) throw new RangeError(`Nobody called ${id} in this story`);
    return person;
  }

  private zone(id: Id | null) {
    return zoneOf(id === null ? (this.options.zone ?? 'Europe/Berlin') : (this.find(id).zones[0] ?? 'UTC'));
  }

  private id(kind: string): Id {
    this.count += 1;
    return `${kind}-${this.count}`;
  }
}

export function inWords(step: Step): string {
  const words = [`${step.key.kind} due ${isoFromDay(step.due)}`];
  if (step.opens !== step.due) words.push(`opens ${isoFromDay(step.opens)}`);
  if (step.latest !== null && step.latest !== step.due) words.push(`latest ${isoFromDay(step.latest)}`);
  return words.join(', ');
}

function quietInWords(quiet: Quiet): string {
  return quiet.until === null
    ? `${quiet.person} for good`
    : `${quiet.person} until ${isoFromDay(quiet.until)}`;
}
