import type { Kind, Traits } from '../../core/duplicates/traits.ts';
import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Page } from './lists.ts';

/** What is needed to find the records of a book that stand twice. Everything by index; nothing is kept for it. */
export interface Duplicates {
  /** How many records there are; counting stops at 100,000. */
  size(kind: Kind): Promise<number>;
  /** The book in the order of its names. */
  page(kind: Kind, page: Page): Promise<readonly BookRecord[]>;
  /** Those of these that still stand: not merged into others. */
  records(kind: Kind, ids: readonly Id[]): Promise<readonly BookRecord[]>;
  /**
   * Pairs worth comparing: the same address, number, domain or name, neighbours in the order of names, colleagues.
   *
   * @param reach `near` also asks the search, which forgives small errors, and looks at both neighbours: a few
   *   milliseconds a record
   */
  candidates(
    kind: Kind,
    ids: readonly Id[],
    reach: 'usual' | 'near',
  ): Promise<readonly { readonly of: Id; readonly candidate: Id }[]>;
  /** Of these records, the pairs of which somebody said that they are not the same; `one < other`. */
  dismissed(kind: Kind, ids: readonly Id[]): Promise<readonly { readonly one: Id; readonly other: Id }[]>;
  dismiss(kind: Kind, pair: readonly [Id, Id], by: Id, at: Instant): Promise<void>;
  /** What a record would bring to a merge; each is counted for this record alone. */
  brings(kind: Kind, id: Id): Promise<Brought>;
  /** Takes it back; false when nobody had said so. */
  recall(kind: Kind, pair: readonly [Id, Id]): Promise<boolean>;
}

export interface Brought {
  readonly interactions: number;
  readonly agreements: number;
  readonly commitments: number;
  readonly opportunities: number;
  readonly people: number;
}

export interface BookRecord {
  readonly id: Id;
  readonly name: string;
  readonly account: { readonly id: Id; readonly name: string };
  /** Who owns the account, of which team, and the person where that is apart: who may see it hangs on them. */
  readonly accountOwner: Id | null;
  readonly accountTeam: Id | null;
  readonly personOwner: Id | null;
  readonly traits: Traits;
  /** For the cursor. */
  readonly key: string;
}
