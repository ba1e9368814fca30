import type { Id } from '../../../core/facts.ts';
import type { CampaignRecord, ExternalIdRow, ProductRecord } from '../../ports/imports.ts';
import type {
  AccountRecord,
  AddressRecord,
  InteractionRecord,
  JobRecord,
  OpportunityRecord,
  PermissionRecord,
  PersonRecord,
  RatingChangeRecord,
  TodoRecord,
} from '../../ports/records.ts';
import type { CustomFields } from './custom-fields.ts';
import type { Entry } from './entry.ts';
import type { RowWork } from './row-work.ts';
import type { Sellers } from './sellers.ts';

export interface PersonEntry extends Entry<PersonRecord> {
  /** By kind and normalized value. */
  readonly addresses: Set<string>;
  /** Channels that they refuse now. */
  readonly refusals: Set<string>;
  /** Moments of contact that files told before. */
  readonly contacts: Set<number>;
}

/** Lists of ids by some key, the oldest first. */
export class Index {
  readonly #lists = new Map<string, Id[]>();

  get(key: string): readonly Id[] {
    return this.#lists.get(key) ?? [];
  }

  add(key: string, id: Id): void {
    const list = this.#lists.get(key);
    if (list === undefined) this.#lists.set(key, [id]);
    else if (!list.includes(id)) list.push(id);
  }
}

/**
 * The part of the book that a batch speaks of, held in memory: what stands there, found by every name that
 * the rows use, and what the rows add. A later row sees what an earlier one did.
 */
export class Book {
  readonly accounts = new Map<Id, Entry<AccountRecord>>();
  readonly people = new Map<Id, PersonEntry>();
  readonly opportunities = new Map<Id, Entry<OpportunityRecord>>();
  readonly products = new Map<string, Entry<ProductRecord>>();
  readonly campaigns = new Map<Id, Entry<CampaignRecord>>();
  readonly todos = new Map<Id, Entry<TodoRecord>>();
  /** Interactions that earlier runs made of these rows. */
  readonly interactionIds = new Map<string, Id>();
  readonly todoIds = new Map<string, Id>();
  /** Interactions that rows of this file were about already. */
  readonly seenInteractions = new Set<Id>();

  readonly accountByExternalId = new Map<string, Id>();
  readonly personByExternalId = new Map<string, Id>();
  readonly opportunityByExternalId = new Map<string, Id>();
  readonly campaignByExternalId = new Map<string, Id>();
  readonly externalIdsOf = new Map<Id, string[]>();
  /** How names of companies are compared, by the name as the file has it. */
  readonly companyKeys = new Map<string, string>();
  readonly accountsByKey = new Index();
  readonly accountsByDomain = new Index();
  readonly peopleByMail = new Index();
  readonly peopleByProfile = new Index();
  /** By home account and name in lower case. */
  readonly peopleByHome = new Index();
  readonly opportunitiesByName = new Index();
  /** Channels refused for an address, whoever it belongs to. */
  readonly suppressed = new Map<string, ReadonlySet<string>>();
  readonly tagIds = new Map<string, Id>();
  readonly tagsOn = new Map<Id, Set<Id>>();

  readonly sellers: Sellers;
  readonly customFields: CustomFields;

  readonly newAddresses: AddressRecord[] = [];
  readonly newPermissions: PermissionRecord[] = [];
  readonly newRatingChanges: RatingChangeRecord[] = [];
  readonly newJobs: JobRecord[] = [];
  readonly newInteractions: InteractionRecord[] = [];
  readonly newExternalIds: ExternalIdRow[] = [];
  readonly newTaggings: { tagId: Id; subjectType: string; subjectId: Id }[] = [];
  readonly newTags: { id: Id; name: string }[] = [];
  readonly newParticipants: { interactionId: Id; personId: Id }[] = [];
  readonly newParticipantUsers: { interactionId: Id; userId: Id }[] = [];
  readonly newOpportunityPeople: { opportunityId: Id; personId: Id }[] = [];
  /** Parents of accounts, set once all rows of the batch are known. */
  readonly parents: { child: Id; name: string | undefined; externalId: string | undefined; row: RowWork }[] =
    [];
  /** Accounts that exist and whose plan may change. */
  readonly touched = new Set<Id>();
  /** Those of them in which somebody refused to be contacted: planned with the batch, not after it. */
  readonly urgent = new Set<Id>();
  /** Accounts of others that whoever imports may not see or change. */
  readonly hidden = new Set<Id>();

  /** See Run. */
  readonly trustIds: boolean;

  constructor(sellers: Sellers, customFields: CustomFields, trustIds: boolean) {
    this.trustIds = trustIds;
    this.sellers = sellers;
    this.customFields = customFields;
  }

  account(id: Id): Entry<AccountRecord> {
    const entry = this.accounts.get(id);
    if (!entry) throw new Error(`Account ${id} was not loaded`);
    return entry;
  }

  addAccount(entry: Entry<AccountRecord>, key: string | undefined): void {
    const { id, domain } = entry.record;
    this.accounts.set(id, entry);
    if (key !== undefined) this.accountsByKey.add(key, id);
    if (domain !== null) this.accountsByDomain.add(domain, id);
  }

  addPerson(entry: PersonEntry): void {
    const { id, accountId, name } = entry.record;
    this.people.set(id, entry);
    this.peopleByHome.add(homeAndName(accountId, name), id);
  }

  nameAccount(externalId: string, id: Id, source: string): void {
    this.accountByExternalId.set(externalId, id);
    this.#named(externalId, id);
    this.newExternalIds.push({ source, externalId, subjectType: 'account', subjectId: id });
  }

  namePerson(externalId: string, id: Id, source: string): void {
    this.personByExternalId.set(externalId, id);
    this.#named(externalId, id);
    this.newExternalIds.push({ source, externalId, subjectType: 'person', subjectId: id });
  }

  nameOpportunity(externalId: string, id: Id, source: string): void {
    this.opportunityByExternalId.set(externalId, id);
    this.#named(externalId, id);
    this.newExternalIds.push({ source, externalId, subjectType: 'opportunity', subjectId: id });
  }

  #named(externalId: string, id: Id): void {
    const list = this.externalIdsOf.get(id);
    if (list) list.push(externalId);
    else this.externalIdsOf.set(id, [externalId]);
  }
}

export function homeAndName(account: Id, name: string): string {
  return `${account} ${name.toLowerCase()}`;
}
