/**
 * The kind of the next chosen touch: those of the rating, talks and gifts in turn by what went last; of two
 * kinds of talk (call or visit) or of gift (newsletter or article) the first that a permitted channel carries.
 * A kind that comes now and then comes every fourth time (rules, section 5).
 */
import { carriersOf } from '../../cadence/carriers.ts';
import { latest } from '../../history/person-history.ts';
import type { TouchKind } from '../../policy/policy.ts';
import type { PersonView } from '../view/person-view.ts';

const NOW_AND_THEN = 4;

/**
 * @param onlyContactCounts the longest gap is near: a gift would not do
 * @returns null when no permitted channel carries a kind of the rating: any permitted channel, by hand
 */
export function touchKind(view: PersonView, onlyContactCounts: boolean): TouchKind | null {
  const { rating } = view;
  if (rating === null) return null;
  const carried = (kind: TouchKind) => carriersOf(kind).some((it) => view.channels.includes(it));
  const kinds = rating.kinds.filter(carried);
  const occasional = rating.occasionally.filter(carried);
  const all = [...kinds, ...occasional];
  if (onlyContactCounts) return rating.longShot ? (all[0] ?? null) : (all.find(isTalkKind) ?? null);
  if (occasional.length > 0 && (kinds.length === 0 || isNowAndThen(view))) return occasional[0] ?? null;
  const last = latest(view.history.events, (it) => goesInTurn(it.meaning));
  const talkedLast = last !== null && (last.meaning === 'talk' || last.meaning === 'attempt');
  const inTurn = last === null ? undefined : kinds.find((it) => isTalkKind(it) !== talkedLast);
  return inTurn ?? kinds[0] ?? null;
}

export function isTalkKind(kind: TouchKind): boolean {
  return kind === 'call' || kind === 'visit';
}

function goesInTurn(meaning: string): boolean {
  return meaning === 'talk' || meaning === 'attempt' || meaning === 'gift' || meaning === 'newsletter';
}

/** The last three were gifts, so that the fourth is a talk. */
function isNowAndThen(view: PersonView): boolean {
  const touches = view.history.events.filter((it) => goesInTurn(it.meaning));
  const recent = touches.slice(1 - NOW_AND_THEN);
  return (
    recent.length === NOW_AND_THEN - 1 &&
    recent.every((it) => it.meaning === 'gift' || it.meaning === 'newsletter')
  );
}
