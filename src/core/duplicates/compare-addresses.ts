import { soundAlike } from './folding.ts';
import type { CountedField, Population } from './population.ts';
import type { Prepared } from './prepared.ts';
import type { StreetParts } from './streets.ts';
import { isSlip, jaroWinkler } from './string-distance.ts';
import type { Evidence, Field } from './traits.ts';
import { weigh } from './weigh.ts';

/**
 * Street, postal code, town and region. They depend on one another: where the street speaks for it, the
 * others add half. Nobody of one address lives alone there: an address alone does not decide.
 */
export function compareAddresses(a: Prepared, b: Prepared, population: Population): Evidence[] {
  const street = compareStreets(a, b);
  const postal = compareWord('postal code', a.postalCode, b.postalCode, population, 0.25);
  const city = compareWord('city', a.city, b.city, population, a.kind === 'companies' ? 0.2 : 0.3);
  const region = compareRegions(a, b);
  const extra = compareWord('extra', a.extra, b.extra, population, 0.6);
  const found = [street, postal, city, region, extra].filter((evidence) => evidence !== null);
  let strong = false;
  return found.map((evidence) => {
    const depends = strong && evidence.field !== 'extra' && evidence.bits > 0;
    strong ||= evidence.bits > 3;
    return depends ? { ...evidence, bits: evidence.bits * 0.5 } : evidence;
  });
}

function compareStreets(a: Prepared, b: Prepared): Evidence | null {
  if (!a.street || !b.street) return null;
  const field = 'street';
  const company = a.kind === 'companies';
  const number = numberFit(a.street, b.street);
  const name = nameFit(a.street, b.street);
  if (name === null) {
    return number === 'same'
      ? { field, bits: 3, words: 'same house number' }
      : number === 'other'
        ? { field, bits: -1.5, words: '' }
        : null;
  }
  const direction =
    a.street.direction !== null && b.street.direction !== null && a.street.direction !== b.street.direction
      ? -3
      : 0;
  if (name === 'same' || name === 'alike') {
    const alike = name === 'same' ? 0 : -1.5;
    if (number === 'same')
      return {
        field,
        bits: weigh(0.65, company ? 0.000_1 : 0.000_3) + alike + direction,
        words: 'same street and number',
      };
    if (number === 'slip')
      return { field, bits: company ? 2 : weigh(0.06, 0.002) + alike, words: 'same street, number alike' };
    if (number === 'other')
      return {
        field,
        bits: company ? -2 : weigh(0.05, 0.004) + alike,
        words: company ? 'other number in the same street' : 'same street',
      };
    return { field, bits: weigh(0.6, 0.004) + alike, words: 'same street' };
  }
  if (number === 'same') return { field, bits: company ? 0 : -1, words: '' };
  return { field, bits: weigh(company ? 0.06 : 0.15, 0.99), words: 'other street' };
}

function numberFit(a: StreetParts, b: StreetParts): 'same' | 'slip' | 'other' | null {
  if (a.number === null || b.number === null) return null;
  if (a.number === b.number) return 'same';
  const near = a.number.length > 1 && Math.abs(Number(a.number) - Number(b.number)) <= 2;
  return near || isSlip(a.number.padStart(4, '0'), b.number.padStart(4, '0')) ? 'slip' : 'other';
}

function nameFit(a: StreetParts, b: StreetParts): 'same' | 'alike' | 'other' | null {
  if (a.name === '' || b.name === '') return null;
  if (a.name === b.name || a.name.replace(/ /g, '') === b.name.replace(/ /g, '')) return 'same';
  if (/^\d+$/.test(a.name) || /^\d+$/.test(b.name)) return 'other';
  if (isSlip(a.name, b.name) || a.name.startsWith(`${b.name} `) || b.name.startsWith(`${a.name} `))
    return 'alike';
  return jaroWinkler(a.name, b.name) >= 0.92 || soundAlike(a.name, b.name) ? 'alike' : 'other';
}

/** @param m how often it differs between two records of one and the same */
function compareWord(
  field: Field & CountedField,
  a: string | null,
  b: string | null,
  population: Population,
  m: number,
): Evidence | null {
  if (a === null || b === null) return null;
  if (a === b)
    return { field, bits: weigh(1 - m, population.shareOf(field, a)), words: `same ${SAID[field] ?? field}` };
  if (field === 'postal code' && (a.startsWith(b) || b.startsWith(a)) && Math.min(a.length, b.length) >= 4)
    return { field, bits: 3, words: 'postal codes that fit' };
  const length = Math.max(a.length, b.length);
  const near =
    field === 'postal code' ? length >= 4 && isSlip(a, b) : isSlip(a, b) || jaroWinkler(a, b) >= 0.92;
  if (near)
    return {
      field,
      bits: field === 'postal code' ? 1.5 : weigh(0.1, 0.008),
      words: `${SAID[field] ?? field} alike`,
    };
  return { field, bits: weigh(m, 0.98), words: `other ${SAID[field] ?? field}` };
}

const SAID: Readonly<Partial<Record<Field, string>>> = { city: 'town', extra: 'second line of the address' };

function compareRegions(a: Prepared, b: Prepared): Evidence | null {
  if (a.region === null || b.region === null) return null;
  if (a.region === b.region) return { field: 'region', bits: 1.5, words: 'same region' };
  return { field: 'region', bits: -1.5, words: 'other region' };
}
