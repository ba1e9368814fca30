/**
 * Where the customers of the demonstration book are. Phone numbers come from ranges that are kept free for
 * fiction where a country has such ranges; elsewhere they are formally valid. `#` stands for any digit.
 */
import type { CultureKey } from './cultures.ts';

export interface Town {
  readonly city: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly region: string | null;
  readonly zone: string;
  /** E.164. */
  readonly phone: string;
  readonly currency: string;
  readonly cultures: readonly CultureKey[];
}

function town(
  city: string,
  [country, region]: readonly [string, (string | null)?],
  zone: string,
  phone: string,
  currency: string,
  ...cultures: readonly CultureKey[]
): Town {
  return { city, country, region: region ?? null, zone, phone, currency, cultures };
}

export const TOWNS = {
  kiel: town('Kiel', ['DE', 'SH'], 'Europe/Berlin', '+494066969###', 'EUR', 'german'),
  berlin: town(
    'Berlin',
    ['DE', 'BE'],
    'Europe/Berlin',
    '+493023125###',
    'EUR',
    'german',
    'turkish',
    'german',
  ),
  munich: town('München', ['DE', 'BY'], 'Europe/Berlin', '+498999998###', 'EUR', 'german'),
  cologne: town('Köln', ['DE', 'NW'], 'Europe/Berlin', '+492214710###', 'EUR', 'german', 'turkish'),
  stockholm: town('Stockholm', ['SE'], 'Europe/Stockholm', '+468465004##', 'SEK', 'swedish'),
  gothenburg: town('Göteborg', ['SE'], 'Europe/Stockholm', '+46313900###', 'SEK', 'swedish'),
  gdansk: town('Gdańsk', ['PL'], 'Europe/Warsaw', '+4858300####', 'PLN', 'polish'),
  poznan: town('Poznań', ['PL'], 'Europe/Warsaw', '+4861600####', 'PLN', 'polish'),
  lyon: town('Lyon', ['FR'], 'Europe/Paris', '+3346571####', 'EUR', 'french'),
  nantes: town('Nantes', ['FR'], 'Europe/Paris', '+3326191####', 'EUR', 'french'),
  seville: town('Sevilla', ['ES', 'AN'], 'Europe/Madrid', '+3495500####', 'EUR', 'spanish'),
  bilbao: town('Bilbao', ['ES', 'PV'], 'Europe/Madrid', '+3494400####', 'EUR', 'spanish'),
  porto: town('Porto', ['PT'], 'Europe/Lisbon', '+35122000####', 'EUR', 'portuguese'),
  lisbon: town('Lisboa', ['PT'], 'Europe/Lisbon', '+35121000####', 'EUR', 'portuguese'),
  cagliari: town('Cagliari', ['IT'], 'Europe/Rome', '+39070000####', 'EUR', 'italian'),
  utrecht: town('Utrecht', ['NL'], 'Europe/Amsterdam', '+3130200####', 'EUR', 'dutch'),
  szeged: town('Szeged', ['HU'], 'Europe/Budapest', '+3662400###', 'HUF', 'hungarian'),
  thessaloniki: town('Thessaloniki', ['GR'], 'Europe/Athens', '+30231000####', 'EUR', 'greek'),
  plovdiv: town('Plovdiv', ['BG'], 'Europe/Sofia', '+35932600###', 'EUR', 'bulgarian'),
  london: town('London', ['GB'], 'Europe/London', '+442079460###', 'GBP', 'british', 'indian', 'british'),
  leeds: town('Leeds', ['GB'], 'Europe/London', '+4411349600##', 'GBP', 'british'),
  izmir: town('İzmir', ['TR'], 'Europe/Istanbul', '+90232400####', 'TRY', 'turkish'),
  mersin: town('Mersin', ['TR'], 'Europe/Istanbul', '+90324300####', 'TRY', 'turkish'),
  baltimore: town('Baltimore', ['US', 'MD'], 'America/New_York', '+141055501##', 'USD', 'american'),
  chicago: town(
    'Chicago',
    ['US', 'IL'],
    'America/Chicago',
    '+131255501##',
    'USD',
    'american',
    'american',
    'korean',
  ),
  oakland: town('Oakland', ['US', 'CA'], 'America/Los_Angeles', '+151055501##', 'USD', 'american'),
  losAngeles: town(
    'Los Angeles',
    ['US', 'CA'],
    'America/Los_Angeles',
    '+121355501##',
    'USD',
    'american',
    'colombian',
  ),
  santos: town('Santos', ['BR', 'SP'], 'America/Sao_Paulo', '+55133000####', 'BRL', 'brazilian'),
  medellin: town('Medellín', ['CO'], 'America/Bogota', '+57604400####', 'COP', 'colombian'),
  dubai: town('Dubai', ['AE'], 'Asia/Dubai', '+97143000###', 'AED', 'arabic', 'indian'),
  beirut: town('Zahlé', ['LB'], 'Asia/Beirut', '+9618800###', 'USD', 'arabic'),
  haifa: town('Haifa', ['IL'], 'Asia/Jerusalem', '+97248000###', 'ILS', 'hebrew'),
  kochi: town('Kochi', ['IN'], 'Asia/Kolkata', '+91484200####', 'INR', 'indian'),
  pune: town('Pune', ['IN'], 'Asia/Kolkata', '+91202600####', 'INR', 'indian', 'hindi'),
  kolkata: town('Kolkata', ['IN'], 'Asia/Kolkata', '+91332200####', 'INR', 'bengali', 'indian'),
  qingdao: town('Qingdao', ['CN'], 'Asia/Shanghai', '+8653280000###', 'CNY', 'chinese'),
  yokohama: town('Yokohama', ['JP'], 'Asia/Tokyo', '+8145200####', 'JPY', 'japanese'),
  busan: town('Busan', ['KR'], 'Asia/Seoul', '+8251700####', 'KRW', 'korean'),
  samut: town('Samut Sakhon', ['TH'], 'Asia/Bangkok', '+6634400###', 'THB', 'thai'),
  cantho: town('Cần Thơ', ['VN'], 'Asia/Ho_Chi_Minh', '+842923700###', 'VND', 'vietnamese'),
  paarl: town('Paarl', ['ZA'], 'Africa/Johannesburg', '+2721800####', 'ZAR', 'southAfrican'),
  durban: town('Durban', ['ZA'], 'Africa/Johannesburg', '+2731300####', 'ZAR', 'southAfrican', 'indian'),
  auckland: town('Auckland', ['NZ'], 'Pacific/Auckland', '+649300####', 'NZD', 'newZealander'),
  nelson: town('Nelson', ['NZ'], 'Pacific/Auckland', '+643500####', 'NZD', 'newZealander'),
} as const satisfies Record<string, Town>;

export type TownKey = keyof typeof TOWNS;
