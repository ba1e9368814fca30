import type { NamedQuiet } from '../app/ports/today.ts';
import type { Id } from '../core/facts.ts';
import type { Reason } from '../core/planner/plan-types.ts';
import { dayFromIso } from '../core/time/day.ts';

export interface QuietRow {
  readonly person: Id;
  readonly owner: Id | null;
  readonly until: string | null;
  readonly because: readonly Reason[];
  readonly account: Id;
  readonly accountName: string;
  readonly personName: string;
}

export function namedQuiet(row: QuietRow): NamedQuiet {
  return {
    quiet: {
      person: row.person,
      owner: row.owner,
      until: row.until === null ? null : dayFromIso(row.until),
      because: row.because,
    },
    account: { id: row.account, name: row.accountName },
    person: { id: row.person, name: row.personName },
  };
}
