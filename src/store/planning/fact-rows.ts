/** Rows as the queries bring them, and the facts that the core makes of them. */
import type { Places } from '../../app/ports/places.ts';
import type {
  AgreementFact,
  Channel,
  DeferralFact,
  HoldFact,
  Id,
  InteractionFact,
  InteractionKind,
  OpportunityFact,
  PermissionFact,
  PersonFact,
  Placement,
  ReleaseFact,
  Scope,
  SellerFact,
  StepKind,
} from '../../core/facts.ts';
import { type Day, dayFromIso, type Instant } from '../../core/time/day.ts';

export interface HomeRow {
  readonly zone: string;
  readonly country: string;
  readonly region: string | null;
}

export interface AccountRow {
  readonly id: Id;
  readonly name: string;
  readonly owner: Id | null;
  readonly rating: string | null;
  readonly ratedAt: Instant | null;
  readonly excludedAt: Instant | null;
  readonly excludedReason: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly zone: string | null;
  readonly street: string | null;
  readonly team: Id | null;
}

export interface PersonRow {
  readonly id: Id;
  readonly account: Id;
  readonly name: string;
  readonly owner: Id | null;
  readonly rating: string | null;
  readonly ratedAt: Instant | null;
  readonly idealDays: number | null;
  readonly longestDays: number | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly zone: string | null;
  readonly style: 'direct' | 'warm' | null;
  readonly interests: readonly string[];
  readonly firstPlannedOn: string;
  readonly kinds: readonly string[] | null;
  readonly phones: readonly string[] | null;
}

export type PermissionRow = PermissionFact & { readonly person: Id };
export type ReleaseRow = Omit<ReleaseFact, 'until'> & { readonly person: Id; readonly until: string | null };
export type OpportunityRow = Omit<OpportunityFact, 'closedOn'> & { readonly closedOn: string | null };

export interface InteractionRow {
  readonly id: Id;
  readonly at: Instant;
  readonly kind: InteractionKind;
  readonly direction: 'ours' | 'theirs';
  readonly reached: boolean;
  readonly purpose: InteractionFact['purpose'];
  readonly automatic: boolean;
  readonly enquiry: boolean;
  readonly account: Id;
  readonly opportunity: Id | null;
  readonly by: Id | null;
  readonly servesKind: StepKind | null;
  readonly servesSubject: Id | null;
  readonly waivedAt: Instant | null;
  readonly waivedReason: string | null;
  readonly people: readonly Id[];
}

/** An agreement or a hold. */
export interface ScopedRow {
  readonly id: Id;
  readonly account: Id;
  readonly person: Id;
  readonly scope: Scope;
  readonly opportunity: Id | null;
  readonly at: Instant;
  readonly day: string;
  readonly minute: number | null;
  readonly endedAt: Instant | null;
  readonly quietResumedAt: Instant | null;
  readonly reason: string;
}

export interface MeetingRow {
  readonly id: Id;
  readonly bookedAt: number;
  readonly from: number;
  readonly people: readonly Id[];
  readonly calledOffAt: number | null;
  readonly outcomeAt: number | null;
}

export interface AbsenceRow {
  readonly id: Id;
  readonly person: Id;
  readonly noticedAt: Instant;
  readonly backOn: string;
  readonly endedAt: Instant | null;
}

export interface CommitmentRow {
  readonly id: Id;
  readonly side: 'ours' | 'theirs';
  readonly person: Id;
  readonly opportunity: Id | null;
  readonly what: string;
  readonly madeAt: Instant;
  readonly due: string;
  readonly dueSetAt: Instant;
  readonly status: 'open' | 'kept' | 'broken' | 'released';
  readonly settledAt: Instant | null;
}

export interface SignalRow {
  readonly id: Id;
  readonly account: Id;
  readonly person: Id | null;
  readonly text: string;
  readonly learnedAt: Instant;
  readonly foreseen: string | null;
  readonly endedAt: Instant | null;
}

export interface DeferralRow {
  readonly id: Id;
  readonly account: Id;
  readonly at: Instant;
  readonly stepKind: StepKind;
  readonly stepSubject: Id;
  readonly person: Id | null;
  readonly kind: 'postponed' | 'skipped';
  readonly day: string;
  readonly reason: string;
}

export interface PlacementRow {
  readonly account: Id;
  readonly person: Id;
  readonly stepKind: StepKind;
  readonly stepSubject: Id;
  readonly naturalDue: string;
  readonly day: string;
  readonly why: Placement['why'];
}

