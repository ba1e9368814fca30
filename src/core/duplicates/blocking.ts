import { isCommonWord } from './company-vocabulary.ts';
import { soundOf, withoutWrittenUmlauts } from './folding.ts';
import { nameGroupsOf } from './given-names.ts';
import type { Prepared } from './prepared.ts';

/**
 * Keys under which a record is looked for: two records that may be one share at least one of them, and very few
 * others do. So a book of a million is never compared all with all.
 */
export function keysOf(record: Prepared): string[] {
  const keys = record.kind === 'people' ? personKeys(record) : companyKeys(record);
  for (const mail of record.mails) {
    keys.push(`mail:${mail.whole}`);
    if (!mail.shared && mail.local.length >= 4)
      keys.push(`local:${mail.local}`, `at:${mail.local.slice(0, 4)}|${mail.domain}`);
  }
  for (const phone of record.phones) keys.push(`phone:${phone.slice(-7)}`);
  for (const number of record.numbers) keys.push(`number:${number}`);
  const { street } = record;
  if (street?.number && street.name !== '') {
    keys.push(`street:${street.number}|${soundOf(street.name.split(' ').at(-1) ?? '').slice(0, 4)}`);
  }
  return [...new Set(keys)];
}

function personKeys(record: Prepared): string[] {
  const keys: string[] = [];
  const words = [...record.given, ...record.family].slice(0, 5);
  const sounds = words.map(soundOf);
  for (const [at, one] of sounds.entries()) {
    for (const other of sounds.slice(at + 1)) keys.push(`name:${[one, other].toSorted().join('|')}`);
  }
  const family = record.family.join('');
  const [given] = record.given;
  if (given !== undefined && family !== '') {
    const initials = [given.slice(0, 1), family.slice(0, 1)];
    keys.push(
      `initial:${initials[0]}|${soundOf(family)}`,
      `start:${given.slice(0, 3)}|${family.slice(0, 2)}`,
    );
    keys.push(`end:${given.slice(-3)}|${family.slice(-3)}`);
    for (const group of nameGroupsOf(given))
      keys.push(`form:${group}|${withoutWrittenUmlauts(family).slice(0, 4)}`);
    if (record.birthday) keys.push(`year:${record.birthday.slice(0, 4)}|${initials.toSorted().join('')}`);
  }
  for (const word of words) {
    const sound = soundOf(word);
    if (record.postalCode) keys.push(`post:${record.postalCode}|${sound}`);
    if (record.city) keys.push(`city:${record.city}|${sound}`);
    if (record.birthday) {
      keys.push(
        `day:${record.birthday.slice(4)}|${sound.slice(0, 1)}`,
        `born:${record.birthday.slice(0, 6)}|${word.slice(0, 1)}`,
      );
    }
  }
  if (words.length === 1) keys.push(`name:${sounds[0]}`);
  if (record.birthday) keys.push(`birthday:${record.birthday}`);
  if (record.employer.length > 0) {
    const employer = record.employer.join('').slice(0, 8);
    for (const word of words) keys.push(`work:${employer}|${word.slice(0, 3)}`);
  }
  return keys;
}

function companyKeys(record: Prepared): string[] {
  const keys: string[] = [];
  if (record.joined !== '')
    keys.push(`company:${record.joined.slice(0, 8)}`, `sounds:${soundOf(record.joined).slice(0, 6)}`);
  for (const word of record.core) {
    if (word.length >= 3 && !isCommonWord(word)) keys.push(`word:${soundOf(word)}`);
  }
  const telling = record.core.filter((word) => word !== 'and');
  if (telling.length >= 3) keys.push(`initials:${telling.map((word) => word[0]).join('')}`);
  if (telling.length === 1 && record.joined.length <= 6) keys.push(`initials:${record.joined}`);
  if (record.domain) keys.push(`domain:${record.domain}`);
  return keys;
}

/** Blocks larger than this are gone through by a window over their sorted records (Hernández and Stolfo 1995). */
const LARGEST_BLOCK = 250;
const WINDOW = 30;

/**
 * Pairs of positions that share a key, each once, `a < b`. `order` sorts a large block, so that likely pairs are
 * neighbours there.
 */
export function* candidatePairs(
  keys: readonly (readonly string[])[],
  order: (at: number) => string,
): Generator<readonly [number, number]> {
  const blocks = new Map<string, number[]>();
  for (const [at, ofOne] of keys.entries()) {
    for (const key of ofOne) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  }
  const size = keys.length;
  const seen = new Set<number>();
  for (const block of blocks.values()) {
    if (block.length < 2) continue;
    const large = block.length > LARGEST_BLOCK;
    const row = large
      ? block.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a - b))
      : block;
    const reach = large ? WINDOW : row.length;
    for (const [at, one] of row.entries()) {
      for (const other of row.slice(at + 1, at + 1 + reach)) {
        const [a, b] = one < other ? [one, other] : [other, one];
        const pair = a * size + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        yield [a, b];
      }
    }
  }
}
