/** The contact that a clause tells of: "call Anna 20m", "Ines wrote", "mit Tom telefoniert, 30 Min". */

import type { Outcome, Span } from '../app/ports/understanding.ts';
import type { Directory } from './directory.ts';
import { findDuration } from './durations.ts';
import { findUnknown } from './people.ts';
import type { Clause, ContactReading, DateFinder } from './reading.ts';
import { MASKED_DATE, mask, trimSpan, words } from './text.ts';
import { anyOf, meanings, sources, wordsOf } from './vocabulary.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import type { ContactWords } from './words/words.ts';

const RULES: readonly (ContactWords & { readonly pattern: RegExp })[] = [...en.contact, ...de.contact]
  .filter((rule) => rule.say.length > 0)
  .map((rule) => ({ ...rule, pattern: words(rule.say) }));
const OUTCOMES = meanings<Outcome>((language) => language.outcomes);
const FILLER = words([...sources('fillers'), ...sources('we')]);
const WE = wordsOf('we', 'u');
const SUBJECT = new RegExp(
  `(?:\\u0001|(?<![\\p{L}])(?:${anyOf('they')}))[\\s\\u0002]*(?:just |also |then |gerade )?$`,
  'u',
);
const GLUE = wordsOf('glue');
const VALUABLE = wordsOf('valuable', 'u');
const OWED = wordsOf('owed', 'u');
const SENT = words(
  [
    '(?:i |we |ich |wir |just |habe |haben )*(?:sent|forwarded|shared|mailed|emailed)(?! an? (?:e-?mail|letter|message|text|card))',
  ],
  'u',
);
const WRITTEN: readonly string[] = ['mail', 'message', 'letter', 'newsletter'];
const CONTENT = /[\p{L}\p{N}]/u;

interface Hit extends Span {
  readonly rule: ContactWords;
  readonly direction: 'ours' | 'theirs';
}

/** Where words of contact end in a folded clause: a name is expected there. */
export function contactEnds(folded: string): readonly number[] {
  return RULES.flatMap((rule) =>
    [...folded.matchAll(rule.pattern)].map((match) => match.index + match[0].length),
  );
}

function findHit(hidden: string): Hit | null {
  let best: Hit | null = null;
  for (const rule of RULES) {
    for (const match of hidden.matchAll(rule.pattern)) {
      const before = hidden.slice(0, match.index);
      if (CONTENT.test(before.replace(FILLER, ''))) continue;
      const ours = WE.test(before);
      const subject = !ours && SUBJECT.test(before);
      if (rule.by === 'subject' && subject && rule.kind === 'meeting') continue;
      if (rule.by === 'theirs' && rule.outcome === undefined && ours) continue;
      const direction = rule.by === 'theirs' || (rule.by === 'subject' && subject) ? 'theirs' : 'ours';
      const hit: Hit = { from: match.index, to: match.index + match[0].trimEnd().length, rule, direction };
      if (best === null || hit.from < best.from || (hit.from === best.from && hit.to > best.to)) best = hit;
    }
  }
  return best;
}

/** Reads a clause as a contact; null when it tells of none. */
export function readContact(clause: Clause, directory: Directory, dates: DateFinder): ContactReading | null {
  const known: Span[] = [...clause.mentions, ...clause.accounts];
  const duration = findDuration(clause.masked);
  const found = dates('past', { hide: duration === null ? [] : [duration] });
  const hidden = mask(mask(clause.masked, duration === null ? [] : [duration]), found, MASKED_DATE);
  const hit = findHit(hidden) ?? sentHit(hidden, clause);
  if (hit === null) return null;
  const ends = [hit.to, ...contactEnds(hidden).filter((end) => end > hit.from)];
  const taken = [...known, ...found, ...(duration === null ? [] : [duration])];
  const atEnd = hidden.slice(hit.to);
  const unknown = findUnknown(clause.typed, mask(hidden, [hit]), directory, ends, [...taken, hit]);
  const outcome = outcomeIn(atEnd) ?? hit.rule.outcome ?? null;
  const rest = leftover(clause, hidden, [hit, ...unknown], hit.rule.kind);
  const written = WRITTEN.includes(hit.rule.kind);
  const valuable =
    written &&
    hit.direction === 'ours' &&
    rest !== '' &&
    (VALUABLE.test(rest.toLowerCase()) || OWED.test(rest.toLowerCase()) || hit.rule.say.length === 0);
  const kind = outcome === 'left-message' && hit.rule.kind === 'call' ? 'voicemail' : hit.rule.kind;
  const plan = outcome === 'moved' ? (dates('future').find((date) => date.day !== null) ?? null) : null;
  return {
    is: 'contact',
    kind,
    direction: hit.direction,
    spoken: !written,
    form: hit.rule.form,
    outcome,
    word: { from: hit.from, to: hit.to },
    mentions: [...clause.mentions, ...unknown].sort((a, b) => a.from - b.from),
    accounts: clause.accounts,
    dates: plan === null ? found : [],
    duration,
    left: valuable ? '' : rest,
    valueGiven: valuable ? withoutArticle(rest.replace(/\s+(?:to|for|with|an|für|over)$/iu, '')) : null,
    owed: valuable && OWED.test(rest.toLowerCase()) && !VALUABLE.test(rest.toLowerCase()),
    plan,
    sure: hit.rule.say.length > 0 && !(hit.rule.kind === 'mail' && hit.rule.by === 'subject'),
  };
}

/** "sent Lucía the audits article": by mail, most likely. */
function sentHit(hidden: string, clause: Clause): Hit | null {
  const match = SENT.exec(hidden);
  if (match === null || match.index > 0 || clause.mentions.length === 0) return null;
  return {
    from: 0,
    to: match[0].trimEnd().length,
    direction: 'ours',
    rule: { kind: 'mail', by: 'ours', form: 'past', say: [] },
  };
}

/** How a call ended, when the words say so. */
export function outcomeIn(folded: string): Outcome | null {
  for (const [pattern, outcome] of OUTCOMES) if (pattern.test(folded)) return outcome;
  return null;
}

export function withoutArticle(what: string): string {
  return what
    .replace(/^(?:the|an?|den|die|das|dem|der|eine?n?m?r?|with|mit|over|along)\s+(?:the\s+|an?\s+)?/iu, '')
    .trim();
}

/** The words that nothing explains, verbatim, in their order. */
function leftover(clause: Clause, hidden: string, more: readonly Span[], kind: string): string {
  let open = mask(hidden, more);
  for (const [pattern] of OUTCOMES) {
    const match = kind === 'note' ? null : pattern.exec(open);
    if (match !== null) open = mask(open, [{ from: match.index, to: match.index + match[0].length }]);
  }
  const pieces: string[] = [];
  for (const run of open.matchAll(/[^\u0001\u0002]+/gu)) {
    const span = trimSpan(clause.typed, run.index, run.index + run[0].length, /[\s,;:&+()./-]/u);
    const said = clause.folded.slice(span.from, span.to);
    if (CONTENT.test(said.replace(GLUE, '').replace(/(?<![\p{L}])back(?![\p{L}])/gu, '')))
      pieces.push(clause.typed.slice(span.from, span.to));
  }
  return pieces.join(' … ');
}
