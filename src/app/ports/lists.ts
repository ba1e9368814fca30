import type { Id } from '../../core/facts.ts';
import type { Sight } from '../access.ts';
import type { AddressRecord } from './records.ts';

/** Lists by cursor, and search: never a count, never a sweep. */
export interface Lists {
  accounts(
    filter: ListFilter & { readonly owner?: Id | null; readonly rating?: string | null },
    page: Page,
  ): Promise<readonly AccountRow[]>;
  people(filter: ListFilter & PeopleFilter, page: Page): Promise<readonly PersonRow[]>;
  opportunities(
    filter: ListFilter & { readonly status?: string; readonly account?: Id },
    page: Page,
  ): Promise<readonly OpportunityRow[]>;
  /** Whom a typed line may name: found by these words, and whoever is at the page on which it was typed. */
  candidates(
    words: readonly string[],
    sight: Sight,
    page: { readonly person?: Id | undefined; readonly account?: Id | undefined },
  ): Promise<{
    readonly people: readonly CandidateRow[];
    readonly accounts: readonly { readonly id: Id; readonly name: string }[];
  }>;
  /** The audit trail, newest first; of one subject when named. */
  audit(subject: Id | null, page: Page): Promise<readonly AuditRow[]>;
  addressesOf(people: readonly Id[]): Promise<ReadonlyMap<Id, readonly AddressRecord[]>>;
  search(
    query: string,
    kinds: readonly SubjectKind[],
    sight: Sight,
    limit: number,
  ): Promise<readonly Found[]>;
}

export type SubjectKind = 'account' | 'person' | 'opportunity';

export interface ListFilter {
  readonly sight: Sight;
  readonly tag?: Id;
}

export interface PeopleFilter {
  readonly account?: Id;
  /** The owner of the person, else of their account; null: nobody. */
  readonly owner?: Id | null;
  /** Their own rating, else their account's; null: none. */
  readonly rating?: string | null;
  readonly state?: 'qualified' | 'to-qualify' | 'released';
  /** No contact in either direction for so many days, or never. */
  readonly silentForDays?: number;
  readonly now: number;
}

/** Where the last page ended: the sort key and id of its last row. */
export interface Page {
  readonly after: { readonly key: string; readonly id: Id } | null;
  readonly limit: number;
}

export interface AccountRow {
  readonly id: Id;
  readonly name: string;
  readonly owner: Id | null;
  readonly ownerName: string | null;
  readonly rating: string | null;
  readonly domain: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly key: string;
}

export interface PersonRow {
  readonly id: Id;
  readonly name: string;
  readonly title: string | null;
  readonly account: Id;
  readonly accountName: string;
  readonly owner: Id | null;
  readonly ownerName: string | null;
  readonly rating: string | null;
  readonly state: string | null;
  readonly lastContactAt: number | null;
  readonly nextAction: string | null;
  readonly nextDue: string | null;
  readonly quietUntil: string | null;
  readonly key: string;
}

export interface OpportunityRow {
  readonly id: Id;
  readonly name: string;
  readonly account: Id;
  readonly accountName: string;
  readonly owner: Id | null;
  readonly stage: string | null;
  readonly status: 'open' | 'won' | 'lost';
  readonly amount: string | null;
  readonly currency: string | null;
  readonly expectedClose: string | null;
  readonly closedOn: string | null;
  readonly ownerName: string | null;
  /** Since when it is there: as it was said, else when it was recorded. */
  readonly since: string;
  readonly nextAction: string | null;
  readonly nextDue: string | null;
  readonly nextPerson: string | null;
  readonly key: string;
}

export interface Found {
  readonly kind: SubjectKind;
  readonly id: Id;
  readonly name: string;
  readonly account: { readonly id: Id; readonly name: string };
}

export interface AuditRow {
  readonly id: Id;
  readonly at: number;
  readonly user: string | null;
  readonly door: string;
  readonly apiKey: string | null;
  readonly operation: string;
  readonly subjectType: string | null;
  readonly subject: Id | null;
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
