import type { Id } from '../../core/facts.ts';
import type { OpportunityPersonRecord } from './records.ts';

/** Who takes part in an opportunity, and in which part. */
export interface OpportunityPeople {
  of(opportunity: Id): Promise<readonly OpportunityPersonRecord[]>;
  /** Puts these in place of those recorded before. */
  set(opportunity: Id, people: readonly OpportunityPersonRecord[]): Promise<void>;
}
