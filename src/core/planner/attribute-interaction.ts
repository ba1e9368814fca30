/**
 * For which step something of ours was made: the step of that person which stood open just before. Only steps
 * that a contact or an attempt can serve; promises are delivered explicitly, and an answer is owed.
 */
import type { AccountFacts, InteractionFact, StepKey, StepKind } from '../facts.ts';
import { answersThem, isTalk } from '../history/meaning.ts';
import type { Calendars, Policy } from '../policy/policy.ts';
import type { Day } from '../time/day.ts';
import { plan } from './plan.ts';
import type { Step, WaitingStep } from './plan-types.ts';
import { planningDayOf } from './view/planning-day-of.ts';

const SERVED_BY_REACHING: readonly StepKind[] = [
  'speak-as-agreed',
  'remind-agreed',
  'remind-commitment',
  'act-on-signal',
  'keep-in-touch',
  'retry',
];
/** A gift asks nothing: it reminds of nothing and tries nothing again. */
const SERVED_BY_GIVING: readonly StepKind[] = ['act-on-signal', 'keep-in-touch'];
/** When they call us, we talk about what we had in mind; the rest ends by the contact itself. */
const SERVED_BY_THEIR_CALL: readonly StepKind[] = ['act-on-signal'];

/**
 * @param facts with or without the interaction itself; what is later than it does not count
 * @returns the step's key, or null: made for none
 */
export function attributeInteraction(
  facts: AccountFacts,
  policy: Policy,
  calendars: Calendars,
  interaction: InteractionFact,
): StepKey | null {
  const kinds = servable(interaction);
  if (kinds.length === 0) return null;
  const before: AccountFacts = {
    ...facts,
    interactions: facts.interactions.filter((it) => it.id !== interaction.id),
  };
  const now = interaction.at - 1;
  const { steps } = plan(before, policy, calendars, now);
  for (const id of interaction.people) {
    const step = steps.find((it) => it.person === id);
    if (step !== undefined && isTheAnswer(interaction, step)) return null;
    const served =
      step === undefined ? null : openStep(step, planningDayOf(id, before, policy, calendars, now), kinds);
    if (served !== null) return served;
  }
  return null;
}

function servable(it: InteractionFact): readonly StepKind[] {
  if (it.automatic || it.kind === 'note' || it.purpose === 'owed') return [];
  if (it.direction === 'theirs') return isTalk(it) ? SERVED_BY_THEIR_CALL : [];
  if (it.kind === 'newsletter') return ['keep-in-touch'];
  if (it.purpose === 'gift' && !it.reached) return SERVED_BY_GIVING;
  if (it.purpose === 'other' && !it.reached && it.kind !== 'call' && it.kind !== 'voicemail') return [];
  return SERVED_BY_REACHING;
}

/** A message of ours while one of theirs waits is the answer to it, whatever else it says. */
function isTheAnswer(it: InteractionFact, step: Step): boolean {
  if (isTalk(it) || !answersThem(it)) return false;
  return step.key.kind === 'answer' || step.waiting.some((behind) => behind.key.kind === 'answer');
}

/** The next step, or the first open one behind it, of a kind that this can serve. */
function openStep(step: Step, today: Day | null, kinds: readonly StepKind[]): StepKey | null {
  if (today === null) return null;
  const line: readonly (Step | WaitingStep)[] = [step, ...step.waiting];
  return line.find((it) => kinds.includes(it.key.kind) && it.opens <= today)?.key ?? null;
}
