import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  lead: 'What you want to know about them that has no place yet. Values stay when a field is taken away, and come back with it.',
  subjects: { person: 'People', account: 'Accounts', opportunity: 'Opportunities' },
  types: { text: 'text', number: 'number', date: 'day', 'yes-no': 'yes or no', choice: 'one of several' },
  none: 'No fields of your own yet.',
  name: 'Name',
  kind: 'Kind',
  choices: 'Choices',
  choicesNote: 'With commas between them.',
  add: 'Add a field',
  added: (label: string) => `${label} is added.`,
  up: (label: string) => `Move up: ${label}`,
  upWord: 'Up',
  remove: (label: string) => `Take away: ${label}`,
  removeWord: 'Take away',
  removed: (label: string) => `${label} is taken away. Its values are kept.`,
  gone: 'Taken away',
  back: (label: string) => `Bring back: ${label}`,
  backWord: 'Bring back',
  brought: (label: string) => `${label} is back, with its values.`,
  renamed: (label: string) => `It is called ${label} now.`,
  rechosen: (label: string) => `${label} has other choices now.`,
};

export type FieldsWords = typeof en;

const de: FieldsWords = {
  lead: 'Was Sie über sie wissen möchten und was noch keinen Platz hat. Werte bleiben, wenn ein Feld weggenommen wird, und kommen mit ihm zurück.',
  subjects: { person: 'Personen', account: 'Unternehmen', opportunity: 'Chancen' },
  types: { text: 'Text', number: 'Zahl', date: 'Tag', 'yes-no': 'ja oder nein', choice: 'eins von mehreren' },
  none: 'Noch keine eigenen Felder.',
  name: 'Name',
  kind: 'Art',
  choices: 'Auswahl',
  choicesNote: 'Mit Kommas dazwischen.',
  add: 'Feld hinzufügen',
  added: (label) => `${label} ist da.`,
  up: (label) => `Nach oben: ${label}`,
  upWord: 'Hoch',
  remove: (label) => `Wegnehmen: ${label}`,
  removeWord: 'Wegnehmen',
  removed: (label) => `${label} ist weg. Die Werte bleiben erhalten.`,
  gone: 'Weggenommen',
  back: (label) => `Zurückholen: ${label}`,
  backWord: 'Zurückholen',
  brought: (label) => `${label} ist mit den Werten wieder da.`,
  renamed: (label) => `Es heißt jetzt ${label}.`,
  rechosen: (label) => `${label} hat jetzt eine andere Auswahl.`,
};

/** Words of the section of fields of one's own. */
export const fieldsWords: FeatureWords<FieldsWords> = { en, de };
