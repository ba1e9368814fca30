import type { listOpportunities } from '../../app/opportunities/list-opportunities.ts';
import type { StepKind } from '../../core/facts.ts';
import type { OutputOf } from '../client/endpoint.ts';
import type { Column } from '../lists/columns.tsx';
import { DueDay } from '../lists/due-day.tsx';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { opportunityWords } from './words.ts';

export type Opportunity = OutputOf<typeof listOpportunities>['opportunities'][number];

/** What the list says of each opportunity: stage, amount, when they decide, how old it is, what is next. */
export function useOpportunityColumns(): readonly Column<Opportunity>[] {
  const { words: all, dates } = useWords();
  const words = useWordsOf(opportunityWords);
  const today = dayIn(new Date());
  const { columns: titles } = words;
  return [
    { key: 'stage', title: titles.stage, width: 'minmax(0, 1fr)', cell: ({ stage }) => <bdi>{stage}</bdi> },
    {
      key: 'amount',
      title: titles.amount,
      width: '7rem',
      num: true,
      cell: ({ amount, currency }) =>
        amount !== null && currency !== null ? dates.money(amount, currency) : null,
    },
    {
      key: 'close',
      title: titles.close,
      width: '6.5rem',
      cell: ({ status, expectedClose, closedOn }) => {
        const day = status === 'open' ? expectedClose : closedOn;
        if (day === null) return null;
        return (
          <span className={status === 'open' && day < today ? 'late' : undefined}>
            {dates.day(day, today)}
          </span>
        );
      },
    },
    {
      key: 'age',
      title: titles.age,
      width: '5.5rem',
      cell: ({ status, since, closedOn }) => (
        <span className="dim">{dates.span(since, status === 'open' ? today : (closedOn ?? today))}</span>
      ),
    },
    {
      key: 'next',
      title: titles.next,
      width: 'minmax(0, 1.5fr)',
      cell: ({ status, next }) => {
        if (status !== 'open') return null;
        if (!next) return <span className="due">{words.noNext}</span>;
        return (
          <span className="two-lines">
            <span>{all.stepNames[next.action as StepKind]}</span>
            <span className="small dim">
              <bdi>{next.person}</bdi>
            </span>
          </span>
        );
      },
    },
    {
      key: 'when',
      title: titles.when,
      width: '6.5rem',
      num: true,
      cell: ({ status, next }) => status === 'open' && next && <DueDay due={next.due} today={today} />,
    },
  ];
}
