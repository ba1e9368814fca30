import type { ActivityRecord, FileRecord, PersonRecord, ReadRow } from '../../ports/import-records.ts';
import { companyDomain } from '../mail-domains.ts';
import type { Run } from '../run.ts';

/** Where opportunities stand whose row names no account. */
export const NO_ACCOUNT = 'No account named';

/** What a batch asks the book for: every id, name and address that its rows mention. */
export interface Wanted {
  readonly accountIds: Set<string>;
  readonly companies: Set<string>;
  readonly domains: Set<string>;
  readonly personIds: Set<string>;
  readonly personNames: Set<string>;
  readonly mails: Set<string>;
  readonly phones: Set<string>;
  readonly profiles: Set<string>;
  readonly opportunityIds: Set<string>;
  readonly opportunityNames: Set<string>;
  readonly activityIds: Set<string>;
  readonly campaignIds: Set<string>;
  readonly tags: Set<string>;
  /** Rows that name products. */
  hasProducts: boolean;
}

export function wantedBy(run: Run, rows: readonly ReadRow[]): Wanted {
  const wanted: Wanted = {
    accountIds: new Set(),
    companies: new Set(),
    domains: new Set(),
    personIds: new Set(),
    personNames: new Set(),
    mails: new Set(),
    phones: new Set(),
    profiles: new Set(),
    opportunityIds: new Set(),
    opportunityNames: new Set(),
    activityIds: new Set(),
    campaignIds: new Set(),
    tags: new Set(),
    hasProducts: false,
  };
  for (const row of rows) for (const record of row.records) want(run, wanted, record);
  return wanted;
}

/** The name under which somebody goes whose row has none. */
export function shownName(person: PersonRecord): string {
  return (
    person.name ||
    person.emails[0]?.value ||
    person.phones[0]?.value ||
    person.profiles[0] ||
    (person.externalId === undefined ? 'Unknown' : `Contact ${person.externalId}`)
  );
}

function want(run: Run, wanted: Wanted, record: FileRecord): void {
  const add = (set: Set<string>, ...values: readonly (string | undefined)[]) => {
    for (const value of values) if (value !== undefined && value !== '') set.add(value);
  };
  switch (record.kind) {
    case 'person':
      add(wanted.personIds, record.externalId);
      add(wanted.accountIds, record.organizationExternalId);
      add(wanted.companies, record.organization ?? shownName(record));
      add(wanted.personNames, shownName(record));
      add(wanted.tags, ...record.tags);
      add(wanted.profiles, ...record.profiles.map((profile) => profile.toLowerCase()));
      add(wanted.phones, ...record.phones.map(({ e164 }) => e164));
      for (const { value } of record.emails) {
        add(wanted.mails, value.toLowerCase());
        add(wanted.domains, companyDomain(value) ?? undefined);
      }
      return;
    case 'account':
      add(wanted.accountIds, record.externalId, record.parentExternalId);
      add(wanted.companies, record.name, record.parent);
      add(wanted.domains, record.domain);
      add(wanted.tags, ...record.tags);
      return;
    case 'opportunity':
      add(wanted.accountIds, record.accountExternalId);
      wanted.hasProducts ||= record.product !== undefined;
      add(
        wanted.companies,
        record.account ?? (record.accountExternalId === undefined ? NO_ACCOUNT : undefined),
      );
      add(wanted.opportunityIds, record.externalId);
      add(wanted.opportunityNames, record.name);
      add(wanted.personIds, ...record.contactExternalIds);
      add(wanted.personNames, ...record.contacts);
      return;
    case 'activity':
      add(wanted.activityIds, activityKey(run, record));
      add(wanted.accountIds, record.accountExternalId, record.relatedExternalId);
      add(wanted.opportunityIds, record.opportunityExternalId, record.relatedExternalId);
      add(wanted.campaignIds, record.campaignExternalId);
      add(wanted.personIds, ...record.personExternalIds);
      add(wanted.mails, record.personEmail?.toLowerCase());
      add(wanted.companies, record.account);
      add(wanted.personNames, record.person);
      add(wanted.opportunityNames, record.opportunity);
      return;
    case 'campaign':
      add(wanted.campaignIds, record.externalId ?? record.name);
      return;
    case 'product':
      wanted.hasProducts = true;
      return;
    default:
      return;
  }
}

/** Rows without an id are known again by what they say. */
export function activityKey(run: Run, said: ActivityRecord): string {
  if (said.externalId !== undefined) return said.externalId;
  const { line: _, ...rest } = said;
  return `row:${run.hash(JSON.stringify(rest)).slice(0, 32)}`;
}
