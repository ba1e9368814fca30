import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon, Mark } from '../../parts/icons.tsx';
import { Failed } from '../../parts/states.tsx';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { spanOf } from './spans.ts';
import type { PolicyDraft } from './use-policy-draft.ts';
import type { Preview as Answer, usePreview } from './use-preview.ts';
import { rhythmWords } from './words.ts';

/** What the draft asks of everybody, and whose day it moves; follows the typing. */
export function Preview({
  asked,
  draft,
}: {
  readonly asked: ReturnType<typeof usePreview>;
  readonly draft: PolicyDraft;
}) {
  const words = useWordsOf(rhythmWords);
  const { data } = asked;
  return (
    <section className="effect" aria-label={words.effect} aria-busy={asked.isFetching}>
      <h2>{draft.changed ? words.effect : words.effectNow}</h2>
      {data ? (
        <Effect data={data} draft={draft} />
      ) : asked.isError ? (
        <Failed error={asked.error} again={() => void asked.refetch()} />
      ) : (
        <div className="bones effect-bones" aria-hidden="true">
          <span className="bone" />
          <span className="bone" />
        </div>
      )}
    </section>
  );
}

function Effect({ data, draft }: { readonly data: Answer; readonly draft: PolicyDraft }) {
  const { dates } = useWords();
  const words = useWordsOf(rhythmWords);
  const whole = (value: number) => dates.number(Math.round(value));
  const { touches, capacity, newsletters } = data.book;
  const over = touches.after > capacity.after;
  const letters = Math.round(newsletters.after);
  const { advice } = data;
  return (
    <>
      <p className="effect-line" role="status">
        {words.needs(whole(touches.after), Math.round(touches.after) === 1)};{' '}
        <span className={over ? 'late' : undefined}>
          {capacity.after === 0 ? words.nobodySells : words.timeFor(whole(capacity.after))}
        </span>
      </p>
      {Math.round(touches.before) !== Math.round(touches.after) && (
        <p className="dim">{words.nowNeeds(whole(touches.before))}</p>
      )}
      {letters > 0 && <p className="dim">{words.newsletters(dates.number(letters))}</p>}
      {advice !== null && (
        <p>
          {words.advice(advice.label, spanOf(advice.idealDays, words))}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              const longest = draft.body.ratings.find(({ key }) => key === advice.rating)?.longestDays ?? 0;
              draft.setRating(advice.rating, {
                idealDays: advice.idealDays,
                longestDays: Math.max(longest, advice.idealDays),
              });
            }}
          >
            {words.tryIt}
          </button>
        </p>
      )}
      <SellerLoads sellers={data.sellers} />
      <Changes changes={data.changes} changed={draft.changed} />
      <p className="small faint">{words.base}</p>
    </>
  );
}

/** Each seller's touches a week against the time that they have; the bar ends at what they can do. */
function SellerLoads({ sellers }: { readonly sellers: Answer['sellers'] }) {
  const { dates } = useWords();
  const words = useWordsOf(rhythmWords);
  const whole = (value: number) => dates.number(Math.round(value));
  if (sellers.length === 0) return null;
  const most = Math.max(1, ...sellers.flatMap(({ touches, capacity }) => [touches.after, capacity.after]));
  return (
    <div className="effect-part">
      <h3>{words.sellers}</h3>
      <ul className="loads">
        {sellers.map(({ seller, touches, capacity }) => (
          <li key={seller?.id ?? 'nobody'}>
            {seller === null ? (
              <span className="dim">{words.nobody}</span>
            ) : (
              <Link to="/people" search={{ owner: seller.id }} className="cut">
                <bdi>{seller.name}</bdi>
              </Link>
            )}
            <span className="num dim">
              {Math.round(touches.before) !== Math.round(touches.after) && (
                <span className="small faint">{words.was(whole(touches.before))} </span>
              )}
            </span>
            <LoadBar needs={touches.after / most} can={capacity.after / most} />
            <span className={touches.after > capacity.after ? 'small late' : 'small dim'}>
              {words.sellerNeeds(whole(touches.after), whole(capacity.after))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

const BAR = 240;

function LoadBar({ needs, can }: { readonly needs: number; readonly can: number }) {
  const end = Math.max(1, can * BAR);
  return (
    <svg className="load-bar" viewBox={`0 0 ${BAR} 10`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="load-room" x="0" y="3" width={end} height="4" rx="2" />
      <rect className="load-needs" x="0" y="3" width={Math.min(needs * BAR, end)} height="4" rx="2" />
      {needs > can && (
        <rect className="load-over" x={end} y="3" width={Math.max(2, needs * BAR - end)} height="4" rx="2" />
      )}
      <line className="load-end" x1={end} x2={end} y1="0" y2="10" />
    </svg>
  );
}

/** Whom it moves, by the weightiest change; each count opens the people to whom it matters most. */
function Changes({ changes, changed }: { readonly changes: Answer['changes']; readonly changed: boolean }) {
  const { dates } = useWords();
  const words = useWordsOf(rhythmWords);
  const [open, setOpen] = useState<string | null>(null);
  if (!changed) return null;
  const count = (people: number) =>
    changes.exact ? dates.number(people) : words.about(dates.number(people));
  const moved = changes.changes.filter(({ people }) => people > 0);
  const today = dayIn(new Date());
  const day = (iso: string | null) => (iso === null ? words.noDay : dates.day(iso, today));
  return (
    <div className="effect-part">
      <h3>{words.changes}</h3>
      {moved.length === 0 && changes.placedAnew === 0 && <p className="dim">{words.nothingChanges}</p>}
      <ul className="moved">
        {moved.map(({ change, people }) => (
          <li key={change}>
            <button
              type="button"
              aria-expanded={open === change}
              className={change === 'past-longest' ? 'moved-open late' : 'moved-open'}
              onClick={() => setOpen(open === change ? null : change)}
            >
              {change === 'past-longest' && <Mark name="late" />}
              <b>{count(people)}</b> {words.changeNames[change]}
              <Icon name="chev" />
            </button>
            {open === change && (
              <ul className="examples">
                {changes.examples
                  .filter((example) => example.change === change)
                  .map(({ person, account, dueBefore, dueAfter }) => (
                    <li key={person.id}>
                      <Link to="/accounts/$account" params={{ account: account.id }} className="cut">
                        <bdi>{person.name}</bdi>{' '}
                        <span className="dim">
                          <bdi>{account.name}</bdi>
                        </span>
                      </Link>
                      <span className="small dim num">{words.fromTo(day(dueBefore), day(dueAfter))}</span>
                    </li>
                  ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      {changes.placedAnew > 0 && <p className="small dim">{words.placedAnew(count(changes.placedAnew))}</p>}
      <p className="small dim">
        {words.dueAll(count(changes.due.before), count(changes.due.after))}{' '}
        {changes.exact
          ? words.exact(dates.number(changes.planned))
          : words.estimate(dates.number(changes.planned), dates.number(changes.people))}
      </p>
    </div>
  );
}
