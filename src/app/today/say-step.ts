import { z } from 'zod';
import { CHANNELS, STEP_NUMBERS, type StepKind } from '../../core/facts.ts';
import type { Reason } from '../../core/planner/plan-types.ts';
import { isoFromDay } from '../../core/time/day.ts';
import { say, type Voice } from '../../core/wording/say.ts';
import type { NamedQuiet, NamedStep } from '../ports/today.ts';
import { id, isoDay, reference } from '../schemas.ts';

const STEP_KINDS = Object.keys(STEP_NUMBERS) as [StepKind, ...StepKind[]];

const saidReason = z.object({
  rule: z.string(),
  text: z.string(),
  facts: z.array(z.object({ type: z.string(), id })),
});

/** A step as doors show it. */
export const saidStep = z.object({
  id: z.string().describe('The step’s kind and subject; the same as long as it is the same step'),
  action: z.enum(STEP_KINDS),
  subject: id,
  number: z.int(),
  account: reference,
  person: reference.nullable(),
  opportunity: reference.nullable(),
  owner: reference.nullable(),
  due: isoDay,
  dueAt: z.string().nullable(),
  opens: isoDay,
  latest: isoDay.nullable(),
  hours: z.array(z.object({ from: z.string(), to: z.string() })),
  channel: z.enum(CHANNELS).nullable(),
  because: z.array(saidReason),
  bring: z.string().nullable(),
  ask: z.string().nullable(),
  waiting: z.array(
    z.object({ action: z.enum(STEP_KINDS), subject: id, opens: isoDay, due: isoDay, joins: z.boolean() }),
  ),
  marks: z.array(z.string()),
});

/** Somebody to be left alone, as doors show it. */
export const saidQuiet = z.object({
  person: reference,
  account: reference,
  until: isoDay.nullable().describe('The first permitted day; null: for good'),
  because: z.array(saidReason),
});

export function sayStep(
  { step, account, person, opportunity }: NamedStep,
  voice: Voice,
): z.input<typeof saidStep> {
  return {
    id: `${step.key.kind}:${step.key.subject}`,
    action: step.key.kind,
    subject: step.key.subject,
    number: step.number,
    account,
    person,
    opportunity,
    owner: step.owner === null ? null : { id: step.owner, name: voice.names.get(step.owner) ?? '' },
    due: isoFromDay(step.due),
    dueAt: step.dueAt === null ? null : isoInstant(step.dueAt),
    opens: isoFromDay(step.opens),
    latest: step.latest === null ? null : isoFromDay(step.latest),
    hours: step.hours.map(({ from, to }) => ({ from: isoInstant(from), to: isoInstant(to) })),
    channel: step.channel,
    because: step.because.map((reason) => sayReason(reason, voice)),
    bring: step.bring && say(step.bring, voice),
    ask: step.ask && say(step.ask, voice),
    waiting: step.waiting.map(({ key, opens, due, joins }) => ({
      action: key.kind,
      subject: key.subject,
      opens: isoFromDay(opens),
      due: isoFromDay(due),
      joins,
    })),
    marks: [...step.marks],
  };
}

export function sayQuiet({ quiet, account, person }: NamedQuiet, voice: Voice): z.input<typeof saidQuiet> {
  return {
    person,
    account,
    until: quiet.until === null ? null : isoFromDay(quiet.until),
    because: quiet.because.map((reason) => sayReason(reason, voice)),
  };
}

function sayReason(reason: Reason, voice: Voice): z.input<typeof saidReason> {
  return {
    rule: reason.rule,
    text: say(reason, voice),
    facts: reason.facts.map(({ type, id }) => ({ type, id })),
  };
}

const isoInstant = (milliseconds: number) => new Date(milliseconds).toISOString();
