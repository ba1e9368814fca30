import type { Id } from '../../core/facts.ts';
import type { Sight } from '../access.ts';
import type { AddressRecord } from './records.ts';

/** Lists by cursor, and search: never a count, never a sweep. */
export interface Lists {
  accounts(filter: AccountsFilter, page: Page): Promise<Walk<AccountRow>>;
  people(filter: PeopleFilter, page: Page): Promise<Walk<PersonRow>>;
  opportunities(filter: OpportunitiesFilter, page: Page): Promise<Walk<OpportunityRow>>;
  /** Whom a typed line may name: found by these words, and whoever is at the page on which it was typed. */
  candidates(
    words: readonly string[],
    sight: Sight,
    page: { readonly person?: Id | undefined; readonly account?: Id | undefined },
  ): Promise<{
    readonly people: readonly CandidateRow[];
    readonly accounts: readonly { readonly id: Id; readonly name: string }[];
  }>;
  /** The audit trail, newest first. */
  audit(filter: AuditFilter, page: Page): Promise<readonly AuditRow[]>;
  addressesOf(people: readonly Id[]): Promise<ReadonlyMap<Id, readonly AddressRecord[]>>;
  search(
    query: string,
    kinds: readonly SubjectKind[],
    sight: Sight,
    limit: number,
  ): Promise<readonly Found[]>;
}

export type SubjectKind = 'account' | 'person' | 'opportunity';

/** One page of a list. A filter that fits few is walked for a bounded number of rows at a time. */
export interface Walk<Row> {
  readonly rows: readonly Row[];
  /** The last row that was looked at, when the walk stopped before the page was full; null: at the end, or full. */
  readonly stoppedAt: { readonly key: string; readonly id: Id } | null;
}

interface ListFilter {
  readonly sight: Sight;
  readonly tag?: Id;
  /** Null: nobody. Of people: their own owner, else their account's. */
  readonly owner?: Id | null;
  readonly team?: Id | null;
  readonly country?: string;
  readonly custom?: Readonly<Record<string, string>>;
  readonly text?: string;
  readonly noStep?: boolean;
}

interface ReachedFilter extends ListFilter {
  /** Null: none. Of people: their own, else their account's. */
  readonly rating?: string | null;
  /** No contact in either direction for so many days, or never. */
  readonly silentForDays?: number;
  /** The longest gap ends within two weeks, or has ended. */
  readonly nearLongest?: boolean;
  readonly now: number;
}

export type AccountsFilter = ReachedFilter;

export interface PeopleFilter extends ReachedFilter {
  readonly account?: Id;
  readonly state?: 'qualified' | 'to-qualify' | 'released';
}

export interface OpportunitiesFilter extends ListFilter {
  readonly status?: string;
  readonly stage?: string;
  readonly account?: Id;
}

/** What every row of a list can show besides its own. */
interface Shown {
  readonly nextAction: string | null;
  readonly nextDue: string | null;
  readonly tags: readonly { readonly id: Id; readonly name: string }[];
  readonly custom: Readonly<Record<string, string | number | boolean | null>>;
}

/** Where the last page ended: the sort key and id of its last row. */
export interface Page {
  readonly after: { readonly key: string; readonly id: Id } | null;
  readonly limit: number;
}

export interface AccountRow extends Shown {
  readonly id: Id;
  readonly name: string;
  readonly owner: Id | null;
  readonly ownerName: string | null;
  readonly rating: string | null;
  readonly domain: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly team: Id | null;
  readonly teamName: string | null;
  readonly lastContactAt: number | null;
  readonly key: string;
}

export interface PersonRow extends Shown {
  readonly id: Id;
  readonly name: string;
  readonly title: string | null;
  readonly account: Id;
  readonly accountName: string;
  readonly owner: Id | null;
  readonly ownerName: string | null;
  readonly rating: string | null;
  readonly state: string | null;
  readonly team: Id | null;
  readonly teamName: string | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly lastContactAt: number | null;
  readonly longestDay: string | null;
  readonly quietUntil: string | null;
  readonly key: string;
}

export interface OpportunityRow extends Shown {
  readonly id: Id;
  readonly name: string;
  readonly account: Id;
  readonly accountName: string;
  readonly owner: Id | null;
  readonly ownerName: string | null;
  readonly stage: string | null;
  readonly status: 'open' | 'won' | 'lost';
  readonly amount: string | null;
  readonly currency: string | null;
  readonly expectedClose: string | null;
  readonly closedOn: string | null;
  /** Since when it is there: as it was said, else when it was recorded. */
  readonly since: string;
  readonly nextPerson: string | null;
  readonly key: string;
}

export interface Found {
  readonly kind: SubjectKind;
  readonly id: Id;
  readonly name: string;
  readonly account: { readonly id: Id; readonly name: string };
}

export interface AuditFilter {
  readonly user?: Id | undefined;
  readonly operation?: string | undefined;
  readonly subject?: Id | undefined;
}

export interface AuditRow {
  readonly id: Id;
  readonly at: number;
  readonly userId: Id | null;
  readonly user: string | null;
  readonly door: string;
  readonly apiKey: string | null;
  readonly operation: string;
  readonly subjectType: string | null;
  readonly subject: Id | null;
  /** What the subject is called today; null when it is gone or has no name. */
  readonly subjectName: string | null;
  /** The account to which the subject belongs. */
  readonly account: Id | null;
  readonly input: unknown;
  readonly key: string;
}

export interface CandidateRow {
  readonly id: Id;
  readonly name: string;
  readonly given: string | null;
  readonly family: string | null;
  readonly accountId: Id;
  readonly accountName: string;
  readonly lastContact: number | null;
  readonly owner: Id | null;
  readonly zone: string | null;
  readonly country: string | null;
  readonly region: string | null;
}
