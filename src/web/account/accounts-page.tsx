import { Link, useSearch } from '@tanstack/react-router';
import type { listAccounts } from '../../app/accounts/list-accounts.ts';
import type { StepKind } from '../../core/facts.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { type Column, fieldColumns } from '../lists/columns.tsx';
import { ListOf } from '../lists/list-page.tsx';
import { useListParts } from '../lists/use-list-parts.ts';
import { PAGE } from '../lists/use-long-list.ts';
import { useUsualColumns } from '../lists/usual-columns.tsx';
import { listWords } from '../lists/words.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';

type Account = OutputOf<typeof listAccounts>['accounts'][number];

const USUAL = ['place', 'rating', 'since', 'next', 'when', 'owner'];

/** All accounts by name; what is said of their contacts is what is known of their people. */
export function AccountsPage() {
  const { words } = useWords();
  const search = useSearch({ from: '/accounts' });
  const parts = useListParts();
  const columns = useAccountColumns(parts);
  return (
    <ListOf<Account>
      list="accounts"
      title={words.accounts.title}
      search={search}
      parts={parts}
      columns={columns}
      usual={USUAL}
      name={({ id, name }) => (
        <Link to="/accounts/$account" params={{ account: id }}>
          <b>
            <bdi>{name}</bdi>
          </b>
        </Link>
      )}
      merge={(a, b, word) => (
        <Link className="btn" to="/duplicates/$kind/$a/$b" params={{ kind: 'companies', a, b }}>
          {word}
        </Link>
      )}
      read={async (filter, after, signal) => {
        const { state: _, account: __, ...narrowed } = filter;
        const asked = { ...narrowed, limit: PAGE, ...(after === '' ? {} : { after }) };
        const { accounts, next } = await client.listAccounts(asked, { signal });
        return { rows: accounts, next };
      }}
    />
  );
}

function useAccountColumns(parts: ReturnType<typeof useListParts>): readonly Column<Account>[] {
  const { words } = useWords();
  const own = useWordsOf(listWords);
  const usual = useUsualColumns();
  const { columns: titles } = own;
  return [
    {
      key: 'place',
      title: titles.place,
      width: 'minmax(0, 1.5fr)',
      cell: ({ city, country }) => (
        <span className="dim">
          <bdi>{[city, country].filter((text) => text !== null).join(', ')}</bdi>
        </span>
      ),
    },
    usual.rating,
    usual.since,
    {
      key: 'next',
      title: titles.next,
      width: 'minmax(0, 1.5fr)',
      cell: ({ next }) => next && words.stepNames[next.action as StepKind],
    },
    usual.when,
    usual.owner,
    usual.team,
    usual.country,
    { key: 'domain', title: titles.domain, width: 'minmax(0, 1.2fr)', cell: ({ domain }) => domain },
    usual.tags,
    ...fieldColumns<Account>(parts, 'account', own),
  ];
}
