import { compareAddresses } from './compare-addresses.ts';
import { companyNameLevel, compareCompanyNames } from './compare-company-names.ts';
import {
  compareBirthdays,
  compareMails,
  compareNumbers,
  comparePhones,
  compareWebsites,
} from './compare-contacts.ts';
import { compareNames } from './compare-names.ts';
import { type Population, usualPopulation } from './population.ts';
import { type Prepared, prepare } from './prepared.ts';
import type { Evidence, Field, Kind, Traits } from './traits.ts';
import { chanceOf, weigh } from './weigh.ts';

/** What was found for and against two records being one. */
export interface Comparison {
  /** The chance that they are one, 0 to 1. */
  readonly score: number;
  /** What speaks for it, and what against it, the weightiest first, in plain words. */
  readonly reasons: readonly string[];
}

/**
 * Compares two people or two companies: the weights of what agrees and differs are added (Fellegi and Sunter 1969,
 * each field's weight stands with its comparison), and set against how many others it may be. What is missing in
 * either says nothing. Symmetric; never throws.
 */
export function compare(
  kind: Kind,
  a: Traits,
  b: Traits,
  population: Population = usualPopulation(10_000),
): Comparison {
  return comparePrepared(prepare(kind, a), prepare(kind, b), population);
}

export function comparePrepared(a: Prepared, b: Prepared, population: Population): Comparison {
  const evidence = evidenceBetween(a, b, population);
  return { score: chanceOf(sumOf(evidence), population.size), reasons: reasonsOf(evidence) };
}

/** The sum of the weights in bits. */
export function bitsBetween(a: Prepared, b: Prepared, population: Population): number {
  return sumOf(evidenceBetween(a, b, population));
}

function evidenceBetween(a: Prepared, b: Prepared, population: Population): Evidence[] {
  const addresses = compareAddresses(a, b, population);
  const sameHouse =
    a.kind === 'companies' && addresses.some(({ field, bits }) => field === 'street' && bits > 8);
  const phones = comparePhones(a, b, population);
  const shared = [
    compareMails(a, b),
    // Neighbours in one house may share its switchboard.
    phones && sameHouse && phones.bits > 0 ? { ...phones, bits: phones.bits * SWITCHBOARD } : phones,
    compareNumbers(a, b),
    ...addresses,
  ];
  const own =
    a.kind === 'people'
      ? [
          compareNames(a, b, population),
          compareBirthdays(a, b),
          compareEmployers(a, b, population),
          compareTitles(a, b),
        ]
      : [compareCompanyNames(a, b, population), compareWebsites(a, b, population)];
  const found = [...own, ...shared].filter((evidence) => evidence !== null);
  if (!found.some(({ twoPeople }) => twoPeople)) return found;
  return found.map((evidence) =>
    evidence.bits > 0 && SHARED_BY_A_HOUSE.has(evidence.field)
      ? { ...evidence, bits: evidence.bits * OF_A_HOUSE }
      : evidence,
  );
}

/** How much of its weight a phone number keeps where the house is the same, too. */
const SWITCHBOARD = 0.15;

/** What families and offices have in common, and how much of its weight that keeps between two given names. */
const SHARED_BY_A_HOUSE: ReadonlySet<Field> = new Set<Field>([
  'street',
  'extra',
  'postal code',
  'city',
  'region',
  'phone',
  'company',
  'mail',
]);
const OF_A_HOUSE = 0.2;

function sumOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { bits }) => sum + bits, 0);
}

function reasonsOf(evidence: readonly Evidence[]): string[] {
  return evidence
    .filter(({ bits, words }) => words !== '' && Math.abs(bits) >= 1)
    .toSorted((a, b) => Math.abs(b.bits) - Math.abs(a.bits) || (a.words < b.words ? -1 : 1))
    .map(({ words }) => words);
}

/** Half of a town's people do not work for one company; people change jobs, so another one says little. */
function compareEmployers(a: Prepared, b: Prepared, population: Population): Evidence | null {
  const forms = (core: readonly string[]) => ({ core, behind: [], joined: core.join('') });
  const level = companyNameLevel(forms(a.employer), forms(b.employer), population);
  if (!level) return null;
  if (level.bits > 6) return { field: 'company', bits: weigh(0.7, 0.01), words: 'same company' };
  if (level.bits > 2) return { field: 'company', bits: 2, words: 'similar company' };
  return { field: 'company', bits: weigh(0.25, 0.98), words: 'other company' };
}

function compareTitles(a: Prepared, b: Prepared): Evidence | null {
  if (a.title === null || b.title === null) return null;
  if (a.title === b.title) return { field: 'title', bits: 2, words: 'same title' };
  return { field: 'title', bits: -0.5, words: '' };
}
