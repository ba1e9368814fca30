import type { FeatureWords } from '../words/words-of.ts';

const en = {
  lists: {
    near: 'Near the longest gap',
    'to-qualify': 'To qualify',
    'kicked-back': 'Kicked back until',
    'left-alone': 'Left alone until',
    released: 'Released',
    'own-rhythm': 'With a rhythm of their own',
    'without-step': 'Without a next step',
  },
  leads: {
    near: 'Their longest gap ends within two weeks, or has ended.',
    'to-qualify': 'Something is missing before they can be kept in touch with.',
    'kicked-back': 'They said “not now”. On this day it is worth coming back.',
    'left-alone': 'Nobody of ours contacts them by choice before their day, unless they come first.',
    released: 'Left out of the plan, until a day or for good.',
    'own-rhythm': 'Kept in touch with more or less often than their rating says.',
    'without-step': 'They should have a next step and have none. Tell whoever runs this installation.',
  },
  missing: {
    rating: 'No rating yet',
    owner: 'Nobody follows up',
    channel: 'No address that may be used',
  } as Readonly<Record<string, string>>,
  kickBacks: {
    'not-a-priority': 'Not a priority',
    'no-problem': 'No problem',
    'already-have-one': 'Already have a solution',
    competitor: 'Competitor',
    'no-budget': 'No budget',
    'cannot-see-it-yet': 'Can not see it yet',
  } as Readonly<Record<string, string>>,
  optedOut: 'Opted out, or left out with the account',
  back: 'All of coverage',
  all: 'Show all',
  takeBack: 'Take back',
  tookBack: (name: string) => `${name} is in the plan again.`,
  by: (day: string) => `by ${day}`,
  past: (day: string) => `since ${day}`,
  ownRhythm: (ideal: string, longest: string) => `own rhythm: every ${ideal}, at the longest ${longest}`,
  booked: 'meeting booked',
  oneDot: (count: string) => `a dot: up to ${count} people`,
  never: (count: string) => `${count} never contacted yet`,
  whose: 'Whose book',
  everybody: 'Everybody’s',
  sellers: 'By seller',
  seller: 'Seller',
  nobodys: 'Nobody’s yet',
  columns: {
    people: 'people',
    withStep: 'with a step',
    near: 'near',
    toQualify: 'to qualify',
    released: 'released',
  },
  days: (count: number) => `${count}\u00a0${count === 1 ? 'day' : 'days'}`,
  weeks: (count: number) => `${count}\u00a0${count === 1 ? 'week' : 'weeks'}`,
};

export type CoverageWords = typeof en;

const de: CoverageWords = {
  lists: {
    near: 'Nahe am längsten Abstand',
    'to-qualify': 'Zu bewerten',
    'kicked-back': 'Vertröstet bis',
    'left-alone': 'In Ruhe lassen bis',
    released: 'Freigegeben',
    'own-rhythm': 'Mit eigenem Rhythmus',
    'without-step': 'Ohne nächsten Schritt',
  },
  leads: {
    near: 'Ihr längster Abstand endet in zwei Wochen oder ist vorbei.',
    'to-qualify': 'Es fehlt etwas, bevor man in Kontakt bleiben kann.',
    'kicked-back': 'Sie sagten „nicht jetzt“. An diesem Tag lohnt es sich wiederzukommen.',
    'left-alone': 'Niemand von uns meldet sich vor ihrem Tag von sich aus, außer sie melden sich zuerst.',
    released: 'Aus dem Plan genommen, bis zu einem Tag oder für immer.',
    'own-rhythm': 'Mit ihnen bleibt man öfter oder seltener in Kontakt, als ihre Bewertung sagt.',
    'without-step':
      'Sie sollten einen nächsten Schritt haben und haben keinen. Sagen Sie es denen, die diese Installation betreiben.',
  },
  missing: {
    rating: 'Noch keine Bewertung',
    owner: 'Niemand ist zuständig',
    channel: 'Keine Adresse, die man nutzen darf',
  },
  kickBacks: {
    'not-a-priority': 'Keine Priorität',
    'no-problem': 'Kein Problem',
    'already-have-one': 'Haben schon eine Lösung',
    competitor: 'Wettbewerber',
    'no-budget': 'Kein Budget',
    'cannot-see-it-yet': 'Sehen es noch nicht',
  },
  optedOut: 'Hat widersprochen, oder mit dem Unternehmen ausgenommen',
  back: 'Alles zur Abdeckung',
  all: 'Alle zeigen',
  takeBack: 'Zurückholen',
  tookBack: (name) => `${name} ist wieder im Plan.`,
  by: (day) => `bis ${day}`,
  past: (day) => `seit ${day}`,
  ownRhythm: (ideal, longest) => `eigener Rhythmus: alle ${ideal}, längstens ${longest}`,
  booked: 'Termin steht',
  oneDot: (count) => `ein Punkt: bis zu ${count} Personen`,
  never: (count) => `${count} noch nie kontaktiert`,
  whose: 'Wessen Bestand',
  everybody: 'Alle',
  sellers: 'Nach Verkäufer',
  seller: 'Verkäufer',
  nobodys: 'Noch niemandes',
  columns: {
    people: 'Personen',
    withStep: 'mit Schritt',
    near: 'nahe',
    toQualify: 'zu bewerten',
    released: 'freigegeben',
  },
  days: (count) => `${count}\u00a0${count === 1 ? 'Tag' : 'Tage'}`,
  weeks: (count) => `${count}\u00a0${count === 1 ? 'Woche' : 'Wochen'}`,
};

/** Words of the coverage page alone. */
export const coverageWords: FeatureWords<CoverageWords> = { en, de };

/** "6 weeks", "10 days". */
export function gapIn(days: number, words: CoverageWords): string {
  return days % 7 === 0 ? words.weeks(days / 7) : words.days(days);
}
