/** Everybody and every account that a line may name, and how they are found in it. */

import type {
  CandidateAccount,
  CandidatePerson,
  CaptureContext,
  Colleague,
  Span,
} from '../app/ports/understanding.ts';
import { nameKeys, shortAccountName } from './names.ts';

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
    for (const name of [colleague.name, given])
      for (const key of nameKeys(name)) entry(key).colleague ??= colleague;
  }
  for (const account of [...context.accounts].sort((a, b) => b.name.length - a.name.length)) {
    const short = shortAccountName(account.name);
    const first = short.split(/\s+/u)[0] ?? '';
    const alone =
      context.accounts.filter((other) => nameKeys(other.name)[0]?.startsWith(nameKeys(first)[0] ?? '-'))
        .length === 1;
    for (const name of first.length >= 5 && alone ? [account.name, short, first] : [account.name, short]) {
      for (const key of nameKeys(name)) if (key.length >= 2 && !accounts.has(key)) accounts.set(key, account);
    }
  }
  const longest = Math.max(1, ...[...names.keys(), ...accounts.keys()].map((key) => key.split(' ').length));
  return { names, initials, accounts, longest: Math.min(longest, 6) };
}

function partsOf(
  name: string,
  known: { readonly given?: string | null; readonly family?: string | null },
): { given: string; family: string } {
  const parts = name.trim().split(/\s+/u);
  return { given: known.given || (parts[0] ?? ''), family: known.family || parts.slice(1).join(' ') };
}

function spellings(person: CandidatePerson): readonly string[] {
  const { given, family } = partsOf(person.name, person);
  const lastOfFamily = family.split(/[\s-]+/u).at(-1) ?? '';
  const firstOfGiven = given.split(/[\s-]+/u)[0] ?? '';
  return [
    person.name,
    `${given} ${family}`,
    `${family} ${given}`,
    `${firstOfGiven} ${family}`,
    given,
    firstOfGiven,
    family,
    lastOfFamily,
    `${given.charAt(0)} ${family}`,
    `${given} ${family.charAt(0)}`,
    ...(person.nicknames ?? []),
    ...(person.nicknames ?? []).map((nick) => `${nick} ${family}`),
  ].filter((spelling) => spelling.trim().length > 1);
}

export interface Token extends Span {
  readonly typed: string;
  readonly keys: readonly string[];
  readonly capital: boolean;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*/gu;

export function tokensOf(typed: string): readonly Token[] {
  return [...typed.matchAll(TOKEN)].map((match) => {
    const bare = match[0].replace(/['’]s?$/u, '');
    return {
      from: match.index,
      to: match.index + bare.length,
      typed: bare,
      keys: nameKeys(bare),
      capital: /^\p{Lu}|^\p{Lo}/u.test(bare),
    };
  });
}

/** Keys of neighbouring tokens joined, when only spaces, dots or hyphens stand between them. */
export function joinedKeys(tokens: readonly Token[], typed: string): readonly string[] {
  let keys: readonly string[] = [''];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (before !== undefined && !/^[ .\-']{1,2}$/u.test(typed.slice(before.to, token.from))) return [];
    keys = keys
      .flatMap((key) => token.keys.map((next) => (key === '' ? next : `${key} ${next}`)))
      .slice(0, 8);
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
      if (
        account === undefined ||
        first === undefined ||
        last === undefined ||
        (!first.capital && (key?.length ?? 0) < 4)
      )
        continue;
      found.push({ from: first.from, to: last.to, account });
      i += length - 1;
      break;
    }
  }
  return found;
}
