/**
 * Every reason in German, as a colleague would say it. Nobody is addressed (neither “du” nor “Sie”), so that it
 * fits every house; people are named again instead of guessing “er” or “sie”.
 */
import { date, dateAfter, every, spanOf } from './german-dates.ts';
import type { Catalogue } from './say.ts';

/** After “auf”: “auf unseren Anruf vom 3. November”. */
const OUR_KINDS: Readonly<Record<string, string>> = {
  call: 'unseren Anruf',
  voicemail: 'unsere Sprachnachricht',
  mail: 'unsere E-Mail',
  message: 'unsere Nachricht',
  letter: 'unseren Brief',
  visit: 'unseren Besuch',
  meeting: 'unser Treffen',
};

const CHANNELS: Readonly<Record<string, string>> = {
  phone: 'keine Anrufe',
  mail: 'keine E-Mails',
  message: 'keine Nachrichten',
  visit: 'keine Besuche',
  letter: 'keine Briefe',
  newsletter: 'keinen Rundbrief',
};

const DELAYS: Readonly<Record<string, string>> = {
  warm: 'ein freundlicher, geduldiger Ton besser ankommt',
  unknown: 'der passende Ton noch nicht bekannt ist',
  new: 'wir uns noch nicht lange kennen',
};

/** The ladder that a team starts with; what a team writes itself stays in its own words. */
const LADDER: Readonly<Record<string, string>> = {
  'Bring in the person who decides on the money': 'Einbeziehen, wer über das Geld entscheidet',
  'Share the figures or documents that the decision rests on':
    'Die Zahlen oder Unterlagen teilen, auf denen die Entscheidung beruht',
  'Meet with the other people who decide': 'Ein Treffen mit den anderen, die entscheiden',
  'Go through the proposal together': 'Das Angebot gemeinsam durchgehen',
};

const WROTE: Readonly<Record<string, string>> = {
  voicemail: 'auf die Mailbox gesprochen',
  letter: 'einen Brief geschrieben',
  message: 'eine Nachricht geschickt',
  mail: 'geschrieben',
};

const quoted = (text: string) => `„${text}“`;
const sentence = (text: string) => stop(text.slice(0, 1).toUpperCase() + text.slice(1));
const stop = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const wrote = (kind: string) => WROTE[kind] ?? 'geschrieben';

