/** Fills the sentences of salespeople with what belongs to one company, so that neighbours do not repeat. */
import type { Random } from '../random.ts';
import {
  ANSWERS,
  ASKS,
  CALL_OPENINGS,
  ENDINGS,
  GIFTS,
  INTERVIEW_NOTES,
  type Letter,
  MIDDLES,
  NO_ANSWERS,
  OUR_PROMISES,
  RECAPS,
  REPLIES,
  THEIR_PROMISES,
  VISIT_OPENINGS,
  VOICEMAILS,
} from './sentences.ts';
import type { Trade } from './trades.ts';

/** Who is spoken of. */
export interface Cast {
  readonly given: string;
  readonly colleague: string;
  readonly seller: string;
}

export interface SentenceWriter {
  readonly trade: Trade;
  callNote(cast: Cast): string;
  visitNote(cast: Cast): string;
  voicemail(cast: Cast): string;
  noAnswer(cast: Cast): string;
  ask(cast: Cast): Letter;
  gift(cast: Cast): Letter & { readonly article: string };
  reply(cast: Cast): Letter;
  answer(cast: Cast): Letter;
  recap(cast: Cast, theirs: string, ours: string): Letter;
  theirPromise(cast: Cast): { readonly what: string; readonly effort: number };
  ourPromise(cast: Cast): string;
  interviewNote(): string;
  /** Fills a text of one's own. */
  fill(text: string, cast: Cast, more?: Readonly<Record<string, string>>): string;
}

/** Stands between the subject and the body while both are filled in. */
const BREAK = '\n\n\n';

const MONTHS = ['January', 'February', 'March', 'May', 'June', 'September', 'October', 'November'];

export function sentenceWriter(trade: Trade, random: Random): SentenceWriter {
  const drawn: Readonly<Record<string, () => string>> = {
    spot: random.deck(trade.spots),
    trouble: random.deck(trade.troubles),
    interest: random.deck(trade.interests),
    article: random.deck(trade.articles),
    question: random.deck(trade.questions),
    inspector: random.deck(trade.inspectors),
    month: random.deck(MONTHS),
    count: () => `${random.whole(2, 24) * 2}`,
    minutes: () => `${random.whole(3, 17) * 5}`,
  };
  const openings = random.deck(CALL_OPENINGS);
  const middles = random.deck(MIDDLES);
  const endings = random.deck(ENDINGS);
  const visits = random.deck(VISIT_OPENINGS);
  const voicemails = random.deck(VOICEMAILS);
  const noAnswers = random.deck(NO_ANSWERS);
  const asks = random.deck(ASKS);
  const gifts = random.deck(GIFTS);
  const replies = random.deck(REPLIES);
  const answers = random.deck(ANSWERS);
  const recaps = random.deck(RECAPS);
  const theirs = random.deck(THEIR_PROMISES);
  const ours = random.deck(OUR_PROMISES);

  function fill(text: string, cast: Cast, more: Readonly<Record<string, string>> = {}): string {
    const said: Record<string, string> = { ...cast, ...more };
    const filled = text.replace(/\{(\w+)\}/g, (_, key: string) => {
      said[key] ??= drawn[key]?.() ?? '';
      return said[key];
    });
    return filled.replace(
      /(^|[.!?]\s+|\n\n)(\p{Ll})/gu,
      (_, before: string, first: string) => before + first.toUpperCase(),
    );
  }
  /** In a letter, what they do and have is yours or ours. Subject and body speak of the same thing. */
  const letter = (
    it: Letter,
    cast: Cast,
    side: 'ours' | 'theirs',
    more: Readonly<Record<string, string>> = {},
  ) => {
    const [they, their] = side === 'ours' ? ['you', 'your'] : ['we', 'our'];
    const addressed = Object.fromEntries(
      ['trouble', 'inspector'].map((key) => [
        key,
        (drawn[key]?.() ?? '').replace(/\bthey\b/g, they).replace(/\btheir\b/g, their),
      ]),
    );
    const [subject = '', body = ''] = fill(`${it.subject}${BREAK}${it.body}`, cast, {
      ...addressed,
      ...more,
    }).split(BREAK);
    return { subject: `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`, body };
  };
  return {
    trade,
    fill,
    callNote: (cast) => fill(`${openings()} ${middles()} ${endings()}`, cast),
    visitNote: (cast) => fill(`${visits()} ${middles()} ${middles()} ${endings()}`, cast),
    voicemail: (cast) => fill(voicemails(), cast),
    noAnswer: (cast) => fill(noAnswers(), cast),
    ask: (cast) => letter(asks(), cast, 'ours'),
    gift(cast) {
      const article = drawn['article']?.() ?? '';
      return { ...letter(gifts(), cast, 'ours', { article }), article };
    },
    reply: (cast) => letter(replies(), cast, 'theirs'),
    answer: (cast) => letter(answers(), cast, 'ours'),
    recap: (cast, their, our) => letter(recaps(), cast, 'ours', { theirs: their, ours: our }),
    theirPromise(cast) {
      const [what, effort] = theirs();
      return { what: fill(what, cast), effort };
    },
    ourPromise: (cast) => fill(ours(), cast),
    interviewNote: random.deck(INTERVIEW_NOTES),
  };
}
