import { Link } from '@tanstack/react-router';
import type { listPeople } from '../../app/people/list-people.ts';
import type { StepKind } from '../../core/facts.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { Mark } from '../parts/icons.tsx';
import { daysBetween } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';

type Person = OutputOf<typeof listPeople>['people'][number];

/** One person: since when, what is next, and when; or that they are left alone. */
export function PersonRow({
  person,
  today,
  selected,
  onSelect,
  ratingLabel,
}: {
  readonly person: Person;
  readonly today: string;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly ratingLabel: (key: string | null) => string;
}) {
  const { words, dates } = useWords();
  const { name, title, account, rating, lastContact, next, leftAloneUntil, state } = person;
  const late = next ? daysBetween(next.due, today) : 0;
  return (
    <div role="row" className="grid-row" aria-selected={selected}>
      <span role="cell" className="g-name">
        <input
          type="checkbox"
          aria-label={words.people.select(name)}
          checked={selected}
          onChange={onSelect}
        />
        <span className="two-lines">
          <Link to="/accounts/$account" params={{ account: account.id }} search={{ view: 'who' }}>
            <b>
              <bdi>{name}</bdi>
            </b>
          </Link>
          <span className="small dim">{title}</span>
        </span>
      </span>
      <span role="cell" className="g-acc">
        <Link to="/accounts/$account" params={{ account: account.id }}>
          <bdi>{account.name}</bdi>
        </Link>
      </span>
      <span role="cell" className="g-rate">
        {ratingLabel(rating)}
      </span>
      <span role="cell" className="g-since dim">
        {dates.since(lastContact, today)}
      </span>
      <span role="cell" className="g-next">
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
      <span role="cell" className={late > 0 ? 'g-when num late' : 'g-when num'}>
        {next && (late > 0 ? words.dates.daysLate(late) : dates.day(next.due, today))}
      </span>
    </div>
  );
}
