import { describe, expect, it } from 'vitest';
import { story } from './story.ts';

const REPORT = 'the security report';
const told = () =>
  story()
    .person('Tom')
    .at('2026-11-03 10:00')
    .call('Tom')
    .agree('Tom', '2026-11-17')
    .wePromise('Tom', REPORT, '2026-11-06');
const delivered = () => told().at('2026-11-05 12:00').mail('Tom', 'owed').settled(REPORT, 'kept', 'Tom');

describe('Story 3: a promise inside the quiet', () => {
  it('is next, since it opens first', () => {
    expect(told().next('Tom', '2026-11-03')).toBe('deliver-promise due 2026-11-06, opens 2026-11-04');
    expect(told().list('2026-11-03')).toEqual([]);
  });

  it.each(['04', '05', '06', '07'])('stands on the list of the %s, beside the quiet', (day) => {
    expect(told().list(`2026-11-${day}`)).toEqual(['Tom: deliver-promise due 2026-11-06']);
    expect(told().leftAlone(`2026-11-${day}`)).toEqual(['Tom until 2026-11-17']);
  });

  it('is marked as asked for by them', () => {
    const step = told().stepOf('Tom', '2026-11-04');
    expect(step.marks).toEqual(['asked-for-by-them']);
    expect(step.because.map((it) => it.phrase)).toEqual([
      'we-promised',
      'they-asked-for-it',
      'shown-beside-quiet',
    ]);
  });

  it.each(['05', '06', '09', '16'])('leaves him alone after the delivery, on the %s', (day) => {
    expect(delivered().list(`2026-11-${day}`)).toEqual([]);
    expect(delivered().leftAlone(`2026-11-${day}`)).toEqual(['Tom until 2026-11-17']);
  });

  it('speaks on the 17th', () => {
    expect(delivered().list('2026-11-17')).toEqual(['Tom: speak-as-agreed due 2026-11-17']);
  });
});
