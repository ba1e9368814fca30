/**
 * The records as they are kept. Days are ISO dates (`2026-11-12`) in the customer's zone, instants epoch
 * milliseconds, amounts decimal strings. Every record belongs to the transaction's organization.
 */
import type { Channel, Id, InteractionKind, Scope, StepKind } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Role } from '../actor.ts';

export type IsoDay = string;
export type Custom = Readonly<Record<string, string | number | boolean | null>>;

export interface OrganizationRecord {
  readonly name: string;
  readonly zone: string;
  readonly country: string;
  readonly region: string | null;
  readonly locale: string;
  readonly currency: string;
  readonly sellersSee: 'own' | 'team' | 'everybody';
  readonly version: number;
  readonly createdAt: Instant;
}

export interface TeamRecord {
  readonly id: Id;
  readonly name: string;
  readonly version: number;
}

export interface UserRecord {
  readonly id: Id;
  readonly loginId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly teamId: Id | null;
  readonly zone: string;
  readonly country: string;
  readonly region: string | null;
  readonly locale: string;
  readonly touchesPerDay: number | null;
  readonly deactivatedAt: Instant | null;
  readonly version: number;
  readonly createdAt: Instant;
}

export interface LeaveRecord {
  readonly id: Id;
  readonly userId: Id;
  readonly firstDay: IsoDay;
  readonly lastDay: IsoDay;
  readonly deputyId: Id | null;
  readonly reason: string | null;
}

