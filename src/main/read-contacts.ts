import type { CountryCode } from 'libphonenumber-js';
import { refuse } from '../app/errors.ts';
import type { Places } from '../app/ports/places.ts';
import { refuseCommand } from '../cli/errors.ts';
import type { ReadContacts } from '../cli/kit.ts';
import { contactsRead } from '../files/contacts-read.ts';
import { correctMapping } from '../files/correct-mapping.ts';
import { type ReadOptions, readContacts } from '../files/read-contacts.ts';
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

/** The same with the columns corrected as the user said; reads the head of the file to know them. */
export async function correctedOptions(
  places: Places,
  file: string,
  how: ReadContacts,
): Promise<ReadOptions> {
  const options = readOptions(places, how);
  if (how.map === undefined || Object.keys(how.map).length === 0) return options;
  const opened = await readContacts(file, options);
  await opened.close();
  if (opened.head.mapping === null) return options;
  const mapping = correctMapping(opened.head.mapping, how.map);
  if ('what' in mapping) {
    const { what, said, known } = mapping;
    throw refuseCommand('unknown-column', { what, said, known: known.join(', ') });
  }
  return { ...options, mapping };
}
