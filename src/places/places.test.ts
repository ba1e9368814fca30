import { describe, expect, it } from 'vitest';
import type { Whereabouts } from '../app/ports/places.ts';
import { dayFromIso } from '../core/time/day.ts';
import { createPlaces } from './places.ts';

const places = createPlaces();
const ORGANIZATION = 'Europe/Vienna';
const HOME = { country: 'AT', region: '9' };

function where(known: Partial<Whereabouts>): Whereabouts {
  return { zone: null, country: null, region: null, phones: [], ...known };
}

describe('the zones of people', () => {
  it.each<[string, Partial<Whereabouts>, string[]]>([
    ['the zone known', { zone: 'Asia/Tokyo', country: 'DE' }, ['Asia/Tokyo']],
    ['an old name of it', { zone: 'US/Eastern' }, ['America/New_York']],
    ['another case of it', { zone: 'europe/berlin' }, ['Europe/Berlin']],
    ['the name the runtime still uses', { zone: 'Asia/Calcutta' }, ['Asia/Kolkata']],
    ['a zone that does not exist, so the country', { zone: 'Mars/Base', country: 'JP' }, ['Asia/Tokyo']],
    ['a country of one zone', { country: 'Sweden' }, ['Europe/Stockholm']],
    ['two names of one clock', { country: 'DE' }, ['Europe/Berlin']],
    ['seven names of one clock since 2024', { country: 'KZ' }, ['Asia/Almaty']],
    ['islands apart', { country: 'Spain' }, ['Atlantic/Canary', 'Europe/Madrid']],
    ['one official clock', { country: 'CN' }, ['Asia/Shanghai']],
    [
      'a country of several',
      { country: 'USA' },
      [
        'America/Adak',
        'America/Anchorage',
        'America/Chicago',
        'America/Denver',
        'America/Los_Angeles',
        'America/New_York',
        'America/Phoenix',
        'Pacific/Honolulu',
      ],
    ],
    ['a state', { country: 'US', region: 'California' }, ['America/Los_Angeles']],
    ['a state of two zones', { country: 'US', region: 'TX' }, ['America/Chicago', 'America/Denver']],
    ['a state, in full code', { country: 'US', region: 'us-fl' }, ['America/Chicago', 'America/New_York']],
    ['a region unknown', { country: 'CD', region: '?' }, ['Africa/Kinshasa', 'Africa/Lubumbashi']],
    ['the Canaries', { country: 'ES', region: 'Las Palmas' }, ['Atlantic/Canary']],
    ['the Azores', { country: 'Portugal', region: 'Açores' }, ['Atlantic/Azores']],
    ['the Galápagos', { country: 'Ecuador', region: 'Galapagos' }, ['Pacific/Galapagos']],
    ['Easter Island', { country: 'CL', region: 'Isla de Pascua' }, ['Pacific/Easter']],
    ['Chatham', { country: 'NZ', region: 'Chatham Islands' }, ['Pacific/Chatham']],
    ['an overseas department', { country: 'France', region: 'La Réunion' }, ['Indian/Reunion']],
    ['a territory', { country: 'US', region: 'Puerto Rico' }, ['America/Puerto_Rico']],
    ['a Siberian region', { country: 'RU', region: 'Novosibirsk Oblast' }, ['Asia/Novosibirsk']],
    ['Queensland', { country: 'Australia', region: 'Qld' }, ['Australia/Brisbane']],
    ['Bali', { country: 'ID', region: 'Bali' }, ['Asia/Makassar']],
    ['Kosovo', { country: 'Kosovo' }, ['Europe/Belgrade']],
  ])('by %s', (_by, known, zones) => {
    expect(places.zonesOf(where(known), ORGANIZATION)).toEqual({ zones, known: true });
  });

  it.each<[string, Partial<Whereabouts>, string[]]>([
    ['a country', { phones: ['+4930123456'] }, ['Europe/Berlin']],
    ['New York', { phones: ['+12125550100'] }, ['America/New_York']],
    ['Toronto', { phones: ['+14165550100'] }, ['America/Toronto']],
    ['Jamaica', { phones: ['+18765550100'] }, ['America/Jamaica']],
    ['El Paso', { phones: ['+19155550100'] }, ['America/Denver']],
    [
      'South or West',
      { phones: ['+61891234567'] },
      ['Australia/Adelaide', 'Australia/Darwin', 'Australia/Perth'],
    ],
    ['Almaty, not Russia', { phones: ['+77272123456'] }, ['Asia/Almaty']],
    ['Gran Canaria', { phones: ['+34928123456'] }, ['Atlantic/Canary']],
    ['Manaus', { phones: ['+5592987654321'] }, ['America/Manaus']],
    ['two coasts', { phones: ['+12125550100', '+14155550100'] }, ['America/Los_Angeles', 'America/New_York']],
    ['one clock in two countries', { phones: ['+33123456789', '+4930123456'] }, ['Europe/Berlin']],
    ['a state, narrowed', { country: 'US', region: 'TX', phones: ['+19155550100'] }, ['America/Denver']],
    ['a country, narrowed', { country: 'US', phones: ['+14155550100'] }, ['America/Los_Angeles']],
    ['nothing where they disagree', { country: 'JP', phones: ['+4930123456'] }, ['Asia/Tokyo']],
  ])('by phone: %s', (_by, known, zones) => {
    expect(places.zonesOf(where(known), ORGANIZATION)).toEqual({ zones, known: true });
  });

  it.each<[string, Partial<Whereabouts>]>([
    ['nothing', {}],
    ['a free-phone number', { phones: ['+18005550100'] }],
    ['a satellite', { phones: ['+870773111632'] }],
    ['what is no number', { phones: ['', '123', '+', 'call me'] }],
    ['a country that is none', { country: 'Atlantis' }],
    ['an abbreviation that hides its summer time', { zone: 'EST' }],
    ['a bare offset', { zone: '+02:00' }],
    ['a region of no country', { region: 'Somewhere' }],
  ])('are the organization’s own where all that is known is %s', (_what, known) => {
    expect(places.zonesOf(where(known), ORGANIZATION)).toEqual({ zones: [ORGANIZATION], known: false });
  });

  it('takes a region without a country to be at home', () => {
    const ohio = where({ region: 'Ohio' });
    expect(places.zonesOf(ohio, 'America/Los_Angeles')).toEqual({ zones: ['America/New_York'], known: true });
    expect(places.calendarKey(ohio, { country: 'US', region: 'CA' })).toBe('US-OH');
  });
});

