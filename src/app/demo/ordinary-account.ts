/** An account like most: a few people, each at the pace of their rating, some of them left alone until a date. */
import type { Customer, Draft, Firm, Seller } from './draft.ts';
import { agreed, call, castOf } from './happenings.ts';
import { ordinaryHistory } from './ordinary.ts';
import { acquaintance, type Turn } from './settled.ts';
import type { Company } from './world/companies.ts';

const LONGEST_KNOWN = 545;
/** Every so many-th account has somebody who is left alone until a date. */
const QUIET_EVERY = 4;

const REASONS = [
  'After {inspector} has been there',
  'When the season is over',
  'When {colleague} is back from leave',
  'After the stock-taking',
  'Once the new line runs',
  'After the meeting of the owners',
] as const;

export interface OrdinaryOptions {
  /** On the owner's list, whose day is made of the stories: nobody's turn is now. */
  readonly owners: boolean;
  /** Where it stands among the ordinary ones; spreads what only some have. */
  readonly place: number;
}

export function ordinaryAccount(
  draft: Draft,
  company: Company,
  seller: Seller,
  options: OrdinaryOptions,
): Firm {
  const { random } = draft;
  const rating = random.pick(['A', 'B', 'B', 'C', 'C', 'long-shot'] as const);
  const firm = draft.firm(company, seller, random.whole(70, LONGEST_KNOWN), { rating });
  if (options.place % QUIET_EVERY === 1) leftAlone(draft, firm);
  const count = random.pick([2, 3, 3, 4, 4, 5]);
  for (let i = firm.people.length; i < count; i += 1) {
    const own =
      i === 0 ? rating : random.pick(['A', 'B', 'B', 'C', 'C', 'C', 'long-shot', 'long-shot'] as const);
    acquaintance(draft, firm, own, options.owners || i > 0 ? 'later' : turnOf(options.place));
  }
  return firm;
}

/** Of the other sellers' accounts one in eight is due, one in sixteen late. */
function turnOf(place: number): Turn {
  if (place % 16 === 5) return 'overdue';
  return place % 8 === 2 ? 'open' : 'later';
}

/** They talked lately and agreed on a day to come. */
function leftAlone(draft: Draft, firm: Firm): Customer {
  const { random } = draft;
  const who = draft.person(firm, { rating: random.pick(['A', 'B'] as const) });
  ordinaryHistory(draft, who, who.daysBack(random.whole(40, 60)));
  const talk = call(draft, who, who.on(who.back(random.whole(2, 12))));
  const note = firm.writer.fill(random.pick(REASONS), castOf(who));
  agreed(draft, who, talk, who.ahead(random.whole(2, 24)), { note });
  return who;
}
