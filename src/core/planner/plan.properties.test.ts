/** What must hold for every account, every history, every moment (design, invariants 1, 2, 3, 6, 7). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GeneratedCase, generatedCalendars, generatedCases } from '../../../test/generated-accounts.ts';
import type { AccountFacts, Id } from '../facts.ts';
import { isPermitted } from '../permissions/permitted-channels.ts';
import type { Day, Instant } from '../time/day.ts';
import { workingDayOnOrAfter } from '../time/working-days.ts';
import { zoneOf } from '../time/zone.ts';
import { say } from '../wording/say.ts';
import { knownFacts } from './known-facts.ts';
import { plan } from './plan.ts';
import type { Plan, Reason } from './plan-types.ts';
import { planningDayOf } from './view/planning-day-of.ts';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300);

function planOf({ facts, policy, now }: GeneratedCase, at: Instant = now): Plan {
  return plan(facts, policy, generatedCalendars, at);
}

function forAll(check: (given: GeneratedCase) => void): void {
  const seed = process.env['PROPERTY_SEED'];
  fc.assert(fc.property(generatedCases(), check), {
    numRuns: RUNS,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  });
}

function todayOf(person: Id, { facts, policy, now }: GeneratedCase): Day {
  const day = planningDayOf(person, facts, policy, generatedCalendars, now);
  if (day === null) throw new RangeError(`Nobody called ${person}`);
  return day;
}

describe('a plan', () => {
  it('has exactly one state for everybody, and one next step or a release', () => {
    forAll((given) => {
      const { steps, states } = planOf(given);
      expect(states.map((state) => state.person)).toEqual(given.facts.people.map((person) => person.id));
      for (const state of states) {
        const theirs = steps.filter((step) => step.person === state.person);
        if (state.state === 'released')
          expect(theirs.filter((step) => step.key.kind !== 'answer')).toEqual([]);
        else expect(theirs).toHaveLength(1);
      }
    });
  });

  it('lets nothing of our choice begin inside a quiet period', () => {
    forAll((given) => {
      const { steps } = planOf(given);
      for (const step of steps) {
        if (step.person === null) continue;
        const until = quietUntil(given, step.person);
        if (until === null) continue;
        for (const it of [step, ...step.waiting]) {
          if (
            it.key.kind === 'speak-as-agreed' ||
            it.key.kind === 'answer' ||
            it.key.kind === 'deliver-promise'
          )
            continue;
          expect(it.opens).toBeGreaterThanOrEqual(until);
        }
      }
    });
  });

  it('says until when and why somebody is left alone', () => {
    forAll((given) => {
      const { quiets, states } = planOf(given);
      for (const state of states) {
        const quiet = quiets.find((it) => it.person === state.person);
        if (state.state === 'released') expect(quiet?.until).toBe(state.until);
        else expect(quiet?.until ?? null).toBe(quietUntil(given, state.person));
        if (quiet !== undefined) expect(quiet.because.length).toBeGreaterThan(0);
      }
    });
  });

  it('proposes no channel that they have refused or that leads nowhere', () => {
    forAll((given) => {
      const { facts } = knownFacts(given.facts, given.now);
      for (const step of planOf(given).steps) {
        if (step.person === null || step.channel === null || step.key.kind === 'answer') continue;
        const person = facts.people.find((it) => it.id === step.person);
        expect(isPermitted(person?.permissions ?? [], step.channel)).toBe(true);
        const carrier = step.channel === 'newsletter' ? ['newsletter', 'mail'] : [step.channel];
        expect(person?.reachable.some((it) => carrier.includes(it))).toBe(true);
      }
    });
  });

  it('gives every step and quiet a reason that names a rule and existing facts, and can be said', () => {
    forAll((given) => {
      const { steps, quiets, proposals } = planOf(given);
      const ids = idsOf(given.facts);
      const reasons: Reason[] = [...quiets, ...proposals].flatMap((it) => it.because);
      for (const step of steps) {
        expect(step.because.length).toBeGreaterThan(0);
        reasons.push(
          ...step.because,
          ...(step.bring === null ? [] : [step.bring]),
          ...(step.ask === null ? [] : [step.ask]),
        );
      }
      for (const reason of reasons) {
        expect(reason.rule).not.toBe('');
        expect(reason.facts.length).toBeGreaterThan(0);
        for (const fact of reason.facts) expect(ids).toContain(`${fact.type} ${fact.id}`);
        expect(say(reason, { names: new Map() })).toMatch(/^(?!.*(undefined|NaN|null)).{4,}[.?]$/);
      }
    });
  });

  it('is a function of the facts: their order does not matter', () => {
    forAll((given) => {
      expect(planOf({ ...given, facts: reversed(given.facts) })).toEqual(planOf(given));
    });
  });

  it('is the same when made again from the placements that it gave', () => {
    forAll((given) => {
      const first = planOf(given);
      expect(planOf({ ...given, facts: { ...given.facts, placements: first.placements } })).toEqual(first);
    });
  });

  it('stays the same until the moment at which it says that it changes', () => {
    fc.assert(
      fc.property(
        generatedCases(),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (given, share) => {
          const first = planOf(given);
          const facts = { ...given.facts, placements: first.placements };
          const horizon = first.replanAt ?? given.now + 400 * 86_400_000;
          expect(horizon).toBeGreaterThan(given.now);
          const later = given.now + Math.floor((horizon - given.now) * share);
          for (const moment of [later, horizon - 1]) {
            expect(planOf({ ...given, facts }, moment)).toEqual(first);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('keeps its windows in order, and shows what is agreed for today', () => {
    forAll((given) => {
      for (const step of planOf(given).steps) {
        for (const it of [step, ...step.waiting]) {
          expect(it.opens).toBeLessThanOrEqual(it.due);
          if (it.latest !== null) expect(it.due).toBeLessThanOrEqual(it.latest);
        }
        for (const { from, to } of step.hours) expect(from).toBeLessThan(to);
        if (step.person === null) continue;
        const today = todayOf(step.person, given);
        const speaks = step.waiting.some((it) => it.key.kind === 'speak-as-agreed' && it.opens <= today);
        expect(speaks).toBe(false);
      }
    });
  });

  it('knows each next step by a key of its own', () => {
    forAll((given) => {
      const keys = planOf(given).steps.map((step) => `${step.key.kind} ${step.key.subject}`);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it('puts no two of ours on one day at one account where there is room', () => {
    forAll((given) => {
      const { steps } = planOf(given);
      const touches = steps.filter(
        (step) =>
          step.person !== null &&
          step.key.kind !== 'answer' &&
          step.key.kind !== 'qualify' &&
          step.channel !== 'newsletter',
      );
      for (const step of touches) {
        const today = todayOf(step.person ?? '', given);
        if (step.number < 9 || step.due < today || step.marks.includes('crowded')) continue;
        const others = touches.filter(
          (it) => it !== step && it.due === step.due && it.due >= todayOf(it.person ?? '', given),
        );
        expect(others.filter((it) => !it.marks.includes('crowded'))).toEqual([]);
      }
    });
  });
});

/** An oracle of its own: the first permitted day of the quiets in force, by the words of the rules. */
function quietUntil(given: GeneratedCase, id: Id): Day | null {
  const { facts } = knownFacts(given.facts, given.now);
  const person = facts.people.find((it) => it.id === id);
  if (person === undefined) throw new RangeError(`Nobody called ${id}`);
  const calendar = generatedCalendars(person.calendar);
  const today = todayOf(id, given);
  const theyCame = (since: Instant) =>
    facts.interactions.some(
      (it) =>
        it.people.includes(id) &&
        it.direction === 'theirs' &&
        !it.automatic &&
        it.at > since &&
        (['mail', 'message', 'letter', 'voicemail', 'call', 'event'].includes(it.kind) ||
          (it.reached && (it.kind === 'meeting' || it.kind === 'visit'))),
    );
  const ends: Day[] = [];
  const dates = [
    ...facts.agreements.map((it) => ({ ...it, made: it.madeAt, until: it.day, closed: it.settledAt })),
    ...facts.holds.map((it) => ({
      ...it,
      made: it.from,
      until: workingDayOnOrAfter(calendar, it.until),
      closed: it.resumedAt,
    })),
  ];
  for (const date of dates) {
    if (!date.covers.includes(id) || date.closed !== null) continue;
    const replaced = dates.some(
      (it) =>
        it.person === date.person && (it.made > date.made || (it.made === date.made && it.id > date.id)),
    );
    const met = facts.meetings
      .filter((it) => it.calledOffAt === null && it.bookedAt >= date.made && it.people.includes(date.person))
      .map((it) => it.from);
    const maker = facts.people.find((it) => it.id === date.person);
    const until = met.length === 0 ? date.until : zoneOf(maker?.zones[0] ?? 'UTC').dayOf(Math.min(...met));
    if (!replaced && today < until && !theyCame(date.quietResumedAt ?? date.made)) ends.push(until);
  }
  for (const absence of facts.absences) {
    const until = workingDayOnOrAfter(calendar, absence.backOn + 1);
    if (absence.person !== id || absence.endedAt !== null || today >= until) continue;
    if (!theyCame(absence.noticedAt)) ends.push(until);
  }
  return ends.length === 0 ? null : Math.max(...ends);
}

