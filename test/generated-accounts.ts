/**
 * Accounts, histories and moments for property tests (fast-check). Days cluster around a few weeks, so that
 * quiets overlap, steps collide and facts fall on the same day; zones lie on both sides of the date line.
 */
import fc from 'fast-check';
import type {
  AbsenceFact,
  AccountFacts,
  AgreementFact,
  Channel,
  CommitmentFact,
  DeferralFact,
  HoldFact,
  Id,
  InteractionFact,
  MeetingFact,
  OpportunityFact,
  PermissionFact,
  PersonFact,
  Placement,
  ReleaseFact,
  SellerFact,
  SignalFact,
  StepKey,
} from '../src/core/facts.ts';
import { CHANNELS } from '../src/core/facts.ts';
import { type Calendars, DEFAULT_POLICY, type Policy, type WorkCalendar } from '../src/core/policy/policy.ts';
import { type Day, dayFromIso, type Instant, type Weekday } from '../src/core/time/day.ts';

const DAY = 86_400_000;

/** Around changes of the clocks on both halves of the world, and a leap day. */
const CENTRES: readonly Day[] = ['2026-10-26', '2026-11-12', '2027-03-27', '2027-12-30', '2028-02-28'].map(
  dayFromIso,
);

const ZONES = [
  'Europe/Berlin',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Sao_Paulo',
  'UTC',
] as const;

const CALENDARS: Readonly<Record<string, { weekend: readonly Weekday[]; holidays: readonly string[] }>> = {
  'DE-BE': {
    weekend: [6, 7],
    holidays: ['2026-12-25', '2027-01-01', '2027-03-26', '2027-03-29', '2028-03-08'],
  },
  'DE-BY': {
    weekend: [6, 7],
    holidays: ['2026-12-25', '2027-01-01', '2027-01-06', '2027-03-26', '2027-03-29'],
  },
  EG: { weekend: [5, 6], holidays: ['2026-11-08', '2028-02-28', '2028-02-29'] },
  'US-CA': { weekend: [6, 7], holidays: ['2026-11-11', '2026-11-26', '2027-12-31', '2028-01-17'] },
  NEVER: { weekend: [], holidays: [] },
};

/** Calendars of the generated accounts. */
export const generatedCalendars: Calendars = (key): WorkCalendar => {
  const { weekend, holidays } = CALENDARS[key] ?? { weekend: [6, 7], holidays: [] };
  const days = new Set(holidays.map(dayFromIso));
  return { weekend, isHoliday: (day) => days.has(day) };
};

const generatedPolicies: readonly Policy[] = [
  DEFAULT_POLICY,
  {
    ...DEFAULT_POLICY,
    version: 2,
    ratings: DEFAULT_POLICY.ratings.slice(1),
    persistence: { ...DEFAULT_POLICY.persistence, retryAfter: [1] },
    stricterCallHours: { DE: { from: 9 * 60, to: 17 * 60 } },
  },
];

export interface GeneratedCase {
  readonly facts: AccountFacts;
  readonly policy: Policy;
  readonly now: Instant;
}

/** An account with its history, a policy, and a moment near which most of it happened. */
export function generatedCases(): fc.Arbitrary<GeneratedCase> {
  return fc
    .record({
      centre: fc.constantFrom(...CENTRES),
      people: fc.integer({ min: 1, max: 4 }),
      policy: fc.constantFrom(...generatedPolicies),
      after: fc.integer({ min: -20 * 24 * 60, max: 80 * 24 * 60 }),
    })
    .chain(({ centre, people, policy, after }) =>
      fc.record({
        facts: accounts(centre, people),
        policy: fc.constant(policy),
        now: fc.constant(centre * DAY + after * 60_000),
      }),
    );
}

