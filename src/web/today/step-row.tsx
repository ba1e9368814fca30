import type { ReactNode } from 'react';
import { Icon, Mark } from '../parts/icons.tsx';
import { useWords } from '../words/words.tsx';
import { howOf, markOf, type Step, verbOf, whenOf, whoOf } from './step-words.ts';
import { type Swiped, useSwipe } from './use-swipe.ts';

/** One line of Today: who, what to do and why now; opens in place. `now`: milliseconds since 1970. */
export function StepRow({
  step,
  on,
  now,
  open,
  leads = false,
  onToggle,
  onSwipe,
  children,
}: {
  readonly step: Step;
  readonly on: string;
  readonly now: number;
  readonly open: boolean;
  /** Its press leads to the account: nothing opens in place. */
  readonly leads?: boolean;
  readonly onToggle: () => void;
  readonly onSwipe?: Swiped | undefined;
  readonly children?: ReactNode;
}) {
  const language = useWords();
  const mark = markOf(step, on);
  const when = whenOf(step, on, language);
  const how = howOf(step, now, language);
  const swipe = useSwipe(onSwipe);
  const body = `step-${step.id.replaceAll(':', '-')}`;
  return (
    <li className="step" ref={swipe} data-open={open ? '' : undefined} data-step={step.id}>
      {onSwipe && (
        <span className="swipe-words small" aria-hidden="true">
          <span className="right">{language.words.actions.done}</span>
          {onSwipe.left && <span className="left">{language.words.actions.postpone}</span>}
        </span>
      )}
      <button
        type="button"
        className="row"
        {...(leads ? {} : { 'aria-expanded': open })}
        aria-controls={open ? body : undefined}
        onClick={onToggle}
      >
        <span className={`mark ${mark.colour}`}>
          <Mark name={mark.name} />
        </span>
        <span className="what">
          <span className="do">{verbOf(step, language)}</span>{' '}
          <b>
            <bdi>{whoOf(step, language)}</bdi>
          </b>{' '}
          <span className="at">
            <bdi>{step.account.name}</bdi>
          </span>
        </span>
        <span className={`when ${when.colour}`}>{when.text}</span>
        <span className="why">
          <span className="phone-only">
            <bdi>{step.account.name}</bdi>.{' '}
          </span>
          {step.because[0]?.text}
        </span>
        {how && (
          <span className="how">
            <Icon name={how.icon} />
            <span className="txt"> {how.text}</span>
          </span>
        )}
      </button>
      {open && (
        <div className="body" id={body}>
          {children}
        </div>
      )}
    </li>
  );
}
