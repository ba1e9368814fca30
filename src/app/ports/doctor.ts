import type { Id } from '../../core/facts.ts';
import type { PlannedAccount } from './planning.ts';

/** What must never be found in an organization's data; each check has its query in the store. */
export type Finding =
  | 'one-next-step'
  | 'nothing-in-quiet'
  | 'opt-outs-respected'
  | 'opt-outs-not-cleared'
  | 'steps-have-reasons'
  | 'versions-complete'
  | 'walls-stand'
  | 'plan-belongs-together'
  | MailFinding;

export type MailFinding =
  | 'sent-once'
  | 'sent-is-recorded'
  | 'none-sent-into-quiet'
  | 'none-sent-after-opt-out';

/** Looks for broken invariants in the transaction's organization; changes nothing. */
export interface Doctor {
  /** What breaks the rule, at most `limit` of them. */
  find(finding: Finding, limit: number): Promise<readonly string[]>;
  /** Of these freshly planned accounts, those whose stored plan says something else. */
  differing(plans: readonly PlannedAccount[]): Promise<readonly Id[]>;
  /** Accounts whose plan time alone has changed since it was stored. */
  overdue(accounts: readonly Id[], now: number): Promise<readonly Id[]>;
}
