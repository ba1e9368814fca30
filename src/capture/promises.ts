/**
 * Promises of both sides. She/he/they with a verb of doing: theirs, a commitment. We/I: ours; what they
 * want, need, ask for: ours too, a give.
 */

import type { Span } from '../app/ports/understanding.ts';
import { withoutArticle } from './contact.ts';
import type { Mention } from './directory.ts';
import type { Clause, DateFinder, Line, PromiseReading } from './reading.ts';
import { MASKED_DATE, mask, startingWords, words } from './text.ts';
import { anyOf, wordsOf } from './vocabulary.ts';

const THEY = startingWords([`(?:${anyOf('they')})`]);
const WE = startingWords([`(?:${anyOf('we')})`]);
const NAME = /^\s*\u0001+/u;
const PROMISING = startingWords([`(?:${anyOf('promising')})`]);
const PROMISED = startingWords([`(?:${anyOf('promised')})`]);
const INVERTED_WE = startingWords([`(?:(?:${anyOf('promised')})|werden?) (?:wir|ich)`]);
const INVERTED_THEY = startingWords([`(?:(?:${anyOf('promised')})|wird|werden) (?:sie|er|ihr team)`]);
const IMPERATIVE = startingWords([
  `(?:${anyOf('imperative')})`,
  '(?:unterlagen|angebot|soc2|bericht|muster)\\b.* (?:schicken|senden|mailen|liefern|vorbereiten)',
]);
const WANTING = startingWords([`(?:${anyOf('wanting')})`]);
const REQUESTING = startingWords([`(?:${anyOf('requesting')})`]);
const NEGATED = words(
  [
    "(?:can|won|don|doesn|didn|isn|wasn|will|could|would)'?t",
    'cannot',
    'not',
    'never',
    'nicht',
    'kein\\w*',
    'nie',
  ],
  'u',
);
const WEAK = startingWords([
  '(?:think|look|find|show|come|run|work|put|make|let|tell|speak|talk|ask|help|go|answer|get|take|start|finish|meet|discuss|name|order|line)e?s?',
  'does',
  'denk\\w*',
  'find\\w*',
  'mach\\w*',
  'such\\w*',
  'frag\\w*',
  'zeig\\w*',
  'spricht',
  'sprechen',
  'leg\\w*',
  'gibt?',
  'ruf\\w*',
  'schau\\w*',
  'hol\\w*',
  'nenn\\w*',
  'liest',
  'stell\\w*',
  'mag',
]);
const TALKING = startingWords([
  "(?:will |would like to |want to |'ll |werden )?(?:speak|talk|meet|call|phone|connect|reconnect|catch|visit|schedule|book|set|(?:(?:uns|mich|sich) [\\u0002 ]*)?(?:wieder )?(?:melden|sprechen)|sprechen|telefonier\\w*|treffen|horen|rufen?|melden?|anrufen|reden|sehen)",
]);
const OTHERS_DO = startingWords([
  '(?:to|will) (?:think|talk|discuss|check|speak|wait|decide|review|consult|ask)',
  '(?:nachdenken|uberlegen|besprechen|warten|prufen)',
]);
const HEAVY = wordsOf('heavy', 'u');
const LIGHT = wordsOf('light', 'u');
const AGREED_TO_TALK = startingWords([
  '(?:wants?|asked|would like|needs?|mochte\\w*|will) .*\\b(?:call|meeting|talk|speak|meet|termin|treffen|anruf|gesprach|telefonat|ruckruf)\\b',
]);

interface Head {
  readonly side: 'theirs' | 'ours';
  /** Where what was promised begins. */
  readonly at: number;
  readonly subject: Mention | null;
  readonly sure: boolean;
  /** They asked for it. */
  readonly wanted?: boolean;
}

/** Reads a promise. `talkToo`: also "she calls back Friday", which is tried after agreements. */
export function readPromise(
  clause: Clause,
  line: Line,
  dates: DateFinder,
  talkToo: boolean,
): PromiseReading | null {
  const found = dates('future');
  const due = found.find((date) => date.day !== null) ?? found[0] ?? null;
  const hidden = mask(clause.masked, found, MASKED_DATE);
  const head = headOf(clause, hidden, line, due !== null, talkToo);
  if (head === null) return null;
  // "wants a demo Wednesday at 3": a demo at an hour is an agreement.
  if (head.wanted === true && !talkToo && due !== null && due.minute !== null && !due.deadline) return null;
  const what = cut(clause.typed, head.at, due);
  if (!/[\p{L}\p{N}]/u.test(what)) return null;
  const folded = clause.folded.slice(head.at);
  const effort = HEAVY.test(folded) ? 'large' : LIGHT.test(folded) ? 'small' : 'medium';
  return {
    is: 'promise',
    side: head.side,
    what,
    effort,
    due,
    subject: head.subject,
    sure: head.sure && (due?.sure ?? false),
    wanted: head.wanted ?? false,
  };
}

