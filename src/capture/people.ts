/** Which of the people, colleagues and accounts that we know a clause names, and who is named that we don't know. */
import { nameKeys, oneSlipApart, shortAccountName } from './names.ts';
import { startingWords, words } from './text.ts';
import type { CandidateAccount, CandidatePerson, CaptureContext, Colleague, Span } from './understanding.ts';
import { anyOf, sources } from './vocabulary.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

export interface Mention extends Span {
  readonly name: string;
  readonly people: readonly CandidatePerson[];
  readonly colleague: Colleague | null;
  /** `slip`: one letter off, only a proposal; `unknown`: it stands where a name stands. */
  readonly how: 'known' | 'slip' | 'unknown';
}

export interface AccountMention extends Span {
  readonly account: CandidateAccount;
}

interface Entry {
  readonly people: Set<CandidatePerson>;
  colleague: Colleague | null;
}

export interface Directory {
  readonly names: ReadonlyMap<string, Entry>;
  /** Two capital letters: "AB" for Anna Berg. */
  readonly initials: ReadonlyMap<string, ReadonlySet<CandidatePerson>>;
  readonly accounts: ReadonlyMap<string, CandidateAccount>;
  readonly longest: number;
}

/** Names that are also words: only where a name is expected. */
const ALSO_WORDS = new Set(
  'may march mark will sun june april august mai jan mon art bill grant rose hope frank rich sue pat chase drew guy miles don dean see so an call price max rob nick jack mi do sa di fr mo ab stark lang kurz gut klein neu jung mann bank'.split(' '),
);
const STOP = words([...sources('glue'), ...sources('fillers'), ...sources('beforeName'), ...en.weekdays, ...de.weekdays, ...en.months, ...de.months], 'u');
const MORE_STOP = words([anyOf('wanting'), 'about', 'back', 'again', 'today', 'went', 'no', 'not', 'yes', 'ok', 'good', 'him', 'her', 'them', 'us', 'me', 'it', 'this', 'that', 'all', 'everyone', 'team', 'kein\\w*', 'nicht', 'ihn', 'ihr', 'ihm', 'uns', 'alle', 'wegen', 'heute', 'gestern', 'morgen', 'tomorrow', 'yesterday', 'customer', 'client', 'kunde[n]?', 'kundin', 'linkedin', 'zoom', 'teams', 'whatsapp', 'slack', 'support', 'invoice', 'office', 'cfo', 'ceo', 'cto', 'getroffen', 'gesprochen', 'telefoniert', 'angerufen', 'besucht', 'geschrieben', 'gemailt', 'erreicht', 'geschickt', 'gestern', 'verpasst'], 'u');
const BEFORE_NAME = new RegExp(`(?:^|[&+/,(:]|(?<![\\p{L}\\p{N}])(?:${anyOf('beforeName')})\\.?)\\s*$`, 'u');
const TITLES = /(?<![\p{L}])(?:mr|mrs|ms|dr|prof|herrn?|frau)\.? *$/u;
const PROMISE_NEXT = startingWords([anyOf('imperative'), anyOf('promised')]);
const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

/** The names under which everybody in the context can be found. Built once for a line. */
export function directoryOf(context: CaptureContext): Directory {
  const names = new Map<string, Entry>();
  const initials = new Map<string, Set<CandidatePerson>>();
  const accounts = new Map<string, CandidateAccount>();
  const entry = (key: string) => {
    const found = names.get(key) ?? { people: new Set<CandidatePerson>(), colleague: null };
    if (key !== '') names.set(key, found);
    return found;
  };
  for (const person of context.people) {
    for (const name of spellings(person)) for (const key of nameKeys(name)) entry(key).people.add(person);
    const { given, family } = partsOf(person.name, person);
    const pair = nameKeys(`${given.charAt(0)}${family.charAt(0)}`)[0] ?? '';
    if (pair.length === 2) initials.set(pair, (initials.get(pair) ?? new Set()).add(person));
  }
  for (const colleague of context.colleagues) {
    const { given } = partsOf(colleague.name, {});
    for (const name of [colleague.name, given]) for (const key of nameKeys(name)) entry(key).colleague ??= colleague;
  }
  for (const account of [...context.accounts].sort((a, b) => b.name.length - a.name.length)) {
    const short = shortAccountName(account.name);
    const first = short.split(/\s+/u)[0] ?? '';
    const alone = context.accounts.filter((other) => nameKeys(other.name)[0]?.startsWith(nameKeys(first)[0] ?? '-')).length === 1;
    for (const name of first.length >= 5 && alone ? [account.name, short, first] : [account.name, short]) {
      for (const key of nameKeys(name)) if (key.length >= 2 && !accounts.has(key)) accounts.set(key, account);
    }
  }
  const longest = Math.max(1, ...[...names.keys(), ...accounts.keys()].map((key) => key.split(' ').length));
  return { names, initials, accounts, longest: Math.min(longest, 6) };
}