export interface AccountRecord {
  readonly id: Id;
  readonly name: string;
  readonly ownerId: Id | null;
  readonly teamId: Id | null;
  readonly rating: string | null;
  readonly ratedAt: Instant | null;
  readonly parentId: Id | null;
  readonly domain: string | null;
  readonly website: string | null;
  readonly phone: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly revenue: string | null;
  readonly currency: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly zone: string | null;
  readonly note: string | null;
  readonly custom: Custom;
  readonly excludedAt: Instant | null;
  readonly excludedReason: string | null;
  readonly version: number;
  readonly mergedInto: Id | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface PersonRecord {
  readonly id: Id;
  readonly accountId: Id;
  readonly name: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly title: string | null;
  readonly department: string | null;
  readonly ownerId: Id | null;
  readonly rating: string | null;
  readonly ratedAt: Instant | null;
  readonly idealDays: number | null;
  readonly longestDays: number | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly city: string | null;
  readonly zone: string | null;
  readonly language: string | null;
  readonly style: 'direct' | 'warm' | null;
  readonly interests: readonly string[];
  readonly note: string | null;
  readonly birthday: IsoDay | null;
  readonly legalBasis: string | null;
  readonly custom: Custom;
  readonly firstPlannedOn: IsoDay;
  readonly version: number;
  readonly mergedInto: Id | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export type AddressKind = 'mail' | 'phone' | 'message' | 'profile' | 'post';

export interface AddressRecord {
  readonly id: Id;
  readonly personId: Id;
  readonly kind: AddressKind;
  readonly value: string;
  readonly normalized: string;
  readonly label: string | null;
  readonly position: number;
  readonly deadAt: Instant | null;
  readonly deadReason: string | null;
}

export interface JobRecord {
  readonly id: Id;
  readonly personId: Id;
  readonly accountId: Id;
  readonly title: string | null;
  readonly firstDay: IsoDay | null;
  readonly lastDay: IsoDay | null;
}

export interface PermissionRecord {
  readonly id: Id;
  readonly personId: Id;
  readonly channel: Channel | 'all';
  readonly allowed: boolean;
  readonly at: Instant;
  readonly source: string;
  readonly evidence: string | null;
  readonly recordedBy: Id | null;
}

export interface ReleaseRecord {
  readonly id: Id;
  readonly personId: Id;
  readonly kind: 'by-hand' | 'plain-no' | 'excluded' | 'opted-out' | 'pushed';
  readonly reason: string;
  readonly at: Instant;
  readonly untilDay: IsoDay | null;
  readonly takenBackAt: Instant | null;
  readonly recordedBy: Id | null;
}

export interface RatingChangeRecord {
  readonly id: Id;
  readonly accountId: Id | null;
  readonly personId: Id | null;
  readonly rating: string | null;
  readonly previous: string | null;
  readonly reason: string | null;
  readonly at: Instant;
  readonly changedBy: Id | null;
}

export interface OpportunityRecord {
  readonly id: Id;
  readonly accountId: Id;
  readonly name: string;
  readonly ownerId: Id | null;
  readonly stage: string | null;
  readonly status: 'open' | 'won' | 'lost';
  readonly amount: string | null;
  readonly currency: string | null;
  readonly product: string | null;
  readonly openedOn: IsoDay | null;
  readonly expectedClose: IsoDay | null;
  readonly closedOn: IsoDay | null;
  readonly wonBy: string | null;
  readonly lostReason: string | null;
  readonly nextStep: string | null;
  readonly note: string | null;
  readonly custom: Custom;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

export interface OpportunityPersonRecord {
  readonly opportunityId: Id;
  readonly personId: Id;
  readonly part: string;
  readonly met: boolean;
}

export interface InteractionRecord {
  readonly id: Id;
  readonly version: number;
  readonly accountId: Id;
  readonly opportunityId: Id | null;
  readonly at: Instant;
  readonly kind: InteractionKind;
  readonly direction: 'ours' | 'theirs';
  readonly reached: boolean;
  readonly purpose: 'ask' | 'gift' | 'owed' | 'other' | null;
  readonly automatic: boolean;
  readonly enquiry: boolean;
  readonly unknownSender: boolean;
  readonly durationMinutes: number | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly valueGiven: string | null;
  readonly reaction: 'positive' | 'neutral' | 'negative' | null;
  readonly reactionWords: string | null;
  readonly servesKind: StepKind | null;
  readonly servesSubject: Id | null;
  readonly answerWaivedAt: Instant | null;
  readonly answerWaivedReason: string | null;
  readonly messageId: string | null;
  readonly source: string;
  readonly recordedAt: Instant;
  readonly recordedBy: Id | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}

export interface AgreementRecord {
  readonly id: Id;
  readonly accountId: Id;
  readonly personId: Id;
  readonly scope: Scope;
  readonly opportunityId: Id | null;
  readonly madeAt: Instant;
  readonly madeIn: Id | null;
  readonly day: IsoDay;
  /** Minutes after midnight in the customer's zone. */
  readonly minute: number | null;
  readonly note: string | null;
  readonly settledAt: Instant | null;
  readonly settledReason: string | null;
  readonly quietResumedAt: Instant | null;
  readonly recordedBy: Id | null;
}

export interface HoldRecord {
  readonly id: Id;
  readonly accountId: Id;
  readonly personId: Id;
  readonly scope: Scope;
  readonly opportunityId: Id | null;
  readonly fromAt: Instant;
  readonly untilDay: IsoDay;
  readonly reason: string;
  readonly resumedAt: Instant | null;
  readonly resumedReason: string | null;
  readonly quietResumedAt: Instant | null;
  readonly recordedBy: Id | null;
}

export interface AbsenceRecord {
  readonly id: Id;
  readonly personId: Id;
  readonly noticedAt: Instant;
  readonly backOn: IsoDay;
  readonly source: string;
  readonly endedAt: Instant | null;
  readonly recordedBy: Id | null;
}

export interface CommitmentRecord {
  readonly id: Id;
  readonly accountId: Id;
  readonly opportunityId: Id | null;
  readonly personId: Id;
  readonly side: 'ours' | 'theirs';
  readonly type: 'commitment' | 'give';
  readonly what: string;
  readonly effort: number | null;
  readonly userId: Id | null;
  readonly dueDay: IsoDay;
  readonly dueSetAt: Instant;
  readonly madeAt: Instant;
  readonly madeIn: Id | null;
  readonly status: 'open' | 'kept' | 'broken' | 'released';
  readonly settledAt: Instant | null;
  readonly settledNote: string | null;
  readonly recordedBy: Id | null;
  readonly version: number;
}

export interface SignalRecord {
  readonly id: Id;
  readonly accountId: Id;
  readonly personId: Id | null;
  readonly kind: string;
  readonly text: string;
  readonly learnedAt: Instant;
  readonly foreseenDay: IsoDay | null;
  readonly source: string;
  readonly endedAt: Instant | null;
  readonly endedReason: string | null;
  readonly recordedBy: Id | null;
}

export interface DeferralRecord {
  readonly id: Id;
  readonly accountId: Id;
  readonly personId: Id | null;
  readonly stepKind: StepKind;
  readonly stepSubject: Id;
  readonly kind: 'postponed' | 'skipped';
  readonly day: IsoDay;
  readonly reason: string;
  readonly at: Instant;
  readonly recordedBy: Id | null;
  readonly undoneAt: Instant | null;
}

export interface TodoRecord {
  readonly id: Id;
  readonly userId: Id;
  readonly accountId: Id | null;
  readonly personId: Id | null;
  readonly text: string;
  readonly dueDay: IsoDay | null;
  readonly doneAt: Instant | null;
  readonly createdAt: Instant;
  readonly version: number;
}

export interface CustomFieldRecord {
  readonly id: Id;
  readonly subjectType: 'account' | 'person' | 'opportunity';
  readonly key: string;
  readonly label: string;
  readonly type: 'text' | 'number' | 'date' | 'yes-no' | 'choice';
  readonly choices: readonly string[];
  readonly position: number;
  readonly removedAt: Instant | null;
  readonly version: number;
}

/** A list's filters and columns under a name. */
export interface SavedViewRecord {
  readonly id: Id;
  readonly list: 'accounts' | 'people' | 'opportunities';
  readonly name: string;
  readonly ownerId: Id;
  readonly shared: 'private' | 'team' | 'organization';
  readonly teamId: Id | null;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly columns: readonly string[];
  readonly createdAt: Instant;
  readonly removedAt: Instant | null;
  readonly version: number;
}

export interface TagRecord {
  readonly id: Id;
  readonly name: string;
}
