import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  profile: 'Profile',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  language: 'Language',
  zone: 'Time zone',
  zoneNote: 'Your days and hours are meant in it.',
  touches: 'Touches a day',
  touchesNote:
    'How many contacts you choose to make on a day; Today and the plan keep to it. Empty: the usual.',
  scheme: 'Appearance',
  schemes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  look: 'This browser',
  signOut: 'Sign out',
};

export type YouWords = typeof en;

const de: YouWords = {
  profile: 'Angaben',
  name: 'Name',
  email: 'E-Mail',
  role: 'Rolle',
  language: 'Sprache',
  zone: 'Zeitzone',
  zoneNote: 'In ihr sind Ihre Tage und Stunden gemeint.',
  touches: 'Kontakte am Tag',
  touchesNote:
    'Wie viele Kontakte Sie sich an einem Tag vornehmen; Heute und der Plan halten sich daran. Leer: das Übliche.',
  scheme: 'Aussehen',
  schemes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  look: 'Dieser Browser',
  signOut: 'Abmelden',
};

/** Words of the section “You”. */
export const youWords: FeatureWords<YouWords> = { en, de };
