import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { Blank, BoneRows, Failed } from '../parts/states.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useKeys } from '../shell/keys.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { Bulk } from './bulk.tsx';
import type { ListName } from './change-many.ts';
import { ChooseColumns, type Column } from './columns.tsx';
import { Filters } from './filters.tsx';
import { addressOf, filterOf, type ListFilter } from './list-filter.ts';
import { ListRows } from './list-rows.tsx';
import type { ListSearch } from './list-search.ts';
import type { ListParts } from './use-list-parts.ts';
import { type ListPage, useLongList } from './use-long-list.ts';
import { Views } from './views.tsx';
import { listWords } from './words.ts';
import './lists.css';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A list of any length: filters, kept views, columns, and changes of many rows at once; all of it in the address. */
export function ListOf<Row extends Named>({
  list,
  title,
  search,
  parts,
  columns,
  usual,
  name,
  merge,
  read,
}: {
  readonly list: ListName;
  readonly title: string;
  readonly search: ListSearch;
  readonly parts: ListParts;
  readonly columns: readonly Column<Row>[];
  /** Columns that are shown where nobody chose others. */
  readonly usual: readonly string[];
  readonly name: (row: Row) => ReactNode;
  /** Leads to the page that lays two beside one another. */
  readonly merge: (a: string, b: string, word: string) => ReactNode;
  readonly read: (filter: ListFilter, after: string, signal: AbortSignal) => Promise<ListPage<Row>>;
}) {
  const { words, dates } = useWords();
  const own = useWordsOf(listWords);
  const navigate = useNavigate();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const filter = filterOf(search);
  const rows = useLongList<Row>([`list-${list}`, filter], (after, signal) => read(filter, after, signal));
  const go = (wanted: ListSearch, replace = false) => {
    setSelected(new Set());
    setAll(false);
    void navigate({ to: list === 'people' ? '/people' : '/accounts', search: wanted, replace });
  };
  useFirstView(list, search, (wanted) => go(wanted, true));
  useTitle(title);
  const change = (
    patch: { readonly [Field in keyof ListSearch]?: ListSearch[Field] | undefined },
    typing = false,
  ) => {
    const wanted = Object.fromEntries(
      Object.entries({ ...search, ...patch }).filter(([, value]) => value !== undefined),
    );
    go(Object.keys(wanted).length === 0 ? { view: 'all' } : wanted, typing);
  };
  const shown = search.columns?.split(',') ?? usual;
  const filtered = Object.keys(filter).length > 0;
  const choose = (some: readonly Row[], on: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      for (const { id } of some) {
        if (on) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  const [one, other, third] = selected;
  const mergeTwo = one && other && !third ? (word: string) => merge(one, other, word) : null;
  return (
    <main className="list-page">
      <header className="head">
        <h1>{title}</h1>
        <span className="sub">{words.people.sub}</span>
        <div className="facts">
          {rows.complete && words.people.shown(dates.number(rows.count))}
          <a
            className="chip wide"
            href={`/api/exports/lists/${list}?filter=${encodeURIComponent(JSON.stringify(filter))}`}
            download={`${list}.csv`}
          >
            {own.saveFile}
          </a>
          <ChooseColumns
            columns={columns}
            shown={shown}
            onChange={(keys) => change({ columns: keys.join(',') }, true)}
          />
          <Views list={list} search={search} onOpen={(wanted) => go(wanted)} />
          <AddHere form={list === 'people' ? 'person' : 'account'} />
        </div>
      </header>
      <Filters list={list} search={search} parts={parts} onChange={change} />
      {rows.error !== undefined && rows.count === 0 ? (
        <Failed error={rows.error} again={rows.again} />
      ) : rows.count === 0 && !rows.complete ? (
        <BoneRows count={10} />
      ) : rows.count === 0 ? (
        <Blank title={words.people.none} more={words.people.noneMore}>
          {filtered && (
            <button type="button" className="btn line" onClick={() => go({ view: 'all' })}>
              {own.clear}
            </button>
          )}
        </Blank>
      ) : (
        <ListRows
          key={JSON.stringify(filter)}
          label={title}
          nameTitle={words.people.name}
          rows={rows}
          height={52}
          columns={columns.filter(({ key }) => shown.includes(key))}
          name={name}
          isSelected={(id) => all || selected.has(id)}
          onSelect={choose}
        />
      )}
      {(all || selected.size > 0) && (
        <Bulk
          list={list}
          selection={all ? { all, filter } : { all: false, ids: [...selected] }}
          parts={parts}
          onAll={() => setAll(true)}
          onDone={() => {
            setSelected(new Set());
            setAll(false);
          }}
          merge={mergeTwo}
        />
      )}
    </main>
  );
}

/** Adds a record of the kind that is listed. */
function AddHere({ form }: { readonly form: 'person' | 'account' }) {
  const { words } = useWords();
  const { openForm } = useOverlays();
  const add = () => openForm({ form });
  useKeys([{ keys: 'n', word: words.forms[form], run: add }]);
  return (
    <button type="button" className="btn" onClick={add}>
      {words.forms[form]}
      <kbd>n</kbd>
    </button>
  );
}

/** A list that is opened without saying more opens with the view that was chosen for that. */
function useFirstView(list: ListName, search: ListSearch, onOpen: (search: ListSearch) => void): void {
  const { data } = useAsk(client.listViews, { list });
  const plain = Object.keys(search).length === 0;
  const first = data?.views.find((view) => view.first);
  useEffect(() => {
    if (plain && first) onOpen(addressOf(first));
  });
}
