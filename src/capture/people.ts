/** Which people a clause names, those that we know and those that we don't. */

import type { CandidatePerson, Span } from '../app/ports/understanding.ts';
import { type Directory, joinedKeys, type Mention, type Token, tokensOf } from './directory.ts';
import { nameKeys, oneSlipApart } from './names.ts';
import { startingWords, words } from './text.ts';
import { anyOf, sources } from './vocabulary.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

/** Names that are also words: only where a name is expected. */
const ALSO_WORDS = new Set(
  'may march mark will sun june april august mai jan mon art bill grant rose hope frank rich sue pat chase drew guy miles don dean see so an call price max rob nick jack mi do sa di fr mo ab stark lang kurz gut klein neu jung mann bank'.split(
    ' ',
  ),
);

const STOP = words(
  [
    ...sources('glue'),
    ...sources('fillers'),
    ...sources('beforeName'),
    ...en.weekdays,
    ...de.weekdays,
    ...en.months,
    ...de.months,
  ],
  'u',
);

const MORE_STOP = words(
  [
    anyOf('wanting'),
    'about',
    'back',
    'again',
    'today',
    'went',
    'no',
    'not',
    'yes',
    'ok',
    'good',
    'him',
    'her',
    'them',
    'us',
    'me',
    'it',
    'this',
    'that',
    'all',
    'everyone',
    'team',
    'kein\\w*',
    'nicht',
    'ihn',
    'ihr',
    'ihm',
    'uns',
    'alle',
    'wegen',
    'heute',
    'gestern',
    'morgen',
    'tomorrow',
    'yesterday',
    'customer',
    'client',
    'kunde[n]?',
    'kundin',
    'linkedin',
    'zoom',
    'teams',
    'whatsapp',
    'slack',
    'support',
    'invoice',
    'office',
    'cfo',
    'ceo',
    'cto',
    'getroffen',
    'gesprochen',
    'telefoniert',
    'angerufen',
    'besucht',
    'geschrieben',
    'gemailt',
    'erreicht',
    'geschickt',
    'gestern',
    'verpasst',
  ],
  'u',
);

const BEFORE_NAME = new RegExp(`(?:^|[&+/,(:]|(?<![\\p{L}\\p{N}])(?:${anyOf('beforeName')})\\.?)\\s*$`, 'u');

const TITLES = /(?<![\p{L}])(?:mr|mrs|ms|dr|prof|herrn?|frau)\.? *$/u;

const PROMISE_NEXT = startingWords([anyOf('imperative'), anyOf('promised')]);

/** Where in the clause a name is expected: at its beginning, after "with", "&", a contact word (`ends`), another name. */
function expected(
  folded: string,
  token: Token,
  ends: readonly number[],
  mentions: readonly Mention[],
): boolean {
  const before = folded.slice(0, token.from);
  if (ends.some((end) => end <= token.from && folded.slice(end, token.from).trim() === '')) return true;
  if (BEFORE_NAME.test(before)) return true;
  const last = mentions.at(-1);
  return last !== undefined && /^[\s,]*(?:&|and|und|\+)?[\s,]*$/u.test(folded.slice(last.to, token.from));
}

/** People whom the clause names. `ends`: where contact words end in it; `unknown`: look also for names of nobody we know. */
export function findMentions(
  typed: string,
  folded: string,
  directory: Directory,
  ends: readonly number[],
  taken: readonly Span[],
): readonly Mention[] {
  const tokens = tokensOf(typed).filter((token) =>
    taken.every((span) => token.to <= span.from || token.from >= span.to),
  );
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const hit = knownAt(tokens, i, typed, folded, directory, ends, mentions);
    if (hit === null) continue;
    mentions.push(hit.mention);
    i += hit.length - 1;
  }
  return mentions;
}

