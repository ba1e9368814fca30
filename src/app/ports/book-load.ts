import type { Id } from '../../core/facts.ts';

/** How much there is to do in a book, by groups: for what a change of policy would do to it. */
export interface BookLoad {
  /**
   * How many people there are by owner, rating and own rhythm; the released are left out. `byTeam`: by the team of
   * their account, too (else `team` is null), which costs a look at every account.
   */
  groups(byTeam: boolean): Promise<readonly LoadGroup[]>;
  /**
   * Accounts in which somebody is in the plan: one of `every`, always the same ones for the same book. `only`: of
   * this team; `except`: of none of these teams.
   */
  sample(
    every: number,
    of: { readonly only: Id | null; readonly except: readonly Id[] },
    limit: number,
  ): Promise<readonly Id[]>;
}

export interface LoadGroup {
  readonly owner: Id | null;
  readonly team: Id | null;
  /** Null: to qualify. */
  readonly rating: string | null;
  /** Their own ideal gap; null: that of the rating. */
  readonly idealDays: number | null;
  readonly people: number;
}
