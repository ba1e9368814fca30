import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon, Mark } from '../parts/icons.tsx';
import { useKeys } from '../shell/keys.tsx';
import { OpenStep } from '../today/open-step.tsx';
import { type Mode, StepActions } from '../today/step-actions.tsx';
import { markOf, verbOf, whenOf, whoOf } from '../today/step-words.ts';
import { useTalk } from '../today/talk.ts';
import { TalkWay } from '../today/talk-way.tsx';
import { useWords } from '../words/words.tsx';
import type { AccountAnswer } from './account-answer.ts';

/** The one thing next at this account, with its reason; opens in place like a line of Today. */
export function NextCard({
  answer,
  on,
  nothing,
}: {
  readonly answer: Pick<AccountAnswer, 'steps'>;
  readonly on: string;
  /** What is said when nothing is next. */
  readonly nothing?: string;
}) {
  const language = useWords();
  const { words } = language;
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [mode, setMode] = useState<Mode>('actions');
  const [step] = answer.steps.toSorted((a, b) =>
    a.due < b.due ? -1 : a.due > b.due ? 1 : a.number - b.number,
  );
  const talk = useTalk(step);
  const show = (next: Mode) => () => {
    setOpen(true);
    setMode(next);
  };
  useKeys(
    step
      ? [
          { keys: 'Enter', word: words.keys.open, run: () => setOpen(!open) },
          { keys: 'd', word: words.keys.done, run: show('done') },
          { keys: 'p', word: words.keys.postpone, run: show('postpone') },
          { keys: 's', word: words.keys.skip, run: show('skip') },
          { keys: 'u', word: words.nav.back, unlisted: true, run: () => void navigate({ to: '/' }) },
        ]
      : [],
  );
  if (!step) {
    return (
      <section className="next" aria-label={words.account.next}>
        <p className="dim">{nothing ?? words.account.nothingNext}</p>
      </section>
    );
  }
  const mark = markOf(step, on);
  const when = whenOf(step, on, language);
  return (
    <section className={open ? 'next is-open' : 'next'} aria-label={words.account.next}>
      <div className="say-next">
        <span className={mark.colour}>
          <Mark name={mark.name} />
        </span>
        <p>
          {verbOf(step, language)}{' '}
          <b>
            <bdi>{whoOf(step, language)}</bdi>
          </b>{' '}
          <span className={when.colour}>{when.text}</span>
        </p>
        <p className="dim">{step.because[0]?.text}</p>
      </div>
      {!open && (
        <div className="acts-in">
          <button type="button" className="btn" aria-expanded={open} onClick={() => setOpen(true)}>
            {words.today.why}
            <kbd>↵</kbd>
          </button>
          <button type="button" className="btn desk-only" onClick={show('done')}>
            {words.actions.done}
            <kbd>d</kbd>
          </button>
          {talk.first !== null && (
            <TalkWay talk={talk} way={talk.first} main onTalked={show('done')}>
              <Icon name={talk.first === 'call' ? 'call' : 'mail'} />
              {talk.first === 'call' ? words.actions.call : words.actions.write}
            </TalkWay>
          )}
        </div>
      )}
      {open && (
        <div className="body next-body">
          <OpenStep step={step} on={on} now={Date.now()} />
          <StepActions step={step} on={on} mode={mode} setMode={setMode} />
        </div>
      )}
    </section>
  );
}
