import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { example } from './example.fixture.ts';
import { nameLikeWords } from './name-like-words.ts';
import { understand } from './understand.ts';

const pieces = fc.constantFrom(
  'call',
  'called',
  'met',
  'Anna',
  'Tom',
  'anna',
  'Eva',
  'Karim Haddad',
  '20m',
  '1.5h',
  'by Friday',
  'bis Freitag',
  'she',
  'we',
  'sie',
  'wir',
  'send',
  'schickt',
  'brings',
  'the CFO',
  'tomorrow',
  'morgen',
  'next call',
  'nächster Anruf',
  'Fr 11.12.',
  '10:00',
  'her time',
  'no budget',
  'on hold',
  'for 3 weeks',
  'until',
  'wants',
  'a proposal',
  'liked pricing',
  'and',
  'und',
  '&',
  ',',
  ';',
  '.',
  ':',
  '\n',
  '#vip',
  'rate B',
  'todo:',
  'May',
  'Sun',
  '31 Feb',
  '99',
  '12/13',
  'in Q1',
  'KW 54',
  'halb drei',
  '😀',
  'ß',
  'İ',
  'zu teuer',
  'back Monday',
  'don’t call her any more',
  'at Norra Rör',
  'vm',
  'wrote',
  'moved to',
  'Anna’s',
);
const lines = fc.oneof(
  fc.array(pieces, { maxLength: 24 }).map((list) => list.join(' ')),
  fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
  fc.string({ maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const contexts = fc
  .record({
    locale: fc.constantFrom('en' as const, 'de' as const),
    now: fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) }),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Auckland', 'Asia/Kolkata'),
    subject: fc.constantFrom({}, { personId: 'anna' }, { accountId: 'norra' }),
  })
  .map((more) => ({ ...example, ...more }));

/** Between parts only separators and joining words may stand. */
const BETWEEN = /^(?:[\s\p{P}\p{S}\p{C}\p{M}\p{Z}]|and|und|then|dann|but|aber|also)*$/iu;

describe('any line', () => {
  it('is understood without a throw, with spans in the text, and with nothing lost', () => {
    fc.assert(
      fc.property(lines, contexts, (line, context) => {
        const understood = understand(line, context);
        nameLikeWords(line);
        let end = 0;
        for (const part of understood.parts) {
          expect(part.from).toBeGreaterThanOrEqual(end);
          expect(part.to).toBeGreaterThan(part.from);
          expect(part.to).toBeLessThanOrEqual(line.length);
          expect(line.slice(end, part.from)).toMatch(BETWEEN);
          end = part.to;
          let inside = part.from;
          for (const detail of part.details) {
            expect(detail.from).toBeGreaterThanOrEqual(inside);
            expect(detail.to).toBeGreaterThan(detail.from);
            expect(detail.to).toBeLessThanOrEqual(part.to);
            inside = detail.to;
          }
        }
        expect(line.slice(end)).toMatch(BETWEEN);
        // Whatever is a note is in the notes, word for word.
        for (const part of understood.parts.filter(
          (each) => each.kind === 'note' && each.details.length === 0 && line.split('\n').length < 4,
        )) {
          const said = line.slice(part.from, part.to).replace(/#\S+/gu, '').trim();
          if (/\p{L}/u.test(said) && !line.includes('#'))
            expect(understood.interaction?.notes).toContain(said);
        }
        for (const day of [
          understood.agreement?.day,
          understood.hold?.until,
          understood.absence?.backOn,
          ...understood.commitments.map((each) => each.due),
        ]) {
          if (day != null) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/u);
        }
        for (const about of [...understood.unclear, ...understood.warnings].flatMap(
          (each) => each.about ?? [],
        )) {
          expect(about.from).toBeGreaterThanOrEqual(0);
          expect(about.to).toBeLessThanOrEqual(line.length);
        }
        expect(understand(line, context)).toEqual(understood);
      }),
      { numRuns: 400 },
    );
  }, 60_000);
});