function knownAt(
  tokens: readonly Token[],
  i: number,
  typed: string,
  folded: string,
  directory: Directory,
  ends: readonly number[],
  mentions: readonly Mention[],
): { mention: Mention; length: number } | null {
  const first = tokens[i];
  if (first === undefined) return null;
  for (let length = Math.min(directory.longest, tokens.length - i); length > 0; length--) {
    const run = tokens.slice(i, i + length);
    const to = run.at(-1)?.to ?? first.to;
    const key = joinedKeys(run, typed).find((each) => directory.names.has(each));
    const entry = key === undefined ? undefined : directory.names.get(key);
    const initials =
      length === 1 && /^\p{Lu}{2}$/u.test(first.typed)
        ? directory.initials.get(first.keys[0] ?? '')
        : undefined;
    if (entry === undefined && initials === undefined) continue;
    const position = expected(folded, first, ends, mentions);
    const alsoWord = length === 1 && ALSO_WORDS.has(key ?? '');
    if ((!first.capital || alsoWord || initials !== undefined) && !position) continue;
    if (
      alsoWord &&
      (PROMISE_NEXT.test(folded.slice(to)) || (!first.capital && !ends.includes(first.from - 1)))
    )
      continue;
    if (
      alsoWord &&
      /^\.? ?\d/u.test(folded.slice(to)) &&
      !/^ ?\d+ ?m/u.test(folded.slice(to)) &&
      !ends.some((end) => folded.slice(end, first.from).trim() === '')
    )
      continue;
    const people = [...(entry?.people ?? initials ?? [])];
    return {
      mention: {
        from: first.from,
        to,
        name: typed.slice(first.from, to),
        people,
        colleague: people.length === 0 ? (entry?.colleague ?? null) : null,
        how: 'known',
      },
      length,
    };
  }
  return null;
}

/** Names right after a contact word, or after "with", "and", of nobody we know: a slip of one letter, or somebody new. */
export function findUnknown(
  typed: string,
  folded: string,
  directory: Directory,
  ends: readonly number[],
  taken: readonly Span[],
): readonly Mention[] {
  const tokens = tokensOf(typed);
  const found: Mention[] = [];
  const firstEnd = Math.min(...ends, typed.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (
      token === undefined ||
      isTaken(token, taken) ||
      token.from < firstEnd ||
      /^\p{N}/u.test(token.typed) ||
      stops(token)
    )
      continue;
    const afterWord = ends.some(
      (end) =>
        end <= token.from &&
        /^\s*(?:(?:mr|mrs|ms|dr|herrn?|frau)\.? *)?$/u.test(folded.slice(end, token.from)),
    );
    const beside = [...taken, ...found].some(
      (span) =>
        span.to <= token.from && /^\s*(?:&|and|und|\+|,)\s*$/u.test(folded.slice(span.to, token.from)),
    );
    const titled = TITLES.test(folded.slice(0, token.from));
    const joined = /(?:with|mit|to|an|from|von|bei) *$/u.test(folded.slice(0, token.from));
    if (!afterWord && !titled && !(token.capital && (beside || joined))) continue;
    if (!token.capital && !/^\s*(?:$|[,;&\u0001\d(]|and |und )/u.test(folded.slice(token.to))) continue;
    let last = token;
    while (token.capital) {
      const next = tokens[i + 1];
      if (
        next === undefined ||
        isTaken(next, taken) ||
        !/^[ -]$/u.test(typed.slice(last.to, next.from)) ||
        /^\p{N}/u.test(next.typed)
      )
        break;
      const particle =
        /^(?:de|del|van|von|der|den|la|di|da|al|el|bin|zu)$/u.test(next.typed) &&
        tokens[i + 2]?.capital === true;
      if (!particle && (!next.capital || stops(next))) break;
      last = next;
      i++;
    }
    const name = typed.slice(token.from, last.to);
    found.push({
      from: token.from,
      to: last.to,
      name,
      people: slips(name, directory),
      colleague: null,
      how: slips(name, directory).length > 0 ? 'slip' : 'unknown',
    });
  }
  return found;
}

function isTaken(token: Span, taken: readonly Span[]): boolean {
  return taken.some((span) => token.from < span.to && token.to > span.from);
}

function stops(token: Token): boolean {
  const word = token.keys[0] ?? '';
  const whole = (pattern: RegExp) => pattern.exec(word)?.[0] === word;
  return word.length < 2 || whole(STOP) || whole(MORE_STOP) || /^\p{Lu}{2,5}\d*$/u.test(token.typed);
}

function slips(name: string, directory: Directory): readonly CandidatePerson[] {
  const key = nameKeys(name)[0] ?? '';
  if (key.length < 3) return [];
  const near = new Set<CandidatePerson>();
  for (const [known, entry] of directory.names)
    if (known.length >= 3 && oneSlipApart(key, known)) for (const person of entry.people) near.add(person);
  return [...near].slice(0, 6);
}