function headOf(clause: Clause, hidden: string, line: Line, dated: boolean, talkToo: boolean): Head | null {
  const lead = /^[\s\u0002,]*(?:(?:and|und|then|dann|also|aber|but) )?/u.exec(hidden)?.[0].length ?? 0;
  const text = hidden.slice(lead);
  const subjectName = NAME.exec(text);
  const subject =
    subjectName === null
      ? null
      : (clause.mentions.find((mention) => mention.from < lead + subjectName[0].length) ?? null);
  if (NEGATED.test(text)) return null;
  const inverted = /^(?=\p{L})/u.test(text) ? (INVERTED_WE.exec(text) ?? INVERTED_THEY.exec(text)) : null;
  if (inverted !== null && !(TALKING.test(text) && !talkToo)) {
    return { side: INVERTED_WE.test(text) ? 'ours' : 'theirs', at: lead, subject: null, sure: true };
  }
  const we = WE.exec(text);
  const they = THEY.exec(text) ?? (subject === null ? null : subjectName);
  const ours = we !== null || (subject?.colleague ?? null) !== null;
  const after = (we ?? they)?.[0].length ?? 0;
  if (we !== null || they !== null)
    return withSubject(text.slice(after), lead + after, ours, subject, line, dated, talkToo);
  return withoutSubject(text, lead, line, dated, talkToo);
}

function wants(rest: string, at: number, subject: Mention | null): Head | null {
  const wanting = WANTING.exec(rest);
  if (
    wanting === null ||
    AGREED_TO_TALK.test(rest) ||
    OTHERS_DO.test(rest.slice(wanting[0].length)) ||
    /\b(?:nachdenken|uberlegen|besprechen)\b/u.test(rest) ||
    /^ ?(?:to|nachdenken)\b/u.test(rest.slice(wanting[0].length))
  )
    return null;
  return { side: 'ours', at: at + wanting[0].length, subject, sure: true, wanted: true };
}

function withSubject(
  rest: string,
  at: number,
  ours: boolean,
  subject: Mention | null,
  line: Line,
  dated: boolean,
  talkToo: boolean,
): Head | null {
  if (!ours) {
    const germanWill = /^\s*(?:will|wollen)\b/u.test(rest) && !line.german ? null : wants(rest, at, subject);
    if (
      germanWill !== null &&
      !(
        /^\s*(?:will|wollen)\b/u.test(rest) &&
        /(?:bringen|schicken|senden|klaren|prufen|vorstellen|unterschreiben|mitbringen|melden)\s*$/u.test(
          rest.replace(/[\u0002\s]+$/u, ''),
        )
      )
    )
      return germanWill;
  }
  if (/^\s*(?:have|has|had|haben|hat|hatten?) (?!to\b|promised|versprochen|zugesagt)/u.test(rest))
    return null;
  const promising = PROMISING.exec(rest);
  const verbAt = promising?.[0].length ?? 0;
  const verbs = rest.slice(verbAt);
  if (TALKING.test(verbs) && !talkToo) return null;
  const side = ours ? 'ours' : 'theirs';
  if (promising !== null)
    return /^\s*be (?:away|on|out|back)\b/u.test(verbs)
      ? null
      : { side, at: at + verbAt, subject, sure: true };
  if (!PROMISED.test(verbs))
    return dated &&
      ours &&
      /^\s*\p{L}+(?<!ed|te|ten) /u.test(verbs) &&
      !/^\s*(?:are|is|was|were|am|agreed|sind|waren|left|sent|spoke|met|had)\b/u.test(verbs)
      ? { side, at, subject, sure: false }
      : null;
  if (WEAK.test(verbs) && !dated) return null;
  return { side, at, subject, sure: true };
}

function withoutSubject(text: string, at: number, line: Line, dated: boolean, talkToo: boolean): Head | null {
  const request = REQUESTING.exec(text);
  if (request !== null && (line.contact === null || line.contact.direction === 'theirs'))
    return {
      side: 'ours',
      at: at + request[0].length,
      subject: null,
      sure: line.contact !== null,
      wanted: true,
    };
  if (/^\s*asked (?:him|her|them)\b/u.test(text)) return null;
  const wanted = /^\s*will\b/u.test(text) && !line.german ? null : wants(text, at, null);
  if (wanted !== null) return wanted;
  if (IMPERATIVE.test(text) && (dated || line.contact !== null))
    return { side: 'ours', at, subject: null, sure: dated };
  const promising = PROMISING.exec(text);
  const verbs = text.slice(promising?.[0].length ?? 0);
  if (TALKING.test(verbs) && !talkToo) return null;
  if (promising === null) {
    // "brings the CFO by Friday": a verb in the third person is theirs.
    const third = PROMISED.exec(text);
    return third !== null &&
      /(?:s|t)$/u.test(third[0]) &&
      !WEAK.test(text) &&
      (line.contact !== null || dated) &&
      !/^\s*(?:let|meet|set|test|put|start|submit|get|visit)\b/u.test(text)
      ? { side: 'theirs', at, subject: null, sure: false }
      : null;
  }
  if (/^\s*to\b/u.test(text) && !PROMISED.test(verbs)) return null;
  const side =
    line.lastSide ??
    (/^\s*(?:promised|promises|versprochen|versprach|verspricht|hat|has|is|needs?|wants?|plans?|intends?|offered|agreed|wird)\b/u.test(
      text,
    )
      ? 'theirs'
      : 'ours');
  return { side, at: at + promising[0].length, subject: null, sure: false };
}

/** What was promised, verbatim, without its date. */
function cut(typed: string, from: number, due: Span | null): string {
  const pieces =
    due === null || due.to <= from
      ? [typed.slice(from)]
      : [typed.slice(from, Math.max(from, due.from)), typed.slice(due.to)];
  const what = pieces
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .join(' ');
  return withoutArticle(
    what
      .replace(/^[\s,;:]+|[\s,;:?]+$/gu, '')
      .replace(/^(?:us|me|uns|mir) /iu, '')
      .replace(/\s+/gu, ' '),
  );
}
