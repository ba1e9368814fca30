import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { coverage } from '../../app/coverage/coverage.ts';
import { client } from '../client/client.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { useAsk } from '../client/queries.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { CoveragePicture } from './coverage-picture.tsx';
import { MOST_DRAWN, useEverybody } from './use-everybody.ts';

type Coverage = OutputOf<typeof coverage>;

/** Nobody is left behind, proved: everybody against their gap, who is near the longest, who is released. */
export function CoveragePage() {
  const { words, dates } = useWords();
  const answer = useAsk(client.coverage, {});
  const settings = useAsk(client.getSettings, {}, { staleTime: 600_000 });
  const everybody = useEverybody();
  const [table, setTable] = useState(false);
  const swap = () => setTable(!table);
  useKeys([{ keys: 't', word: table ? words.coverage.picture : words.coverage.table, run: swap }]);
  useEffect(() => {
    document.title = `${words.coverage.title} · ${words.app}`;
  }, [words]);
  const { data } = answer;
  if (!data) {
    return (
      <main>
        {answer.isError ? (
          <Failed error={answer.error} again={() => void answer.refetch()} />
        ) : (
          <BoneRows count={8} />
        )}
      </main>
    );
  }
  const sum = (count: (row: Coverage['states'][number]) => number) =>
    data.states.reduce((total, row) => total + count(row), 0);
  const near = new Set(data.nearLongest.map(({ person }) => person.id));
  const today = dayIn(new Date());
  return (
    <main>
      <header className="head">
        <h1>
          {data.complete ? words.coverage.complete : words.coverage.incomplete(data.withoutStep.length)}
        </h1>
        <div className="facts">
          <span>
            <b>{dates.number(sum(({ people }) => people))}</b> {words.coverage.people}
          </span>
          <span>
            <b>{dates.number(sum(({ withStep }) => withStep))}</b> {words.coverage.withStep}
          </span>
          <span>
            <b>{dates.number(sum(({ state, people }) => (state === 'released' ? people : 0)))}</b>{' '}
            {words.coverage.releasedCount}
          </span>
        </div>
      </header>
      <p className="lede dim">{words.coverage.nearLead(near.size)}</p>
      {!table && everybody.data && settings.data && (
        <figure>
          <CoveragePicture
            people={everybody.data.people}
            rhythms={settings.data.policy.ratings}
            near={near}
            today={today}
          />
          <figcaption className="key">
            <span className="word faint">{words.coverage.hasStep}</span>
            <span className="word quiet hollow">{words.coverage.alone}</span>
            <span className="word due">{words.coverage.nearKey}</span>
            {!everybody.data.complete && <span>{words.coverage.drawn(dates.number(MOST_DRAWN))}</span>}
            <button type="button" className="link key-end" onClick={swap}>
              {words.coverage.table} <kbd>t</kbd>
            </button>
          </figcaption>
        </figure>
      )}
      {table && (
        <p className="key">
          <button type="button" className="link key-end" onClick={swap}>
            {words.coverage.picture} <kbd>t</kbd>
          </button>
        </p>
      )}
      <StatesTable states={data.states} shown={table} />
      <Lists data={data} today={today} />
    </main>
  );
}

/** The picture in numbers; on phones always there. */
function StatesTable({ states, shown }: { readonly states: Coverage['states']; readonly shown: boolean }) {
  const { words, dates } = useWords();
  const ratingLabel = useRatingLabel();
  return (
    <table className={shown ? 'plain-table' : 'plain-table table-of-picture'}>
      <thead>
        <tr>
          <th>{words.people.ratingColumn}</th>
          <th>{words.coverage.state}</th>
          <th className="num">{words.coverage.people}</th>
          <th className="num">{words.coverage.withStep}</th>
        </tr>
      </thead>
      <tbody>
        {states.map(({ state, rating, people, withStep }) => (
          <tr key={`${state}-${rating}`}>
            <td>{ratingLabel(rating) || words.account.unrated}</td>
            <td className="dim">{words.coverage.states[state] ?? state}</td>
            <td className="num">{dates.number(people)}</td>
            <td className="num">{dates.number(withStep)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lists({ data, today }: { readonly data: Coverage; readonly today: string }) {
  const { words, dates } = useWords();
  const ratingLabel = useRatingLabel();
  return (
    <div className="thirds next-rows">
      <section className="sec">
        <header>
          <h2>{words.coverage.near}</h2>
          <span className="small dim">{data.nearLongest.length}</span>
        </header>
        {data.nearLongest.length === 0 && <p className="dim">{words.coverage.nobody}</p>}
        <ul className="cov">
          {data.nearLongest.slice(0, 20).map(({ person, account, rating, longestDay, lastContact }) => (
            <li key={person.id}>
              <span className="cut">
                <Link to="/accounts/$account" params={{ account: account.id }}>
                  <b>
                    <bdi>{person.name}</bdi>
                  </b>{' '}
                  <span className="dim">
                    <bdi>{account.name}</bdi>
                  </span>
                </Link>
              </span>
              <span className="num">{dates.day(longestDay, today)}</span>
              <span className="small dim">
                {ratingLabel(rating)}, {words.dates.since(dates.since(lastContact, today))}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {data.withoutStep.length > 0 && (
        <section className="sec">
          <h2>{words.coverage.withoutStep}</h2>
          <ul className="alone">
            {data.withoutStep.slice(0, 20).map(({ id, name }) => (
              <li key={id}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="sec">
        <header>
          <h2>{words.coverage.released}</h2>
          <span className="small dim">{data.released.length}</span>
        </header>
        {data.released.length === 0 && <p className="dim">{words.coverage.nobody}</p>}
        <ul className="alone">
          {data.released.slice(0, 20).map(({ person, account, until, reason }) => (
            <li key={person.id}>
              <span>
                <Link className="cut" to="/accounts/$account" params={{ account: account.id }}>
                  <bdi>{person.name}</bdi>
                </Link>
                <span className="dim">{until === null ? words.today.forGood : dates.day(until, today)}</span>
              </span>
              <span className="small dim">{reason}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