describe('the key of a calendar', () => {
  it.each<[string, Partial<Whereabouts>]>([
    ['DE-BY', { country: 'Deutschland', region: 'Bayern' }],
    ['DE-BY', { country: 'Germany', region: 'Bavaria' }],
    ['DE-BY', { country: 'de', region: 'DE-BY' }],
    ['DE-NW', { country: 'DE', region: 'NRW' }],
    ['DE', { country: 'DE', region: 'Atlantis' }],
    ['US-CA', { country: 'USA', region: 'California' }],
    ['CH-ZH', { country: 'Schweiz', region: 'Kanton Zürich' }],
    ['CH-SG', { country: 'CH', region: 'St.Gallen' }],
    ['CA-QC', { country: 'Canada', region: 'Québec' }],
    ['GB-SCT', { country: 'Scotland' }],
    ['GB', { country: 'United Kingdom' }],
    ['MX', { country: 'México' }],
    ['MX', { country: 'MX', region: 'Jalisco' }],
    ['MY-11', { country: 'Malaysia', region: 'Terengganu' }],
    ['AE-SH', { country: 'UAE', region: 'Sharjah' }],
    ['RE', { country: 'FR', region: '974' }],
    ['FR', { phones: ['+33123456789'] }],
    ['US-NY', { phones: ['+12125550100'] }],
    ['US', { phones: ['+12125550100', '+14155550100'] }],
    ['AT-9', { phones: ['+12125550100', '+4930123456'] }],
    ['JP', { zone: 'Asia/Tokyo' }],
    ['AT-9', { zone: 'UTC' }],
    ['AT-9', {}],
  ])('%s', (key, known) => {
    expect(places.calendarKey(where(known), HOME)).toBe(key);
  });
});

