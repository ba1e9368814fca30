import { describe, expect, it } from 'vitest';
import { example, gist } from './example.fixture.ts';
import { nameLikeWords } from './name-like-words.ts';
import { understand } from './understand.ts';

describe('parts', () => {
  it('underline the clauses of the line, with their pieces', () => {
    const line = 'call Anna 20m, she brings the CFO by Friday';
    const { parts } = understand(line, example);
    expect(parts.map((part) => [part.kind, line.slice(part.from, part.to), part.sure])).toEqual([
      ['contact', 'call Anna 20m', true],
      ['theirs', 'she brings the CFO by Friday', true],
    ]);
    expect(
      parts.flatMap((part) =>
        part.details.map((detail) => [detail.kind, line.slice(detail.from, detail.to), detail.summary]),
      ),
    ).toEqual([
      ['contact', 'call', 'Call'],
      ['person', 'Anna', 'Anna Lindqvist'],
      ['duration', '20m', '20 min'],
      ['when', 'by Friday', 'Fri 27 Nov'],
    ]);
    expect(parts[0]?.summary).toBe('Call with Anna Lindqvist, 20 min, today 10:00');
    expect(parts[1]?.summary).toBe('They promise: brings the CFO, by Fri 27 Nov');
  });
});

describe('a line without a contact', () => {
  it('still says whom it is about', () => {
    expect(understand('Rate Tom A', example)).toMatchObject({
      interaction: null,
      rating: 'A',
      people: ['tom'],
      accountId: 'hafen',
    });
  });
});

describe('a contact without a time', () => {
  it('began now, less its duration', () => {
    expect(understand('call Anna 20m', example).interaction).toMatchObject({
      at: '2026-11-24T09:00:00.000Z',
      precision: 'now',
    });
  });
});

describe('hours in two zones', () => {
  it('takes an hour as the seller’s and shows the customer’s', () => {
    expect(understand('call Lucía, next call Fri 11 Dec 15:00', example).agreement).toMatchObject({
      day: '2026-12-11',
      minute: 540,
      zone: 'America/Bogota',
      instant: '2026-12-11T14:00:00.000Z',
      said: { zone: 'Europe/Berlin', day: '2026-12-11', minute: 900 },
    });
  });
  it('takes it as the customer’s when the line says so', () => {
    expect(understand('call Lucía, next call Fri 11 Dec 15:00 her time', example).agreement).toMatchObject({
      day: '2026-12-11',
      minute: 900,
      instant: '2026-12-11T20:00:00.000Z',
      said: { zone: 'America/Bogota', minute: 900 },
    });
  });
  it('crosses the date line', () => {
    const context = { ...example, zone: 'Pacific/Auckland', customerZone: 'America/Los_Angeles' };
    expect(understand('call Tom, next call Fri 11 Dec 9:00', context).agreement).toMatchObject({
      day: '2026-12-10',
      minute: 720,
      said: { day: '2026-12-11', minute: 540 },
    });
  });
});

describe('which Eva', () => {
  it('is asked with both', () => {
    const { unclear } = understand('call Eva', example);
    expect(unclear).toEqual([
      {
        question: 'Which Eva?',
        about: { from: 5, to: 8 },
        choices: [
          { label: 'Eva Sommer, Norra Rör AB', value: 'eva1' },
          { label: 'Eva Winter, Chłodnia Bałtyk', value: 'eva2' },
        ],
      },
    ]);
  });
  it.each([
    ['the page of the person', { subject: { personId: 'eva2' } }, 'eva2'],
    ['the page of the account', { subject: { accountId: 'norra' } }, 'eva1'],
    [
      'the one in touch last',
      {
        people: example.people.map((person) =>
          person.id === 'eva2' ? { ...person, lastContact: example.now - 86_400_000 } : person,
        ),
      },
      'eva2',
    ],
  ])('is decided by %s, and shown as unsure', (_, more, id) => {
    const { interaction, parts, unclear } = understand('call Eva', { ...example, ...more });
    expect(interaction?.people).toEqual([id]);
    expect(parts[0]?.sure).toBe(false);
    expect(unclear[0]?.choices[0]?.value).toBe(id);
  });
});

describe('a pasted text', () => {
  const lines = [
    'Dear Maren,',
    '',
    'we will sign by Friday.',
    'Please send SOC2 tomorrow.',
    'No budget for more.',
    '',
    'Best regards',
    'Ines',
  ].join('\n');
  it('is kept whole as a note, and nothing is concluded from it', () => {
    expect(gist(understand(lines, { ...example, subject: { personId: 'ines' } }))).toEqual({
      contact: 'note ours noted other',
      who: 'ines',
      notes: lines,
    });
  });
  it('is a mail when it has the head of one', () => {
    const mail = `From: Ines Aydın <ines@norra.example>\nTo: Maren Holt\nSubject: Report\n\n${lines}`;
    expect(gist(understand(mail, example))).toEqual({
      contact: 'mail theirs written',
      who: 'ines',
      notes: mail,
    });
  });
  it('may have a first line of its own', () => {
    expect(gist(understand(`Ines wrote:\n${lines}`, example))).toEqual({
      contact: 'mail theirs written',
      who: 'ines',
      notes: lines,
    });
  });
});

describe('words to search for', () => {
  it.each([
    ['call Anna 20m, liked pricing, she brings the CFO by Friday', ['Anna']],
    ['vm tom', ['tom']],
    ['met jason and priya at Hafenlogistik', ['Hafenlogistik', 'jason', 'priya']],
    ['Anruf Anna Lindqvist 20 Min', ['Anna', 'Lindqvist']],
    ['mail to lucía', ['lucía']],
    ['', []],
  ])('%s → %s', (line, expected) => {
    expect(nameLikeWords(line)).toEqual(expected);
  });
});

describe('odd input', () => {
  it.each([
    '',
    ' ',
    '\n\n',
    '😀',
    '!!!',
    ',,,;;;',
    '#',
    '#vip',
    'مكالمة مع آنا',
    'שלום',
    '\u0000',
    '\uD800',
    'İİİ',
    'x'.repeat(5000),
    'call '.repeat(1000),
    'Anna, '.repeat(800),
    '1'.repeat(5000),
    'ﬁ ß ŉ',
  ])('%j is no trouble', (line) => {
    const understood = understand(line, example);
    expect(understood.text).toBe(line);
    if (/[\p{L}]/u.test(line) && !line.startsWith('#')) expect(understood.parts.length).toBeGreaterThan(0);
  });
  it('is quick enough for every keystroke', () => {
    const line =
      'call Anna 20m, liked pricing, she brings the CFO by Friday, we send SOC2 tomorrow, next call Fri 11 Dec 10:00';
    understand(line, example);
    const begun = performance.now();
    for (let i = 0; i < 20; i++) understand(line, example);
    expect((performance.now() - begun) / 20).toBeLessThan(50);
  });
});
