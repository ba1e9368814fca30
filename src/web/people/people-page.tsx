import { Link, useSearch } from '@tanstack/react-router';
import type { listPeople } from '../../app/people/list-people.ts';
import type { StepKind } from '../../core/facts.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { type Column, fieldColumns } from '../lists/columns.tsx';
import { ListOf } from '../lists/list-page.tsx';
import { useListParts } from '../lists/use-list-parts.ts';
import { PAGE } from '../lists/use-long-list.ts';
import { useUsualColumns } from '../lists/usual-columns.tsx';
import { listWords } from '../lists/words.ts';
import { Mark } from '../parts/icons.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';

type Person = OutputOf<typeof listPeople>['people'][number];

const USUAL = ['account', 'rating', 'since', 'next', 'when'];

/** Everybody in the book by name, with what is next for each. */
export function PeoplePage() {
  const { words } = useWords();
  const search = useSearch({ from: '/people' });
  const parts = useListParts();
  const columns = usePeopleColumns(parts);
  return (
    <ListOf<Person>
      list="people"
      title={words.people.title}
      search={search}
      parts={parts}
      columns={columns}
      usual={USUAL}
      name={({ id, name, title }) => (
        <span className="two-lines">
          <Link to="/people/$person" params={{ person: id }}>
            <b>
              <bdi>{name}</bdi>
            </b>
          </Link>
          <span className="small dim">{title}</span>
        </span>
      )}
      merge={(a, b, word) => (
        <Link className="btn" to="/duplicates/$kind/$a/$b" params={{ kind: 'people', a, b }}>
          {word}
        </Link>
      )}
      read={async (filter, after, signal) => {
        const asked = { ...filter, limit: PAGE, ...(after === '' ? {} : { after }) };
        const { people, next } = await client.listPeople(asked, { signal });
        return { rows: people, next };
      }}
    />
  );
}

function usePeopleColumns(parts: ReturnType<typeof useListParts>): readonly Column<Person>[] {
  const { words, dates } = useWords();
  const own = useWordsOf(listWords);
  const usual = useUsualColumns();
  const today = dayIn(new Date());
  const { columns: titles } = own;
  return [
    {
      key: 'account',
      title: titles.account,
      width: 'minmax(0, 2fr)',
      cell: ({ account }) => (
        <Link to="/accounts/$account" params={{ account: account.id }}>
          <bdi>{account.name}</bdi>
        </Link>
      ),
    },
    usual.rating,
    usual.since,
    {
      key: 'next',
      title: titles.next,
      width: 'minmax(0, 2fr)',
      cell: ({ next, state, leftAloneUntil }) => (
        <span className="two-lines">
          <span>
            {next
              ? words.stepNames[next.action as StepKind]
              : state === 'released'
                ? words.people.releasedWord
                : ''}
          </span>
          {leftAloneUntil !== null && (
            <span className="word quiet small">
              <Mark name="quiet" />
              {words.dates.until(dates.day(leftAloneUntil, today))}
            </span>
          )}
        </span>
      ),
    },
    usual.when,
    usual.owner,
    usual.team,
    {
      key: 'place',
      title: titles.place,
      width: 'minmax(0, 1.3fr)',
      cell: ({ city }) => <bdi>{city}</bdi>,
    },
    usual.country,
    {
      key: 'state',
      title: titles.state,
      width: 'minmax(0, 1fr)',
      cell: ({ state }) => own.states[state as keyof typeof own.states],
    },
    {
      key: 'longest',
      title: titles.longest,
      width: '7rem',
      num: true,
      cell: ({ longestDay }) => longestDay && dates.day(longestDay, today),
    },
    usual.tags,
    ...fieldColumns<Person>(parts, 'person', own),
  ];
}
