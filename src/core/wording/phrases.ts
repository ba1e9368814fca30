/**
 * What can be said, and what it is said with: one entry for each sentence of the catalogues. Days are ISO
 * strings (`2026-11-12`), `who` is a person's id, `by` and `deputy` are sellers' ids.
 */
export interface Phrases {
  'they-wrote': { who: string; on: string; kind: string };
  'they-asked': { who: string; on: string };
  'unknown-wrote': { on: string; kind: string };
  'we-promised': { who: string; what: string; made: string; due: string };
  'agreed-to-speak': { who: string; made: string; day: string };
  'agreed-hour': { time: string };
  'hold-is-over': { who: string; made: string; day: string; reason: string };
  'not-heard-since': { who: string };
  'tried-on-the-day': { day: string };
  'agreed-day-passed': { who: string; made: string; day: string };
  'hold-day-passed': { who: string; day: string };
  'ours-to-say': { day: string };
  'they-promised': { who: string; what: string; due: string };
  'reminded-before': { on: string };
  'signal-learned': { text: string; learned: string };
  'signal-foreseen': { text: string; day: string };
  'last-contact': { who: string; on: string };
  'last-gift': { who: string; on: string };
  'rating-gap': { rating: string; ideal: string };
  'own-gap': { who: string; ideal: string };
  'longest-gap': { longest: string; latest: string };
  'never-contacted': { who: string; since: string };
  'old-book': { who: string; on: string; since: string };
  'after-last-retry': { who: string; on: string };
  'no-answer-yet': { who: string; on: string; kind: string };
  'retry-number': { count: number; of: number };
  'missing-rating': { who: string };
  'missing-rating-deleted': { who: string; rating: string };
  'missing-after-release': { who: string; ended: string };
  'missing-owner': { who: string };
  'missing-channel': { who: string };
  'style-delay': { days: number; why: string };
  'put-off-by-quiet': { until: string };
  'gave-way': { day: string };
  'placed-first-touch': { day: string };
  'placed-paced': { day: string };
  'postponed-to': { day: string; reason: string };
  'skipped-on': { on: string; reason: string };
  'not-too-often': { day: string; last: string };
  'not-twice-a-day': { on: string };
  'behind-agreed': { day: string };
  'behind-meeting': { day: string };
  deputy: { by: string; deputy: string };
  'on-leave-no-deputy': { by: string };
  'they-asked-for-it': { who: string };
  'shown-beside-quiet': { until: string };
  'quiet-agreed': { who: string; made: string; day: string; maker: string };
  'quiet-meeting': { who: string; day: string };
  'quiet-hold': { who: string; made: string; until: string; reason: string; maker: string };
  'quiet-absent': { who: string; back: string; until: string };
  'quiet-resumed': { on: string };
  'released-until': { who: string; on: string; until: string; reason: string };
  'released-for-good': { who: string; on: string; reason: string };
  'left-after-push': { who: string; on: string; until: string };
  'opted-out-everywhere': { who: string; on: string };
  'account-excluded': { on: string; reason: string };
  'channel-opted-out': { who: string; channel: string };
  'review-long-shot': { who: string; on: string };
  'bring-article': { topics: string };
  'bring-article-open': { who: string };
  'bring-newsletter': { who: string };
  'bring-news-on-signal': { text: string };
  'bring-promised': { what: string };
  'bring-answer': { who: string };
  'bring-talk': { topics: string };
  'bring-talk-open': { who: string };
  'ask-commitment': { what: string };
  'ask-date': { who: string };
  'ask-kept': { what: string };
  'ask-timeline': { who: string };
}

export type PhraseKey = keyof Phrases;
