import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon } from '../../parts/icons.tsx';
import { useNotices } from '../../shell/notices.tsx';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { RatingEditor } from './rating-editor.tsx';
import { spanOf } from './spans.ts';
import type { PolicyDraft, RatingDraft } from './use-policy-draft.ts';
import type { Preview } from './use-preview.ts';
import { rhythmWords } from './words.ts';

/** The rating scale, best first: each in one line of words, opened in place to change it. */
export function Ratings({
  draft,
  preview,
}: {
  readonly draft: PolicyDraft;
  readonly preview?: Preview | undefined;
}) {
  const words = useWordsOf(rhythmWords);
  const { tell } = useNotices();
  const [open, setOpen] = useState<string | null>(null);
  const { ratings } = draft.body;
  const add = () => {
    const taken = new Set(ratings.map(({ key }) => key));
    const key =
      'DEFGHIJKLMNOPQRSTUVWXYZ'.split('').find((letter) => !taken.has(letter)) ?? `R${ratings.length}`;
    const [last] = ratings.slice(-1);
    const fresh: RatingDraft = {
      key,
      label: key,
      criteria: '',
      idealDays: last?.idealDays ?? 91,
      longestDays: last?.longestDays ?? 182,
      kinds: ['call'],
      occasionally: [],
      longShot: false,
    };
    const before = ratings.filter(({ longShot }) => !longShot);
    draft.set({ ratings: [...before, fresh, ...ratings.filter(({ longShot }) => longShot)] });
    setOpen(key);
  };
  const remove = (rating: RatingDraft) => {
    const before = ratings;
    draft.set({ ratings: ratings.filter(({ key }) => key !== rating.key) });
    tell({
      text: words.removed(rating.label),
      undo: async () => draft.set({ ratings: before }),
    });
  };
  const up = (index: number) => {
    const next = [...ratings];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index - 1, 0, moved);
    draft.set({ ratings: next });
  };
  return (
    <Part title={words.ratings} lead={words.ratingsLead}>
      <ul className="ratings">
        {ratings.map((rating, index) => (
          <li key={rating.key} data-open={open === rating.key || undefined}>
            <RatingLine
              rating={rating}
              load={preview?.ratings.find((load) => load.rating === rating.key)}
              open={open === rating.key}
              onOpen={() => setOpen(open === rating.key ? null : rating.key)}
            />
            {open === rating.key && (
              <RatingEditor
                rating={rating}
                onChange={(patch) => draft.setRating(rating.key, patch)}
                onUp={index > 0 ? () => up(index) : null}
                onRemove={ratings.length > 1 ? () => remove(rating) : null}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="save-line">
        <button type="button" className="btn line" onClick={add}>
          {words.addRating}
        </button>
      </p>
    </Part>
  );
}

function RatingLine({
  rating,
  load,
  open,
  onOpen,
}: {
  readonly rating: RatingDraft;
  readonly load: Preview['ratings'][number] | undefined;
  readonly open: boolean;
  readonly onOpen: () => void;
}) {
  const { dates } = useWords();
  const words = useWordsOf(rhythmWords);
  const { kinds, occasionally, idealDays, longestDays } = rating;
  const by = [...kinds, ...occasionally].map((kind) => words.kindsPlural[kind]).join(', ');
  const aWeek = load && Object.values(load.after).reduce((sum, count) => sum + count, 0);
  return (
    <div className="rating-line">
      <button type="button" className="rating-open" aria-expanded={open} onClick={onOpen}>
        <b className="cut">
          <bdi>{rating.label}</bdi>
        </b>
        <span className="rating-what">
          <span>{words.rhythm(by, spanOf(idealDays, words))}</span>
          <span className="small dim cut">
            <bdi>
              {[words.atMost(spanOf(longestDays, words)), rating.criteria].filter(Boolean).join('. ')}
            </bdi>
          </span>
        </span>
        <Icon name="chev" />
      </button>
      <span className="rating-load">
        {load && (
          <>
            <Link to="/people" search={{ rating: rating.key }} className="link">
              {words.people(dates.number(load.people), load.people === 1)}
            </Link>
            <span className="small dim">{words.aWeek(dates.number(Math.round((aWeek ?? 0) * 10) / 10))}</span>
          </>
        )}
      </span>
    </div>
  );
}
