import { useTitle } from '../parts/use-title.ts';
import './coverage-page.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useSession } from '../client/session.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { ShortList, WholeList } from './coverage-lists.tsx';
import { CoveragePicture, type Rhythm } from './coverage-picture.tsx';
import type { ListName } from './coverage-row.tsx';
import { BySeller, StatesTable } from './coverage-tables.tsx';
import type { Picture } from './dots.ts';
import { coverageWords } from './words.ts';

const LISTS: readonly ListName[] = [
  'near',
  'to-qualify',
  'kicked-back',
  'left-alone',
  'released',
  'own-rhythm',
  'without-step',
];

/** Nobody is left behind, proved: everybody against their gap, and the rows behind every number. */
export function CoveragePage() {
  const { words } = useWords();
  const own = useWordsOf(coverageWords);
  const search = useSearch({ from: '/coverage' });
  const of = search.for === undefined ? {} : { for: search.for };
  const answer = useAsk(client.coverage, of);
  const picture = useAsk(client.coveragePicture, of);
  const settings = useAsk(client.getSettings, {}, { staleTime: 600_000 });
  const today = dayIn(new Date());
  const list = LISTS.find((each) => each === search.list);
  const title = list === undefined ? words.coverage.title : own.lists[list];
  useTitle(title);
  if (list !== undefined) {
    return (
      <main>
        <header className="head">
          <h1>{own.lists[list]}</h1>
          <div className="facts">
            <Link className="link" to="/coverage" search={of}>
              {own.back}
            </Link>
          </div>
        </header>
        <WholeList list={list} seller={search.for} today={today} />
      </main>
    );
  }
  if (!answer.data || !picture.data) {
    const failed = [answer, picture].find(({ isError }) => isError);
    return (
      <main>
        {failed ? (
          <Failed error={failed.error} again={() => void failed.refetch()} />
        ) : (
          <BoneRows count={8} />
        )}
      </main>
    );
  }
  const { total } = picture.data;
  const short = (name: ListName, count?: number) => (
    <ShortList list={name} seller={search.for} today={today} count={count} always={name === 'near'} />
  );
  return (
    <main>
      <header className="head">
        <h1>
          {answer.data.complete
            ? words.coverage.complete
            : words.coverage.incomplete(answer.data.withoutStep.length)}
        </h1>
        <Facts total={total} seller={search.for} />
      </header>
      <p className="lede dim">{words.coverage.nearLead(total.near)}</p>
      <Whose seller={search.for} />
      <Shown
        picture={picture.data}
        rhythms={settings.data?.policy.ratings ?? []}
        table={<StatesTable states={answer.data.states} seller={search.for} />}
      />
      <div className="thirds next-rows">
        {short('near', total.near)}
        {short('kicked-back')}
        {short('released', total.released)}
        {short('to-qualify', total.toQualify)}
        {short('left-alone')}
        {short('own-rhythm')}
        {!answer.data.complete && short('without-step')}
      </div>
      <BySeller sellers={picture.data.sellers} />
    </main>
  );
}

/** The three numbers at the top; each opens its rows. */
function Facts({ total, seller }: { readonly total: Picture['total']; readonly seller: string | undefined }) {
  const { words, dates } = useWords();
  const of = seller === undefined ? {} : { owner: seller };
  return (
    <div className="facts">
      <Link to="/people" search={of}>
        <b>{dates.number(total.people)}</b> {words.coverage.people}
      </Link>
      <Link to="/people" search={of}>
        <b>{dates.number(total.withStep)}</b> {words.coverage.withStep}
      </Link>
      <Link to="/coverage" search={(before) => ({ ...before, list: 'released' })}>
        <b>{dates.number(total.released)}</b> {words.coverage.releasedCount}
      </Link>
    </div>
  );
}

/** Managers look at everybody's book or at one seller's. */
function Whose({ seller }: { readonly seller: string | undefined }) {
  const own = useWordsOf(coverageWords);
  const { data: session } = useSession();
  const manages = session?.role === 'manager' || session?.role === 'owner';
  const users = useAsk(client.listUsers, {}, { enabled: manages });
  const navigate = useNavigate({ from: '/coverage' });
  const sellers = users.data?.users.filter(({ active }) => active) ?? [];
  if (!manages || sellers.length < 2) return null;
  return (
    <select
      className="chip whose"
      aria-label={own.whose}
      value={seller ?? ''}
      onChange={({ target }) =>
        void navigate({ search: target.value === '' ? {} : { for: target.value }, replace: true })
      }
    >
      <option value="">{own.everybody}</option>
      {sellers.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The picture, or one key away the same as a table. */
function Shown({
  picture,
  rhythms,
  table,
}: {
  readonly picture: Picture;
  readonly rhythms: readonly Rhythm[];
  readonly table: React.ReactNode;
}) {
  const { words, dates } = useWords();
  const own = useWordsOf(coverageWords);
  const [asTable, setAsTable] = useState(false);
  const swap = () => setAsTable(!asTable);
  useKeys([{ keys: 't', word: asTable ? words.coverage.picture : words.coverage.table, run: swap }]);
  const never = picture.ratings.reduce((sum, rating) => sum + rating.never, 0);
  return (
    <figure>
      {asTable ? table : <CoveragePicture picture={picture} rhythms={rhythms} />}
      <figcaption className="key cov-key">
        {!asTable && (
          <>
            <span className="word faint">{words.coverage.hasStep}</span>
            <span className="word booked">{own.booked}</span>
            <span className="word quiet hollow">{words.coverage.alone}</span>
            <span className="word due">{words.coverage.nearKey}</span>
            {never > 0 && <span>{own.never(dates.number(never))}</span>}
          </>
        )}
        <button type="button" className="link key-end" onClick={swap}>
          {asTable ? words.coverage.picture : words.coverage.table} <kbd>t</kbd>
        </button>
      </figcaption>
    </figure>
  );
}
