/** Makes names, mail addresses and phone numbers of invented people. */
import type { Random } from '../random.ts';
import { CULTURES, type Culture, type CultureKey } from './cultures.ts';
import type { Town } from './towns.ts';

export interface MadeName {
  readonly full: string;
  readonly given: string;
  readonly family: string;
  readonly latinGiven: string;
  readonly latinFamily: string;
  readonly language: string;
}

const SPARE_TRIES = 40;

/** A name that nobody else has. @param taken the names that were given out */
export function nameOf(key: CultureKey, random: Random, taken: Set<string>): MadeName {
  const culture: Culture = CULTURES[key];
  let name = make(culture, random);
  for (let tries = 0; tries < SPARE_TRIES && taken.has(name.full); tries += 1) name = make(culture, random);
  taken.add(name.full);
  return name;
}

function make(culture: Culture, random: Random): MadeName {
  const woman = random.chance(0.5);
  const [given, latinGiven] = written(random.pick(woman ? culture.women : culture.men));
  const forms = random.pick(culture.families).split('/');
  const [family, latinFamily] = written((woman ? forms.at(-1) : forms[0]) ?? '');
  return {
    full: inOrder(culture, given, family),
    given,
    family,
    latinGiven,
    latinFamily,
    language: culture.language,
  };
}

function inOrder({ order }: Culture, given: string, family: string): string {
  if (order === 'joined') return `${family}${given}`;
  return order === 'family-first' ? `${family} ${given}` : `${given} ${family}`;
}

function written(name: string): readonly [native: string, latin: string] {
  const [native = '', latin = native] = name.split('|');
  return [native, latin];
}

const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  ı: 'i',
  æ: 'ae',
  ð: 'd',
};

/** Lower-case letters and digits of the Latin alphabet, words joined by hyphens. */
export function slug(text: string): string {
  const plain = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđßıæð]/g, (letter) => LETTERS[letter] ?? '');
  const kept = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return kept === '' ? `company-${codeOf(text)}` : kept;
}

export function mailName(given: string, family: string): string {
  return `${slug(given)}.${slug(family)}`;
}

/** A short code for names that have no Latin letter at all. */
function codeOf(text: string): string {
  let code = 7;
  for (const letter of text) code = (code * 31 + (letter.codePointAt(0) ?? 0)) % 46_656;
  return code.toString(36).padStart(3, '0');
}

export function phoneOf(town: Town, random: Random): string {
  return town.phone.replace(/#/g, () => `${random.whole(0, 9)}`);
}
