import type { FeatureWords } from '../words/words-of.ts';

const en = {
  recent: (where: string) => `${where} · opened lately`,
  setting: 'settings',
  action: 'action',
  language: 'language',
  hold: (name: string) => `Put ${name} on hold`,
  holdLine: 'on hold until ',
  log: (name: string) => `Log something with ${name}`,
  found: (count: number) => (count === 1 ? '1 line' : `${count} lines`),
};

const de: typeof en = {
  recent: (where) => `${where} · zuletzt geöffnet`,
  setting: 'Einstellungen',
  action: 'Aktion',
  language: 'Sprache',
  hold: (name) => `${name} ruhen lassen`,
  holdLine: 'ruht bis ',
  log: (name) => `Etwas mit ${name} festhalten`,
  found: (count) => (count === 1 ? '1 Zeile' : `${count} Zeilen`),
};

/** Words of the palette. */
export const searchWords: FeatureWords<typeof en> = { en, de };
