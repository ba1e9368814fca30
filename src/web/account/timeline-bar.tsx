import { useEffect, useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { SHOWS, useTimelineFilter } from './timeline-filter.ts';
import { timelineWords } from './timeline-words.ts';

/** Milliseconds without a key, before it is searched. */
const PAUSE = 200;

/** What the timeline shows: kinds, whom, and what was said. */
export function TimelineBar({
  people,
}: {
  readonly people: readonly { readonly id: string; readonly name: string }[];
}) {
  const { words } = useWords();
  const said = useWordsOf(timelineWords);
  const { show, who, find, set } = useTimelineFilter();
  const [text, setText] = useState(find);
  useEffect(() => {
    const looked = text.trim();
    if (looked === find) return;
    const timer = window.setTimeout(() => set({ find: looked }), PAUSE);
    return () => window.clearTimeout(timer);
  });
  return (
    <div className="bar">
      <fieldset className="filters">
        <legend className="sr">{words.account.kindsLabel}</legend>
        {SHOWS.map((each) => (
          <button key={each} type="button" aria-pressed={show === each} onClick={() => set({ show: each })}>
            {said.filters[each]}
          </button>
        ))}
      </fieldset>
      {people.length > 1 && (
        <select
          className="whom"
          aria-label={said.who}
          value={who ?? ''}
          onChange={(event) => set({ who: event.target.value === '' ? undefined : event.target.value })}
        >
          <option value="">{said.anybody}</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <label className="find">
        <Icon name="search" />
        <input
          aria-label={words.account.find}
          placeholder={words.account.find}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </div>
  );
}
