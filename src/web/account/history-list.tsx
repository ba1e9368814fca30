import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useWords } from '../words/words.tsx';
import { InteractionLine } from './interaction-line.tsx';
import type { Interaction } from './timeline.tsx';

interface HistoryPage {
  readonly interactions: readonly Interaction[];
  readonly next: string | null;
}

/** What happened, newest first, page by page; of a person, an opportunity, or whatever `read` reads. */
export function HistoryList({
  readKey,
  read,
  on,
  fact,
  home,
  before,
  none,
}: {
  readonly readKey: readonly unknown[];
  readonly read: (after: { readonly after?: string }, signal: AbortSignal) => Promise<HistoryPage>;
  readonly on: string;
  readonly fact?: string | undefined;
  /** What happened at another account is marked with its name. */
  readonly home: string;
  readonly before?: ReactNode;
  readonly none?: string;
}) {
  const { words, dates } = useWords();
  const pages = useInfiniteQuery({
    queryKey: readKey,
    queryFn: ({ pageParam, signal }) => read(pageParam === '' ? {} : { after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const interactions = pages.data?.pages.flatMap((page) => page.interactions) ?? [];
  if (pages.isError && !pages.data) return <Failed error={pages.error} again={() => void pages.refetch()} />;
  if (!pages.data) return <BoneRows />;
  return (
    <>
      <ol className="time">
        {before}
        {before && <li className="now">{words.account.now(dates.longDay(on))}</li>}
        {interactions.map((interaction) => (
          <InteractionLine
            key={interaction.id}
            interaction={interaction}
            elsewhere={interaction.account.name === home ? undefined : interaction.account.name}
            on={on}
            marked={interaction.id === fact}
          />
        ))}
      </ol>
      {interactions.length === 0 && <p className="dim blank">{none ?? words.account.nothing}</p>}
      {pages.hasNextPage && (
        <button type="button" className="btn line" onClick={() => void pages.fetchNextPage()}>
          {words.account.more}
        </button>
      )}
    </>
  );
}