function accounts(centre: Day, count: number): fc.Arbitrary<AccountFacts> {
  const ids = ['p1', 'p2', 'p3', 'p4'].slice(0, count);
  const who = fc.constantFrom(...ids);
  const covers = fc.subarray(ids);
  const at = instants(centre);
  const day = days(centre);
  return fc
    .record({
      account: fc.record({
        id: fc.constant('account'),
        name: fc.constant('Hafenlogistik'),
        owner: fc.constantFrom('anna', 'ben', 'anna', null),
        rating: fc.constantFrom('A', 'B', 'C', 'long-shot', null, 'gone'),
        ratedAt: fc.option(at),
        excluded: fc.option(fc.record({ at, reason: fc.constant('out of the target list') }), { freq: 20 }),
      }),
      people: fc.tuple(...ids.map((id) => persons(id, centre))),
      opportunities: fc.constant([] as readonly OpportunityFact[]),
      interactions: many('i', 14, (id) => interactions(id, who, at)),
      agreements: many('g', 2, (id) => agreements(id, who, covers, at, day)),
      holds: many('h', 1, (id) => holds(id, who, covers, at, day)),
      meetings: many('m', 2, (id) => meetings(id, covers, at)),
      absences: many('b', 1, (id) => absences(id, who, at, day)),
      commitments: many('c', 2, (id) => commitments(id, who, at, day)),
      signals: many('s', 2, (id) => signals(id, who, at, day)),
      deferrals: many('d', 2, (id) => deferrals(id, who, at, day)),
      placements: fc.array(placements(who, day), { maxLength: 2 }),
      sellers: fc.tuple(sellers('anna', 'ben', day), sellers('ben', 'anna', day)),
    })
    .map((facts) => facts satisfies AccountFacts);
}

function meetings(id: Id, people: fc.Arbitrary<Id[]>, at: fc.Arbitrary<number>): fc.Arbitrary<MeetingFact> {
  return fc.record({
    id: fc.constant(id),
    bookedAt: at,
    from: at,
    people,
    calledOffAt: fc.option(at, { freq: 3 }),
    outcomeAt: fc.option(at, { freq: 3 }),
  });
}

function many<T>(prefix: string, max: number, make: (id: Id) => fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> {
  return fc
    .integer({ min: 0, max })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => make(`${prefix}${i + 1}`))));
}

/** Most within some weeks of the centre, a few long before. Whole minutes, so that moments coincide. */
function instants(centre: Day): fc.Arbitrary<Instant> {
  const near = fc
    .integer({ min: -30 * 24 * 4, max: 40 * 24 * 4 })
    .map((quarters) => centre * DAY + quarters * 900_000);
  const far = fc.integer({ min: -500, max: -30 }).map((days) => (centre + days) * DAY + 9 * 3_600_000);
  return fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: far });
}

function days(centre: Day): fc.Arbitrary<Day> {
  return fc.integer({ min: -15, max: 40 }).map((days) => centre + days);
}

function persons(id: Id, centre: Day): fc.Arbitrary<PersonFact> {
  const at = instants(centre);
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    owner: fc.constantFrom(null, null, 'ben'),
    rating: fc.constantFrom('A', 'B', 'C', 'long-shot', null),
    ratedAt: fc.option(at),
    cadence: fc.option(
      fc.constantFrom({ idealDays: 10, longestDays: 15 }, { idealDays: 5, longestDays: 5 }),
      { freq: 6 },
    ),
    zones: fc.oneof(
      fc.constantFrom(...ZONES).map((zone) => [zone]),
      fc.constantFrom(...ZONES).map((zone) => [zone]),
      fc.uniqueArray(fc.constantFrom(...ZONES), { minLength: 2, maxLength: 3 }),
    ),
    zoneKnown: fc.boolean(),
    calendar: fc.constantFrom(...Object.keys(CALENDARS)),
    style: fc.constantFrom('direct', 'warm', null),
    reachable: fc.subarray([...CHANNELS]),
    interests: fc.subarray(['audits', 'cold chain']),
    firstPlannedOn: fc.integer({ min: -400, max: 10 }).map((days) => centre + days),
    permissions: many(`${id}-w`, 2, (word) => permissions(word, at)),
    releases: many(`${id}-r`, 1, (release) => releases(release, at, days(centre))),
  });
}

function permissions(id: Id, at: fc.Arbitrary<Instant>): fc.Arbitrary<PermissionFact> {
  return fc.record({
    id: fc.constant(id),
    at,
    channel: fc.constantFrom<Channel | 'all'>(...CHANNELS, 'all', 'mail', 'phone'),
    allowed: fc.boolean(),
  });
}

