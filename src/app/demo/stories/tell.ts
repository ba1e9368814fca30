/** What every story of the book is told with. */
import type { AccountRecord } from '../../ports/records.ts';
import type { Draft, Firm, Seller } from '../draft.ts';
import { COMPANIES, type Company } from '../world/companies.ts';

export interface Team {
  /** Whose Today is to be rich. */
  readonly owner: Seller;
  readonly maren: Seller;
  readonly dara: Seller;
  readonly aroha: Seller;
  readonly manager: Seller;
}

export interface Telling {
  readonly draft: Draft;
  readonly team: Team;
  /** Takes a company out of the list, with its seller and how many days it is known; null: nobody's. */
  firm(name: string, seller: Seller | null, knownFor: number, more?: Partial<AccountRecord>): Firm;
}

/** @param left the companies that no story has taken; what is taken is removed */
export function telling(draft: Draft, team: Team, left: Set<Company>): Telling {
  return {
    draft,
    team,
    firm(name, seller, knownFor, more) {
      const company = COMPANIES.find(([known]) => known === name);
      if (company === undefined || !left.delete(company)) throw new RangeError(`No company ${name} is left`);
      return draft.firm(company, seller, knownFor, more);
    },
  };
}
