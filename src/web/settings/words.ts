import type { FeatureWords } from '../words/words-of.ts';

const en = {
  title: 'Settings',
  groups: { self: 'Yours', team: 'Team', work: 'Follow-up', house: 'Organization' },
  save: 'Save',
  discard: 'Discard',
  saved: 'Saved.',
  notYet: 'Not saved yet.',
  notYours: 'You can look at this, not change it. Ask a manager or the owner.',
  hidden: 'There is no such page in the settings, or it is not for your role.',
  meanwhile: 'Somebody else changed this meanwhile:',
  now: (field: string, value: string) => `${field} is now “${value}”.`,
  nothing: 'empty',
  keepMine: 'Save mine all the same',
  takeTheirs: 'Take theirs',
  copy: 'Copy',
  copied: 'Copied.',
  byHand: 'Your browser does not permit copying here. Select the text and copy it by hand.',
  optional: 'may stay empty',
};

export type SettingsWords = typeof en;

const de: SettingsWords = {
  title: 'Einstellungen',
  groups: { self: 'Ihre', team: 'Team', work: 'Kontakt halten', house: 'Organisation' },
  save: 'Speichern',
  discard: 'Verwerfen',
  saved: 'Gespeichert.',
  notYet: 'Noch nicht gespeichert.',
  notYours: 'Sie können das ansehen, aber nicht ändern. Fragen Sie eine Führungskraft oder den Inhaber.',
  hidden: 'Diese Seite gibt es in den Einstellungen nicht, oder sie ist nicht für Ihre Rolle.',
  meanwhile: 'Jemand anderes hat das inzwischen geändert:',
  now: (field, value) => `${field} ist jetzt „${value}“.`,
  nothing: 'leer',
  keepMine: 'Meines trotzdem speichern',
  takeTheirs: 'Das andere übernehmen',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  byHand: 'Ihr Browser erlaubt hier kein Kopieren. Markieren Sie den Text und kopieren Sie ihn von Hand.',
  optional: 'darf leer bleiben',
};

/** Words of the frame and of the form parts; each section has its own beside it. */
export const settingsWords: FeatureWords<SettingsWords> = { en, de };
