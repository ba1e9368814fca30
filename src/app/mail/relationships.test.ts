import { describe, expect, it } from 'vitest';
import { type MailForRelationships, relationships } from './relationships.ts';

const US = 'mara@ours.de';
const NOW = Date.parse('2026-11-02T08:00:00Z');
const named = (address: string) => ({ address, name: null });
let serial = 0;
const mail = (
  from: string,
  to: readonly string[],
  day: string,
  more: Partial<MailForRelationships> = {},
): MailForRelationships => {
  serial += 1;
  return {
    kind: 'ordinary',
    sender: named(from),
    toNamed: to.map(named),
    ccNamed: [],
    date: `${day}T10:00:00Z`,
    subject: `No ${serial}`,
    reply: 'A word.',
    messageId: `m${serial}@test`,
    ...more,
  };
};
const gathered = (...messages: readonly MailForRelationships[]) => {
  const found = relationships(new Set([US]));
  for (const message of messages) found.add(message);
  return found;
};

describe('with whom somebody is in touch, from a mailbox', () => {
  it('is who wrote to them in person or was written to, with name, company, and counts', () => {
    const { people } = gathered(
      mail('Ines@Acme.de', [US], '2026-10-01', { sender: { address: 'Ines@Acme.de', name: 'Ines Aydın' } }),
      mail(US, ['ines@acme.de'], '2026-10-02'),
      mail('tom@gmail.com', [US], '2026-10-03'),
    );
    expect(people(NOW)).toMatchObject([
      { address: 'ines@acme.de', name: 'Ines Aydın', company: 'acme.de', weWrote: 1, theyWrote: 1 },
      { address: 'tom@gmail.com', name: null, company: null, weWrote: 0, theyWrote: 1 },
    ]);
  });

  it.each([
    ['a list', mail('anna@acme.de', [US], '2026-10-01', { kind: 'list' }), 'list'],
    ['a bounce', mail('mailer-daemon@acme.de', [US], '2026-10-01', { kind: 'bounce' }), 'bounce'],
    ['a robot', mail('no-reply@acme.de', [US], '2026-10-01'), 'of-others'],
    ['a shared mailbox', mail('info@acme.de', [US], '2026-10-01'), 'of-others'],
    ['mail between others', mail('anna@acme.de', ['ben@acme.de'], '2026-10-01'), 'of-others'],
    ['mail without a date', mail('anna@acme.de', [US], '2026-10-01', { date: null }), 'undated'],
    [
      'an announcement to many',
      mail('anna@acme.de', [US, ...Array.from({ length: 10 }, (_, at) => `p${at}@acme.de`)], '2026-10-01'),
      'to-many',
    ],
  ] as const)('is nobody for %s', (_, message, why) => {
    const { people, leftOut } = gathered(message);
    expect([people(NOW), leftOut.get(why)]).toEqual([[], 1]);
  });

  it('counts a message once, however many folders hold it', () => {
    const message = mail('anna@acme.de', [US], '2026-10-01');
    expect(gathered(message, message).people(NOW)).toMatchObject([{ theyWrote: 1 }]);
  });

  it.each([
    ['nobody answered', [mail('anna@acme.de', [US], '2026-10-01', { reply: 'Could you send it?' })], true],
    [
      'they were answered, in whatever order the file has it',
      [
        mail(US, ['anna@acme.de'], '2026-10-02'),
        mail('anna@acme.de', [US], '2026-10-01', { reply: 'When?' }),
      ],
      false,
    ],
    ['they asked nothing', [mail('anna@acme.de', [US], '2026-10-01')], false],
  ])('knows whether they wait: %s', (_, messages, waits) => {
    const [anna] = gathered(...messages).people(NOW);
    expect(anna?.waiting !== null).toBe(waits);
  });

  it('measures a silence against how lively it was', () => {
    const weekly = ['2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25'].map((day, at) =>
      at % 2 === 0 ? mail(US, ['anna@acme.de'], day) : mail('anna@acme.de', [US], day),
    );
    const once = mail(US, ['ben@acme.de'], '2020-01-01');
    const [anna, ben] = gathered(...weekly, once).people(NOW);
    expect(anna).toMatchObject({ silentDays: 160, usualDays: 7 });
    expect(anna?.neglect).toBeCloseTo(160 / 7);
    expect(ben?.neglect).toBeNull();
  });
});
