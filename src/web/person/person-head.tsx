import { Link } from '@tanstack/react-router';
import { useRatingLabel } from '../parts/rating-label.ts';
import { RecordHead } from '../parts/record-head.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { PersonAnswer } from './person-page.tsx';
import { personWords } from './words.ts';

/** Who it is, where, how rated, what time it is there; and what is done to them most. */
export function PersonHead({
  id,
  name,
  answer,
  zone,
  rating,
}: {
  readonly id: string;
  readonly name: string;
  readonly answer: PersonAnswer;
  readonly zone: string | undefined;
  readonly rating: string | null;
}) {
  const { words: all, dates } = useWords();
  const words = useWordsOf(personWords);
  const { openForm } = useOverlays();
  const ratingLabel = useRatingLabel();
  const { person, account } = answer;
  const title = typeof person['title'] === 'string' ? person['title'] : null;
  const own = typeof person['rating'] === 'string' ? person['rating'] : null;
  const rate = () => openForm({ form: 'rate', people: [{ id, name }], current: own });
  return (
    <RecordHead
      name={name}
      sub={
        <>
          {title && `${title} · `}
          <Link className="link" to="/accounts/$account" params={{ account: account.id }}>
            <bdi>{account.name}</bdi>
          </Link>
          {' · '}
          <button type="button" className="link" onClick={rate}>
            {rating === null ? all.account.unrated : all.account.rated(ratingLabel(rating))}
          </button>
          {zone && ` · ${words.there(dates.time(Date.now(), zone))}`}
        </>
      }
    >
      <div className="facts person-acts">
        <button
          type="button"
          className="btn"
          onClick={() => openForm({ form: 'hold', people: [{ id, name }] })}
        >
          {words.keys.hold}
          <kbd>h</kbd>
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => openForm({ form: 'agree', people: [{ id, name }] })}
        >
          {words.keys.agree}
          <kbd>a</kbd>
        </button>
        <button
          type="button"
          className="btn"
          onClick={() => openForm({ form: 'release', people: [{ id, name }] })}
        >
          {words.release}
        </button>
      </div>
    </RecordHead>
  );
}
