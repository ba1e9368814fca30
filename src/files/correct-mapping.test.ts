import { describe, expect, it } from 'vitest';
import { correctMapping } from './correct-mapping.ts';
import type { Mapping } from './mapping.ts';

const proposed: Mapping = {
  format: 'contacts',
  subject: 'person',
  columns: [
    { column: 0, header: 'Wer', field: 'custom', by: 'header' },
    { column: 1, header: 'Bei wem', field: 'person.name', by: 'values' },
    { column: 2, header: 'Mail', field: 'person.email', by: 'header' },
  ],
};

describe('a corrected mapping', () => {
  it('lets columns be called by what they hold', () => {
    const corrected = correctMapping(proposed, { wer: 'Name', 'Bei wem': 'company', Mail: 'ignore' });
    expect(corrected).toMatchObject({
      columns: [
        { field: 'person.name', by: 'user' },
        { field: 'person.organization', by: 'user' },
        { field: 'ignore', by: 'user' },
      ],
    });
  });

  it.each([
    [{ Wann: 'name' }, { what: 'column', said: 'Wann', known: ['Wer', 'Bei wem', 'Mail'] }],
    [{ Wer: 'shoe size' }, { what: 'meaning', said: 'shoe size' }],
  ])('says what it does not know: %j', (corrections, unknown) => {
    expect(correctMapping(proposed, corrections)).toMatchObject(unknown);
  });
});
