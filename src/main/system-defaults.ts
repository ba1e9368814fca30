import { userInfo } from 'node:os';
import type { Places } from '../app/ports/places.ts';

/** What this machine tells of its user: taken for the first organization, so that nobody has to answer questions. */
export interface SystemDefaults {
  readonly name: string;
  readonly zone: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly locale: string;
}

/** The zone says best where somebody is; languages are often set to another country's. */
export function systemDefaults(places: Places): SystemDefaults {
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  const zone = places.isZone(timeZone) && !/^(UTC|Etc\/)/.test(timeZone) ? timeZone : 'UTC';
  const ofLanguage = new Intl.Locale(locale).region ?? 'US';
  const where = { zone: zone === 'UTC' ? null : zone, country: null, region: null, phones: [] };
  const [country = ofLanguage] = places.calendarKey(where, { country: ofLanguage, region: null }).split('-');
  return { name: nameOfUser(), zone, country, locale };
}

function nameOfUser(): string {
  try {
    const { username } = userInfo();
    return username === 'root' || username === '' ? 'Owner' : username;
  } catch {
    // A container may run under a user id that has no name.
    return 'Owner';
  }
}
