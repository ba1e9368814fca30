import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { coveragePeople } from '../../app/coverage/coverage-people.ts';
import type { StepKind } from '../../core/facts.ts';
import { client } from '../client/client.ts';
import type { InputOf, OutputOf } from '../client/endpoint.ts';
import { useRatingLabel } from '../parts/rating-label.ts';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { coverageWords, gapIn } from './words.ts';

export type ListName = InputOf<typeof coveragePeople>['list'];
export type Covered = OutputOf<typeof coveragePeople>['people'][number];

/** One person of a list: who, why, and until when; near the longest gap: since when, and by when. */
export function CoverageRow({
  row,
  list,
  today,
}: {
  readonly row: Covered;
  readonly list: ListName;
  readonly today: string;
}) {
  const { words, dates } = useWords();
  const { person, account, next, longestDay, until } = row;
  const own = useWordsOf(coverageWords);
  const dated = list === 'kicked-back' || list === 'left-alone' || list === 'released';
  const day = dated
    ? until === null
      ? words.today.forGood
      : dates.day(until, today)
    : next && dates.day(next.due, today);
  return (
    <>
      <Link className="cut cov-who" to="/accounts/$account" params={{ account: account.id }}>
        {person && (
          <b>
            <bdi>{person.name}</bdi>{' '}
          </b>
        )}
        <span className={person ? 'dim' : undefined}>
          <bdi>{account.name}</bdi>
        </span>
      </Link>
      <span className="num">{day}</span>
      <span className="small dim cov-why">
        <Why row={row} list={list} today={today} />
      </span>
      {list === 'near' && longestDay !== null ? (
        <span className={longestDay < today ? 'small late num' : 'small faint num'}>
          {longestDay < today ? own.past(dates.day(longestDay, today)) : own.by(dates.day(longestDay, today))}
        </span>
      ) : row.comesBack && person ? (
        <TakeBack row={row} name={person.name} person={person.id} />
      ) : null}
    </>
  );
}

function Why({
  row,
  list,
  today,
}: {
  readonly row: Covered;
  readonly list: ListName;
  readonly today: string;
}) {
  const { words, dates } = useWords();
  const own = useWordsOf(coverageWords);
  const ratingLabel = useRatingLabel();
  const rhythm =
    row.ownRhythm &&
    own.ownRhythm(gapIn(row.ownRhythm.idealDays, own), gapIn(row.ownRhythm.longestDays, own));
  const parts = {
    near: [ratingLabel(row.rating), words.dates.since(dates.since(row.lastContact, today)), rhythm],
    'to-qualify': row.missing.map((what) => own.missing[what] ?? what),
    'kicked-back': [row.kind && own.kickBacks[row.kind], row.why],
    'left-alone': [row.why],
    released: [row.why ?? own.optedOut],
    'own-rhythm': [ratingLabel(row.rating), rhythm],
    'without-step': [row.next && words.stepNames[row.next.action as StepKind]],
  }[list];
  return <bdi>{parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')}</bdi>;
}

/** Takes a released person into the plan again; undo releases them as they were. */
function TakeBack({
  row,
  person,
  name,
}: {
  readonly row: Covered;
  readonly person: string;
  readonly name: string;
}) {
  const words = useWordsOf(coverageWords);
  const { tell, tellError } = useNotices();
  const queries = useQueryClient();
  const takeBack = async () => {
    try {
      await client.takeBackRelease({ person });
      tell({
        text: words.tookBack(name),
        undo: async () => {
          await client.releasePerson({
            person,
            kind: row.kind === 'plain-no' && row.until !== null ? 'plain-no' : 'by-hand',
            reason: row.why ?? words.lists.released,
            ...(row.until === null ? {} : { until: row.until }),
          });
          await queries.invalidateQueries();
        },
      });
      await queries.invalidateQueries();
    } catch (error) {
      tellError(error);
    }
  };
  return (
    <button
      type="button"
      className="link small num"
      aria-label={`${words.takeBack}: ${name}`}
      onClick={() => void takeBack()}
    >
      {words.takeBack}
    </button>
  );
}
