/** Finds the zone that a TZID means: IANA names in every disguise, Windows and Lotus names, city lists, offsets. */
import { isZone } from '../../core/time/zone.ts';
import { WINDOWS_ZONES } from './windows-zones.ts';

/** Names of programs that follow no pattern, and abbreviations that mean one zone only; in lower case. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['z', 'UTC'],
  ['utc', 'UTC'],
  ['gmt', 'UTC'],
  ['zulu', 'UTC'],
  ['coordinated universal time', 'UTC'],
  ['greenwich mean time', 'UTC'],
  ['universal coordinated time', 'UTC'],
  ['western/central europe', 'Europe/Berlin'],
  ['western europe', 'Europe/London'],
  ['central europe/warsaw', 'Europe/Warsaw'],
  ['arizona', 'America/Phoenix'],
  ['indiana (east)', 'America/Indiana/Indianapolis'],
  ['saskatchewan', 'America/Regina'],
  ['hawaii', 'Pacific/Honolulu'],
  ['alaska', 'America/Anchorage'],
  ['baja california', 'America/Tijuana'],
  ['international date line west', 'Etc/GMT+12'],
  ['mitteleuropäische zeit', 'CET'],
  ['brasilia', 'America/Sao_Paulo'],
  ['west central africa', 'Africa/Lagos'],
  ['mid-atlantic', 'Etc/GMT+2'],
  ['beijing', 'Asia/Shanghai'],
  ['new delhi', 'Asia/Kolkata'],
  ['mumbai', 'Asia/Kolkata'],
  ['abu dhabi', 'Asia/Dubai'],
  ['wellington', 'Pacific/Auckland'],
  ['edinburgh', 'Europe/London'],
  ['bern', 'Europe/Zurich'],
  ['nuku’alofa', 'Pacific/Tongatapu'],
  ["nuku'alofa", 'Pacific/Tongatapu'],
  ['pst', 'America/Los_Angeles'],
  ['pdt', 'America/Los_Angeles'],
  ['mdt', 'America/Denver'],
  ['cdt', 'America/Chicago'],
  ['edt', 'America/New_York'],
  ['bst', 'Europe/London'],
  ['cest', 'CET'],
  ['mez', 'CET'],
  ['mesz', 'CET'],
  ['eest', 'EET'],
  ['west', 'WET'],
  ['msk', 'Europe/Moscow'],
  ['jst', 'Asia/Tokyo'],
  ['kst', 'Asia/Seoul'],
  ['hkt', 'Asia/Hong_Kong'],
  ['sgt', 'Asia/Singapore'],
  ['aest', 'Australia/Sydney'],
  ['aedt', 'Australia/Sydney'],
  ['nzst', 'Pacific/Auckland'],
  ['nzdt', 'Pacific/Auckland'],
]);

/** Where the capital's name is not that of the zone: `Europe/Germany` and its like. */
const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map([
  ['europe/germany', 'Europe/Berlin'],
  ['europe/france', 'Europe/Paris'],
  ['europe/italy', 'Europe/Rome'],
  ['europe/spain', 'Europe/Madrid'],
  ['europe/austria', 'Europe/Vienna'],
  ['europe/switzerland', 'Europe/Zurich'],
  ['europe/netherlands', 'Europe/Amsterdam'],
  ['europe/belgium', 'Europe/Brussels'],
  ['europe/poland', 'Europe/Warsaw'],
  ['europe/england', 'Europe/London'],
  ['asia/india', 'Asia/Kolkata'],
  ['asia/china', 'Asia/Shanghai'],
  ['asia/japan', 'Asia/Tokyo'],
]);

const REGIONS = ['Europe', 'America', 'Asia', 'Australia', 'Africa', 'Pacific', 'Atlantic', 'Indian'];

/** How the zone of a name was found: `guessed` is an offset alone, which knows no summer time. */
export interface NamedZone {
  readonly zone: string;
  readonly guessed: boolean;
}

const remembered = new Map<string, NamedZone | null>();
const MOST_REMEMBERED = 5_000;

/** The IANA zone (or fixed offset, `+01:00`) that a TZID means; null when nobody can know. */
export function zoneByName(tzid: string): NamedZone | null {
  const known = remembered.get(tzid);
  if (known !== undefined) return known;
  const found = find(tzid);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(tzid, found);
  return found;
}

