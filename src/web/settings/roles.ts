import type { Role } from '../../app/actor.ts';
import type { FeatureWords } from '../words/words-of.ts';

type RoleWords = Readonly<Record<Role, { readonly name: string; readonly may: string }>>;

const en: RoleWords = {
  owner: { name: 'Owner', may: 'Runs the organization: all that a manager may, and its settings.' },
  manager: {
    name: 'Manager',
    may: 'Leads sellers: sees every account, invites people, sets ratings and rhythm, plans leave for others, reads the audit trail.',
  },
  seller: { name: 'Seller', may: 'Follows up: works on the accounts that they may see.' },
  reader: { name: 'Reader', may: 'Looks at the accounts that they may see, and changes nothing in them.' },
};

const de: RoleWords = {
  owner: {
    name: 'Inhaber',
    may: 'Führt die Organisation: alles, was eine Führungskraft darf, und ihre Einstellungen.',
  },
  manager: {
    name: 'Führungskraft',
    may: 'Leitet den Vertrieb: sieht jede Firma, lädt ein, legt Einstufungen und Abstände fest, plant Urlaub für andere, liest das Protokoll.',
  },
  seller: { name: 'Vertrieb', may: 'Hält Kontakt: arbeitet an den Firmen, die sie sehen dürfen.' },
  reader: { name: 'Leser', may: 'Sieht die Firmen, die sie sehen dürfen, und ändert nichts an ihnen.' },
};

/** The roles by name, and what each may do. */
export const roleWords: FeatureWords<RoleWords> = { en, de };
