/** Languages in which people announce their return; month and weekday names come from the runtime's own data. */
const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'sk',
  'hu',
  'ro',
  'tr',
  'ru',
  'uk',
  'el',
  'hr',
  'sl',
  'et',
  'lv',
  'lt',
  'he',
  'id',
  'vi',
  'bg',
  'ca',
  'de-AT',
];

const YEAR = 2024;

function namesOf(
  count: number,
  dateOf: (index: number) => Date,
  options: readonly Intl.DateTimeFormatOptions[],
  type: string,
): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of LOCALES) {
    for (const option of options) {
      const format = new Intl.DateTimeFormat(locale, { ...option, timeZone: 'UTC' });
      for (let index = 0; index < count; index += 1) {
        const part = format.formatToParts(dateOf(index)).find((piece) => piece.type === type)?.value;
        const name = part?.toLowerCase().replace(/\.$/, '');
        if (name && /\p{L}{3}/u.test(name) && !names.has(name)) names.set(name, index);
      }
    }
  }
  return names;
}

/** Month names, full and short, in all cases that dates use; January is 1. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...[
    ...namesOf(
      12,
      (month) => new Date(Date.UTC(YEAR, month, 15)),
      [
        { day: 'numeric', month: 'long' },
        { month: 'long' },
        { month: 'short' },
        { day: 'numeric', month: 'short' },
      ],
      'month',
    ),
  ].map(([name, index]): [string, number] => [name, index + 1]),
  ['sept', 9],
  ['maerz', 3],
  ['mrz', 3],
]);

/** Weekday names in full, with the cases that follow "until"; Monday is 1, Sunday 7. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...[...namesOf(7, (day) => new Date(Date.UTC(YEAR, 0, 1 + day)), [{ weekday: 'long' }], 'weekday')].map(
    ([name, index]): [string, number] => [name, index + 1],
  ),
  ...([
    ['понедельника', 1],
    ['вторника', 2],
    ['среды', 3],
    ['среду', 3],
    ['четверга', 4],
    ['пятницы', 5],
    ['пятницу', 5],
    ['poniedziałku', 1],
    ['wtorku', 2],
    ['środy', 3],
    ['środę', 3],
    ['czwartku', 4],
    ['piątku', 5],
    ['mon', 1],
    ['tue', 2],
    ['tues', 2],
    ['wed', 3],
    ['thu', 4],
    ['thurs', 4],
    ['fri', 5],
    ['segunda', 1],
    ['terça', 2],
    ['quarta', 3],
    ['quinta', 4],
    ['sexta', 5],
    ['måndagen', 1],
    ['mandag den', 1],
  ] as [string, number][]),
]);
