/**
 * Released: left alone, until a day or for good, with a reason. A contact of theirs ends a dated release from
 * that moment; afterwards they are to be rated anew. Opted out of everything is a release until they opt in
 * by their own request (rules, section 2).
 */
import type { Id, PermissionFact, ReleaseFact } from '../facts.ts';
import { because, fact } from '../planner/because.ts';
import type { Reason } from '../planner/plan-types.ts';
import { changesOn, type PersonView } from '../planner/view/person-view.ts';
import type { Day, Instant } from '../time/day.ts';
import { isoDay } from '../time/iso-day.ts';
import { isOptedOutEverywhere } from './permitted-channels.ts';

export interface Release {
  /** Null when a rule released them: the account is excluded, or they opted out everywhere. */
  readonly id: Id | null;
  /** The first day on which we may plan again; null: for good. */
  readonly until: Day | null;
  readonly because: readonly Reason[];
}

export interface Ended {
  readonly at: Instant;
  readonly day: Day;
}

/** The release in force, or else the end of the latest one there was. */
export function releaseOf(view: PersonView): {
  readonly inForce: Release | null;
  readonly ended: Ended | null;
} {
  const inForce: Release[] = [];
  let ended: Ended | null = null;
  if (view.facts.account.excluded !== null) inForce.push(excluded(view));
  for (const release of view.person.releases) {
    if (release.takenBackAt !== null) continue;
    const end = endOf(release, view);
    if (end === null) inForce.push(inWords(release, view));
    else if (ended === null || end.at > ended.at) ended = end;
  }
  const optOut = optOutOf(view);
  if (optOut.inForce !== null) inForce.push(optOut.inForce);
  if (optOut.ended !== null && (ended === null || optOut.ended.at > ended.at)) ended = optOut.ended;
  return { inForce: longest(inForce), ended };
}

/** For good before any day; else the latest day. */
function longest(releases: readonly Release[]): Release | null {
  let found: Release | null = null;
  for (const it of releases) {
    if (found === null || (found.until !== null && (it.until === null || it.until > found.until))) found = it;
  }
  if (found === null) return null;
  const others = releases.filter((it) => it !== found).flatMap((it) => it.because);
  return others.length === 0 ? found : { ...found, because: [...found.because, ...others] };
}

function endOf(release: ReleaseFact, view: PersonView): Ended | null {
  const until = untilOf(release, view);
  if (until === null) return release.kind === 'opted-out' ? firstOptIn(view, release.at) : null;
  const contact = view.history.events.find((it) => it.meaning === 'theirs' && it.at > release.at);
  const byContact: Ended | null = contact === undefined ? null : { at: contact.at, day: contact.day };
  if (byContact !== null && byContact.day < until) return byContact;
  if (view.today >= until) return { at: view.zone.at(until, 0), day: until };
  changesOn(view, until);
  return byContact;
}

/** After a push the silence has its length from the policy, whatever was recorded. */
function untilOf(release: ReleaseFact, view: PersonView): Day | null {
  if (release.kind !== 'pushed' || release.until !== null) return release.until;
  return view.zone.dayOf(release.at) + view.policy.pushSilenceWeeks * 7;
}

function inWords(release: ReleaseFact, view: PersonView): Release {
  const who = view.person.id;
  const on = isoDay(view.zone.dayOf(release.at));
  const until = untilOf(release, view);
  const source = fact('release', release.id);
  if (until === null) {
    const reason = because('released', 'released-for-good', { who, on, reason: release.reason }, source);
    return { id: release.id, until, because: [reason] };
  }
  const said = { who, on, until: isoDay(until) };
  const reason =
    release.kind === 'pushed'
      ? because('released', 'left-after-push', said, source)
      : because('released', 'released-until', { ...said, reason: release.reason }, source);
  return { id: release.id, until, because: [reason] };
}

function excluded(view: PersonView): Release {
  const { account } = view.facts;
  const exclusion = account.excluded;
  const on = exclusion === null ? '' : isoDay(view.zone.dayOf(exclusion.at));
  const reason = exclusion?.reason ?? '';
  return {
    id: null,
    until: null,
    because: [because('released', 'account-excluded', { on, reason }, fact('account', account.id))],
  };
}

/** Walks through their words in order: out of everything, and in again on some channel. */
function optOutOf(view: PersonView): { readonly inForce: Release | null; readonly ended: Ended | null } {
  const words = view.person.permissions;
  if (words.length === 0) return { inForce: null, ended: null };
  let out: PermissionFact | null = null;
  let ended: Ended | null = null;
  for (const [i, word] of words.entries()) {
    const isOut = isOptedOutEverywhere(words.slice(0, i + 1));
    if (isOut && out === null) out = word;
    if (!isOut && out !== null) {
      out = null;
      ended = { at: word.at, day: view.zone.dayOf(word.at) };
    }
  }
  if (out === null) return { inForce: null, ended };
  const reason = because(
    'released',
    'opted-out-everywhere',
    { who: view.person.id, on: isoDay(view.zone.dayOf(out.at)) },
    fact('permission', out.id),
  );
  return { inForce: { id: null, until: null, because: [reason] }, ended: null };
}

function firstOptIn(view: PersonView, after: Instant): Ended | null {
  let first: Instant | null = null;
  for (const word of view.person.permissions) {
    if (word.allowed && word.at > after && (first === null || word.at < first)) first = word.at;
  }
  return first === null ? null : { at: first, day: view.zone.dayOf(first) };
}
