/** Whose turn it is: two sellers at one account, overdue ones, postponed ones, people to qualify, nobody's. */
import { isoFromDay } from '../../../core/time/day.ts';
import { castOf, happened } from '../happenings.ts';
import { ordinaryHistory } from '../ordinary.ts';
import { acquaintance, colleagues } from '../settled.ts';
import type { Telling } from './tell.ts';

/** Two of ours know somebody there, and both would call today: one gives way. */
export function twoSellers({ draft, team, firm }: Telling): void {
  const place = firm('Landelijke Coöperatie Bloem & Bol', team.owner, 480, { rating: 'A' });
  const first = draft.person(place, { rating: 'A', title: 'Head of logistics' });
  ordinaryHistory(draft, first, first.daysBack(42));
  const second = draft.person(place, { rating: 'B', title: 'Quality manager', ownerId: team.maren.id });
  ordinaryHistory(draft, second, second.daysBack(91));
  colleagues(draft, place, 3);
}

/** The ideal gap is over, the longest is not: high time. And a turn that was postponed, with the reason. */
export function overdueAndPostponed({ draft, team, firm }: Telling): void {
  const place = firm('Ege Kuru Meyve A.Ş.', team.owner, 460, { rating: 'B' });
  acquaintance(draft, place, 'B', 'overdue', { title: 'Managing director' });
  colleagues(draft, place, 2);
  const other = firm('Thamesmead Chilled Foods', team.owner, 390, { rating: 'A' });
  const who = acquaintance(draft, other, 'A', 'overdue', { title: 'Operations director' });
  const at = who.on(who.back(1));
  draft.book.deferrals.push({
    id: draft.id(at),
    accountId: other.account.id,
    personId: who.record.id,
    stepKind: 'keep-in-touch',
    stepSubject: who.record.id,
    kind: 'postponed',
    day: isoFromDay(who.ahead(2)),
    reason: 'Stock-taking this week, asked at the front desk',
    at,
    recordedBy: team.owner.id,
    undoneAt: null,
  });
  colleagues(draft, other, 2);
}

/** Cards from a fair: people who are not rated yet. */
export function peopleToQualify({ draft, team, firm }: Telling): void {
  for (const [name, seller, count] of [
    ['Malabar Spice Works', team.owner, 1],
    ['Rosengarten Schnittblumen', team.maren, 2],
    ['Halsted Street Bakehouse', team.dara, 1],
    ['Trái Cây Phong Điền', team.aroha, 2],
  ] as const) {
    const place = firm(name, seller, 4);
    for (let i = 0; i < count; i += 1) {
      const who = draft.person(place, { note: 'New: card from the fair' });
      const at = who.on(who.back(1));
      const body = place.writer.fill(
        'At the stand: asked about {spot}. “{question}” Left a card, wants to be called.',
        castOf(who),
      );
      happened(draft, [who], at, { kind: 'event', reached: true, durationMinutes: 10, body });
    }
  }
}

/** An account that nobody owns since a seller left: the manager's and the owner's Today ask for one. */
export function withoutOwner({ draft, firm }: Telling): void {
  const place = firm('Drakenzicht Cellars', null, 300, { rating: 'B', note: 'Was Lena’s until she left.' });
  acquaintance(draft, place, 'B', 'later', { title: 'Managing director' });
}

/** An account that was taken off the target list. */
export function excluded({ draft, team, firm }: Telling): void {
  const place = firm('Patapsco Oyster Company', team.dara, 420, {
    rating: 'C',
    excludedAt: draft.now - 50 * 86_400_000,
    excludedReason: 'Sells its own sensors now',
  });
  colleagues(draft, place, 2);
}
