import { useState } from 'react';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useKeys } from '../shell/keys.tsx';
import { daysBetween } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type Clock, ClockLine, type FollowUp } from './clock-line.tsx';
import type { PersonAnswer } from './person-page.tsx';
import { RhythmLine } from './rhythm-line.tsx';
import { useSpan } from './use-span.ts';
import { personWords } from './words.ts';

/** Where the clock stands, what started it, and the rhythm that it follows. */
export function ClockSection({
  person,
  followUp,
}: {
  readonly person: PersonAnswer;
  readonly followUp: FollowUp;
}) {
  const all = useWordsOf(personWords);
  const [asking, setAsking] = useState(false);
  const span = useSpan();
  const ratingLabel = useRatingLabel();
  useKeys([{ keys: 'r', word: all.keys.rhythm, run: () => setAsking(true) }]);
  const { clock, today, rating } = followUp;
  return (
    <section className="sec clock-sec" aria-label={all.clock.title}>
      <header>
        <h2>{all.clock.title}</h2>
        {clock && <Standing clock={clock} today={today} />}
        <button type="button" className="btn" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {clock ? all.rhythm.every(span(clock.idealDays)) : all.rhythm.set}
          <kbd>r</kbd>
        </button>
      </header>
      {clock && <ClockLine clock={clock} today={today} />}
      <div className="clock-below">
        {asking ? (
          <RhythmLine person={person} followUp={followUp} onBack={() => setAsking(false)} />
        ) : clock ? (
          <p className="small dim clock-words">
            <StartedBy clock={clock} today={today} /> {all.clock.restarts}{' '}
            {all.rhythm.says(
              span(clock.idealDays),
              clock.own || rating === null ? all.rhythm.own : all.rhythm.ofRating(ratingLabel(rating)),
            )}
          </p>
        ) : (
          <p className="dim">{all.clock.none}</p>
        )}
      </div>
    </section>
  );
}

function Standing({ clock, today }: { readonly clock: Clock; readonly today: string }) {
  const { dates } = useWords();
  const words = useWordsOf(personWords).clock;
  const toIdeal = daysBetween(today, clock.ideal);
  if (today > clock.longest)
    return <span className="late small">{words.overLongest(dates.span(clock.longest, today))}</span>;
  if (toIdeal === 0) return <span className="due small">{words.dueNow}</span>;
  if (toIdeal < 0) return <span className="due small">{words.over(dates.span(clock.ideal, today))}</span>;
  return <span className="small dim">{words.left(dates.span(today, clock.ideal))}</span>;
}

function StartedBy({ clock, today }: { readonly clock: Clock; readonly today: string }) {
  const { dates } = useWords();
  const { from, kinds } = useWordsOf(personWords).clock;
  const { because, lastContact } = clock;
  const day = dates.day(clock.from, today);
  if (because === 'contact' && lastContact) {
    const what = kinds[lastContact.direction][lastContact.kind] ?? kinds.other;
    return <>{from.contact(what, dates.day(lastContact.day, today))}</>;
  }
  return <>{because === 'contact' ? from.contact(kinds.other, day) : from[because](day)}</>;
}