export interface SellerRow {
  readonly id: Id;
  readonly name: string;
  readonly zone: string;
  readonly country: string;
  readonly region: string | null;
  readonly touchesPerDay: number | null;
}

export interface LeaveRow {
  readonly seller: Id;
  readonly first: string;
  readonly last: string;
  readonly deputy: Id | null;
}

export const dayOrNull = (iso: string | null): Day | null => (iso === null ? null : dayFromIso(iso));

/** A person's whereabouts are their own, else their account's; with no trace of either the organization's. */
export function personFact(
  person: PersonRow,
  account: AccountRow,
  home: HomeRow,
  places: Places,
  permissions: readonly PermissionRow[],
  releases: readonly ReleaseRow[],
): PersonFact {
  const placed = person.zone !== null || person.country !== null ? person : account;
  const where = {
    zone: placed.zone,
    country: placed.country,
    region: placed.region,
    phones: (person.phones ?? []).filter((phone) => phone.startsWith('+')),
  };
  const { zones, known } = places.zonesOf(where, home.zone);
  return {
    id: person.id,
    name: person.name,
    owner: person.owner,
    rating: person.rating,
    ratedAt: person.ratedAt,
    cadence:
      person.idealDays === null || person.longestDays === null
        ? null
        : { idealDays: person.idealDays, longestDays: person.longestDays },
    zones,
    zoneKnown: known,
    calendar: places.calendarKey(where, home),
    style: person.style,
    reachable: reachableBy(person.kinds ?? [], account),
    interests: person.interests,
    firstPlannedOn: dayFromIso(person.firstPlannedOn),
    permissions: permissions.map(({ person: _, ...permission }) => permission),
    releases: releases.map(({ person: _, ...release }) => ({ ...release, until: dayOrNull(release.until) })),
  };
}

/** A profile (LinkedIn and its like) carries messages; an account's street can be visited and written to. */
function reachableBy(kinds: readonly string[], account: AccountRow): Channel[] {
  const channels: Channel[] = [];
  if (kinds.includes('phone')) channels.push('phone');
  if (kinds.includes('mail')) channels.push('mail', 'newsletter');
  if (kinds.includes('message') || kinds.includes('profile')) channels.push('message');
  if (kinds.includes('post') || account.street !== null) channels.push('visit', 'letter');
  return channels;
}

export function interactionFact(row: InteractionRow): InteractionFact {
  const { servesKind, servesSubject, waivedAt, waivedReason, ...fact } = row;
  return {
    ...fact,
    serves: servesKind && servesSubject ? { kind: servesKind, subject: servesSubject } : null,
    answerWaived: waivedAt === null ? null : { at: waivedAt, reason: waivedReason ?? '' },
  };
}

export function agreementFact(row: ScopedRow, covers: readonly Id[]): AgreementFact {
  const { id, person, scope, opportunity, minute, quietResumedAt } = row;
  const day = dayFromIso(row.day);
  return {
    id,
    person,
    scope,
    opportunity,
    covers,
    madeAt: row.at,
    day,
    minute,
    settledAt: row.endedAt,
    quietResumedAt,
  };
}

export function holdFact(row: ScopedRow, covers: readonly Id[]): HoldFact {
  const { id, person, scope, opportunity, reason, quietResumedAt } = row;
  const until = dayFromIso(row.day);
  return {
    id,
    person,
    scope,
    opportunity,
    covers,
    from: row.at,
    until,
    reason,
    resumedAt: row.endedAt,
    quietResumedAt,
  };
}

export function deferralFact(row: DeferralRow): DeferralFact {
  const { id, at, person, kind, reason, stepKind, stepSubject } = row;
  return {
    id,
    at,
    person,
    kind,
    reason,
    step: { kind: stepKind, subject: stepSubject },
    day: dayFromIso(row.day),
  };
}

export function placementFact(row: PlacementRow): Placement {
  const { person, why, stepKind, stepSubject } = row;
  const step = { kind: stepKind, subject: stepSubject };
  return { step, person, why, naturalDue: dayFromIso(row.naturalDue), day: dayFromIso(row.day) };
}

export function sellerFact(row: SellerRow, leaves: readonly LeaveRow[], places: Places): SellerFact {
  const where = { zone: row.zone, country: row.country, region: row.region, phones: [] };
  return {
    id: row.id,
    name: row.name,
    zone: row.zone,
    calendar: places.calendarKey(where, row),
    leaves: leaves.map(({ first, last, deputy }) => ({
      first: dayFromIso(first),
      last: dayFromIso(last),
      deputy,
    })),
  };
}
