/** The facts of the demonstration book as the store would load them, for tests without a database. */
import type { AccountFacts, Id, OpportunityFact, SellerFact } from '../../core/facts.ts';
import { plan } from '../../core/planner/plan.ts';
import type { Plan } from '../../core/planner/plan-types.ts';
import { DEFAULT_POLICY } from '../../core/policy/policy.ts';
import { dayFromIso, type Instant } from '../../core/time/day.ts';
import type { DemoBook, DemoGivens } from './demo-book.ts';

const dayOrNull = (iso: string | null) => (iso === null ? null : dayFromIso(iso));

/** One account's facts after another, with their plans. */
export function plansOf(book: DemoBook, givens: DemoGivens): { facts: AccountFacts; plan: Plan }[] {
  return factsOf(book, givens).map((facts) => ({ facts, plan: planOf(facts, givens, givens.now) }));
}

export function planOf(facts: AccountFacts, { places }: DemoGivens, now: Instant): Plan {
  return plan(facts, DEFAULT_POLICY, (key) => places.calendar(key), now);
}

function factsOf(book: DemoBook, givens: DemoGivens): AccountFacts[] {
  const by = <Row, Key>(rows: readonly Row[], key: (row: Row) => Key) => Map.groupBy(rows, key);
  const people = by(book.people, (it) => it.accountId);
  const addresses = by(book.addresses, (it) => it.personId);
  const permissions = by(book.permissions, (it) => it.personId);
  const releases = by(book.releases, (it) => it.personId);
  const interactions = by(book.interactions, (it) => it.accountId);
  const participants = new Map(book.participants.map((it) => [it.interaction, it.people]));
  const opportunityPeople = by(book.opportunityPeople, (it) => it.opportunityId);
  const homeOf = new Map(book.people.map((it) => [it.id, it.accountId]));
  const calendarOf = (country: string | null, region: string | null, zone: string | null) =>
    givens.places.calendarKey({ zone, country, region, phones: [] }, givens.organization);
  const users = [...book.users, { ...givens.organization, ...givens.owner }];

  return book.accounts.map((account) => {
    const here = people.get(account.id) ?? [];
    const ids = here.map(({ id }) => id);
    const atHome = <Row extends { personId: Id }>(rows: readonly Row[]) =>
      rows.filter((it) => homeOf.get(it.personId) === account.id);
    const opportunities = book.opportunities
      .filter((it) => it.accountId === account.id)
      .map(
        (it): OpportunityFact => ({
          id: it.id,
          account: it.accountId,
          name: it.name,
          status: it.status,
          closedOn: dayOrNull(it.closedOn),
          people: (opportunityPeople.get(it.id) ?? []).map(({ personId }) => personId),
        }),
      );
    const covers = (it: { personId: Id; scope: string; opportunityId: Id | null }) =>
      ids.filter(
        (id) =>
          id === it.personId ||
          (it.scope === 'opportunity' &&
            opportunities.find(({ id: one }) => one === it.opportunityId)?.people.includes(id)),
      );
    const owners = new Set([account.ownerId, ...here.map(({ ownerId }) => ownerId)]);
    return {
      account: {
        id: account.id,
        name: account.name,
        owner: account.ownerId,
        rating: account.rating,
        ratedAt: account.ratedAt,
        excluded:
          account.excludedAt === null
            ? null
            : { at: account.excludedAt, reason: account.excludedReason ?? '' },
      },
      people: here.map((it) => ({
        id: it.id,
        name: it.name,
        owner: it.ownerId,
        rating: it.rating,
        ratedAt: it.ratedAt,
        cadence: null,
        zones: [it.zone ?? 'UTC'],
        zoneKnown: true,
        calendar: calendarOf(it.country, it.region, it.zone),
        style: it.style,
        reachable: (addresses.get(it.id) ?? []).flatMap(({ kind }) =>
          kind === 'mail' ? (['mail', 'newsletter'] as const) : (['phone'] as const),
        ),
        interests: it.interests,
        firstPlannedOn: dayFromIso(it.firstPlannedOn),
        permissions: permissions.get(it.id) ?? [],
        releases: (releases.get(it.id) ?? []).map((release) => ({
          ...release,
          until: dayOrNull(release.untilDay),
        })),
      })),
      opportunities,
      interactions: (interactions.get(account.id) ?? [])
        .filter(({ kind }) => kind !== 'note')
        .map((it) => ({
          ...it,
          people: participants.get(it.id) ?? [],
          account: it.accountId,
          opportunity: it.opportunityId,
          by: it.recordedBy,
          serves:
            it.servesKind && it.servesSubject ? { kind: it.servesKind, subject: it.servesSubject } : null,
          answerWaived:
            it.answerWaivedAt === null
              ? null
              : { at: it.answerWaivedAt, reason: it.answerWaivedReason ?? '' },
        })),
      agreements: atHome(book.agreements).map((it) => ({
        ...it,
        person: it.personId,
        opportunity: it.opportunityId,
        covers: covers(it),
        day: dayFromIso(it.day),
      })),
      meetings: [],
      holds: atHome(book.holds).map((it) => ({
        ...it,
        person: it.personId,
        opportunity: it.opportunityId,
        covers: covers(it),
        from: it.fromAt,
        until: dayFromIso(it.untilDay),
      })),
      absences: atHome(book.absences).map((it) => ({
        ...it,
        person: it.personId,
        backOn: dayFromIso(it.backOn),
      })),
      commitments: atHome(book.commitments).map((it) => ({
        ...it,
        person: it.personId,
        opportunity: it.opportunityId,
        due: dayFromIso(it.dueDay),
      })),
      signals: book.signals
        .filter((it) => it.accountId === account.id)
        .map((it) => ({ ...it, person: it.personId, foreseen: dayOrNull(it.foreseenDay) })),
      deferrals: book.deferrals
        .filter((it) => it.accountId === account.id)
        .map((it) => ({
          ...it,
          person: it.personId,
          step: { kind: it.stepKind, subject: it.stepSubject },
          day: dayFromIso(it.day),
        })),
      placements: [],
      sellers: users
        .filter(({ id }) => owners.has(id))
        .map(
          (it): SellerFact => ({
            id: it.id,
            name: it.name,
            zone: it.zone,
            calendar: calendarOf(it.country, it.region, it.zone),
            leaves: [],
          }),
        ),
    };
  });
}
