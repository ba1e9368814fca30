import { useState } from 'react';
import { client } from '../client/client.ts';
import { Mark } from '../parts/icons.tsx';
import { useAct } from '../parts/use-act.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { AccountAnswer } from './account-answer.ts';
import { useNoteHere } from './form-keys.ts';
import { accountWords } from './words.ts';

type Dated = AccountAnswer['agreements'][number] & { readonly held: boolean };

/** Agreed dates and holds: those that stand, with what settles them; the earlier ones behind a press. */
export function AgreementList({ answer, on }: { readonly answer: AccountAnswer; readonly on: string }) {
  const words = useWordsOf(accountWords);
  const { note, possible } = useNoteHere(answer);
  const [all, setAll] = useState(false);
  const dated: readonly Dated[] = [
    ...answer.agreements.map((each) => ({ ...each, held: false })),
    ...answer.holds.map((each) => ({ ...each, held: true })),
  ].sort((a, b) => (a.day < b.day ? 1 : -1));
  const standing = dated.filter(({ open, day }) => open && day >= on);
  const earlier = dated.filter((each) => !standing.includes(each));
  return (
    <section className="sec v-deal">
      <header>
        <h2>{words.agreements}</h2>
        {possible && (
          <span className="head-acts">
            <button type="button" className="link small" onClick={() => note('agree')}>
              {words.agreeShort} <kbd>a</kbd>
            </button>
            <button type="button" className="link small" onClick={() => note('hold')}>
              {words.holdShort} <kbd>h</kbd>
            </button>
          </span>
        )}
      </header>
      {standing.length === 0 && <p className="small dim">{words.noAgreements}</p>}
      {[...standing, ...(all ? earlier : [])].map((each) => (
        <DatedLine key={each.id} dated={each} answer={answer} on={on} />
      ))}
      {!all && earlier.length > 0 && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {words.earlier(earlier.length)}
        </button>
      )}
    </section>
  );
}

function DatedLine({
  dated,
  answer,
  on,
}: {
  readonly dated: Dated;
  readonly answer: AccountAnswer;
  readonly on: string;
}) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(accountWords);
  const act = useAct();
  const [text, setText] = useState<string | null>(null);
  const { id, held, day, time, reason, open, person } = dated;
  const name = answer.people.find((each) => each.id === person)?.name ?? '';
  const settle = () =>
    held
      ? act(words.resumed(name), async () => {
          await client.resumeHold({ id, reason: words.byHand });
          return () => client.holdAgain({ id });
        })
      : act(words.settled(name), async () => {
          await client.settleAgreement({ id, reason: words.byHand });
          return () => client.reopenAgreement({ id });
        });
  const save = () => {
    setText(null);
    const said = text?.trim() ?? '';
    if (said === (reason ?? '')) return;
    void act(words.noted(name), async () => {
      await client.noteAgreement({ id, note: said === '' ? null : said });
      return () => client.noteAgreement({ id, note: reason });
    });
  };
  return (
    <div className={open ? 'quiet-one' : 'quiet-one is-over'}>
      <p className="quiet-head">
        <span className="cut">
          <span className={held ? 'quiet' : 'booked'}>
            <Mark name={held ? 'quiet' : 'booked'} />
          </span>{' '}
          <bdi>{name}</bdi>, {held ? all.dates.until(dates.day(day, on)) : dates.day(day, on)}
          {time !== null && ` ${time}`}
        </span>
        {open && (
          <span className="quiet-acts">
            {!held && text === null && (
              <button type="button" className="link small" onClick={() => setText(reason ?? '')}>
                {words.note}
              </button>
            )}
            <button type="button" className="link small" onClick={() => void settle()}>
              {held ? words.resume : words.settle}
            </button>
          </span>
        )}
      </p>
      {text === null ? (
        <p className="small dim">{[held ? words.held : words.agreed, reason].filter(Boolean).join(' · ')}</p>
      ) : (
        <input
          // biome-ignore lint/a11y/noAutofocus: asked for by the button right before
          autoFocus
          className="tag-new"
          aria-label={words.noteLabel}
          placeholder={words.noteLabel}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') setText(null);
          }}
        />
      )}
    </div>
  );
}
