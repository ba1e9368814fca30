import type { FeatureWords } from '../../words/words-of.ts';

const en = {
  planned: 'Planned',
  lead: 'What falls due during leave stands on the deputy’s Today. Without a deputy it waits: contacts that we chose come on days after the leave, without piling up; what was agreed or promised stays on its day. If the deputy is away too, their deputy takes over.',
  none: 'Nobody has leave planned.',
  standsIn: (name: string) => `${name} stands in`,
  noDeputy: 'nobody stands in',
  now: 'away now',
  days: (first: string, last: string) => `${first} to ${last}`,
  cancel: 'Cancel',
  cancelOf: (name: string) => `Cancel the leave of ${name}`,
  cancelled: (name: string) => `Leave of ${name} cancelled.`,
  plan: 'Plan leave',
  who: 'Who',
  first: 'First day',
  last: 'Last day',
  deputy: 'Deputy',
  nobody: 'nobody',
  reason: 'Note',
  submit: 'Plan it',
  done: (name: string) => `Leave of ${name} planned.`,
};

export type LeaveWords = typeof en;

const de: LeaveWords = {
  planned: 'Geplant',
  lead: 'Was während des Urlaubs fällig wird, steht auf Heute der Vertretung. Ohne Vertretung wartet es: Kontakte, die wir selbst wählen, kommen auf Tage danach, ohne sich zu stauen; Vereinbartes und Versprochenes bleibt an seinem Tag. Ist die Vertretung auch weg, springt deren Vertretung ein.',
  none: 'Niemand hat Urlaub geplant.',
  standsIn: (name) => `${name} vertritt`,
  noDeputy: 'niemand vertritt',
  now: 'jetzt weg',
  days: (first, last) => `${first} bis ${last}`,
  cancel: 'Absagen',
  cancelOf: (name) => `Urlaub von ${name} absagen`,
  cancelled: (name) => `Urlaub von ${name} abgesagt.`,
  plan: 'Urlaub planen',
  who: 'Wer',
  first: 'Erster Tag',
  last: 'Letzter Tag',
  deputy: 'Vertretung',
  nobody: 'niemand',
  reason: 'Notiz',
  submit: 'Planen',
  done: (name) => `Urlaub von ${name} geplant.`,
};

/** Words of the section “Leave and deputies”. */
export const leaveWords: FeatureWords<LeaveWords> = { en, de };
