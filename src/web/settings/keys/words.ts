import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  make: 'Make a key',
  lead: 'A key lets a program work here in your name, with your rights: the command line elsewhere, an assistant over MCP, your own scripts.',
  name: 'What for',
  namePlaceholder: 'Backup script',
  may: 'May',
  scopes: { read: 'Only read', 'read-write': 'Read and write' },
  submit: 'Make the key',
  made: (name: string) => `The key “${name}”`,
  madeLead: 'Copy it now: it is shown only this once. Whoever has it can do what you may.',
  kept: 'I have kept it',
  keys: 'Keys',
  none: 'No keys yet.',
  never: 'never used',
  used: (day: string) => `last used ${day}`,
  since: (day: string) => `made ${day}`,
  until: (day: string) => `until ${day}`,
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
  revokeSure: 'Programs with this key stop working at once; it does not come back.',
  keep: 'Keep it',
  revoked: (name: string) => `The key “${name}” was revoked.`,
  states: { good: '', expired: 'expired', revoked: 'revoked' },
};

export type KeyWords = typeof en;

const de: KeyWords = {
  make: 'Einen Schlüssel machen',
  lead: 'Mit einem Schlüssel arbeitet ein Programm hier in Ihrem Namen und mit Ihren Rechten: die Befehlszeile anderswo, ein Assistent über MCP, eigene Skripte.',
  name: 'Wofür',
  namePlaceholder: 'Sicherungsskript',
  may: 'Darf',
  scopes: { read: 'Nur lesen', 'read-write': 'Lesen und schreiben' },
  submit: 'Schlüssel machen',
  made: (name) => `Der Schlüssel „${name}“`,
  madeLead: 'Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt. Wer ihn hat, darf, was Sie dürfen.',
  kept: 'Ich habe ihn aufbewahrt',
  keys: 'Schlüssel',
  none: 'Noch keine Schlüssel.',
  never: 'nie benutzt',
  used: (day) => `zuletzt benutzt ${day}`,
  since: (day) => `gemacht ${day}`,
  until: (day) => `bis ${day}`,
  revoke: 'Widerrufen',
  revokeOf: (name) => `${name} widerrufen`,
  revokeSure: 'Programme mit diesem Schlüssel gehen sofort nicht mehr; er kommt nicht zurück.',
  keep: 'Behalten',
  revoked: (name) => `Der Schlüssel „${name}“ ist widerrufen.`,
  states: { good: '', expired: 'abgelaufen', revoked: 'widerrufen' },
};

/** Words of the section “API keys”. */
export const keyWords: FeatureWords<KeyWords> = { en, de };
