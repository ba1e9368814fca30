import type { OrganizationRecord } from './records.ts';

/** The one organization of the transaction. */
export interface Organization {
  get(): Promise<OrganizationRecord>;
  update(version: number, patch: Partial<OrganizationRecord>): Promise<boolean>;
}
