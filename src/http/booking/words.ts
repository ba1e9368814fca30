/** What the customer's booking page says; they have no account, so their browser's language decides. */
export const BOOKING_WORDS = {
  en: {
    with: (host: string, organization: string) => `with ${host}, ${organization}`,
    minutes: (count: number) => `${count} minutes`,
    hello: (name: string) => `For ${name}`,
    zone: 'Times are shown for',
    change: 'Change',
    three: 'Does one of these suit you?',
    all: 'All free times',
    none: 'There is no free time in the next weeks. Please write to us instead.',
    name: 'Your name',
    mail: 'Your e-mail',
    book: 'Book this time',
    move: 'Move it there',
    booked: 'It is booked',
    mailComes: 'An invitation is on its way to you.',
    keep: 'Keep the address of this page: here you move the meeting or call it off.',
    other: 'Another time',
    cancel: 'Call the meeting off',
    cancelled: 'The meeting is called off',
    cancelledMore: 'Thank you for telling us. We will be in touch.',
    over: 'This meeting has passed',
    taken: 'That time was taken a moment ago. These are still free:',
    notFree: 'That time is not free. These are:',
    missing: 'Please choose a time, and tell us your name and e-mail.',
    gone: 'This link is not valid any more',
    goneMore: 'Ask whoever sent it for a new one.',
  },
  de: {
    with: (host: string, organization: string) => `mit ${host}, ${organization}`,
    minutes: (count: number) => `${count} Minuten`,
    hello: (name: string) => `Für ${name}`,
    zone: 'Zeiten gelten für',
    change: 'Ändern',
    three: 'Passt eine dieser Zeiten?',
    all: 'Alle freien Zeiten',
    none: 'In den nächsten Wochen ist keine Zeit frei. Bitte schreiben Sie uns.',
    name: 'Ihr Name',
    mail: 'Ihre E-Mail-Adresse',
    book: 'Diese Zeit buchen',
    move: 'Dorthin verlegen',
    booked: 'Der Termin steht',
    mailComes: 'Eine Einladung ist unterwegs.',
    keep: 'Heben Sie die Adresse dieser Seite auf: Hier verlegen Sie den Termin oder sagen ihn ab.',
    other: 'Andere Zeit',
    cancel: 'Termin absagen',
    cancelled: 'Der Termin ist abgesagt',
    cancelledMore: 'Danke für die Nachricht. Wir melden uns.',
    over: 'Dieser Termin ist vorbei',
    taken: 'Diese Zeit wurde gerade vergeben. Noch frei sind:',
    notFree: 'Diese Zeit ist nicht frei. Frei sind:',
    missing: 'Bitte wählen Sie eine Zeit und nennen Sie Namen und E-Mail-Adresse.',
    gone: 'Dieser Link gilt nicht mehr',
    goneMore: 'Bitten Sie um einen neuen, wo Sie ihn herhaben.',
  },
} as const;

export type BookingLanguage = keyof typeof BOOKING_WORDS;

/** The first language of the header that we speak; English otherwise. */
export function languageIn(header: string | undefined): BookingLanguage {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const name = part.trim().slice(0, 2);
    if (name === 'de' || name === 'en') return name;
  }
  return 'en';
}
