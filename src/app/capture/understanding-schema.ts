import { z } from 'zod';
import { CHANNELS } from '../../core/facts.ts';
import { id, isoDay, scope } from '../schemas.ts';

/** An understanding as it travels: what `understand-line` answers, and what comes back corrected to `capture`. */

const span = { from: z.int(), to: z.int() };
const detail = z.object({ ...span, kind: z.string(), summary: z.string(), sure: z.boolean() });
const part = z.object({
  ...span,
  kind: z.string(),
  summary: z.string(),
  sure: z.boolean(),
  details: z.array(detail),
});

const interaction = z.object({
  kind: z.enum([
    'meeting',
    'visit',
    'call',
    'voicemail',
    'mail',
    'message',
    'letter',
    'newsletter',
    'event',
    'note',
  ]),
  direction: z.enum(['ours', 'theirs']),
  reached: z.boolean(),
  outcome: z.string(),
  purpose: z.enum(['ask', 'gift', 'owed', 'other']).nullable(),
  at: z.string(),
  atSaid: z.string().nullable(),
  precision: z.string(),
  durationMinutes: z.int().nullable(),
  people: z.array(id),
  colleagues: z.array(id),
  unresolved: z.array(z.object({ ...span, name: z.string(), candidates: z.array(id) })),
  accountId: id.nullable(),
  notes: z.string(),
  reaction: z.object({ words: z.string(), mood: z.enum(['positive', 'negative', 'neutral']) }).nullable(),
  valueGiven: z.string().nullable(),
});

const commitment = z.object({
  side: z.enum(['theirs', 'ours']),
  type: z.enum(['commitment', 'give']),
  personId: id.nullable(),
  colleagueId: id.nullable(),
  what: z.string(),
  due: isoDay.nullable(),
  dueSaid: z.string().nullable(),
  effort: z.enum(['small', 'medium', 'large']),
});

const agreement = z.object({
  day: isoDay,
  minute: z.int().min(0).max(1_439).nullable(),
  zone: z.string(),
  said: z.object({ words: z.string(), zone: z.string(), day: isoDay, minute: z.int().nullable() }),
  instant: z.string().nullable(),
  personId: id.nullable(),
  scope,
  kindOfContact: z.string().nullable(),
  dayOff: z.boolean(),
});

export const understanding = z.object({
  text: z.string(),
  parts: z.array(part),
  people: z.array(id),
  accountId: id.nullable(),
  interaction: interaction.nullable(),
  commitments: z.array(commitment),
  agreement: agreement.nullable(),
  hold: z.object({ until: isoDay.nullable(), reason: z.string(), personId: id.nullable() }).nullable(),
  absence: z.object({ backOn: isoDay.nullable(), personId: id.nullable() }).nullable(),
  signal: z.object({ text: z.string(), foreseen: isoDay.nullable(), personId: id.nullable() }).nullable(),
  kickBack: z
    .object({
      kind: z.enum([
        'not-a-priority',
        'no-problem',
        'already-have',
        'competitor',
        'no-budget',
        'cannot-see-it-yet',
      ]),
      comeBackOn: isoDay.nullable(),
      words: z.string(),
    })
    .nullable(),
  optOut: z
    .object({ channel: z.enum([...CHANNELS, 'all']), personId: id.nullable(), words: z.string() })
    .nullable(),
  release: z.object({ until: isoDay.nullable(), reason: z.string(), personId: id.nullable() }).nullable(),
  rating: z.string().nullable(),
  tags: z.array(z.string()),
  todo: z.object({ what: z.string(), due: isoDay.nullable() }).nullable(),
  newPeople: z.array(
    z.object({ name: z.string(), accountId: id.nullable(), accountName: z.string().nullable() }),
  ),
  newAccounts: z.array(z.object({ name: z.string() })),
  unclear: z.array(
    z.object({
      question: z.string(),
      about: z.object(span),
      choices: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
  ),
  warnings: z.array(
    z.object({ text: z.string(), about: z.object(span).nullable(), proposal: isoDay.nullable() }),
  ),
});

export type Understood = z.output<typeof understanding>;