function releases(id: Id, at: fc.Arbitrary<Instant>, day: fc.Arbitrary<Day>): fc.Arbitrary<ReleaseFact> {
  return fc.record({
    id: fc.constant(id),
    at,
    kind: fc.constantFrom('by-hand', 'plain-no', 'excluded', 'opted-out', 'pushed'),
    reason: fc.constant('not now'),
    until: fc.option(day),
    takenBackAt: fc.option(at, { freq: 3 }),
  });
}

function interactions(
  id: Id,
  who: fc.Arbitrary<Id>,
  at: fc.Arbitrary<Instant>,
): fc.Arbitrary<InteractionFact> {
  return fc
    .record({
      kind: fc.constantFrom(
        ...([
          'meeting',
          'visit',
          'call',
          'call',
          'voicemail',
          'mail',
          'mail',
          'mail',
          'message',
          'letter',
        ] as const),
        ...(['event', 'newsletter', 'note'] as const),
      ),
      direction: fc.constantFrom('ours', 'ours', 'theirs'),
      talked: fc.boolean(),
      purpose: fc.constantFrom('ask', 'ask', 'gift', 'owed', 'other'),
      automatic: fc.integer({ min: 0, max: 9 }).map((it) => it === 0),
      enquiry: fc.integer({ min: 0, max: 4 }).map((it) => it === 0),
      people: fc.oneof(
        { weight: 8, arbitrary: fc.uniqueArray(who, { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.constant([] as Id[]) },
      ),
      at,
      waivedAt: fc.option(at, { freq: 6 }),
      serves: fc.option(servedSteps(who), { freq: 2 }),
    })
    .map(({ talked, waivedAt, direction, purpose, kind, enquiry, serves, ...it }) => {
      const ours = direction === 'ours';
      return {
        ...it,
        id,
        kind,
        direction,
        reached: talked && (kind === 'meeting' || kind === 'visit' || kind === 'call'),
        purpose: ours ? purpose : null,
        enquiry: !ours && enquiry,
        account: 'account',
        opportunity: null,
        by: null,
        serves: ours ? serves : null,
        answerWaived:
          waivedAt === null || ours ? null : { at: Math.max(waivedAt, it.at), reason: 'a mere thanks' },
      } satisfies InteractionFact;
    });
}

function servedSteps(who: fc.Arbitrary<Id>): fc.Arbitrary<StepKey> {
  const named = (kind: StepKey['kind'], ...subjects: readonly Id[]) =>
    fc.constantFrom(...subjects).map((subject) => ({ kind, subject }));
  return fc.oneof(
    who.map((subject) => ({ kind: 'keep-in-touch' as const, subject })),
    named('retry', 'i1', 'i2', 'i3'),
    named('remind-agreed', 'g1', 'g2', 'h1'),
    named('speak-as-agreed', 'g1', 'g2', 'h1'),
    named('remind-commitment', 'c1', 'c2'),
    named('act-on-signal', 's1', 's2'),
    named('deliver-promise', 'c1', 'c2'),
  );
}

function agreements(
  id: Id,
  who: fc.Arbitrary<Id>,
  covers: fc.Arbitrary<Id[]>,
  at: fc.Arbitrary<Instant>,
  day: fc.Arbitrary<Day>,
): fc.Arbitrary<AgreementFact> {
  return fc
    .record({
      madeAt: at,
      person: fc.oneof({ weight: 6, arbitrary: who }, { weight: 1, arbitrary: fc.constant('elsewhere') }),
      scope: fc.constantFrom('person', 'opportunity', 'account'),
      covers,
      day,
      minute: fc.option(fc.integer({ min: 0, max: 1439 })),
      settledAt: fc.option(at, { freq: 4 }),
      quietResumedAt: fc.option(at, { freq: 4 }),
    })
    .map((it) => ({ ...it, id, opportunity: null, covers: coveredBy(it) }) satisfies AgreementFact);
}

function coveredBy(it: { readonly person: Id; readonly covers: readonly Id[] }): readonly Id[] {
  return it.person === 'elsewhere' ? it.covers : [...new Set([it.person, ...it.covers])];
}

function holds(
  id: Id,
  who: fc.Arbitrary<Id>,
  covers: fc.Arbitrary<Id[]>,
  at: fc.Arbitrary<Instant>,
  day: fc.Arbitrary<Day>,
): fc.Arbitrary<HoldFact> {
  return fc
    .record({
      from: at,
      person: who,
      scope: fc.constantFrom('person', 'account'),
      covers,
      until: day,
      reason: fc.constant('other projects first'),
      resumedAt: fc.option(at, { freq: 4 }),
      quietResumedAt: fc.option(at, { freq: 4 }),
    })
    .map((it) => ({ ...it, id, opportunity: null, covers: coveredBy(it) }) satisfies HoldFact);
}

function absences(
  id: Id,
  who: fc.Arbitrary<Id>,
  at: fc.Arbitrary<Instant>,
  day: fc.Arbitrary<Day>,
): fc.Arbitrary<AbsenceFact> {
  return fc.record({
    id: fc.constant(id),
    person: who,
    noticedAt: at,
    backOn: day,
    endedAt: fc.option(at, { freq: 4 }),
  });
}

function commitments(
  id: Id,
  who: fc.Arbitrary<Id>,
  at: fc.Arbitrary<Instant>,
  day: fc.Arbitrary<Day>,
): fc.Arbitrary<CommitmentFact> {
  return fc
    .record({
      side: fc.constantFrom('ours', 'theirs'),
      person: who,
      madeAt: at,
      due: day,
      status: fc.constantFrom('open', 'open', 'kept', 'released'),
      settledAt: at,
    })
    .map(
      ({ settledAt, ...it }) =>
        ({
          ...it,
          id,
          opportunity: null,
          what: 'the figures',
          dueSetAt: it.madeAt,
          settledAt: it.status === 'open' ? null : settledAt,
        }) satisfies CommitmentFact,
    );
}

function signals(
  id: Id,
  who: fc.Arbitrary<Id>,
  at: fc.Arbitrary<Instant>,
  day: fc.Arbitrary<Day>,
): fc.Arbitrary<SignalFact> {
  return fc.record({
    id: fc.constant(id),
    person: fc.oneof({ weight: 4, arbitrary: who }, { weight: 1, arbitrary: fc.constant(null) }),
    text: fc.constant('A new manager'),
    learnedAt: at,
    foreseen: fc.option(day),
    endedAt: fc.option(at, { freq: 4 }),
  });
}

function deferrals(
  id: Id,
  who: fc.Arbitrary<Id>,
  at: fc.Arbitrary<Instant>,
  day: fc.Arbitrary<Day>,
): fc.Arbitrary<DeferralFact> {
  return fc
    .record({ at, person: who, kind: fc.constantFrom('postponed', 'skipped'), day, step: servedSteps(who) })
    .map(({ person, step, ...it }) => ({
      ...it,
      id,
      person,
      step: step.kind === 'keep-in-touch' ? { kind: step.kind, subject: person } : step,
      reason: 'trade fair',
    }));
}

function placements(who: fc.Arbitrary<Id>, day: fc.Arbitrary<Day>): fc.Arbitrary<Placement> {
  return fc
    .record({
      person: who,
      kind: fc.constantFrom('keep-in-touch', 'qualify'),
      naturalDue: day,
      day,
      why: fc.constantFrom('first-touch', 'paced', 'gave-way'),
    })
    .map(({ kind, ...it }) => ({ ...it, step: { kind, subject: it.person } }) satisfies Placement);
}

function sellers(id: Id, deputy: Id, day: fc.Arbitrary<Day>): fc.Arbitrary<SellerFact> {
  return fc.record({
    id: fc.constant(id),
    name: fc.constant(id),
    zone: fc.constantFrom(...ZONES),
    calendar: fc.constantFrom(...Object.keys(CALENDARS)),
    leaves: fc.array(
      fc
        .tuple(day, fc.integer({ min: 0, max: 20 }), fc.constantFrom(deputy, null))
        .map(([first, length, who]) => ({ first, last: first + length, deputy: who })),
      { maxLength: 1 },
    ),
  });
}
