import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { client } from '../client/client.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { fits } from './matching.ts';
import { noteOpened, type Opened, recentlyOpened } from './recent.ts';
import { usePlaces } from './use-places.ts';
import { searchWords } from './words.ts';

/** One line of the palette. `more`: what kind of thing it is, or the keys that lead there too. */
export interface Hit {
  readonly key: string;
  readonly name: string;
  readonly more: string;
  readonly go: () => void;
}

/** Fewer letters find too much. */
const SHORTEST = 2;

/**
 * Whom and what a query finds: what was opened last, then accounts, people and opportunities, as the server finds
 * them, then pages, settings and actions. `settled`: they are those of this query, not of one before.
 */
export function useHits(text: string): { readonly hits: readonly Hit[]; readonly settled: boolean } {
  const { words } = useWords();
  const own = useWordsOf(searchWords);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const query = text.trim();
  const asks = query.length >= SHORTEST;
  const { data, isPlaceholderData, isLoading } = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => client.search({ query, limit: 12 }, { signal }),
    enabled: asks,
    placeholderData: keepPreviousData,
  });
  const places = usePlaces();
  const recent = recentlyOpened().filter(({ name, account }) => fits(`${name} ${account.name}`, query));
  const known = new Set(recent.map(({ id }) => id));
  const found = asks ? (data?.found ?? []).filter(({ id }) => !known.has(id)) : [];
  const record = (opened: Opened, more: string): Hit => ({
    key: opened.id,
    name: opened.name,
    more,
    go: () => {
      noteOpened(opened);
      void queries.invalidateQueries({ queryKey: ['get-account', { id: opened.account.id }] });
      const { kind, id, account } = opened;
      if (kind === 'person') void navigate({ to: '/people/$person', params: { person: id } });
      else if (kind === 'opportunity')
        void navigate({ to: '/opportunities/$opportunity', params: { opportunity: id } });
      else void navigate({ to: '/accounts/$account', params: { account: account.id } });
    },
  });
  const where = ({ kind, account }: Opened) => (kind === 'account' ? words.search.account : account.name);
  return {
    hits: [
      ...recent.map((each) => record(each, query === '' ? own.recent(where(each)) : where(each))),
      ...found.map((each) => record(each, where(each))),
      ...places.filter(({ name }) => fits(name, query)),
    ],
    settled: !asks || !(isPlaceholderData || isLoading),
  };
}
