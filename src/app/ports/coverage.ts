import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';

interface Named {
  readonly id: Id;
  readonly name: string;
}

/** Who is in which state, and who is near the longest gap. `owner` undefined: everybody's. */
export interface Coverage {
  of(
    owner: Id | null | undefined,
    how: { readonly near: Instant; readonly limit: number },
  ): Promise<CoverageFacts>;
}

export interface CoverageFacts {
  readonly states: readonly {
    readonly state: string;
    readonly rating: string | null;
    readonly people: number;
    readonly withStep: number;
  }[];
  readonly withoutStep: readonly Named[];
  readonly nearLongest: readonly {
    readonly person: Named;
    readonly account: Named;
    readonly rating: string | null;
    readonly longestDay: string;
    readonly lastContactAt: Instant | null;
  }[];
  readonly released: readonly {
    readonly person: Named;
    readonly account: Named;
    readonly until: string | null;
    readonly reason: string | null;
  }[];
}
