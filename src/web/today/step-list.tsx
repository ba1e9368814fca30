import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useKeys } from '../shell/keys.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { OpenStep } from './open-step.tsx';
import { canPutOff, canSkip, type Mode, StepActions, ThumbBar } from './step-actions.tsx';
import { StepRow } from './step-row.tsx';
import { type Step, type TodayAnswer, whoOf } from './step-words.ts';
import { wasDoneHere } from './use-step-actions.ts';

/** No step: all are closed. */
const NONE = 'none';

/**
 * The lines of Today. One is open at a time, at first the first; `wanted` (from the address) says which.
 * When a step is done, the next takes its place.
 */
export function StepList({
  today,
  now,
  wanted,
  onOpen,
}: {
  readonly today: TodayAnswer;
  readonly now: number;
  readonly wanted: string | undefined;
  readonly onOpen: (step: string | undefined) => void;
}) {
  const { words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<{ readonly step: string; readonly mode: Mode } | null>(null);
  const { on } = today;
  const steps = useWithOneInHand(today.steps, asked);
  // on an empty Today nothing opens by itself: what stands there is not due
  const byItself = steps.some((step) => step.due <= on);
  const open =
    wanted === NONE || (wanted === undefined && !byItself)
      ? undefined
      : (steps.find(({ id }) => id === wanted) ?? placeOf(wanted, steps));
  const openId = open?.id;
  const gone = open !== undefined && !today.steps.some(({ id }) => id === openId);
  useToldWhenGone(today.steps, openId);
  // what was asked of another step is forgotten
  const mode = asked !== null && asked.step === openId ? asked.mode : 'actions';
  const setMode = (step: Step, next: Mode) => setAsked({ step: step.id, mode: next });
  const ask = (step: Step, next: Mode) => {
    setMode(step, next);
    if (step.id !== openId) onOpen(step.id);
  };
  useStayInPlace(list, openId);
  useListKeys({ list, steps, open, onOpen, setMode });

  const due = steps.filter((step) => step.due <= on);
  const later = steps.filter((step) => step.due > on);
  const lines = (some: readonly Step[]) => (
    <ol className="steps">
      {some.map((step) => (
        <StepRow
          key={step.id}
          step={step}
          on={on}
          now={now}
          open={step.id === openId}
          onToggle={() => onOpen(step.id === openId ? NONE : step.id)}
          onSwipe={{
            right: () => ask(step, step.action === 'qualify' ? 'rate' : 'done'),
            left: canPutOff(step) ? () => ask(step, 'postpone') : undefined,
          }}
        >
          {gone && step.id === openId && (
            <p className="note due" role="status">
              {words.today.goneHere}
            </p>
          )}
          <OpenStep step={step} on={on} now={now} />
          <StepActions step={step} on={on} mode={mode} setMode={(next) => setMode(step, next)} />
        </StepRow>
      ))}
    </ol>
  );
  return (
    <div ref={list}>
      {due.length > 0 && lines(due)}
      {later.length > 0 && (
        <>
          {due.length > 0 && <h2 className="steps-label">{words.today.later}</h2>}
          {lines(later)}
        </>
      )}
      {open && mode === 'actions' && <ThumbBar step={open} setMode={(next) => setMode(open, next)} />}
    </div>
  );
}

/** What somebody is writing about stays where it is, also when others have finished it meanwhile. */
function useWithOneInHand(
  steps: readonly Step[],
  asked: { readonly step: string; readonly mode: Mode } | null,
): readonly Step[] {
  const before = useRef(steps);
  const inHand = asked?.mode === 'done' && !wasDoneHere(asked.step) ? asked.step : undefined;
  const shown = before.current;
  const index = shown.findIndex(({ id }) => id === inHand);
  const kept = shown[index];
  const all =
    kept === undefined || steps.some(({ id }) => id === inHand) ? steps : steps.toSpliced(index, 0, kept);
  useEffect(() => {
    before.current = all;
  });
  return all;
}

/** Says so when the open line went, and not by a press here. */
function useToldWhenGone(steps: readonly Step[], openId: string | undefined) {
  const language = useWords();
  const { tell } = useNotices();
  const before = useRef<{ readonly open: string | undefined; readonly steps: readonly Step[] }>({
    open: openId,
    steps,
  });
  useEffect(() => {
    const { open, steps: shown } = before.current;
    before.current = { open: openId, steps };
    const step = shown.find(({ id }) => id === open);
    if (step === undefined || steps.some(({ id }) => id === open) || wasDoneHere(step.id)) return;
    tell({ text: language.words.today.gone(whoOf(step, language)) });
  }, [steps, openId, tell, language]);
}

const places = new Map<string, number>();

/** A step that has gone gives its place to the one that followed it; at first, the first is open. */
function placeOf(wanted: string | undefined, steps: readonly Step[]): Step | undefined {
  const place = wanted === undefined ? 0 : (places.get(wanted) ?? 0);
  keepPlaces(steps);
  return steps[Math.min(place, steps.length - 1)];
}

function keepPlaces(steps: readonly Step[]): void {
  for (const [index, { id }] of steps.entries()) places.set(id, index);
}

/** When the open step went, and the focus with it, the focus goes to the one that took its place. */
function useStayInPlace(list: React.RefObject<HTMLDivElement | null>, openId: string | undefined) {
  const before = useRef(openId);
  useEffect(() => {
    const changed = before.current !== openId;
    before.current = openId;
    if (!changed || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>('.step[data-open] > .row')?.focus();
  }, [list, openId]);
}

function useListKeys({
  list,
  steps,
  open,
  onOpen,
  setMode,
}: {
  readonly list: React.RefObject<HTMLDivElement | null>;
  readonly steps: readonly Step[];
  readonly open: Step | undefined;
  readonly onOpen: (step: string | undefined) => void;
  readonly setMode: (step: Step, mode: Mode) => void;
}) {
  const { words } = useWords();
  const navigate = useNavigate();
  keepPlaces(steps);
  const rows = () => [...(list.current?.querySelectorAll<HTMLElement>('.step > .row') ?? [])];
  const focused = () => {
    const id = document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'];
    return steps.find((step) => step.id === id);
  };
  const move = (by: number) => {
    const all = rows();
    const from = focused() ?? open;
    const at = all.findIndex((row) => row.parentElement?.dataset['step'] === from?.id);
    const started = document.activeElement?.matches('.row') ?? false;
    const to = started ? at + by : Math.max(at, 0);
    all[Math.max(0, Math.min(to, all.length - 1))]?.focus();
  };
  const withStep = (work: (step: Step) => void) => () => {
    const step = focused() ?? open;
    if (step) work(step);
  };
  /** Opens the step first, when another is open: nothing happens to a line whose reasons nobody sees. */
  const ask = (mode: Mode, may: (step: Step) => boolean) =>
    withStep((step) => {
      if (!may(step)) return;
      setMode(step, mode);
      if (step.id !== open?.id) onOpen(step.id);
    });
  const rates = (step: Step) => step.action === 'qualify';
  useKeys([
    { keys: 'j', word: words.keys.next, run: () => move(1) },
    { keys: 'k', word: words.keys.previous, run: () => move(-1) },
    {
      keys: 'Enter',
      word: words.keys.open,
      run: withStep((step) => onOpen(step.id === open?.id ? NONE : step.id)),
    },
    { keys: 'd', word: words.keys.done, run: ask('done', (step) => !rates(step)) },
    { keys: 'p', word: words.keys.postpone, run: ask('postpone', canPutOff) },
    { keys: 's', word: words.keys.skip, run: ask('skip', canSkip) },
    {
      keys: 'r',
      word: words.keys.talk,
      run: withStep((step) => {
        if (rates(step)) return ask('rate', rates)();
        list.current?.querySelector<HTMLElement>('.step[data-open] .acts [data-talk]')?.click();
      }),
    },
    {
      keys: 'o',
      word: words.keys.account,
      run: withStep(
        (step) => void navigate({ to: '/accounts/$account', params: { account: step.account.id } }),
      ),
    },
  ]);
}
