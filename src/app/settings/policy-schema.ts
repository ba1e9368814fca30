import { z } from 'zod';
import { text } from '../schemas.ts';

const days = z.int().min(1).max(3_650);
const workingDays = z.int().min(0).max(260);
const touch = z.enum(['visit', 'call', 'article', 'newsletter']);

/** From–to as minutes after midnight in the customer's zone. */
const hours = z
  .object({ from: z.int().min(0).max(1_439), to: z.int().min(1).max(1_440) })
  .refine(({ from, to }) => from < to, 'The hours must end after they begin.');

const rating = z
  .object({
    key: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'Letters, digits and hyphens.'),
    label: text(60),
    criteria: z.string().max(500),
    idealDays: days,
    longestDays: days,
    kinds: z.array(touch).min(1).max(4),
    occasionally: z.array(touch).max(4),
    longShot: z.boolean(),
  })
  .refine(
    ({ idealDays, longestDays }) => longestDays >= idealDays,
    'The longest gap can not be shorter than the ideal one.',
  );

/** The policy of follow-up as people edit it (core/policy/policy.ts says what each number does). */
export const policyBody = z.object({
  ratings: z
    .array(rating)
    .min(1)
    .max(20)
    .refine(
      (all) => new Set(all.map(({ key }) => key)).size === all.length,
      'Two ratings have the same key.',
    ),
  persistence: z.object({
    retryAfter: z.array(workingDays).min(1).max(10),
    remindCommitmentAgainAfter: workingDays,
    remindCommitmentAtMost: z.int().min(0).max(10),
    warmDelay: workingDays,
    newRelationshipDelay: workingDays,
    establishedAfter: z.int().min(0).max(100),
  }),
  signals: z.object({ actWithin: workingDays, latestAfter: workingDays }),
  deliverOpensBefore: workingDays,
  opensBefore: z.number().min(0).max(1),
  unagreedTouchEvery: workingDays,
  pushSilenceWeeks: z.int().min(1).max(520),
  pacing: z.object({ qualifyPerDay: z.int().min(1).max(500), touchesPerDay: z.int().min(1).max(500) }),
  hours: z.object({ call: hours, mail: hours }),
  stricterCallHours: z.record(z.string().max(20), hours),
  commitmentLadder: z.array(text(300)).max(50),
});
