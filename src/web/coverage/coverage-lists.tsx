import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { CoverageRow, type ListName } from './coverage-row.tsx';
import { coverageWords } from './words.ts';

const FIRST = 5;

/** The first of a list, and the way to all of them. Nothing where there is nobody, unless `always`. */
export function ShortList({
  list,
  seller,
  count,
  today,
  always = false,
}: {
  readonly list: ListName;
  readonly seller: string | undefined;
  /** How many there are, where that is counted. */
  readonly count?: number | undefined;
  readonly today: string;
  readonly always?: boolean;
}) {
  const { words, dates } = useWords();
  const own = useWordsOf(coverageWords);
  const { data } = useAsk(client.coveragePeople, {
    list,
    limit: FIRST,
    ...(seller === undefined ? {} : { for: seller }),
  });
  const shown = data?.people ?? [];
  if (!always && shown.length === 0) return null;
  const more = data?.next !== null && data !== undefined;
  return (
    <section className="sec" aria-label={own.lists[list]}>
      <header>
        <h2>{own.lists[list]}</h2>
        {data && (
          <span className="small dim">
            {count === undefined ? `${shown.length}${more ? '+' : ''}` : dates.number(count)}
          </span>
        )}
      </header>
      {data && shown.length === 0 && <p className="dim">{words.coverage.nobody}</p>}
      <ul className="cov-rows">
        {shown.map((row) => (
          <li key={row.id}>
            <CoverageRow row={row} list={list} today={today} />
          </li>
        ))}
      </ul>
      {more && (
        <Link
          to="/coverage"
          search={(before) => ({ ...before, list })}
          className="link"
          aria-label={`${own.all}: ${own.lists[list]}`}
        >
          {own.all}
        </Link>
      )}
    </section>
  );
}

/** All of one list, of any length. */
export function WholeList({
  list,
  seller,
  today,
}: {
  readonly list: ListName;
  readonly seller: string | undefined;
  readonly today: string;
}) {
  const { words } = useWords();
  const own = useWordsOf(coverageWords);
  const pages = useInfiniteQuery({
    queryKey: ['coverage-people', list, seller ?? null, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.coveragePeople(
        {
          list,
          limit: 100,
          ...(seller === undefined ? {} : { for: seller }),
          ...(pageParam === '' ? {} : { after: pageParam }),
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = pages.data?.pages.flatMap(({ people }) => people) ?? [];
  return (
    <section className="whole-list" aria-label={own.lists[list]}>
      <p className="dim lede">{own.leads[list]}</p>
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows count={8} />
      ) : rows.length === 0 ? (
        <p className="dim">{words.coverage.nobody}</p>
      ) : (
        <div role="table" aria-label={own.lists[list]}>
          <VirtualRows
            rows={rows}
            height={52}
            idOf={({ id }) => id}
            more={pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : null}
          >
            {(row) => (
              <div role="row" className="cov-line">
                <div role="cell" className="cov-cell">
                  <CoverageRow row={row} list={list} today={today} />
                </div>
              </div>
            )}
          </VirtualRows>
        </div>
      )}
    </section>
  );
}
