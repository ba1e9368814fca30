import type { CountryCode } from 'libphonenumber-js';
import { refuse } from '../app/errors.ts';
import type { ReadContacts } from '../cli/kit.ts';
import { contactsRead } from '../files/contacts-read.ts';
import { createPlaces } from '../places/places.ts';

const ORDERS = { 'day-first': 'dmy', 'month-first': 'mdy' } as const;

/** What files are understood to be; changes nothing. Each file that is missing or unreadable says so in its place. */
export function readContactFiles(files: readonly string[], { dates, country }: ReadContacts) {
  const code = country === undefined ? undefined : createPlaces().countryCode(country);
  if (code === null) throw refuse('unknown-country', { country: country ?? '' });
  return contactsRead(files, {
    dateOrder: dates === undefined ? undefined : ORDERS[dates],
    country: code as CountryCode | undefined,
  });
}
