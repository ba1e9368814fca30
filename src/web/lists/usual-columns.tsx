import { useRatingLabel } from '../parts/rating-label.ts';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Column } from './columns.tsx';
import { DueDay } from './due-day.tsx';
import { listWords } from './words.ts';

/** What people and accounts have in common, as their lists answer it. */
interface Listed {
  readonly rating: string | null;
  readonly lastContact: string | null;
  readonly next: { readonly due: string } | null;
  readonly owner: { readonly name: string } | null;
  readonly team: { readonly name: string } | null;
  readonly country: string | null;
  readonly tags: readonly { readonly name: string }[];
}

/** The columns that people and accounts share, each by its key. */
export function useUsualColumns() {
  const { dates, locale } = useWords();
  const own = useWordsOf(listWords);
  const ratingLabel = useRatingLabel();
  const today = dayIn(new Date());
  const { columns: titles } = own;
  const countries = new Intl.DisplayNames([locale], { type: 'region' });
  return {
    rating: {
      key: 'rating',
      title: titles.rating,
      width: '5rem',
      cell: ({ rating }) => ratingLabel(rating),
    },
    since: {
      key: 'since',
      title: titles.since,
      width: '6.5rem',
      cell: ({ lastContact }) => <span className="dim">{dates.since(lastContact, today)}</span>,
    },
    when: {
      key: 'when',
      title: titles.when,
      width: '6.5rem',
      num: true,
      cell: ({ next }) => next && <DueDay due={next.due} today={today} />,
    },
    owner: {
      key: 'owner',
      title: titles.owner,
      width: 'minmax(0, 1.2fr)',
      cell: ({ owner }) => owner?.name ?? own.nobody,
    },
    team: {
      key: 'team',
      title: titles.team,
      width: 'minmax(0, 1fr)',
      cell: ({ team }) => team?.name,
    },
    country: {
      key: 'country',
      title: titles.country,
      width: 'minmax(0, 1fr)',
      cell: ({ country }) => country && countries.of(country),
    },
    tags: {
      key: 'tags',
      title: titles.tags,
      width: 'minmax(0, 1.3fr)',
      cell: ({ tags }) => <bdi>{tags.map(({ name }) => name).join(', ')}</bdi>,
    },
  } satisfies Readonly<Record<string, Column<Listed>>>;
}
