import type { understandTypedLine } from '../../app/capture/understand-line.ts';
import type { OutputOf } from '../client/endpoint.ts';

type Answer = OutputOf<typeof understandTypedLine>;
/** What a typed line is understood to mean, as the server says it. */
export type Understanding = Answer['understanding'];
/** Somebody of the book whom the line means or may mean. */
export type WhoItMayMean = Answer['people'][number];
export type Part = Understanding['parts'][number];
export type Question = Understanding['unclear'][number];

export const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The words of the line that a question is about. */
export const wordsOf = ({ text }: Understanding, { about }: Question): string =>
  text.slice(about.from, about.to);

/** The line tells of more than the contact itself: promises, an agreement, a quiet, and their like. */
export function saysMore(understood: Understanding): boolean {
  const { commitments, agreement, hold, absence, signal, kickBack, optOut, release, rating, tags, todo } =
    understood;
  const single = [agreement, hold, absence, signal, kickBack, optOut, release, rating, todo];
  return commitments.length > 0 || tags.length > 0 || single.some((each) => each !== null);
}

/** The first day on which they may be contacted again, when the line agrees on one. */
export function quietUntil({ agreement, hold }: Understanding): string | null {
  return hold?.until ?? agreement?.day ?? null;
}
