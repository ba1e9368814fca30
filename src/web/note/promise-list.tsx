import { type KeyboardEvent, useState } from 'react';
import { client } from '../client/client.ts';
import { Mark } from '../parts/icons.tsx';
import { useAct } from '../parts/use-act.ts';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { promiseWords } from './promise-words.ts';

export interface Promised {
  readonly id: string;
  readonly side: 'ours' | 'theirs';
  readonly type: string;
  readonly what: string;
  readonly due: string;
  readonly status: string;
  readonly name?: string;
}

const OUTCOMES = { k: 'kept', b: 'broken', l: 'released' } as const;
type Outcome = (typeof OUTCOMES)[keyof typeof OUTCOMES];
/** The settled ones that are shown at first. */
const SHOWN = 4;

/** Both sides' promises, open ones first: each settled by one key on its line, with undo. */
export function PromiseList({
  promises,
  on,
}: {
  readonly promises: readonly Promised[];
  readonly on: string;
}) {
  const words = useWordsOf(promiseWords);
  const [all, setAll] = useState(false);
  const open = promises.filter(({ status }) => status === 'open');
  const settled = promises.filter(({ status }) => status !== 'open');
  useKeys(
    open.length > 0
      ? [
          {
            keys: 'm',
            word: words.title,
            run: () => document.querySelector<HTMLElement>('.promise-row')?.focus(),
          },
        ]
      : [],
  );
  if (promises.length === 0) return <p className="small dim">{words.none}</p>;
  return (
    <>
      <ul className="promises">
        {open.map((promise) => (
          <OpenPromise key={promise.id} promise={promise} on={on} />
        ))}
        {(all ? settled : settled.slice(0, Math.max(0, SHOWN - open.length))).map((promise) => (
          <li key={promise.id} className="is-settled">
            <Said promise={promise} on={on} />
          </li>
        ))}
      </ul>
      {!all && settled.length > Math.max(0, SHOWN - open.length) && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {words.settled(settled.length)}
        </button>
      )}
    </>
  );
}

function OpenPromise({ promise, on }: { readonly promise: Promised; readonly on: string }) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(promiseWords);
  const act = useAct();
  const [open, setOpen] = useState(false);
  const { id, what, due } = promise;
  const settle = (outcome: Outcome) =>
    void act(`${what}: ${words.told[outcome]}`, async () => {
      await client.settleCommitment({ id, outcome });
      return () => client.reopenCommitment({ id });
    });
  const move = (day: string) =>
    void act(`${what}: ${dates.day(day, on)}`, async () => {
      await client.moveCommitment({ id, due: day });
      return due < on ? undefined : () => client.moveCommitment({ id, due });
    });
  const press = (event: KeyboardEvent) => {
    const outcome = OUTCOMES[event.key as keyof typeof OUTCOMES];
    if (!outcome || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    settle(outcome);
  };
  return (
    <li>
      <button
        type="button"
        className="promise-row"
        aria-expanded={open}
        aria-keyshortcuts="k b l"
        title={words.keysOfRow}
        onClick={() => setOpen(!open)}
        onKeyDown={press}
      >
        <Said promise={promise} on={on} />
      </button>
      {open && (
        <div className="promise-acts" role="group" aria-label={what}>
          {Object.entries(OUTCOMES).map(([key, outcome]) => (
            <button key={key} type="button" className="btn line" onClick={() => settle(outcome)}>
              {words[outcome]}
              <kbd>{key}</kbd>
            </button>
          ))}
          <label className="small dim promise-move">
            {words.move}
            <input
              type="date"
              min={on}
              defaultValue={due}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.currentTarget.value) move(event.currentTarget.value);
              }}
              onBlur={(event) => {
                const { value } = event.currentTarget;
                if (value && value !== due) move(value);
              }}
            />
          </label>
          <button type="button" className="btn phone-only" onClick={() => setOpen(false)}>
            {all.actions.close}
          </button>
        </div>
      )}
    </li>
  );
}

function Said({ promise, on }: { readonly promise: Promised; readonly on: string }) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(promiseWords);
  const { side, type, what, due, status, name } = promise;
  const late = status === 'open' && due < on;
  const state = status === 'open' ? null : (words.told[status as Outcome] ?? status);
  return (
    <>
      <span className={`promise-mark ${side}`}>
        <Mark name={side} />
        <span className="sr">{side === 'ours' ? words.addOurs : words.addTheirs}</span>
      </span>
      <span className="promise">
        {what}
        {(name || (side === 'ours' && type === 'give')) && (
          <span className="small dim more-said">
            {[name, side === 'ours' && type === 'give' ? words.give : ''].filter(Boolean).join(', ')}
          </span>
        )}
      </span>
      <span className={late ? 'late small end' : 'small dim end'}>
        {state ??
          (late
            ? all.dates.daysLate(Math.round((Date.parse(on) - Date.parse(due)) / 86_400_000))
            : dates.day(due, on))}
      </span>
    </>
  );
}
