import { useQueryClient } from '@tanstack/react-query';
import type { finishStep } from '../../app/steps/finish-step.ts';
import { keepLine } from '../capture/kept-lines.ts';
import { undoOf } from '../capture/save-line.ts';
import { saysMore, type Understanding } from '../capture/understanding.ts';
import { client } from '../client/client.ts';
import type { InputOf } from '../client/endpoint.ts';
import { Unreachable } from '../client/problem.ts';
import { newKey } from '../client/send.ts';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { type Step, type TodayAnswer, whoOf } from './step-words.ts';

/** Steps that went by a press in this page; what others do is told apart from them. */
const doneHere = new Set<string>();
export const wasDoneHere = (step: string): boolean => doneHere.has(step);

export type Outcome = InputOf<typeof finishStep>['outcome'];

/** What can be done with a step. Its line goes at once; the plan that follows comes from the server. */
export function useStepActions() {
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const language = useWords();
  const { words, dates } = language;

  const leave = (step: Step) =>
    queries.setQueriesData<TodayAnswer>({ queryKey: ['today'] }, (shown) =>
      shown ? { ...shown, steps: shown.steps.filter(({ id }) => id !== step.id) } : shown,
    );
  const act = async (step: Step, text: string, work: () => Promise<(() => Promise<void>) | undefined>) => {
    await queries.cancelQueries({ queryKey: ['today'] });
    doneHere.add(step.id);
    leave(step);
    const takeBack = async (undo: () => Promise<void>) => {
      try {
        await undo();
      } finally {
        doneHere.delete(step.id);
        void queries.invalidateQueries();
      }
    };
    try {
      const undo = await work();
      tell({ text, ...(undo ? { undo: () => takeBack(undo) } : {}) });
    } catch (error) {
      doneHere.delete(step.id);
      tellError(error);
      throw error;
    } finally {
      void queries.invalidateQueries();
    }
  };
  const where = (step: Step) => ({ account: step.account.id, step: step.id });
  const why = words.undo.undone;

  return {
    /** Done, with one line: what came of it is logged for the step, what was promised or agreed beside it. */
    done: (step: Step, outcome: Outcome, line: string, understood: Understanding | null) =>
      act(step, words.done.told(whoOf(step, language), outcomeWord(outcome, words.done)), async () => {
        const notes = line.trim();
        const about = step.person ? { person: step.person.id } : {};
        const key = newKey();
        try {
          const { interaction } = await client.finishStep(
            { ...where(step), outcome, ...(notes === '' ? {} : { notes }) },
            { key },
          );
          const more = understood && notes !== '' && saysMore(understood);
          const captured = more
            ? await client.capture({
                text: notes,
                account: step.account.id,
                ...about,
                corrected: { ...understood, interaction: null },
              })
            : null;
          const further = captured ? undoOf(captured.saved, why) : undefined;
          if (captured && !further) return undefined;
          return async () => {
            await further?.();
            if (step.action === 'deliver-promise')
              await client.reopenCommitment({ id: step.subject, reason: why });
            else await client.withdrawInteraction({ id: interaction, version: 1, reason: why });
          };
        } catch (error) {
          if (!(error instanceof Unreachable)) throw error;
          keepLine({
            key,
            text: notes,
            account: step.account.id,
            ...about,
            done: { step: step.id, outcome },
          });
          return undefined;
        }
      }),
    postpone: (step: Step, to: string, reason: string, on: string) =>
      act(step, words.postpone.told(whoOf(step, language), dates.day(to, on)), async () => {
        const { deferral } = await client.postponeStep({ ...where(step), to, reason });
        return async () => void (await client.undoDeferral({ id: deferral }));
      }),
    /** An answer is not skipped but waived: no answer is needed. */
    skip: (step: Step, reason: string) => {
      const name = whoOf(step, language);
      const waives = step.action === 'answer';
      return act(step, waives ? words.skip.waived(name) : words.skip.told(name), async () => {
        if (waives) {
          await client.waiveAnswer({ id: step.subject, reason });
          return async () => void (await client.undoWaiver({ id: step.subject }));
        }
        const { deferral } = await client.skipStep({ ...where(step), reason });
        return async () => void (await client.undoDeferral({ id: deferral }));
      });
    },
    rate: (step: Step, rating: string) =>
      act(step, words.done.rated(whoOf(step, language), rating), async () => {
        const people = step.person ? [step.person.id] : [];
        await client.rate({ rating, people });
        return async () => void (await client.rate({ rating: null, people }));
      }),
  };
}

const outcomeWord = (outcome: Outcome, words: { reached: string; notReached: string; sent: string }) =>
  ({ reached: words.reached, 'not-reached': words.notReached, sent: words.sent })[outcome];
