import type { BookingView } from '../../app/booking/visit.ts';
import { BOOKING_WORDS, type BookingLanguage } from './words.ts';

export interface BookingPage {
  readonly view: BookingView;
  readonly language: BookingLanguage;
  /** IANA name that the times are shown in. */
  readonly zone: string;
  /** What was wrong with what they sent. */
  readonly trouble?: 'taken' | 'notFree' | 'missing' | undefined;
  readonly name?: string;
  readonly mail?: string;
}

/** The page of a booking link: HTML and forms, no script, nothing from elsewhere. */
export function bookingPage(page: BookingPage): string {
  const { view, language } = page;
  const words = BOOKING_WORDS[language];
  const { meeting } = view;
  const head = `
    <header>
      <p class="with">${text(words.with(view.host, view.organization))}</p>
      <h1>${text(view.title)}</h1>
      <p class="facts">${[
        words.minutes(view.minutes),
        ...(view.place === null ? [] : [view.place]),
        ...(view.person === null ? [] : [words.hello(view.person)]),
      ]
        .map(text)
        .join(' · ')}</p>
    </header>`;
  if (meeting?.status === 'cancelled') return frame(page, head + said(words.cancelled, words.cancelledMore));
  if (meeting?.status === 'over') return frame(page, head + said(words.over, ''));
  if (meeting === null) return frame(page, head + trouble(page) + chooser(page, words.book));
  return frame(
    page,
    `${head}
    <section class="booked">
      <h2>${text(words.booked)}</h2>
      <p class="when">${text(dayOf(meeting.from, page))}, ${text(hourOf(meeting.from, page))}–${text(hourOf(meeting.to, page))}</p>
      <p class="note">${text(page.zone)}</p>
      <p class="note">${text(meeting.invited ? `${words.mailComes} ${words.keep}` : words.keep)}</p>
    </section>
    ${trouble(page)}
    <details${page.trouble === undefined ? '' : ' open'}><summary>${text(words.other)}</summary>${chooser(page, words.move)}</details>
    <form method="post" class="off"><input type="hidden" name="do" value="cancel"><button class="plain">${text(words.cancel)}</button></form>`,
  );
}

/** For a link that leads nowhere, and a door that is shut. */
export function plainPage(language: BookingLanguage, title: string, more: string): string {
  return document(language, title, said(title, more));
}

function chooser(page: BookingPage, action: string): string {
  const { view, language } = page;
  const words = BOOKING_WORDS[language];
  if (view.slots.length === 0) return `${zones(page)}<p class="note">${text(words.none)}</p>`;
  const proposed = new Set(view.proposed.map(({ from }) => from));
  const asks = view.person === null && view.meeting === null;
  const days = Map.groupBy(
    view.slots.filter(({ from }) => !proposed.has(from)),
    ({ from }) => dayOf(from, page),
  );
  return `${zones(page)}
    <form method="post">
      <input type="hidden" name="zone" value="${text(page.zone)}">
      <fieldset><legend>${text(words.three)}</legend><ul class="three">${view.proposed
        .map(({ from }) => `<li>${radio(from, `${dayOf(from, page)}, ${hourOf(from, page)}`)}</li>`)
        .join('')}</ul></fieldset>
      ${days.size === 0 ? '' : `<details><summary>${text(words.all)}</summary>${[...days].map(([day, slots]) => `<fieldset class="day"><legend>${text(day)}</legend><ul>${slots.map(({ from }) => `<li>${radio(from, hourOf(from, page))}</li>`).join('')}</ul></fieldset>`).join('')}</details>`}
      ${
        asks
          ? `<label>${text(words.name)}<input name="name" autocomplete="name" required maxlength="200" value="${text(page.name ?? '')}"></label>
      <label>${text(words.mail)}<input name="mail" type="email" autocomplete="email" required maxlength="320" value="${text(page.mail ?? '')}"></label>`
          : ''
      }
      <button>${text(action)}</button>
    </form>`;
}

function radio(from: number, label: string): string {
  return `<label class="slot"><input type="radio" name="at" value="${from}" required><span>${text(label)}</span></label>`;
}

function zones({ language, zone }: BookingPage): string {
  const words = BOOKING_WORDS[language];
  const all = Intl.supportedValuesOf('timeZone');
  const known = all.includes(zone) ? all : [zone, ...all];
  return `<form method="get" class="zone"><label for="zone">${text(words.zone)}</label><select id="zone" name="zone">${known
    .map((each) => `<option${each === zone ? ' selected' : ''}>${text(each)}</option>`)
    .join('')}</select><button class="plain">${text(words.change)}</button></form>`;
}

function trouble({ trouble: what, language }: BookingPage): string {
  return what === undefined
    ? ''
    : `<p role="alert" class="trouble">${text(BOOKING_WORDS[language][what])}</p>`;
}

function said(title: string, more: string): string {
  return `<section class="booked"><h2>${text(title)}</h2>${more === '' ? '' : `<p class="note">${text(more)}</p>`}</section>`;
}

function dayOf(at: number, { language, zone }: BookingPage): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(at);
}

function hourOf(at: number, { language, zone }: BookingPage): string {
  return new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
    timeStyle: 'short',
    timeZone: zone,
  }).format(at);
}

function frame({ language, view }: BookingPage, body: string): string {
  return document(language, view.title, body);
}

function document(language: BookingLanguage, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<link rel="stylesheet" href="/book/style.css">
<main>${body}</main>
</html>
`;
}

/** Text as it may stand in HTML, between tags and in quoted attributes. */
function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
