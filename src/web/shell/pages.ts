import type { IconName } from '../parts/icons.tsx';
import type { Words } from '../words/en.ts';

export interface PageLink {
  readonly to:
    | '/'
    | '/accounts'
    | '/people'
    | '/opportunities'
    | '/left-alone'
    | '/coverage'
    | '/inbox'
    | '/outbox'
    | '/duplicates'
    | '/import'
    | '/settings';
  readonly word: keyof Pick<
    Words['nav'],
    | 'today'
    | 'accounts'
    | 'people'
    | 'opportunities'
    | 'leaveAlone'
    | 'coverage'
    | 'inbox'
    | 'outbox'
    | 'duplicates'
    | 'import'
    | 'settings'
  >;
  readonly icon: IconName;
  /** The key after `g`. */
  readonly key: string;
}

/** The pages of the main navigation, in its two groups. */
export const DAILY: readonly PageLink[] = [
  { to: '/', word: 'today', icon: 'today', key: 't' },
  { to: '/accounts', word: 'accounts', icon: 'account', key: 'a' },
  { to: '/people', word: 'people', icon: 'people', key: 'p' },
  { to: '/opportunities', word: 'opportunities', icon: 'chart', key: 'o' },
  { to: '/inbox', word: 'inbox', icon: 'mail', key: 'm' },
];
export const NOW_AND_THEN: readonly PageLink[] = [
  { to: '/left-alone', word: 'leaveAlone', icon: 'later', key: 'l' },
  { to: '/coverage', word: 'coverage', icon: 'cover', key: 'v' },
  { to: '/outbox', word: 'outbox', icon: 'letter', key: 'u' },
  { to: '/duplicates', word: 'duplicates', icon: 'lib', key: 'x' },
  { to: '/import', word: 'import', icon: 'up', key: 'i' },
  { to: '/settings', word: 'settings', icon: 'settings', key: 's' },
];
