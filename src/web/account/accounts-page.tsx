import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { client } from '../client/client.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { useWords } from '../words/words.tsx';

/** All accounts by name; as many as there are. */
export function AccountsPage() {
  const { words } = useWords();
  const ratingLabel = useRatingLabel();
  const pages = useInfiniteQuery({
    queryKey: ['list-accounts', {}, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.listAccounts({ limit: 100, ...(pageParam === '' ? {} : { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = pages.data?.pages.flatMap(({ accounts }) => accounts) ?? [];
  useEffect(() => {
    document.title = `${words.accounts.title} · ${words.app}`;
  }, [words]);
  return (
    <main>
      <header className="head">
        <h1>{words.accounts.title}</h1>
        <span className="sub">{words.accounts.sub}</span>
      </header>
      {pages.isError && !pages.data ? (
        <Failed error={pages.error} again={() => void pages.refetch()} />
      ) : !pages.data ? (
        <BoneRows count={10} />
      ) : rows.length === 0 ? (
        <p className="dim blank">{words.accounts.none}</p>
      ) : (
        <div className="grid-table accounts" role="table" aria-label={words.accounts.title}>
          <div role="row" className="grid-head">
            <span role="columnheader">{words.accounts.name}</span>
            <span role="columnheader">{words.accounts.place}</span>
            <span role="columnheader">{words.accounts.rating}</span>
            <span role="columnheader">{words.accounts.owner}</span>
          </div>
          <VirtualRows
            rows={rows}
            height={44}
            idOf={({ id }) => id}
            more={pages.hasNextPage && !pages.isFetchingNextPage ? () => void pages.fetchNextPage() : null}
          >
            {({ id, name, city, country, rating, owner }) => (
              <div role="row" className="grid-row">
                <span role="cell" className="g-name">
                  <Link to="/accounts/$account" params={{ account: id }}>
                    <b>
                      <bdi>{name}</bdi>
                    </b>
                  </Link>
                </span>
                <span role="cell" className="dim g-place">
                  {[city, country].filter((text) => text !== null).join(', ')}
                </span>
                <span role="cell" className="g-rate">
                  {ratingLabel(rating)}
                </span>
                <span role="cell" className="dim g-owner">
                  {owner?.name ?? words.today.noOwner}
                </span>
              </div>
            )}
          </VirtualRows>
        </div>
      )}
    </main>
  );
}