function idsOf(facts: AccountFacts): readonly string[] {
  const ids = (type: string, list: readonly { readonly id: Id }[]) => list.map((it) => `${type} ${it.id}`);
  return [
    ...ids('account', [facts.account]),
    ...ids('person', facts.people),
    ...ids('interaction', facts.interactions),
    ...ids('agreement', facts.agreements),
    ...ids('hold', facts.holds),
    ...ids('meeting', facts.meetings),
    ...ids('absence', facts.absences),
    ...ids('commitment', facts.commitments),
    ...ids('signal', facts.signals),
    ...ids('deferral', facts.deferrals),
    ...ids(
      'release',
      facts.people.flatMap((it) => it.releases),
    ),
    ...ids(
      'permission',
      facts.people.flatMap((it) => it.permissions),
    ),
  ];
}

/** Every list turned round but that of the people, whose order is that of the states. */
function reversed(facts: AccountFacts): AccountFacts {
  return {
    ...facts,
    people: facts.people.map((it) => ({
      ...it,
      permissions: it.permissions.toReversed(),
      releases: it.releases.toReversed(),
    })),
    interactions: facts.interactions.toReversed().map((it) => ({ ...it, people: it.people.toReversed() })),
    agreements: facts.agreements.toReversed(),
    holds: facts.holds.toReversed(),
    meetings: facts.meetings.toReversed(),
    absences: facts.absences.toReversed(),
    commitments: facts.commitments.toReversed(),
    signals: facts.signals.toReversed(),
    deferrals: facts.deferrals.toReversed(),
    placements: facts.placements,
    sellers: facts.sellers.toReversed(),
  };
}
