import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  general: 'General',
  name: 'Name',
  language: 'Language',
  languageNote: 'For whoever is new; each chooses their own.',
  currency: 'Currency',
  currencyNote: 'Three letters, such as EUR.',
  zone: 'Time zone',
  zoneNote: 'Holds where nothing says where somebody is.',
  country: 'Country',
  region: 'Region',
  wholeCountry: 'the whole country',
  countryNote: 'Decides working days and holidays where nothing better is known of a customer or a seller.',
  sees: 'Sellers see',
  sights: { own: 'their own accounts', team: 'the accounts of their team', everybody: 'every account' },
  seesNote: 'Managers and owners see everything; accounts of nobody are seen by all.',
  working: 'Working days',
  workingLead:
    'A customer’s own calendar holds for them, and each seller’s for their days. This one holds where nothing is known.',
  week: 'The week',
  works: (first: string, last: string) => `${first} to ${last}`,
  hours: 'Hours of contact',
  calls: (from: string, to: string) => `Calls ${from}–${to}`,
  mails: (from: string, to: string) => `mail ${from}–${to}`,
  hoursNote: 'In the customer’s own time; part of ratings and rhythm.',
  holidays: 'Holidays',
  noHolidays: 'None are known for this country.',
  year: (count: number) => `${count} in the twelve months to come`,
};

export type OrganizationWords = typeof en;

const de: OrganizationWords = {
  general: 'Allgemein',
  name: 'Name',
  language: 'Sprache',
  languageNote: 'Für alle, die neu sind; jeder wählt seine eigene.',
  currency: 'Währung',
  currencyNote: 'Drei Buchstaben, etwa EUR.',
  zone: 'Zeitzone',
  zoneNote: 'Gilt, wo nichts sagt, wo jemand ist.',
  country: 'Land',
  region: 'Region',
  wholeCountry: 'das ganze Land',
  countryNote:
    'Bestimmt Arbeitstage und Feiertage, wo von Kunden oder Kollegen nichts Genaueres bekannt ist.',
  sees: 'Der Vertrieb sieht',
  sights: { own: 'die eigenen Firmen', team: 'die Firmen des Teams', everybody: 'alle Firmen' },
  seesNote: 'Führungskräfte und Inhaber sehen alles; Firmen, die niemandem gehören, sehen alle.',
  working: 'Arbeitstage',
  workingLead:
    'Für Kunden gilt ihr eigener Kalender, für Kollegen der ihre. Dieser hier gilt, wo nichts bekannt ist.',
  week: 'Die Woche',
  works: (first, last) => `${first} bis ${last}`,
  hours: 'Kontaktzeiten',
  calls: (from, to) => `Anrufe ${from}–${to}`,
  mails: (from, to) => `Mail ${from}–${to}`,
  hoursNote: 'In der Zeit der Kunden; Teil von Bewertungen und Rhythmus.',
  holidays: 'Feiertage',
  noHolidays: 'Für dieses Land sind keine bekannt.',
  year: (count) => `${count} in den nächsten zwölf Monaten`,
};

/** Words of the section “Organization”. */
export const organizationWords: FeatureWords<OrganizationWords> = { en, de };
