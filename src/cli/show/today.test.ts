import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../terminal/width.ts';
import { type TodayPlan, todayLines } from './today.ts';

const ID = '0193b0e6-7d5e-7000-8000-000000000001';
const named = (name: string) => ({ id: ID, name });

const STEP: TodayPlan['steps'][number] = {
  id: `speak-as-agreed:${ID}`,
  action: 'speak-as-agreed',
  subject: ID,
  number: 8,
  account: named('Hafenlogistik'),
  person: named('Tom Becker'),
  opportunity: null,
  owner: named('Mia Lorenz'),
  due: '2026-11-24',
  dueAt: null,
  opens: '2026-11-24',
  latest: null,
  hours: [{ from: '2026-11-24T07:00:00Z', to: '2026-11-24T19:00:00Z' }],
  channel: 'phone',
  because: [{ rule: 'speak-as-agreed', text: 'You agreed on 3 November to speak on the 24th.', facts: [] }],
  bring: null,
  ask: 'Bring in the head of finance.',
  waiting: [],
  marks: [],
};

const plan = (more: Partial<TodayPlan> = {}): TodayPlan => ({
  on: '2026-11-24',
  for: named('Mia Lorenz'),
  steps: [STEP],
  leaveAlone: [],
  replanned: null,
  ...more,
});

const shown = (what: TodayPlan, width = 80) =>
  todayLines(what, { width, colours: createColors(false), zone: 'Europe/Berlin' });

describe('Today', () => {
  it('says who, what, when, why, and whom to leave alone', () => {
    const because = [{ rule: 'quiet-period', text: '…', facts: [{ type: 'hold', id: ID }] }];
    const leaveAlone = [{ person: named('Priya Nair'), account: named('Rao'), until: '2026-12-01', because }];
    expect(shown(plan({ leaveAlone }))).toEqual([
      'Today · Tuesday 24 Nov 2026 · Mia Lorenz                    1 due · 1 left alone',
      '─'.repeat(80),
      '▸ Speak with Tom Becker · Hafenlogistik              today · phone · 08:00–20:00',
      '  You agreed on 3 November to speak on the 24th.',
      '  Ask: Bring in the head of finance.',
      '─'.repeat(80),
      'Left alone: Priya Nair until Tue 1 Dec (on hold)',
    ]);
  });

  it('has something to say when nothing is due', () => {
    expect(shown(plan({ steps: [] })).join('\n')).toContain('Nothing is due.');
  });

  it.each([
    [{ due: '2026-11-20' }, 'since Fri 20 Nov · phone'],
    [{ due: '2027-01-04' }, 'due Mon 4 Jan 2027'],
    [{ dueAt: '2026-11-24T09:00:00Z' }, 'by 10:00 · phone'],
    [{ latest: '2026-12-01', channel: null }, 'today · at latest Tue 1 Dec'],
  ])('%j is shown as “%s”', (more, said) => {
    expect(shown(plan({ steps: [{ ...STEP, ...more }] }))[2]).toContain(said);
  });

  it.each([40, 60, 100])('fits %i columns, whatever the names', (width) => {
    const step = {
      ...STEP,
      person: named('山田太郎 Wolfeschlegelsteinhausenbergerdorff'),
      account: named('A company with a name that does not end\u001B[31m'),
    };
    for (const line of shown(plan({ steps: [step] }), width)) {
      expect(widthOf(line)).toBeLessThanOrEqual(width);
      expect(line).not.toContain('\u001B');
    }
  });
});
