import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

function told() {
  return story().person('Tom').at('2026-11-03 10:00').call('Tom').agree('Tom', '2026-11-12');
}

const QUIET_DAYS = ['03', '04', '05', '06', '07', '08', '09', '10', '11'].map((day) => `2026-11-${day}`);

describe('Story 1: the direct distributor', () => {
  it.each(QUIET_DAYS)('leaves him alone on %s until the agreed date', (day) => {
    expect(told().leftAlone(day)).toEqual(['Tom until 2026-11-12']);
    expect(told().list(day)).toEqual([]);
    expect(told().next('Tom', day)).toBe('speak-as-agreed due 2026-11-12');
  });

  it('speaks on the agreed date', () => {
    expect(told().list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
    expect(told().leftAlone('2026-11-12')).toEqual([]);
  });

  it('still speaks on that day after a voicemail', () => {
    const tried = told().at('2026-11-12 09:10').voicemail('Tom');
    expect(tried.list('2026-11-12')).toEqual(['Tom: speak-as-agreed due 2026-11-12']);
  });

  it('reminds on the working day after, naming the agreed date', () => {
    const tried = told().at('2026-11-12 09:10').voicemail('Tom');
    expect(tried.list('2026-11-13')).toEqual(['Tom: remind-agreed due 2026-11-13']);
    const step = tried.stepOf('Tom', '2026-11-13');
    expect(step.because[0]).toMatchObject({ phrase: 'agreed-day-passed', with: { day: '2026-11-12' } });
    expect(step.marks).toEqual([]);
  });

  it('says so when it was we who did not try', () => {
    expect(told().stepOf('Tom', '2026-11-13').marks).toEqual(['ours-to-say']);
  });

  it('answers when he writes, and leaves him alone until the new date', () => {
    const wrote = told()
      .at('2026-11-12 09:10')
      .voicemail('Tom')
      .at('2026-11-13 09:00')
      .mail('Tom', 'ask')
      .at('2026-11-16 08:30')
      .theyWrite('Tom');
    expect(wrote.list('2026-11-16')).toEqual(['Tom: answer due 2026-11-16']);

    const agreed = wrote.at('2026-11-16 11:00').mail('Tom', 'owed').agree('Tom', '2026-11-25');
    expect(agreed.list('2026-11-16')).toEqual([]);
    expect(agreed.leftAlone('2026-11-16')).toEqual(['Tom until 2026-11-25']);
    expect(agreed.leftAlone('2026-11-24')).toEqual(['Tom until 2026-11-25']);
    expect(agreed.list('2026-11-25')).toEqual(['Tom: speak-as-agreed due 2026-11-25']);
  });
});
