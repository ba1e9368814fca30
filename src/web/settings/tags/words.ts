import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  lead: 'Tags are made where they are used. Here they are renamed, put together and taken away.',
  none: 'No tags yet. Type #fair behind a captured line, or tag people in a list.',
  name: 'Name',
  carried: (count: string, one: boolean) => `on ${count} ${one ? 'record' : 'records'}`,
  most: (count: string) => `on ${count} or more`,
  merge: (name: string) => `Merge ${name} into`,
  mergeWord: 'Merge into …',
  merged: (name: string, into: string) => `${name} is part of ${into} now.`,
  remove: (name: string) => `Remove: ${name}`,
  removeWord: 'Remove',
  removed: (name: string) => `${name} is removed.`,
  tooMany: (name: string) => `More than 1,000 records carry ${name}: this can not be taken back.`,
  allTheSame: 'Do it all the same',
  keep: 'Keep it',
  renamed: (name: string) => `It is called ${name} now.`,
};

export type TagsWords = typeof en;

const de: TagsWords = {
  lead: 'Tags entstehen, wo man sie benutzt. Hier werden sie umbenannt, zusammengelegt und weggenommen.',
  none: 'Noch keine Tags. Schreiben Sie #messe hinter eine erfasste Zeile, oder vergeben Sie sie in einer Liste.',
  name: 'Name',
  carried: (count, one) => `an ${count} ${one ? 'Eintrag' : 'Einträgen'}`,
  most: (count) => `an ${count} oder mehr`,
  merge: (name) => `${name} zusammenlegen mit`,
  mergeWord: 'Zusammenlegen mit …',
  merged: (name, into) => `${name} gehört jetzt zu ${into}.`,
  remove: (name) => `Entfernen: ${name}`,
  removeWord: 'Entfernen',
  removed: (name) => `${name} ist entfernt.`,
  tooMany: (name) => `Mehr als 1.000 Einträge tragen ${name}: Das lässt sich nicht zurücknehmen.`,
  allTheSame: 'Trotzdem',
  keep: 'Behalten',
  renamed: (name) => `Es heißt jetzt ${name}.`,
};

/** Words of the section of tags. */
export const tagsWords: FeatureWords<TagsWords> = { en, de };
