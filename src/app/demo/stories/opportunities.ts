/** What could be sold, was sold, or went to somebody else: each closed one with the winner and the reason. */
import { isoFromDay } from '../../../core/time/day.ts';
import type { Customer, Draft, Firm } from '../draft.ts';
import { opportunity } from '../happenings.ts';
import { LOST_REASONS, WON_REASONS } from '../words/sentences.ts';

const STAGES = ['First talk', 'Needs clear', 'Proposal', 'Decision'] as const;
const NAMES = [
  'One hall to begin with',
  'Doors and docks',
  'Renewal and twelve more probes',
  'Audit reports for two sites',
  'Replace the paper lists',
  'Alarms for the night shift',
  'Energy by room',
  'Second site',
] as const;

/** Gives every third company an opportunity; a third of these are open, the others closed either way. */
export function opportunitiesOf(draft: Draft, firms: readonly Firm[]): void {
  const names = draft.random.deck(NAMES);
  const lost = draft.random.deck(LOST_REASONS);
  const won = draft.random.deck(WON_REASONS);
  for (const [i, firm] of firms.entries()) {
    const [first, ...others] = firm.people;
    if (i % 3 !== 0 || first === undefined || first.today - firm.since < 120) continue;
    const team: [Customer, ...Customer[]] = [first, ...others.slice(0, 3)];
    const opened = first.onOrBefore(first.today - draft.random.whole(40, 110));
    const common = { name: names(), currency: firm.account.currency ?? 'EUR' };
    if (i % 9 === 0) {
      opportunity(draft, team, opened, {
        ...common,
        stage: draft.random.pick(STAGES),
        expectedClose: isoFromDay(first.ahead(draft.random.whole(10, 70))),
      });
      continue;
    }
    const closedOn = isoFromDay(first.onOrBefore(first.today - draft.random.whole(4, 38)));
    if (i % 9 === 3) {
      opportunity(draft, team, opened, {
        ...common,
        stage: 'Won',
        status: 'won',
        closedOn,
        wonBy: 'us',
        note: won(),
      });
    } else {
      const [wonBy, lostReason] = lost();
      opportunity(draft, team, opened, {
        ...common,
        stage: 'Lost',
        status: 'lost',
        closedOn,
        wonBy,
        lostReason,
      });
    }
  }
}
