/** In which state somebody is: qualified, to qualify, or released (rules, section 2). */
import { carriersOf } from '../cadence/carriers.ts';
import { type Release, releaseOf } from '../permissions/release.ts';
import type { Day } from '../time/day.ts';
import type { Missing } from './plan-types.ts';
import type { PersonView } from './view/person-view.ts';

export interface Qualified {
  readonly state: 'qualified';
  readonly rating: string;
}

export interface ToQualify {
  readonly state: 'to-qualify';
  readonly missing: readonly Missing[];
  /** The day on which a release ended after which they were not rated yet. */
  readonly releaseEnded: Day | null;
}

export type State = Qualified | ToQualify | { readonly state: 'released'; readonly release: Release };

export function stateOf(view: PersonView): State {
  const { inForce, ended } = releaseOf(view);
  if (inForce !== null) return { state: 'released', release: inForce };

  const { person, facts, rating } = view;
  const missing: Missing[] = [];
  const ratedAt = person.rating === null ? facts.account.ratedAt : person.ratedAt;
  const awaitsRating = ended !== null && (ratedAt === null || ratedAt < ended.at);
  if (rating === null || awaitsRating) missing.push('rating');
  if (view.doer.owner === null) missing.push('owner');
  if (!hasUsableChannel(view)) missing.push('channel');
  if (missing.length === 0 && rating !== null) return { state: 'qualified', rating: rating.key };
  return { state: 'to-qualify', missing, releaseEnded: awaitsRating ? ended.day : null };
}

/** A long shot is kept in touch with by the kinds of its rating alone; others by any personal channel. */
function hasUsableChannel(view: PersonView): boolean {
  const { channels, rating } = view;
  if (rating?.longShot !== true) return channels.some((it) => it !== 'newsletter');
  const kinds = [...rating.kinds, ...rating.occasionally];
  return kinds.some((kind) => carriersOf(kind).some((it) => channels.includes(it)));
}
