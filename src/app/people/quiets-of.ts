import { z } from 'zod';
import type { AccountFacts, Id } from '../../core/facts.ts';
import type { FollowUp } from '../../core/planner/follow-up-of.ts';
import { isoFromDay } from '../../core/time/day.ts';
import type { OperationContext } from '../operation.ts';
import { id, isoDay, scope } from '../schemas.ts';

/** Everything that makes or made somebody to be left alone, as doors show it. */
export const saidQuietPeriod = z.object({
  id,
  kind: z.enum(['agreement', 'hold', 'absence', 'release']),
  scope: scope.nullable(),
  since: z.string(),
  day: isoDay.nullable().describe('The day that was said; null: for good'),
  until: isoDay
    .nullable()
    .describe('The first permitted day while in force; null: for good, or not in force'),
  reason: z.string().nullable(),
  by: z.string().nullable().describe('Who of ours recorded it'),
  with: id.describe('With whom it was made'),
  inForce: z.boolean(),
  stands: z.boolean().describe('Neither ended by hand nor replaced by a later one'),
});

export type QuietRow = z.input<typeof saidQuietPeriod>;

/** Agreements, holds, absences and releases that reach a person, the newest first. */
export async function quietsOf(
  { tx }: OperationContext,
  person: Id,
  facts: AccountFacts,
  { quiets, standing, today }: FollowUp,
): Promise<QuietRow[]> {
  const reaches = (it: { readonly person: Id; readonly covers: readonly Id[] }) =>
    it.person === person || it.covers.includes(person);
  const agreements = await tx.agreements.getMany(facts.agreements.filter(reaches).map((it) => it.id));
  const holds = await tx.holds.getMany(facts.holds.filter(reaches).map((it) => it.id));
  const absences = await tx.absences.where({ personId: person });
  const releases = await tx.releases.where({ personId: person });
  const users = [...agreements, ...holds, ...absences, ...releases].map(({ recordedBy }) => recordedBy);
  const names = await tx.today.names([...new Set(users.filter((user) => user !== null))]);
  const by = (user: Id | null) => (user === null ? null : (names.get(user) ?? null));
  const force = (fact: Id) => {
    const until = quiets.get(fact);
    return { until: until === undefined ? null : isoFromDay(until), inForce: until !== undefined };
  };
  return [
    ...agreements.map(
      (it): QuietRow => ({
        id: it.id,
        kind: 'agreement',
        scope: it.scope,
        since: iso(it.madeAt),
        day: it.day,
        reason: it.settledReason ?? it.note,
        by: by(it.recordedBy),
        with: it.personId,
        stands: standing.has(it.id),
        ...force(it.id),
      }),
    ),
    ...holds.map(
      (it): QuietRow => ({
        id: it.id,
        kind: 'hold',
        scope: it.scope,
        since: iso(it.fromAt),
        day: it.untilDay,
        reason: it.reason,
        by: by(it.recordedBy),
        with: it.personId,
        stands: standing.has(it.id),
        ...force(it.id),
      }),
    ),
    ...absences.map(
      (it): QuietRow => ({
        id: it.id,
        kind: 'absence',
        scope: null,
        since: iso(it.noticedAt),
        day: it.backOn,
        reason: null,
        by: by(it.recordedBy),
        with: it.personId,
        stands: it.endedAt === null,
        ...force(it.id),
      }),
    ),
    ...releases.map((it): QuietRow => {
      const stands = it.takenBackAt === null;
      const inForce = stands && (it.untilDay === null || it.untilDay > isoFromDay(today));
      return {
        id: it.id,
        kind: 'release',
        scope: null,
        since: iso(it.at),
        day: it.untilDay,
        until: inForce ? it.untilDay : null,
        reason: it.reason,
        by: by(it.recordedBy),
        with: it.personId,
        inForce,
        stands,
      };
    }),
  ].sort((a, b) => Number(b.inForce) - Number(a.inForce) || (a.since < b.since ? 1 : -1));
}

const iso = (instant: number) => new Date(instant).toISOString();