describe('days off', () => {
  it.each<[string, string, boolean, string]>([
    ['DE-BE', '2026-03-08', true, 'Women’s Day, a Sunday'],
    ['DE-BE', '2027-03-08', true, 'Women’s Day'],
    ['DE', '2027-03-08', false, 'Women’s Day is Berlin’s'],
    ['DE-BY', '2027-03-08', false, 'Women’s Day is Berlin’s'],
    ['DE-BY', '2026-01-06', true, 'Epiphany'],
    ['DE-BE', '2026-01-06', false, 'Epiphany is not Berlin’s'],
    ['DE', '2026-10-03', true, 'German Unity, a Saturday'],
    ['DE', '2026-10-05', false, 'no substitute in Germany'],
    ['DE', '2026-12-24', false, 'Christmas Eve is half a day'],
    ['DE-XX', '2026-10-03', true, 'an unknown region has its country’s'],
    ['AT', '2026-10-26', true, 'Austria’s national day'],
    ['US', '2026-11-26', true, 'Thanksgiving'],
    ['US', '2026-06-19', true, 'Juneteenth'],
    ['US', '2020-06-19', false, 'Juneteenth before it was one'],
    ['US', '2026-07-03', true, 'Independence Day, observed on Friday'],
    ['US', '2027-12-31', true, 'New Year of 2028, observed the year before'],
    ['US-CA', '2026-11-27', true, 'the day after Thanksgiving'],
    ['GB-SCT', '2026-11-30', true, 'St Andrew'],
    ['GB-ENG', '2026-11-30', false, 'St Andrew is Scotland’s'],
    ['GB', '2026-08-31', true, 'the late summer bank holiday: England when nothing else is said'],
    ['GB-SCT', '2026-08-31', false, 'Scotland has the early one'],
    ['GB', '2026-12-28', true, 'Boxing Day’s substitute'],
    ['JP', '2026-05-06', true, 'Constitution Day’s substitute'],
    ['JP', '2026-09-22', true, 'between two holidays'],
    ['JP', '2026-05-07', false, 'after Golden Week'],
    ['IL', '2026-09-21', true, 'Yom Kippur'],
    ['IL', '2026-09-20', false, 'its eve'],
    ['AE', '2026-03-20', true, 'Eid, first day'],
    ['AE', '2026-03-22', true, 'Eid, third day'],
    ['AE', '2026-03-23', false, 'after Eid'],
    ['TR', '2026-03-19', false, 'the afternoon before the feast'],
    ['TR', '2026-03-23', false, 'after the feast'],
    ['KR', '2026-09-26', true, 'Chuseok, third day'],
    ['RU', '2026-01-06', true, 'New Year’s days'],
    ['SZ', '2027-01-01', true, 'over the end of the year'],
    ['CN', '2026-05-04', false, 'Youth Day is half a day'],
    ['DE', '2028-02-29', false, 'a leap day'],
    ['XX', '2026-01-01', false, 'an unknown country'],
    ['', '2026-01-01', false, 'no key'],
  ])('%s %s: %s (%s)', (key, day, holiday) => {
    expect(places.calendar(key).isHoliday(dayFromIso(day))).toBe(holiday);
  });

  it('finds a holiday on a leap day', () => {
    // Carnival Tuesday, 47 days before Easter.
    expect(places.calendar('BO').isHoliday(dayFromIso('2028-02-29'))).toBe(true);
  });

  it('tells no holidays of years out of reach', () => {
    const { isHoliday } = places.calendar('DE');
    expect([Number.NaN, Number.POSITIVE_INFINITY, 1e12, -1e12].map((day) => isHoliday(day))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it.each<[string, number[]]>([
    ['DE-BE', [6, 7]],
    ['AE', [6, 7]],
    ['AE-SH', [5, 6, 7]],
    ['IL', [5, 6]],
    ['SA', [5, 6]],
    ['BD', [5, 6]],
    ['IR', [5]],
    ['NP', [6]],
    ['BN', [5, 7]],
    ['MY-14', [6, 7]],
    ['MY-11', [5, 6]],
    ['XX', [6, 7]],
  ])('%s has its weekend on %j', (key, weekend) => {
    expect(places.calendar(key).weekend).toEqual(weekend);
  });

  it('makes a calendar once', () => {
    expect(places.calendar('DE-BY')).toBe(places.calendar('DE-BY'));
    expect(places.calendar('DE-XX')).toBe(places.calendar('DE'));
  });
});

describe('what people write', () => {
  it.each<[string, string | null]>([
    ['DE', 'DE'],
    ['deu', 'DE'],
    ['Germany', 'DE'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Alemania', 'DE'],
    ['Duitsland', 'DE'],
    ['U.S.A.', 'US'],
    ['united states', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['UK', 'GB'],
    ['Great Britain', 'GB'],
    ['The Netherlands', 'NL'],
    ['Países Bajos', 'NL'],
    ['UAE', 'AE'],
    ["Côte d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['Czech Republic', 'CZ'],
    ['Türkiye', 'TR'],
    ['Turkey', 'TR'],
    ['Bosnia & Herzegovina', 'BA'],
    ['South Korea', 'KR'],
    ['日本', 'JP'],
    ['CDMX', null],
    ['Bavaria', null],
    ['XX', null],
    ['', null],
    ['x'.repeat(10_000), null],
  ])('country %s', (text, code) => {
    expect(places.countryCode(text)).toBe(code);
  });

  it.each<[string, boolean]>([
    ['Europe/Berlin', true],
    ['UTC', true],
    ['US/Pacific', true],
    ['Europe/Atlantis', false],
    ['EST', false],
    ['+01:00', false],
    ['', false],
  ])('zone %s: %s', (name, valid) => {
    expect(places.isZone(name)).toBe(valid);
  });

  it.each<[string, string | null, string | null]>([
    ['030 123456', 'DE', '+4930123456'],
    ['030 123456', 'Germany', '+4930123456'],
    ['030 123456', null, '030123456'],
    ['+49 (0)30 123456', null, '+4930123456'],
    ['0049 30 123456', 'US', '+4930123456'],
    ['(212) 555-0100 ext. 5', 'US', '+12125550100'],
    ['tel:+49-30-123456', null, '+4930123456'],
    ['hello', 'DE', null],
    ['12', 'DE', null],
    ['', null, null],
    ['1'.repeat(1000), 'DE', null],
  ])('phone %s in %s', (text, country, number) => {
    expect(places.phoneNumber(text, country)).toBe(number);
  });
});
