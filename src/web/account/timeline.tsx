import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { timeline } from '../../app/timeline/timeline.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { Icon, Mark } from '../parts/icons.tsx';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import type { AccountAnswer } from './account-answer.ts';
import { ahead } from './ahead.ts';
import { InteractionLine } from './interaction-line.tsx';

export type Interaction = OutputOf<typeof timeline>['interactions'][number];

const FILTERS = {
  all: undefined,
  talks: ['meeting', 'visit', 'call', 'voicemail', 'event'],
  mail: ['mail', 'message', 'letter', 'newsletter'],
  notes: ['note'],
} as const;
type Filter = keyof typeof FILTERS;

/** What is to come and what happened, newest first; `fact` is the one that a reason pointed at. */
export function Timeline({
  account,
  answer,
  on,
  fact,
}: {
  readonly account: string;
  readonly answer: AccountAnswer;
  readonly on: string;
  readonly fact: string | undefined;
}) {
  const { words, dates } = useWords();
  const { openCapture } = useOverlays();
  const [filter, setFilter] = useState<Filter>('all');
  const [find, setFind] = useState('');
  const kinds = FILTERS[filter];
  const asked = {
    account,
    ...(kinds ? { kinds: [...kinds] } : {}),
    ...(find.trim() ? { find: find.trim() } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: ['timeline', { account }, asked],
    queryFn: ({ pageParam, signal }) =>
      client.timeline({ ...asked, limit: 30, ...(pageParam === '' ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const list = useRef<HTMLOListElement>(null);
  const interactions = pages.data?.pages.flatMap((page) => page.interactions) ?? [];
  const loaded = interactions.length;
  useEffect(() => {
    if (!fact || loaded === 0) return;
    list.current?.querySelector(`[data-fact="${CSS.escape(fact)}"]`)?.scrollIntoView({ block: 'center' });
  }, [fact, loaded]);
  const toCome = filter === 'all' && find === '' ? ahead(answer, on) : [];
  return (
    <section className="v-time" aria-label={words.account.timeline}>
      <div className="bar">
        <fieldset className="filters">
          <legend className="sr">{words.account.kindsLabel}</legend>
          {(Object.keys(FILTERS) as Filter[]).map((each) => (
            <button key={each} type="button" aria-pressed={filter === each} onClick={() => setFilter(each)}>
              {words.account.filters[each]}
            </button>
          ))}
        </fieldset>
        <label className="find">
          <Icon name="search" />
          <input
            aria-label={words.account.find}
            placeholder={words.account.find}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        </label>
      </div>
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows />
      ) : (
        <ol className="time" ref={list}>
          {toCome.map(({ id, day, mark, text, name }) => (
            <li key={id} data-fact={id} className={id === fact ? 'is-fact' : undefined}>
              <span className="day">{dates.day(day, on)}</span>
              <span className={mark}>
                <Mark name={mark} />
              </span>
              <span>
                {name !== '' && <b>{name}</b>} {text}
              </span>
              <span className={day < on ? 'end late' : 'end'}>
                {day < on
                  ? words.dates.daysLate(Math.round((Date.parse(on) - Date.parse(day)) / 86_400_000))
                  : ''}
              </span>
            </li>
          ))}
          {toCome.length > 0 && <li className="now">{words.account.now(dates.longDay(on))}</li>}
          {interactions.map((interaction) => (
            <InteractionLine
              key={interaction.id}
              interaction={interaction}
              on={on}
              marked={interaction.id === fact}
            />
          ))}
        </ol>
      )}
      {pages.data && interactions.length === 0 && (
        <p className="dim blank">{find === '' ? words.account.nothing : words.account.nothingFound}</p>
      )}
      {pages.hasNextPage && (
        <button type="button" className="btn line" onClick={() => void pages.fetchNextPage()}>
          {words.account.more}
        </button>
      )}
      <div className="quick">
        <button type="button" className="field" onClick={() => openCapture({ account })}>
          <Icon name="plus" />
          <span className="cut">{words.capture.placeholder}</span>
          <kbd>c</kbd>
        </button>
      </div>
    </section>
  );
}
