/** Kick-backs ("no budget this year") and signals ("budgets are made in February", "new CFO in May"). */

import type { KickBackKind } from '../app/ports/understanding.ts';
import type { Clause, DateFinder, Reading } from './reading.ts';
import { meanings, wordsOf } from './vocabulary.ts';

const KICK_BACKS = meanings<KickBackKind>((language) => language.kickBacks);
const SIGNALS = wordsOf('signals', 'u');

/** Reads a kick-back or a signal; null when the clause says neither. */
export function readKickBack(clause: Clause, dates: DateFinder): Reading | null {
  const date = () => dates('future').find((each) => each.day !== null) ?? null;
  for (const [pattern, kind] of KICK_BACKS)
    if (pattern.test(clause.masked)) return { is: 'kick-back', kind, date: date() };
  return SIGNALS.test(clause.masked) ? { is: 'signal', date: date() } : null;
}