function partsOf(name: string, known: { readonly given?: string | null; readonly family?: string | null }): { given: string; family: string } {
  const parts = name.trim().split(/\s+/u);
  return { given: known.given || (parts[0] ?? ''), family: known.family || parts.slice(1).join(' ') };
}

function spellings(person: CandidatePerson): readonly string[] {
  const { given, family } = partsOf(person.name, person);
  const lastOfFamily = family.split(/[\s-]+/u).at(-1) ?? '';
  const firstOfGiven = given.split(/[\s-]+/u)[0] ?? '';
  return [
    person.name, `${given} ${family}`, `${family} ${given}`, `${firstOfGiven} ${family}`, given, firstOfGiven, family, lastOfFamily,
    `${given.charAt(0)} ${family}`, `${given} ${family.charAt(0)}`, ...(person.nicknames ?? []), ...(person.nicknames ?? []).map((nick) => `${nick} ${family}`),
  ].filter((spelling) => spelling.trim().length > 1);
}

interface Token extends Span {
  readonly typed: string;
  readonly keys: readonly string[];
  readonly capital: boolean;
}

function tokensOf(typed: string): readonly Token[] {
  return [...typed.matchAll(TOKEN)].map((match) => {
    const bare = match[0].replace(/['’]s?$/u, '');
    return { from: match.index, to: match.index + bare.length, typed: bare, keys: nameKeys(bare), capital: /^\p{Lu}|^\p{Lo}/u.test(bare) };
  });
}

/** Keys of neighbouring tokens joined, when only spaces, dots or hyphens stand between them. */
function joinedKeys(tokens: readonly Token[], typed: string): readonly string[] {
  let keys: readonly string[] = [''];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (before !== undefined && !/^[ .\-']{1,2}$/u.test(typed.slice(before.to, token.from))) return [];
    keys = keys.flatMap((key) => token.keys.map((next) => (key === '' ? next : `${key} ${next}`))).slice(0, 8);
  }
  return keys;
}

/** Accounts named in a clause. */
export function findAccounts(typed: string, directory: Directory): readonly AccountMention[] {
  if (directory.accounts.size === 0) return [];
  const tokens = tokensOf(typed);
  const found: AccountMention[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (let length = Math.min(directory.longest, tokens.length - i); length > 0; length--) {
      const run = tokens.slice(i, i + length);
      const key = joinedKeys(run, typed).find((each) => directory.accounts.has(each));
      const account = key === undefined ? undefined : directory.accounts.get(key);
      const first = run[0];
      const last = run.at(-1);
      if (account === undefined || first === undefined || last === undefined || (!first.capital && (key?.length ?? 0) < 4)) continue;
      found.push({ from: first.from, to: last.to, account });
      i += length - 1;
      break;
    }
  }
  return found;
}

/** Where in the clause a name is expected: at its beginning, after "with", "&", a contact word (`ends`), another name. */
function expected(folded: string, token: Token, ends: readonly number[], mentions: readonly Mention[]): boolean {
  const before = folded.slice(0, token.from);
  if (ends.some((end) => end <= token.from && folded.slice(end, token.from).trim() === '')) return true;
  if (BEFORE_NAME.test(before)) return true;
  const last = mentions.at(-1);
  return last !== undefined && /^[\s,]*(?:&|and|und|\+)?[\s,]*$/u.test(folded.slice(last.to, token.from));
}

/** People whom the clause names. `ends`: where contact words end in it; `unknown`: look also for names of nobody we know. */
export function findMentions(typed: string, folded: string, directory: Directory, ends: readonly number[], taken: readonly Span[]): readonly Mention[] {
  const tokens = tokensOf(typed).filter((token) => taken.every((span) => token.to <= span.from || token.from >= span.to));
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
  tokens: readonly Token[], i: number, typed: string, folded: string, directory: Directory, ends: readonly number[], mentions: readonly Mention[],
): { mention: Mention; length: number } | null {
  const first = tokens[i];
  if (first === undefined) return null;
  for (let length = Math.min(directory.longest, tokens.length - i); length > 0; length--) {
    const run = tokens.slice(i, i + length);
    const to = run.at(-1)?.to ?? first.to;
    const key = joinedKeys(run, typed).find((each) => directory.names.has(each));
    const entry = key === undefined ? undefined : directory.names.get(key);
    const initials = length === 1 && /^\p{Lu}{2}$/u.test(first.typed) ? directory.initials.get(first.keys[0] ?? '') : undefined;
    if (entry === undefined && initials === undefined) continue;
    const position = expected(folded, first, ends, mentions);
    const alsoWord = length === 1 && ALSO_WORDS.has(key ?? '');
    if ((!first.capital || alsoWord || initials !== undefined) && !position) continue;
    if (alsoWord && (PROMISE_NEXT.test(folded.slice(to)) || (!first.capital && !ends.includes(first.from - 1)))) continue;
    if (alsoWord && /^\.? ?\d/u.test(folded.slice(to)) && !/^ ?\d+ ?m/u.test(folded.slice(to)) && !ends.some((end) => folded.slice(end, first.from).trim() === '')) continue;
    const people = [...(entry?.people ?? initials ?? [])];
    return { mention: { from: first.from, to, name: typed.slice(first.from, to), people, colleague: people.length === 0 ? (entry?.colleague ?? null) : null, how: 'known' }, length };
  }
  return null;
}

/** Names right after a contact word, or after "with", "and", of nobody we know: a slip of one letter, or somebody new. */
export function findUnknown(typed: string, folded: string, directory: Directory, ends: readonly number[], taken: readonly Span[]): readonly Mention[] {
  const tokens = tokensOf(typed);
  const found: Mention[] = [];
  const firstEnd = Math.min(...ends, typed.length);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || isTaken(token, taken) || token.from < firstEnd || /^\p{N}/u.test(token.typed) || stops(token)) continue;
    const afterWord = ends.some((end) => end <= token.from && /^\s*(?:(?:mr|mrs|ms|dr|herrn?|frau)\.? *)?$/u.test(folded.slice(end, token.from)));
    const beside = [...taken, ...found].some((span) => span.to <= token.from && /^\s*(?:&|and|und|\+|,)\s*$/u.test(folded.slice(span.to, token.from)));
    const titled = TITLES.test(folded.slice(0, token.from));
    const joined = /(?:with|mit|to|an|from|von|bei) *$/u.test(folded.slice(0, token.from));
    if (!afterWord && !titled && !(token.capital && (beside || joined))) continue;
    if (!token.capital && !/^\s*(?:$|[,;&\u0001\d(]|and |und )/u.test(folded.slice(token.to))) continue;
    let last = token;
    while (token.capital) {
      const next = tokens[i + 1];
      if (next === undefined || isTaken(next, taken) || !/^[ \-]$/u.test(typed.slice(last.to, next.from)) || /^\p{N}/u.test(next.typed)) break;
      const particle = /^(?:de|del|van|von|der|den|la|di|da|al|el|bin|zu)$/u.test(next.typed) && tokens[i + 2]?.capital === true;
      if (!particle && (!next.capital || stops(next))) break;
      last = next;
      i++;
    }
    const name = typed.slice(token.from, last.to);
    found.push({ from: token.from, to: last.to, name, people: slips(name, directory), colleague: null, how: slips(name, directory).length > 0 ? 'slip' : 'unknown' });
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
  for (const [known, entry] of directory.names) if (known.length >= 3 && oneSlipApart(key, known)) for (const person of entry.people) near.add(person);
  return [...near].slice(0, 6);
}

export interface Chosen {
  readonly person: CandidatePerson | null;
  readonly sure: boolean;
  /** Everybody it may be, best first. */
  readonly candidates: readonly CandidatePerson[];
}

const RECENT = 30 * 86_400_000;

/**
 * Who of several is meant. In this order: the account that the line names, the page it is typed on, the only
 * one of the seller's own, the only one in touch within 30 days. Whatever is not the line's own word stays unsure.
 */
export function choose(mention: Mention, context: CaptureContext, accountIds: ReadonlySet<string>): Chosen {
  const candidates = [...mention.people].sort((a, b) => rank(b, context) - rank(a, context) || (b.lastContact ?? 0) - (a.lastContact ?? 0) || (a.id < b.id ? -1 : 1));
  if (mention.how !== 'known') return { person: null, sure: false, candidates };
  const only = (list: readonly CandidatePerson[]) => (list.length === 1 ? (list[0] ?? null) : null);
  const there = candidates.filter((person) => person.accountId !== null && accountIds.has(person.accountId));
  const certain = only(candidates) ?? only(there);
  if (certain !== null) return { person: certain, sure: true, candidates };
  const left = there.length > 0 ? there : candidates;
  const recent = left.filter((person) => person.lastContact != null && context.now - person.lastContact <= RECENT);
  const person =
    left.find((each) => each.id === context.subject?.personId) ?? only(left.filter((each) => each.accountId !== null && each.accountId === context.subject?.accountId)) ??
    only(left.filter((each) => each.mine === true)) ?? only(recent);
  return { person, sure: false, candidates: person === null ? candidates : [person, ...candidates.filter((each) => each !== person)] };
}

function rank(person: CandidatePerson, context: CaptureContext): number {
  return (person.id === context.subject?.personId ? 8 : 0) + (person.accountId !== null && person.accountId === context.subject?.accountId ? 4 : 0) + (person.mine === true ? 2 : 0);
}
