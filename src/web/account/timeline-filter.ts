import { useNavigate, useSearch } from '@tanstack/react-router';

/** Which kinds of interactions and events a filter shows; all of them when nothing is named. */
export const KINDS_OF = {
  all: undefined,
  talks: ['meeting', 'visit', 'call', 'voicemail', 'event'],
  mail: ['mail', 'message', 'letter', 'newsletter'],
  notes: ['note'],
  promises: ['promise', 'promise-settled'],
  agreed: ['agreement', 'agreement-ended', 'hold', 'hold-ended', 'absence'],
  changes: [
    'signal',
    'signal-ended',
    'rating',
    'release',
    'release-ended',
    'opt-out',
    'opt-in',
    'job-began',
    'job-ended',
  ],
} as const;

export type Show = keyof typeof KINDS_OF;
export const SHOWS = Object.keys(KINDS_OF) as readonly Show[];

/** What the timeline shows, as the address says it: a link leads to the same. */
export function useTimelineFilter() {
  const search = useSearch({ from: '/accounts/$account' });
  const navigate = useNavigate({ from: '/accounts/$account' });
  const show = SHOWS.find((each) => each === search.show) ?? 'all';
  const set = (change: { show?: Show; who?: string | undefined; find?: string }) =>
    void navigate({
      search: ({ fact: _, show: shown, who, find, ...rest }) => {
        const next = { show: shown, who, find, ...change };
        return {
          ...rest,
          ...(next.show && next.show !== 'all' ? { show: next.show } : {}),
          ...(next.who ? { who: next.who } : {}),
          ...(next.find ? { find: next.find } : {}),
        };
      },
      replace: true,
    });
  return { show, who: search.who, find: search.find ?? '', set };
}
