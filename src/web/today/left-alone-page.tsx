import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { Icon, Mark } from '../parts/icons.tsx';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Standing } from '../shell/standing.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { aloneWords } from './alone-words.ts';
import './left-alone.css';
import type { Quiet } from './step-words.ts';
import { useEndQuiet } from './use-end-quiet.ts';

const GROUPS = ['agreement', 'hold', 'absence', 'release', 'permission'] as const;
type Group = (typeof GROUPS)[number];

const groupOf = ({ because }: Quiet): Group =>
  GROUPS.find((group) => group === because[0]?.facts[0]?.type) ?? 'release';

/** Everybody who must be left alone: until when, why, and what would end it. */
export function LeftAlonePage() {
  const { words } = useWords();
  const said = useWordsOf(aloneWords);
  const [fact, setFact] = useState<Group>();
  const [everybody, setEverybody] = useState(false);
  const [find, setFind] = useState('');
  const wanted = useDeferredValue(find.trim());
  const asked = { everybody, ...(fact ? { fact } : {}), ...(wanted === '' ? {} : { find: wanted }) };
  const pages = useInfiniteQuery({
    queryKey: ['list-left-alone', asked],
    queryFn: ({ pageParam, signal }) =>
      client.listLeftAlone(
        { ...asked, limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  useTitle(words.alone.title);
  const end = useRef<HTMLLIElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  useEffect(() => {
    if (!end.current || !hasNextPage || isFetchingNextPage) return;
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      rootMargin: '800px',
    });
    near.observe(end.current);
    return () => near.disconnect();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const rows = pages.data?.pages.flatMap((page) => page.leaveAlone) ?? [];
  const filtered = fact !== undefined || wanted !== '';
  return (
    <main>
      <header className="head">
        <h1>{words.alone.title}</h1>
      </header>
      <Standing />
      <p className="dim lede">{words.alone.lead}</p>
      <div className="bar">
        <fieldset className="filters">
          <legend className="sr">{words.alone.title}</legend>
          <button type="button" aria-pressed={fact === undefined} onClick={() => setFact(undefined)}>
            {said.all}
          </button>
          {GROUPS.map((group) => (
            <button key={group} type="button" aria-pressed={fact === group} onClick={() => setFact(group)}>
              {said.groups[group]}
            </button>
          ))}
          <button type="button" aria-pressed={everybody} onClick={() => setEverybody(!everybody)}>
            {said.everybody}
          </button>
        </fieldset>
        <label className="find">
          <Icon name="search" />
          <input
            aria-label={said.find}
            placeholder={said.find}
            value={find}
            onChange={(event) => setFind(event.target.value)}
          />
        </label>
      </div>
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows />
      ) : rows.length === 0 ? (
        <p className="dim blank">{filtered ? said.none : words.alone.none}</p>
      ) : (
        <ul className="alone-list">
          {rows.map((quiet) => (
            <AloneRow key={quiet.person.id} quiet={quiet} />
          ))}
          <li ref={end} />
        </ul>
      )}
    </main>
  );
}

function AloneRow({ quiet }: { readonly quiet: Quiet }) {
  const { words, dates } = useWords();
  const said = useWordsOf(aloneWords);
  const end = useEndQuiet();
  const { person, account, until, because } = quiet;
  const [first] = because;
  const fact = first?.facts[0];
  const group = groupOf(quiet);
  return (
    <li className="alone-row">
      <span className="who-alone">
        <Link to="/accounts/$account" params={{ account: account.id }} search={fact ? { fact: fact.id } : {}}>
          <b>
            <bdi>{person.name}</bdi>
          </b>{' '}
          <span className="dim">
            <bdi>{account.name}</bdi>
          </span>
        </Link>
      </span>
      <span className="word quiet until">
        <Mark name="quiet" />
        {until === null ? words.today.forGood : words.dates.until(dates.day(until, dayIn(new Date())))}
      </span>
      <span className="why dim">
        {first?.text} <span className="faint">{said.ends[group]}</span>
      </span>
      <span className="end">
        {group !== 'permission' && fact && (
          <button
            type="button"
            className="link quiet-link"
            aria-label={`${said.end[group]}: ${person.name}`}
            onClick={() => void end(quiet, group, fact.id)}
          >
            {said.end[group]}
          </button>
        )}
      </span>
    </li>
  );
}
