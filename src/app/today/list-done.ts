import { z } from 'zod';
import { STEP_NUMBERS, type StepKind } from '../../core/facts.ts';
import { isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { anybody } from '../actor.ts';
import { operation } from '../operation.ts';
import { id, isoDay, reference } from '../schemas.ts';

/** More than anybody does in a day; of a bulk change the newest. */
const MOST = 100;
const LONGEST_TEXT = 300;
const STEP_KINDS = Object.keys(STEP_NUMBERS) as [StepKind, ...StepKind[]];

/** What I did today, in my zone: logged, put off, rated, ticked off; what was taken back is not in it. */
export const listDone = operation({
  name: 'list-done',
  summary: 'What you have done today, newest first.',
  http: { method: 'GET', path: '/today/done' },
  effect: 'read',
  input: z.object({}),
  output: z.object({
    on: isoDay,
    done: z.array(
      z.object({
        type: z.enum(['interaction', 'postponed', 'skipped', 'waived', 'rated', 'todo']),
        id: id.describe('Of the interaction, deferral, rated person or to-do'),
        version: z.int(),
        at: z.string(),
        kind: z.string().nullable(),
        direction: z.enum(['ours', 'theirs']).nullable(),
        reached: z.boolean(),
        step: z.enum(STEP_KINDS).nullable().describe('What it was done for'),
        subject: id.nullable(),
        text: z.string().nullable(),
        day: isoDay.nullable().describe('The day to which it was put off'),
        before: z.string().nullable().describe('The rating before'),
        account: reference.nullable(),
        people: z.array(reference),
      }),
    ),
  }),
  allow: anybody,
  async run({ tx, actor, now }) {
    const zone = zoneOf(actor.zone);
    const today = zone.dayOf(now);
    const rows = await tx.today.done(actor.user, zone.at(today, 0), MOST);
    return {
      on: isoFromDay(today),
      done: rows.map(({ at, text, people, ...row }) => ({
        ...row,
        at: new Date(at).toISOString(),
        text: text === null ? null : text.slice(0, LONGEST_TEXT),
        people: [...people],
      })),
    };
  },
});
