import type { CountryCode } from 'libphonenumber-js';
import { refuse } from '../app/errors.ts';
import type { Places } from '../app/ports/places.ts';
import type { ReadContacts } from '../cli/kit.ts';
import { contactsRead } from '../files/contacts-read.ts';
import type { ReadOptions } from '../files/read-contacts.ts';
import { createPlaces } from '../places/places.ts';

const ORDERS = { 'day-first': 'dmy', 'month-first': 'mdy' } as const;

/** What files are understood to be; changes nothing. */
export function readContactFiles(files: readonly string[], how: ReadContacts) {
  return contactsRead(files, readOptions(createPlaces(), how));
}

/** Throws `unknown-country`. */
export function readOptions(places: Places, { dates, country }: ReadContacts): ReadOptions {
  const code = country === undefined ? undefined : places.countryCode(country);
  if (code === null) throw refuse('unknown-country', { country: country ?? '' });
  return {
    dateOrder: dates === undefined ? undefined : ORDERS[dates],
    country: code as CountryCode | undefined,
  };
}
