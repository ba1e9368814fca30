import type { FeatureWords } from '../words/words-of.ts';

const en = {
  title: 'Inbox',
  lead: 'waits for your answer',
  empty: 'Nobody waits for an answer',
  emptyMore: 'When somebody writes, it stands here and on Today until you have answered.',
  more: 'Show more',
  waive: 'No answer needed',
  waived: (name: string) => `${name} needs no answer.`,
  reasons: ['A thank-you', 'Answered elsewhere', 'Only for information'],
};

export type InboxWords = typeof en;

const de: InboxWords = {
  title: 'Eingang',
  lead: 'wartet auf Ihre Antwort',
  empty: 'Niemand wartet auf eine Antwort',
  emptyMore: 'Wenn jemand schreibt, steht es hier und auf Heute, bis Sie geantwortet haben.',
  more: 'Mehr zeigen',
  waive: 'Keine Antwort nötig',
  waived: (name) => `${name} braucht keine Antwort.`,
  reasons: ['Ein Dank', 'Anderswo beantwortet', 'Nur zur Kenntnis'],
};

/** Words of the inbox. */
export const inboxWords: FeatureWords<InboxWords> = { en, de };
