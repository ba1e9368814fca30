import { z } from 'zod';
import { zoneOf } from '../../core/time/zone.ts';
import { say } from '../../core/wording/say.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import { COVERAGE_LISTS, type CoverageRow } from '../ports/coverage.ts';
import { id, isoDay, reference } from '../schemas.ts';
import { KICK_BACKS } from '../signals/note-signal.ts';
import { namedIn } from '../today/names-in.ts';
import { bookOf } from './book-of.ts';

/** Releases that were recorded as such; who opted out or is excluded comes back another way. */
const TAKEN_BACK: readonly (string | null)[] = ['by-hand', 'plain-no', 'pushed'];

/** The rows behind the numbers of coverage: who is near, to qualify, kicked back, left alone, released. */
export const coveragePeople = operation({
  name: 'coverage-people',
  summary: 'The people behind the numbers of coverage, with dates and reasons.',
  http: { method: 'GET', path: '/coverage/people' },
  effect: 'read',
  input: pageFields.extend({
    list: z.enum(COVERAGE_LISTS),
    for: id.optional().describe('A seller; you, unless told. Managers: left out means everybody'),
    nearDays: z.int().min(1).max(365).default(14).describe('How many days before the longest gap is near'),
  }),
  output: z.object({
    people: z.array(
      z.object({
        id,
        person: reference.nullable().describe('Null: it is about the account'),
        account: reference,
        owner: reference.nullable(),
        rating: z.string().nullable(),
        lastContact: z.string().nullable(),
        longestDay: isoDay.nullable(),
        next: z.object({ action: z.string(), due: isoDay }).nullable(),
        ownRhythm: z.object({ idealDays: z.int(), longestDays: z.int() }).nullable(),
        missing: z.array(z.string()),
        until: isoDay.nullable(),
        why: z.string().nullable(),
        kind: z.string().nullable().describe('The kind of a release, or of what they said'),
        comesBack: z.boolean().describe('Released by us: take-back-release takes them into the plan again'),
      }),
    ),
    next: z.string().nullable(),
  }),
  allow: anybody,
  async run(context, { list, for: seller, nearDays, after, limit }) {
    const { tx, now, actor } = context;
    const owner = bookOf(context, seller);
    const today = zoneOf((await tx.organization.get()).zone).dayOf(now);
    const found = await tx.coverage.list(
      list,
      owner,
      { today, near: today + nearDays, kickBacks: KICK_BACKS },
      pageOf({ after, limit }),
    );
    const { rows, next } = pageFrom(found, limit);
    const reasons = rows.flatMap(({ because }) => because ?? []);
    const names = await tx.today.names(namedIn(reasons));
    const voice = { names, locale: actor.locale, today };
    const why = ({ because, reason }: CoverageRow) => {
      const [first] = because ?? [];
      return first === undefined ? reason : say(first, voice);
    };
    return {
      people: rows.map((row) => ({
        id: row.id,
        person: row.person,
        account: row.account,
        owner: row.owner,
        rating: row.rating,
        lastContact: row.lastContactAt === null ? null : new Date(row.lastContactAt).toISOString(),
        longestDay: row.longestDay,
        next:
          row.nextAction === null || row.nextDue === null
            ? null
            : { action: row.nextAction, due: row.nextDue },
        ownRhythm:
          row.idealDays === null || row.longestDays === null
            ? null
            : { idealDays: row.idealDays, longestDays: row.longestDays },
        missing: [...row.missing],
        until: row.until,
        why: why(row),
        kind: row.kind,
        comesBack: list === 'released' && TAKEN_BACK.includes(row.kind),
      })),
      next,
    };
  },
});