function find(tzid: string): NamedZone | null {
  const name = tzid
    .replaceAll('"', '')
    .replace(/^\s*TZID=/i, '')
    .trim();
  if (name === '' || name.length > 300) return null;
  const plain = name.toLowerCase();
  const zone =
    OTHER_NAMES.get(plain) ??
    ianaName(name) ??
    WINDOWS_ZONES.get(plain) ??
    COUNTRY_NAMES.get(plain) ??
    windowsName(plain);
  if (zone !== undefined) return { zone, guessed: false };
  const { offset, rest } = splitOffset(name);
  const known = OTHER_NAMES.get(rest.toLowerCase());
  const placed =
    rest === '' ? undefined : (known ?? cityZone(rest, offset) ?? windowsName(rest.toLowerCase()));
  if (placed !== undefined) return { zone: placed, guessed: false };
  return offset === null ? null : { zone: offset, guessed: rest !== '' };
}

/** `Europe/Berlin`, `europe/berlin`, `America/New York`, `America-Chicago`, `/mozilla.org/20070129_1/Europe/Berlin`. */
function ianaName(name: string): string | undefined {
  if (!/^[\w+\-./ ()]+$/.test(name) || /^[+-]/.test(name)) return undefined;
  const underscored = name.replace(/\s*\(.*\)$/, '').replaceAll(' ', '_');
  if (isIana(underscored)) return spelled(underscored);
  const parts = underscored.split('/').filter((part) => part !== '');
  for (let from = 1; from < parts.length; from += 1) {
    const tail = parts.slice(from).join('/');
    if (tail.includes('/') && isIana(tail)) return spelled(tail);
  }
  const slashed = underscored.replace('-', '/');
  return !underscored.includes('/') && slashed !== underscored && isIana(slashed)
    ? spelled(slashed)
    : undefined;
}

function isIana(name: string): boolean {
  return /^[a-z]/i.test(name) && isZone(name);
}

/** An old name (`US/Pacific`) is as good as a new one and stays; only its case is put right. */
function spelled(name: string): string {
  if (/^[A-Z]/.test(name)) return name;
  return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
}

/** `Eastern Standard Time`, `eastern daylight time`, Lotus' `Eastern`, `Pacific Time (US & Canada), Tijuana`. */
function windowsName(plain: string): string | undefined {
  const bare = plain
    .replace(/\(us & canada\)|\(canada\)|\(us\)/, '')
    .split(/[,;]/)[0]
    ?.trim()
    // Outlook numbers its copies of a zone.
    .replace(/\s+\d$/, '')
    .replace(/\s+(standard |daylight |summer )?time$/, '');
  return bare === undefined ? undefined : (WINDOWS_ZONES.get(bare) ?? OTHER_NAMES.get(bare));
}

/** `(GMT+10:00) Canberra, Melbourne, Sydney` → `+10:00` and the rest. Two offsets are no offset. */
function splitOffset(name: string): { readonly offset: string | null; readonly rest: string } {
  const match = /^\(?\s*(?:GMT|UTC)?\s*(?:([+-])\s*(\d{1,2})[:.]?(\d{2})?)?\s*\)?\s*(.*)$/i.exec(name);
  const [, sign, hours, minutes = '00', rest = ''] = match ?? [];
  if (sign === undefined || hours === undefined) return { offset: null, rest: match ? rest : name };
  if (Number(hours) > 18 || Number(minutes) > 59 || /(GMT|UTC)\s*[+-]/i.test(rest))
    return { offset: null, rest };
  return { offset: `${sign}${hours.padStart(2, '0')}:${minutes}`, rest };
}

/** The zone that carries the name of one of the cities, and keeps that offset in winter or summer. */
function cityZone(list: string, offset: string | null): string | undefined {
  for (const part of list.split(/[,;:/]/).slice(0, 20)) {
    const city = part.trim();
    if (!/^[\p{L}.' -]{3,40}$/u.test(city)) continue;
    const known = OTHER_NAMES.get(city.toLowerCase());
    // “Greenwich Mean Time : Dublin, … London” keeps British summer time.
    if (known === 'UTC') continue;
    const places = REGIONS.map((region) => `${region}/${city.replaceAll(' ', '_')}`);
    for (const zone of known === undefined ? places : [known])
      if (isZone(zone) && (offset === null || keepsOffset(zone, offset))) return spelled(zone);
  }
  return undefined;
}

function keepsOffset(zone: string, offset: string): boolean {
  return ['2024-01-15T12:00Z', '2024-07-15T12:00Z'].some(
    (moment) => Temporal.Instant.from(moment).toZonedDateTimeISO(zone).offset === offset,
  );
}
