import { useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../client/client.ts';
import { Failed } from '../../parts/states.tsx';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part } from '../parts/rows.tsx';
import { changeInWords } from './change-words.ts';
import type { PolicyDraft } from './use-policy-draft.ts';
import { rhythmWords } from './words.ts';

/** Who changed what when; any of them can be saved again. */
export function History({
  team,
  draft,
  held,
}: {
  readonly team: string | undefined;
  readonly draft: PolicyDraft;
  /** The version that holds. */
  readonly held: number;
}) {
  const { dates } = useWords();
  const words = useWordsOf(rhythmWords);
  const today = dayIn(new Date());
  const pages = useInfiniteQuery({
    queryKey: ['list-policies', team ?? null, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      client.listPolicies(
        {
          limit: 10,
          ...(team === undefined ? {} : { team }),
          ...(pageParam === 0 ? {} : { before: pageParam }),
        },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  const versions = pages.data?.pages.flatMap((page) => page.versions) ?? [];
  return (
    <Part title={words.history}>
      {pages.isError && <Failed error={pages.error} again={() => void pages.refetch()} />}
      {pages.data && versions.length === 0 && <p className="dim">{words.historyNone}</p>}
      <ol className="versions">
        {versions.map(({ version, at, by, changes, inherits, policy }) => (
          <li key={version}>
            <p className="small dim">
              <bdi>{by?.name ?? words.somebody}</bdi>, {dates.day(dayIn(at), today)} {dates.time(at)}
            </p>
            {inherits ? (
              <p>{words.inheritsVersion}</p>
            ) : changes.length === 0 ? (
              <p>{words.same}</p>
            ) : (
              <ul>
                {changes.map((change) => (
                  <li key={change.field}>
                    <bdi>{changeInWords(change, words)}</bdi>
                  </li>
                ))}
              </ul>
            )}
            {version === held ? (
              <span className="small dim">{words.holds}</span>
            ) : (
              policy !== null && (
                <button
                  type="button"
                  className="link small"
                  disabled={draft.busy}
                  onClick={() => void draft.bringBack(policy)}
                >
                  {words.bringBack}
                </button>
              )
            )}
          </li>
        ))}
      </ol>
      {pages.hasNextPage && (
        <button type="button" className="link" onClick={() => void pages.fetchNextPage()}>
          {words.older}
        </button>
      )}
    </Part>
  );
}
