/** What stands in the mails about a meeting, in the language of the account's seller. */
import type { Instant } from '../../core/time/day.ts';

export type Language = 'en' | 'de';
export const languageOf = (locale: string): Language => (locale.startsWith('de') ? 'de' : 'en');

export const MAIL_WORDS = {
  en: {
    untitled: 'A meeting',
    invitation: (title: string) => title,
    moved: (title: string) => `New time: ${title}`,
    changed: (title: string) => `Changed: ${title}`,
    'called-off': (title: string) => `Called off: ${title}`,
    accepted: (title: string) => `Accepted: ${title}`,
    declined: (title: string) => `Declined: ${title}`,
    tentative: (title: string) => `Maybe: ${title}`,
    'counter-declined': (title: string) => `The time stays: ${title}`,
    when: 'When',
    where: 'Where',
    stays: 'The other time does not suit us; the meeting stays as it is.',
    off: 'This meeting does not take place.',
    link: 'Another time, or not at all',
  },
  de: {
    untitled: 'Ein Treffen',
    invitation: (title: string) => title,
    moved: (title: string) => `Neue Zeit: ${title}`,
    changed: (title: string) => `Geändert: ${title}`,
    'called-off': (title: string) => `Abgesagt: ${title}`,
    accepted: (title: string) => `Zugesagt: ${title}`,
    declined: (title: string) => `Abgesagt: ${title}`,
    tentative: (title: string) => `Vielleicht: ${title}`,
    'counter-declined': (title: string) => `Es bleibt dabei: ${title}`,
    when: 'Wann',
    where: 'Wo',
    stays: 'Die andere Zeit passt uns leider nicht; es bleibt bei der bisherigen.',
    off: 'Dieses Treffen findet nicht statt.',
    link: 'Andere Zeit oder absagen',
  },
} as const;

export type MailOccasion =
  | 'invitation'
  | 'moved'
  | 'changed'
  | 'called-off'
  | 'accepted'
  | 'declined'
  | 'tentative'
  | 'counter-declined';

/** `Thursday, 12 November 2026, 10:00–11:00 (Europe/Berlin)`. */
export function spanInWords(from: Instant, to: Instant, zone: string, locale: string): string {
  const language = languageOf(locale) === 'de' ? 'de-DE' : 'en-GB';
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: zone }).format(from);
  const hour = new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone: zone });
  const span = to > from ? `${hour.format(from)}–${hour.format(to)}` : hour.format(from);
  return `${day}, ${span} (${zone})`;
}
