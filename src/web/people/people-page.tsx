import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useSession } from '../client/session.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { Blank, BoneRows, Failed } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useNotices } from '../shell/notices.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { PersonRow } from './person-row.tsx';

/** Everybody in the book by name, with what is next for each; filters and bulk rating. */
export function PeoplePage() {
  const { words, dates } = useWords();
  const search = useSearch({ from: '/people' });
  const navigate = useNavigate({ from: '/people' });
  const session = useSession();
  const settings = useAsk(client.getSettings, {});
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const today = dayIn(new Date());
  const filter = {
    ...(search.rating ? { rating: search.rating } : {}),
    ...(search.silent ? { silentForDays: 90 } : {}),
    ...(search.state === 'to-qualify' ? { state: 'to-qualify' as const } : {}),
    ...(search.owner ? { owner: search.owner } : {}),
    ...(search.mine && session.data?.user ? { owner: session.data.user } : {}),
  };
  const pages = useInfiniteQuery({
    queryKey: ['list-people', filter, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.listPeople(
        { ...filter, limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = pages.data?.pages.flatMap(({ people }) => people) ?? [];
  const ratings = settings.data?.policy.ratings ?? [];
  const ratingLabel = useRatingLabel();
  const set = (patch: { readonly [Field in keyof typeof search]?: (typeof search)[Field] | undefined }) => {
    setSelected(new Set());
    const wanted = Object.entries({ ...search, ...patch }).filter(([, value]) => value !== undefined);
    void navigate({ search: Object.fromEntries(wanted), replace: true });
  };
  const toggles = [
    { field: 'mine', word: words.people.mine, key: 'm', on: search.mine === true },
    { field: 'silent', word: words.people.silent, key: 'n', on: search.silent === true },
    { field: 'state', word: words.people.toQualify, key: 'q', on: search.state === 'to-qualify' },
  ] as const;
  const swap = (field: 'mine' | 'silent' | 'state', on: boolean) =>
    set(field === 'state' ? { state: on ? undefined : 'to-qualify' } : { [field]: on ? undefined : true });
  useKeys(toggles.map(({ key, word, field, on }) => ({ keys: key, word, run: () => swap(field, on) })));
  useEffect(() => {
    document.title = `${words.people.title} · ${words.app}`;
  }, [words]);
  const select = (id: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <main>
      <header className="head">
        <h1>{words.people.title}</h1>
        <span className="sub">{words.people.sub}</span>
        {pages.data && (
          <div className="facts">
            {words.people.shown(`${dates.number(rows.length)}${pages.hasNextPage ? '+' : ''}`)}
          </div>
        )}
      </header>
      <div className="bar people-bar">
        <fieldset className="chips">
          <legend className="sr">{words.people.filters}</legend>
          {toggles.map(({ field, word, key, on }) => (
            <button
              key={field}
              type="button"
              className="chip"
              aria-pressed={on}
              onClick={() => swap(field, on)}
            >
              {word}
              <kbd>{key}</kbd>
            </button>
          ))}
          <select
            className="chip"
            aria-label={words.people.ratingColumn}
            value={search.rating ?? ''}
            onChange={(event) => set({ rating: event.target.value || undefined })}
          >
            <option value="">{words.people.anyRating}</option>
            {ratings.map(({ key, label }) => (
              <option key={key} value={key}>
                {words.people.rating(label)}
              </option>
            ))}
          </select>
        </fieldset>
      </div>
      {selected.size > 0 && (
        <BulkRating
          people={[...selected]}
          ratings={ratings.map(({ key, label }) => ({ key, label }))}
          onDone={() => setSelected(new Set())}
        />
      )}
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows count={10} />
      ) : rows.length === 0 ? (
        <Blank title={words.people.none} more={words.people.noneMore} />
      ) : (
        <div className="grid-table persons" role="table" aria-label={words.people.title}>
          <div role="row" className="grid-head">
            {[
              words.people.name,
              words.people.account,
              words.people.ratingColumn,
              words.people.since,
              words.people.next,
            ].map((title) => (
              <span role="columnheader" key={title}>
                {title}
              </span>
            ))}
            <span role="columnheader" className="num">
              {words.people.when}
            </span>
          </div>
          <VirtualRows
            rows={rows}
            height={52}
            idOf={({ id }) => id}
            more={pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : null}
          >
            {(person) => (
              <PersonRow
                person={person}
                today={today}
                selected={selected.has(person.id)}
                onSelect={() => select(person.id)}
                ratingLabel={ratingLabel}
              />
            )}
          </VirtualRows>
        </div>
      )}
    </main>
  );
}

/** Rates everybody selected, by one press. */
function BulkRating({
  people,
  ratings,
  onDone,
}: {
  readonly people: readonly string[];
  readonly ratings: readonly { readonly key: string; readonly label: string }[];
  readonly onDone: () => void;
}) {
  const { words } = useWords();
  const queries = useQueryClient();
  const { tell, tellError } = useNotices();
  const give = async (rating: string, label: string) => {
    try {
      await client.rate({ rating, people: [...people] });
      tell({ text: words.done.rated(words.people.selected(people.length), label) });
      onDone();
      await queries.invalidateQueries();
    } catch (error) {
      tellError(error);
    }
  };
  const keyed = ratings.map(({ key, label }, index) => ({ key, label, press: String(index + 1) }));
  useKeys(
    keyed.map(({ key, label, press }) => ({
      keys: press,
      word: `${words.people.rateThem} ${label}`,
      run: () => void give(key, label),
    })),
  );
  return (
    <div className="standing" role="status">
      <span>{words.people.selected(people.length)}</span>
      <span className="dim">{words.people.rateThem}</span>
      {keyed.map(({ key, label, press }) => (
        <button key={key} type="button" className="btn line" onClick={() => void give(key, label)}>
          {label}
          <kbd>{press}</kbd>
        </button>
      ))}
    </div>
  );
}