export const de: Catalogue = {
  'they-wrote': ({ who, on, kind }, s) =>
    `${s.name(who)} hat am ${date(on, s.today)} ${wrote(kind)} und wartet auf Antwort.`,
  'they-asked': ({ who, on }, s) =>
    `${s.name(who)} hat am ${date(on, s.today)} angefragt: innerhalb einer Stunde antworten.`,
  'unknown-wrote': ({ on, kind }, s) =>
    `Jemand, den wir nicht kennen, hat am ${date(on, s.today)} ${wrote(kind)}. Bitte zuordnen, oder festhalten, dass keine Antwort nötig ist.`,
  'we-promised': ({ who, what, made, due }, s) =>
    `Am ${date(made, s.today)} ${s.name(who)} versprochen, bis zum ${dateAfter(due, made, s.today)} zu liefern: ${stop(quoted(what))}`,
  'agreed-to-speak': ({ who, made, day }, s) =>
    `Am ${date(made, s.today)} mit ${s.name(who)} vereinbart, am ${dateAfter(day, made, s.today)} wieder zu sprechen.`,
  'agreed-hour': ({ time }) => `Vereinbart für ${time} Uhr Ortszeit beim Kunden.`,
  'hold-is-over': ({ who, made, day, reason }, s) =>
    `${s.name(who)} hat am ${date(made, s.today)} um Zeit bis zum ${dateAfter(day, made, s.today)} gebeten${reason === '' ? '' : ` (${reason})`}: dann wieder sprechen.`,
  'not-heard-since': ({ who }, s) => `${s.name(who)} hat sich seitdem nicht gemeldet.`,
  'tried-on-the-day': ({ day }, s) => `Am ${date(day, s.today)} versucht, aber niemanden erreicht.`,
  'agreed-day-passed': ({ who, made, day }, s) =>
    `Am ${date(made, s.today)} war mit ${s.name(who)} vereinbart, am ${dateAfter(day, made, s.today)} zu sprechen; dieser Tag ist vorbei.`,
  'hold-day-passed': ({ who, day }, s) =>
    `Die Zeit, um die ${s.name(who)} gebeten hatte, endete am ${date(day, s.today)}; seitdem gab es kein Gespräch.`,
  'ours-to-say': () => 'Wir haben uns an dem Tag nicht gemeldet: offen sagen, dass es an uns lag.',
  'they-promised': ({ who, what, due }, s) =>
    `${s.name(who)} hat ${quoted(what)} bis zum ${date(due, s.today)} versprochen; es ist noch nicht da.`,
  'reminded-before': ({ on }, s) => `Zuletzt am ${date(on, s.today)} daran erinnert.`,
  'signal-learned': ({ text, learned }, s) =>
    `${sentence(text)} Wir wissen es seit dem ${date(learned, s.today)}: innerhalb von zwei Arbeitstagen melden.`,
  'signal-foreseen': ({ text, day }, s) => `${sentence(text)} Vorgemerkt für den ${date(day, s.today)}.`,
  'last-contact': ({ who, on }, s) => `Der letzte Kontakt mit ${s.name(who)} war am ${date(on, s.today)}.`,
  'last-gift': ({ who, on }, s) => `${s.name(who)} hat zuletzt am ${date(on, s.today)} von uns gehört.`,
  'rating-gap': ({ rating, ideal }) => `Stufe ${rating}: ${every(Number(ideal))} in Kontakt.`,
  'own-gap': ({ who, ideal }, s) =>
    `Für ${s.name(who)} eigens festgelegt: ${every(Number(ideal))} in Kontakt.`,
  'longest-gap': ({ longest, latest }, s) =>
    `Die längste Pause von ${spanOf(Number(longest))} endet am ${date(latest, s.today)}: jetzt zählt nur ein Gespräch oder der Versuch dazu.`,
  'never-contacted': ({ who, since }, s) =>
    `${s.name(who)} steht seit dem ${date(since, s.today)} im Bestand, und niemand hat sich bisher gemeldet.`,
  'old-book': ({ who, on, since }, s) =>
    `Der letzte Kontakt mit ${s.name(who)} war am ${date(on, s.today)}, lange vor der Aufnahme in den Plan am ${date(since, s.today)}.`,
  'after-last-retry': ({ who, on }, s) =>
    `${s.name(who)} hat auf keinen Versuch geantwortet; der letzte war am ${date(on, s.today)}.`,
  'no-answer-yet': ({ who, on, kind }, s) =>
    `${s.name(who)} hat auf ${OUR_KINDS[kind] ?? 'unseren Versuch'} vom ${date(on, s.today)} noch nicht geantwortet.`,
  'retry-number': ({ count, of }) =>
    `Neuer Versuch ${count} von ${of}: auf anderem Weg und zu anderer Stunde.`,
  'missing-rating': ({ who }, s) =>
    `${s.name(who)} hat noch keine Einstufung: sie bestimmt, wie oft wir uns melden.`,
  'missing-rating-deleted': ({ who, rating }, s) =>
    `Die Stufe ${quoted(rating)} von ${s.name(who)} gibt es nicht mehr: bitte eine andere wählen.`,
  'missing-after-release': ({ who, ended }, s) =>
    `${s.name(who)} blieb bis zum ${date(ended, s.today)} in Ruhe: bitte neu einstufen.`,
  'missing-owner': ({ who }, s) => `Für ${s.name(who)} ist niemand zuständig: bitte jemanden bestimmen.`,
  'missing-channel': ({ who }, s) =>
    `Wir kennen keinen erlaubten Weg, ${s.name(who)} zu erreichen: bitte einen finden.`,
  'style-delay': ({ days, why }) =>
    `${days === 1 ? 'Einen Arbeitstag' : `${days} Arbeitstage`} später als sonst, weil ${why
      .split('+')
      .map((it) => DELAYS[it] ?? it)
      .join(' und ')}.`,
  'put-off-by-quiet': ({ until }, s) =>
    `Verschoben, weil die Ruhezeit erst am ${date(until, s.today)} endet.`,
  'gave-way': ({ day }, s) =>
    `Auf den ${date(day, s.today)} verschoben: pro Tag meldet sich nur eine Person von uns bei einem Kunden.`,
  'placed-first-touch': ({ day }, s) =>
    `Auf den ${date(day, s.today)} gelegt, damit sich die Arbeit gleichmäßig verteilt.`,
  'placed-paced': ({ day }, s) => `Auf den ${date(day, s.today)} gelegt: jeden Tag nur ein paar davon.`,
  'postponed-to': ({ day, reason }, s) => `Auf den ${date(day, s.today)} verschoben: ${stop(reason)}`,
  'skipped-on': ({ on, reason }, s) => `Am ${date(on, s.today)} ausgelassen: ${stop(reason)}`,
  'not-too-often': ({ day, last }, s) =>
    `Nicht vor dem ${date(day, s.today)}: am ${date(last, s.today)} kam schon etwas von uns.`,
  'not-twice-a-day': ({ on }, s) => `Am ${date(on, s.today)} kam schon etwas von uns.`,
  'behind-meeting': ({ day }, s) => `Am ${date(day, s.today)} ist ohnehin ein Treffen.`,
  'behind-agreed': ({ day }, s) => `Am ${date(day, s.today)} ist ohnehin ein Gespräch vereinbart.`,
  deputy: ({ by, deputy }, s) => `${s.name(by)} hat Urlaub; ${s.name(deputy)} vertritt.`,
  'on-leave-no-deputy': ({ by }, s) => `${s.name(by)} hat Urlaub, und niemand vertritt.`,
  'they-asked-for-it': ({ who }, s) =>
    `${s.name(who)} hat darum gebeten oder zugestimmt, darum gilt die Ruhezeit hierfür nicht.`,
  'shown-beside-quiet': ({ until }, s) => `Ansonsten bis zum ${date(until, s.today)} in Ruhe lassen.`,
  'quiet-meeting': ({ who, day }, s) => `Am ${date(day, s.today)} ist das Treffen mit ${s.name(who)}.`,
  'quiet-agreed': ({ who, made, day, maker }, s) =>
    who === maker
      ? `Am ${date(made, s.today)} vereinbart, am ${dateAfter(day, made, s.today)} wieder zu sprechen.`
      : `Am ${date(made, s.today)} mit ${s.name(maker)} vereinbart, am ${dateAfter(day, made, s.today)} wieder zu sprechen; das gilt auch für ${s.name(who)}.`,
  'quiet-hold': ({ who, made, until, reason, maker }, s) =>
    `${s.name(maker)} hat am ${date(made, s.today)} um Ruhe bis zum ${dateAfter(until, made, s.today)} gebeten${who === maker ? '' : `, auch für ${s.name(who)}`}${reason === '' ? '.' : `: ${stop(reason)}`}`,
  'quiet-absent': ({ who, back }, s) => `${s.name(who)} ist bis zum ${date(back, s.today)} nicht da.`,
  'quiet-resumed': ({ on }, s) => `Die Ruhezeit läuft seit dem ${date(on, s.today)} weiter.`,
  'released-until': ({ who, on, until, reason }, s) =>
    `${s.name(who)} bleibt seit dem ${date(on, s.today)} und bis zum ${date(until, s.today)} in Ruhe: ${stop(reason)}`,
  'released-for-good': ({ who, on, reason }, s) =>
    `${s.name(who)} bleibt seit dem ${date(on, s.today)} dauerhaft in Ruhe: ${stop(reason)}`,
  'left-after-push': ({ who, on, until }, s) =>
    `Der letzte Brief ging am ${date(on, s.today)} an ${s.name(who)}; bis zum ${date(until, s.today)} melden wir uns nicht.`,
  'opted-out-everywhere': ({ who, on }, s) =>
    `${s.name(who)} hat am ${date(on, s.today)} darum gebeten, nicht mehr kontaktiert zu werden.`,
  'account-excluded': ({ on, reason }, s) =>
    `Die Firma gehört seit dem ${date(on, s.today)} nicht mehr zum Zielkreis: ${stop(reason)}`,
  'channel-opted-out': ({ who, channel }, s) =>
    `${s.name(who)} möchte ${CHANNELS[channel] ?? `nichts über ${channel}`}.`,
  'review-long-shot': ({ who, on }, s) =>
    `${s.name(who)} gilt als Fernziel und hat am ${date(on, s.today)} geschrieben: Stimmt die Einstufung noch?`,
  'bring-article': ({ topics }) => `Etwas Lesenswertes über ${topics}.`,
  'bring-article-open': ({ who }, s) =>
    `Einen lesenswerten Artikel oder Hinweis; notieren, was ${s.name(who)} wichtig ist.`,
  'bring-newsletter': () => 'Der nächste Rundbrief.',
  'bring-news-on-signal': ({ text }) => `Etwas Nützliches dazu: ${stop(text)}`,
  'bring-promised': ({ what }) => `${quoted(what)}, wie versprochen.`,
  'bring-answer': () => 'Die Antwort auf die Frage.',
  'bring-talk': ({ topics }) => `Einen Gedanken oder eine Neuigkeit zu ${topics}.`,
  'bring-talk-open': ({ who }, s) =>
    `Einen Gedanken, der die Zeit wert ist; herausfinden, was ${s.name(who)} wichtig ist.`,
  'ask-commitment': ({ what }) => stop(LADDER[what] ?? what),
  'ask-date': () => 'Einen neuen Termin zum Sprechen.',
  'ask-kept': ({ what }) => `Was versprochen war: ${quoted(what)}, und bis wann es kommt.`,
  'ask-timeline': ({ who }, s) => `Wann ${s.name(who)} entscheiden möchte, und was bis dahin geschieht.`,
};
