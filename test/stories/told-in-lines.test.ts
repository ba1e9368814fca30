import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture } from '../../src/app/capture/capture.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { type Book, newBook } from '../book.ts';

/**
 * Stories as a seller types them, weeks later, and what Today says of the days in between. Berlin, rated A,
 * style direct, two conversations long ago. `-` nothing to do and no quiet; `alone DAY` quiet until then.
 */
type Story = readonly [
  title: string,
  who: string,
  lines: readonly (readonly [at: string, line: string])[],
  days: Readonly<Record<string, string>>,
];

const STORIES: readonly Story[] = [
  [
    'an agreed date that was kept',
    'Karl Adler',
    [
      ['11-03 10:00', 'call Karl Adler, next call Thu 12 Nov'],
      ['11-12 10:00', 'call Karl Adler'],
    ],
    { '11-04': 'alone 11-12', '11-13': '-', '12-17': '-', '12-18': 'keep-in-touch 12-24' },
  ],
  [
    'an agreed date on which only a voicemail was left',
    'Nils Conrad',
    [
      ['11-03 10:00', 'call Nils Conrad, next call Thu 12 Nov'],
      ['11-12 11:00', 'left Nils Conrad a voicemail'],
    ],
    { '11-12': 'speak-as-agreed 11-12', '11-13': 'remind-agreed 11-13' },
  ],
  [
    'an agreed date moved to a later one, its quiet with it',
    'Paul Ebert',
    [
      ['11-03 10:00', 'call Paul Ebert, next call Thu 12 Nov'],
      ['11-05 10:00', 'call Paul Ebert, moved to 19 Nov'],
    ],
    { '11-06': 'alone 11-19', '11-12': 'alone 11-19', '11-19': 'speak-as-agreed 11-19' },
  ],
  [
    'a question inside the quiet, answered: the date stays, the quiet is over',
    'Sven Gruber',
    [
      ['11-03 10:00', 'call Sven Gruber, next call Thu 12 Nov'],
      ['11-06 10:00', 'Sven Gruber wrote a mail: question on price'],
      ['11-06 16:00', 'answered Sven Gruber by mail'],
    ],
    { '11-05': 'alone 11-12', '11-06': '-', '11-10': '-', '11-12': 'speak-as-agreed 11-12' },
  ],
  [
    'three weeks asked for, from a Monday on',
    'Udo Imhof',
    [['11-02 10:00', 'Udo Imhof called, asked for three weeks because of the audit']],
    { '11-10': 'alone 11-23', '11-23': 'speak-as-agreed 11-23' },
  ],
  [
    'a hold that ends on a Saturday',
    'Vera Jung',
    [['11-03 10:00', 'Vera Jung asked to be left alone until 21 Nov']],
    { '11-20': 'alone 11-23', '11-21': 'alone 11-23', '11-23': 'speak-as-agreed 11-23' },
  ],
  [
    'away, with our question open',
    'Willi Kern',
    [
      ['11-02 10:00', 'mailed Willi Kern asking for a call'],
      ['11-02 10:05', 'Willi Kern is on vacation, back on 16 November'],
    ],
    { '11-04': 'alone 11-17', '11-16': 'alone 11-17', '11-17': 'retry 11-17' },
  ],
  [
    'a promise of ours inside the quiet',
    'Xenia Lorch',
    [['11-03 10:00', 'call Xenia Lorch, we send the report by Fri 6 Nov, next call Tue 17 Nov']],
    { '11-03': 'alone 11-17', '11-04': 'deliver-promise 11-06, alone 11-17' },
  ],
  [
    'tried until the last retry, then at the pace of the rating',
    'Yves Meier',
    [
      ['11-02 10:00', 'left Yves Meier a voicemail'],
      ['11-04 14:00', 'mailed Yves Meier asking for a call'],
      ['11-10 16:00', 'called Yves Meier, no answer'],
      ['11-19 09:00', 'left Yves Meier a voicemail'],
    ],
    { '11-03': '-', '11-09': '-', '11-18': '-', '11-20': '-', '12-28': 'keep-in-touch 12-31' },
  ],
  [
    'an absence that outlasts the agreed date',
    'Fritz Oppel',
    [
      ['11-03 10:00', 'call Fritz Oppel, next call Thu 12 Nov'],
      ['11-05 10:00', 'Fritz Oppel is away, back on 17 Nov'],
    ],
    {
      '11-12': 'speak-as-agreed 11-12, alone 11-18',
      '11-13': 'alone 11-18',
      '11-18': 'remind-agreed 11-18',
    },
  ],
  [
    'a hold in place of a later agreed date',
    'Elke Nagel',
    [
      ['11-03 10:00', 'call Elke Nagel, next call Thu 26 Nov'],
      ['11-05 10:00', 'Elke Nagel put us on hold until 17 Nov'],
    ],
    { '11-04': 'alone 11-26', '11-06': 'alone 11-17', '11-17': 'speak-as-agreed 11-17' },
  ],
  [
    'an article to somebody rated A: it restarts nothing, and holds the next touch for five working days',
    'Hugo Reuter',
    [
      ['09-28 10:00', 'call Hugo Reuter'],
      ['11-05 10:00', 'sent Hugo Reuter an article on customs'],
    ],
    { '11-04': 'keep-in-touch 11-09', '11-11': '-', '11-12': 'keep-in-touch 11-12' },
  ],
  [
    'a hint that the light went on, answered by a gift for it',
    'Eli Voss',
    [
      ['10-20 10:00', 'call Eli Voss'],
      ['11-09 09:00', 'heard that Eli Voss has a new office'],
      ['11-10 10:00', 'sent Eli Voss an article on offices'],
    ],
    { '11-09': 'act-on-signal 11-11', '11-11': '-', '11-25': 'keep-in-touch 12-01' },
  ],
];

describe('stories told in lines', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
    book.at('2026-11-23T09:00:00+01:00');
  });
  afterAll(() => book.close());

  it.each(STORIES)('%s', async (_, who, lines, days) => {
    const { id } = await book.person(who);
    for (const at of ['2025-05-05T10:00:00+02:00', '2025-05-12T10:00:00+02:00'])
      await book.run(logInteraction, { people: [id], kind: 'call', at });
    for (const [at, text] of lines) await book.run(capture, { text, at: inBerlin(at) });
    const told: Record<string, string> = {};
    for (const day of Object.keys(days)) told[day] = await dayOf(book, id, `2026-${day}`);
    expect(told).toEqual(days);
  });
});

const inBerlin = (at: string) =>
  Temporal.PlainDateTime.from(`2026-${at.replace(' ', 'T')}`)
    .toZonedDateTime('Europe/Berlin')
    .toInstant()
    .toString();

async function dayOf(book: Book, id: string, day: string): Promise<string> {
  const { steps, leaveAlone } = await book.today(day);
  const said = [
    ...steps.filter(({ person }) => person?.id === id).map(({ action, due }) => `${action} ${due.slice(5)}`),
    ...leaveAlone.filter(({ person }) => person.id === id).map(({ until }) => `alone ${until?.slice(5)}`),
  ];
  return said.join(', ') || '-';
}
