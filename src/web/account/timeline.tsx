import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { timeline } from '../../app/timeline/timeline.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { Icon, Mark } from '../parts/icons.tsx';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { daysBetween } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { AccountAnswer } from './account-answer.ts';
import { type Ahead, ahead } from './ahead.ts';
import { EventLine } from './event-line.tsx';
import { InteractionLine } from './interaction-line.tsx';
import { TimelineBar } from './timeline-bar.tsx';
import { KINDS_OF, useTimelineFilter } from './timeline-filter.ts';
import { timelineWords } from './timeline-words.ts';
import './timeline.css';

type Page = OutputOf<typeof timeline>;
export type Interaction = Page['interactions'][number];
export type TimelineEvent = Page['events'][number];

/** Where a page begins: at the newest, around a fact, older than a cursor, or newer than one. */
type Beginning = { readonly fact?: string; readonly after?: string; readonly before?: string };

/** What is to come and what happened, newest first; `fact` is the one that an address pointed at. */
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
  const { words } = useWords();
  const said = useWordsOf(timelineWords);
  const { openCapture } = useOverlays();
  const { show, who, find } = useTimelineFilter();
  const kinds = KINDS_OF[show];
  const whole = show === 'all' && find === '' && who === undefined;
  const asked = {
    account,
    ...(kinds ? { kinds: [...kinds] } : {}),
    ...(who === undefined ? {} : { person: who }),
    ...(find === '' ? {} : { find }),
  };
  const first: Beginning = whole && fact !== undefined ? { fact } : {};
  const pages = useInfiniteQuery({
    queryKey: ['timeline', { account }, asked, first],
    queryFn: ({ pageParam, signal }) => client.timeline({ ...asked, limit: 30, ...pageParam }, { signal }),
    initialPageParam: first,
    getNextPageParam: ({ next }): Beginning | null => (next === null ? null : { after: next }),
    getPreviousPageParam: ({ previous }): Beginning | null =>
      previous === null ? null : { before: previous },
  });
  const list = useRef<HTMLOListElement>(null);
  const lines = linesOf(pages.data?.pages ?? []);
  const loaded = lines.length > 0;
  useEffect(() => {
    if (!fact || !loaded) return;
    list.current?.querySelector(`[data-fact="${CSS.escape(fact)}"]`)?.scrollIntoView({ block: 'center' });
  }, [fact, loaded]);
  const toCome = whole && !pages.hasPreviousPage ? ahead(answer, on) : [];
  return (
    <section className="v-time" aria-label={words.account.timeline}>
      <TimelineBar people={answer.people} />
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows />
      ) : (
        <>
          {pages.hasPreviousPage && (
            <button type="button" className="btn line" onClick={() => void pages.fetchPreviousPage()}>
              {said.newer}
            </button>
          )}
          <ol className="time" ref={list}>
            <AheadLines ahead={toCome} on={on} fact={fact} />
            {lines.map((line) =>
              'type' in line ? (
                <EventLine
                  key={`${line.type}-${line.id}`}
                  event={line}
                  on={on}
                  marked={line.id === fact}
                  looked={find}
                />
              ) : (
                <InteractionLine
                  key={line.id}
                  interaction={line}
                  answer={answer}
                  on={on}
                  marked={line.id === fact}
                  looked={find}
                />
              ),
            )}
          </ol>
        </>
      )}
      {pages.data && !loaded && (
        <p className="dim blank">{whole ? words.account.nothing : words.account.nothingFound}</p>
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

/** Both in one order; what stands in what is to come is not told twice. */
function linesOf(pages: readonly Page[]): readonly (Interaction | TimelineEvent)[] {
  return pages.flatMap(({ interactions, events }) =>
    [...interactions, ...events].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? 1 : -1)),
  );
}

function AheadLines({
  ahead: toCome,
  on,
  fact,
}: {
  readonly ahead: readonly Ahead[];
  readonly on: string;
  readonly fact: string | undefined;
}) {
  const { words, dates } = useWords();
  return (
    <>
      {toCome.map(({ id, day, mark, text, name }) => (
        <li key={id} data-fact={id} className={id === fact ? 'is-fact' : undefined}>
          <span className="day">{dates.day(day, on)}</span>
          <span className={mark}>
            <Mark name={mark} />
          </span>
          <span>
            {name !== '' && (
              <b>
                <bdi>{name}</bdi>
              </b>
            )}{' '}
            {text}
          </span>
          <span className={day < on ? 'end late' : 'end'}>
            {day < on ? words.dates.daysLate(daysBetween(day, on)) : ''}
          </span>
        </li>
      ))}
      {toCome.length > 0 && <li className="now">{words.account.now(dates.longDay(on))}</li>}
    </>
  );
}
