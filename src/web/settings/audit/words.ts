import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  lead: 'Everything that was changed, by whom and when, newest first. It can not be edited.',
  who: 'Who',
  anybody: 'anybody',
  what: 'What',
  anything: 'anything',
  of: (name: string) => `Only ${name}`,
  oneThing: 'Only one record',
  all: 'Show all',
  none: 'Nothing here.',
  noneMore: 'Take a filter away.',
  system: 'The product itself',
  doors: { cli: 'command line', mcp: 'assistant', worker: 'worker' } as Readonly<Record<string, string>>,
  key: (name: string) => `key “${name}”`,
  details: 'What was sent',
  detailsOf: (done: string, name: string) => `What was sent: ${done} ${name}`,
  onlyOf: (name: string) => `Only what happened to ${name}`,
  title: 'Audit trail',
};

export type AuditWords = typeof en;

const de: AuditWords = {
  lead: 'Alles, was geändert wurde, von wem und wann, das Neueste zuerst. Es lässt sich nicht ändern.',
  who: 'Wer',
  anybody: 'alle',
  what: 'Was',
  anything: 'alles',
  of: (name) => `Nur ${name}`,
  oneThing: 'Nur ein Eintrag',
  all: 'Alles zeigen',
  none: 'Hier ist nichts.',
  noneMore: 'Nehmen Sie einen Filter weg.',
  system: 'Das Programm selbst',
  doors: { cli: 'Befehlszeile', mcp: 'Assistent', worker: 'im Hintergrund' },
  key: (name) => `Schlüssel „${name}“`,
  details: 'Was gesendet wurde',
  detailsOf: (done, name) => `Was gesendet wurde: ${done} ${name}`,
  onlyOf: (name) => `Nur, was mit ${name} geschah`,
  title: 'Protokoll',
};

/** Words of the section “Audit trail”. */
export const auditWords: FeatureWords<AuditWords> = { en, de };
