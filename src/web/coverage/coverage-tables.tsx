import { Link } from '@tanstack/react-router';
import type { coverage } from '../../app/coverage/coverage.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Picture } from './dots.ts';
import { coverageWords } from './words.ts';

type States = OutputOf<typeof coverage>['states'];

/** The picture in numbers, each with its rows behind it. */
export function StatesTable({
  states,
  seller,
}: {
  readonly states: States;
  readonly seller: string | undefined;
}) {
  const { words, dates } = useWords();
  const ratingLabel = useRatingLabel();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">{words.people.ratingColumn}</th>
          <th scope="col">{words.coverage.state}</th>
          <th scope="col" className="num">
            {words.coverage.people}
          </th>
          <th scope="col" className="num">
            {words.coverage.withStep}
          </th>
        </tr>
      </thead>
      <tbody>
        {states.map(({ state, rating, people, withStep }) => (
          <tr key={`${state}-${rating}`}>
            <td>{ratingLabel(rating) || words.account.unrated}</td>
            <td className="dim">{words.coverage.states[state] ?? state}</td>
            <td className="num">
              {state === 'qualified' ? (
                <Link
                  className="link"
                  to="/people"
                  search={{
                    ...(rating === null ? {} : { rating }),
                    ...(seller === undefined ? {} : { owner: seller }),
                  }}
                >
                  {dates.number(people)}
                </Link>
              ) : (
                <Link
                  className="link"
                  to="/coverage"
                  search={(before) => ({ ...before, list: state === 'released' ? 'released' : 'to-qualify' })}
                >
                  {dates.number(people)}
                </Link>
              )}
            </td>
            <td className="num">{dates.number(withStep)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ['people', 'withStep', 'near', 'toQualify', 'released'] as const;
const LISTS = { near: 'near', toQualify: 'to-qualify', released: 'released' } as const;

/** Each seller's book in numbers; a number opens the people behind it. */
export function BySeller({ sellers }: { readonly sellers: Picture['sellers'] }) {
  const { dates } = useWords();
  const own = useWordsOf(coverageWords);
  if (sellers.length < 2) return null;
  return (
    <section className="sec next-rows" aria-label={own.sellers}>
      <h2>{own.sellers}</h2>
      <table className="plain-table by-seller">
        <thead>
          <tr>
            <th scope="col">{own.seller}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="num">
                {own.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sellers.map(({ seller, ...counts }) => (
            <tr key={seller?.id ?? 'nobody'}>
              <th scope="row" className="cut">
                {seller === null ? (
                  own.nobodys
                ) : (
                  <Link to="/coverage" search={{ for: seller.id }}>
                    <bdi>{seller.name}</bdi>
                  </Link>
                )}
              </th>
              {COLUMNS.map((column) => (
                <td key={column} className={column === 'near' && counts.near > 0 ? 'num due' : 'num'}>
                  {seller === null || counts[column] === 0 ? (
                    dates.number(counts[column])
                  ) : column === 'people' || column === 'withStep' ? (
                    <Link to="/people" search={{ owner: seller.id }}>
                      {dates.number(counts[column])}
                    </Link>
                  ) : (
                    <Link to="/coverage" search={{ for: seller.id, list: LISTS[column] }}>
                      {dates.number(counts[column])}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
