/** Days, hours and kinds in the user's words. */

import type { CapturedKind, Mood, Outcome } from '../app/ports/understanding.ts';
import { type Day, isoFromDay, weekdayOf } from '../core/time/day.ts';
import { calendarDate } from './zoned.ts';

export type Locale = 'en' | 'de';

const WEEKDAYS = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
};
const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
};

/** "Fri 11 Dec", "Fr 11. Dez."; with the year when it is another one than today's. */
export function sayDay(day: Day, today: Day, locale: Locale): string {
  const { year, month, date } = calendarDate(day);
  const weekday = WEEKDAYS[locale][weekdayOf(day) - 1] ?? '';
  const name = MONTHS[locale][month - 1] ?? '';
  const text = locale === 'de' ? `${weekday} ${date}. ${name}` : `${weekday} ${date} ${name}`;
  return year === calendarDate(today).year ? text : `${text} ${year}`;
}

/** "10:00". */
export function sayMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function iso(day: Day): string {
  return isoFromDay(day);
}

const KINDS: Record<Locale, Record<CapturedKind, string>> = {
  en: {
    meeting: 'Meeting',
    visit: 'Visit',
    call: 'Call',
    voicemail: 'Voicemail',
    mail: 'Mail',
    message: 'Message',
    letter: 'Letter',
    newsletter: 'Newsletter',
    event: 'Event',
    note: 'Note',
  },
  de: {
    meeting: 'Treffen',
    visit: 'Besuch',
    call: 'Anruf',
    voicemail: 'Mailbox',
    mail: 'Mail',
    message: 'Nachricht',
    letter: 'Brief',
    newsletter: 'Rundbrief',
    event: 'Veranstaltung',
    note: 'Notiz',
  },
};
const OUTCOMES: Record<Locale, Partial<Record<Outcome, string>>> = {
  en: { 'not-reached': 'not reached', cancelled: 'cancelled', moved: 'moved', 'no-show': 'did not come' },
  de: {
    'not-reached': 'nicht erreicht',
    cancelled: 'abgesagt',
    moved: 'verschoben',
    'no-show': 'nicht erschienen',
  },
};

export function sayKind(kind: CapturedKind, locale: Locale): string {
  return KINDS[locale][kind];
}

export function sayOutcome(outcome: Outcome, locale: Locale): string | null {
  return OUTCOMES[locale][outcome] ?? null;
}

const WORDS = {
  en: {
    today: 'today',
    yesterday: 'yesterday',
    now: 'just now',
    theirs: 'They promise',
    ours: 'We promise',
    wanted: 'They ask for',
    by: 'by',
    noDate: 'no date yet',
    next: 'Agreed',
    hold: 'On hold until',
    away: 'Away, back',
    signal: 'Signal',
    kickBack: 'Not now',
    optOut: 'No more',
    release: 'Let go',
    rating: 'Rating',
    todo: 'To do',
    note: 'Note',
    gave: 'Gave',
    reaction: 'Reaction',
    asked: 'We asked',
    min: 'min',
    from: 'from',
    with: 'with',
    to: 'to',
    until: 'until',
    whoIs: (name: string) => `Who is ${name}?`,
    which: (name: string) => `Which ${name}?`,
    didYouMean: (name: string) => `Did you mean ${name}?`,
    byWhen: 'By when?',
    untilWhen: 'Until when?',
    backWhen: 'Back on which day?',
    onWhichDay: 'On which day?',
    withWhom: 'With whom?',
    whoOfThem: 'Who of them?',
    newPerson: 'Somebody new',
    dayOff: (day: string, better: string) => `${day} is a day off there; ${better}?`,
    passed: (day: string) => `${day} has passed.`,
    wrongWeekday: (day: string) => `The weekday does not fit: that day is ${day}.`,
    future: 'That is still to come: a contact can be recorded only once it took place.',
    several: 'More than one agreed date: the last one counts.',
    everything: 'anything',
    phone: 'calls',
    mail: 'mail',
    message: 'messages',
    visit: 'visits',
    letter: 'letters',
    newsletter: 'newsletters',
    endOfWeek: 'end of the week',
    tomorrow: 'tomorrow',
  },
  de: {
    today: 'heute',
    yesterday: 'gestern',
    now: 'gerade eben',
    theirs: 'Zusage des Kunden',
    ours: 'Zusage von uns',
    wanted: 'Gewünscht',
    by: 'bis',
    noDate: 'noch ohne Datum',
    next: 'Vereinbart',
    hold: 'Pause bis',
    away: 'Abwesend, zurück',
    signal: 'Signal',
    kickBack: 'Jetzt nicht',
    optOut: 'Nicht mehr:',
    release: 'Loslassen',
    rating: 'Bewertung',
    todo: 'Aufgabe',
    note: 'Notiz',
    gave: 'Mitgegeben',
    reaction: 'Reaktion',
    asked: 'Wir haben gebeten',
    min: 'Min.',
    from: 'von',
    with: 'mit',
    to: 'an',
    until: 'bis',
    whoIs: (name: string) => `Wer ist ${name}?`,
    which: (name: string) => `Wer ist mit ${name} gemeint?`,
    didYouMean: (name: string) => `Ist ${name} gemeint?`,
    byWhen: 'Bis wann?',
    untilWhen: 'Bis wann?',
    backWhen: 'Ab wann zurück?',
    onWhichDay: 'An welchem Tag?',
    withWhom: 'Mit wem?',
    whoOfThem: 'Wer von ihnen?',
    newPerson: 'Jemand Neues',
    dayOff: (day: string, better: string) => `${day} ist dort frei; ${better}?`,
    passed: (day: string) => `${day} ist vorbei.`,
    wrongWeekday: (day: string) => `Der Wochentag passt nicht: das ist ${day}.`,
    future: 'Das kommt noch: ein Kontakt wird erst danach festgehalten.',
    several: 'Mehr als ein vereinbartes Datum: das letzte gilt.',
    everything: 'gar nichts',
    phone: 'Anrufe',
    mail: 'Mails',
    message: 'Nachrichten',
    visit: 'Besuche',
    letter: 'Briefe',
    newsletter: 'Rundbriefe',
    endOfWeek: 'Ende der Woche',
    tomorrow: 'morgen',
  },
};

export type Phrases = (typeof WORDS)['en'];

export function phrases(locale: Locale): Phrases {
  return WORDS[locale];
}

export function sayMood(mood: Mood, locale: Locale): string {
  return {
    en: { positive: 'warmer', negative: 'cooler', neutral: 'neutral' },
    de: { positive: 'wärmer', negative: 'kühler', neutral: 'neutral' },
  }[locale][mood];
}
