import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { SubjectKind } from '../ports/lists.ts';
import type { Places } from '../ports/places.ts';
import type {
  AbsenceRecord,
  AccountRecord,
  AddressRecord,
  AgreementRecord,
  CommitmentRecord,
  DeferralRecord,
  HoldRecord,
  InteractionRecord,
  JobRecord,
  OpportunityPersonRecord,
  OpportunityRecord,
  OrganizationRecord,
  PermissionRecord,
  PersonRecord,
  RatingChangeRecord,
  ReleaseRecord,
  SignalRecord,
  TeamRecord,
  TodoRecord,
  UserRecord,
} from '../ports/records.ts';

/** What the book is made from. The same givens make the same book, to the letter. */
export interface DemoGivens {
  readonly seed: number;
  readonly now: Instant;
  readonly organization: Pick<OrganizationRecord, 'zone' | 'country' | 'region'>;
  /** Whose Today is to be rich: they own the accounts with the most telling stories. */
  readonly owner: Pick<UserRecord, 'id' | 'name' | 'zone'>;
  readonly places: Pick<Places, 'calendar' | 'calendarKey'>;
}

/** A whole book of follow-up, as records: what a team of five could have on a day like this. */
export interface DemoBook {
  readonly teams: TeamRecord[];
  /** Those beside the owner. */
  readonly users: UserRecord[];
  readonly accounts: AccountRecord[];
  readonly people: PersonRecord[];
  readonly addresses: AddressRecord[];
  readonly jobs: JobRecord[];
  readonly permissions: PermissionRecord[];
  readonly releases: ReleaseRecord[];
  readonly ratingChanges: RatingChangeRecord[];
  readonly opportunities: OpportunityRecord[];
  readonly opportunityPeople: OpportunityPersonRecord[];
  readonly interactions: InteractionRecord[];
  readonly participants: Participation[];
  readonly agreements: AgreementRecord[];
  readonly holds: HoldRecord[];
  readonly absences: AbsenceRecord[];
  readonly commitments: CommitmentRecord[];
  readonly signals: SignalRecord[];
  readonly deferrals: DeferralRecord[];
  readonly todos: TodoRecord[];
  readonly tags: { readonly name: string; readonly on: SubjectKind; readonly ids: Id[] }[];
}

/** Who took part in an interaction: theirs and ours. */
export interface Participation {
  readonly interaction: Id;
  readonly people: readonly Id[];
  readonly users: readonly Id[];
}

export function emptyBook(): DemoBook {
  return {
    teams: [],
    users: [],
    accounts: [],
    people: [],
    addresses: [],
    jobs: [],
    permissions: [],
    releases: [],
    ratingChanges: [],
    opportunities: [],
    opportunityPeople: [],
    interactions: [],
    participants: [],
    agreements: [],
    holds: [],
    absences: [],
    commitments: [],
    signals: [],
    deferrals: [],
    todos: [],
    tags: [],
  };
}
