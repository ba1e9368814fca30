import { describe, expect, it } from 'vitest';
import { changedIn, type FieldSpec, patchOf, plainAmount, textOf, valueOf } from './field-spec.ts';

describe('fields of a form', () => {
  it.each([
    ['92400', '92400'],
    ['92.400,50', '92400.50'],
    ['92,400.50', '92400.50'],
    ['1 250 000', '1250000'],
    ['€ 1.250', '1250'],
    ['12,5', '12.5'],
  ])('reads the amount %s as %s', (typed, amount) => {
    expect(plainAmount(typed)).toBe(amount);
  });

  it('keeps what is typed apart from what is meant', () => {
    expect(textOf(['audits', 'cold chain'], 'words')).toBe('audits, cold chain');
    expect(valueOf('audits,  cold chain,', 'words')).toEqual(['audits', 'cold chain']);
    expect(valueOf('  ', 'text')).toBeNull();
    expect(valueOf('', 'words')).toEqual([]);
    expect(valueOf('3,5', 'number')).toBe(3.5);
  });

  it('sends only what was changed, custom fields by their type', () => {
    const fields: readonly FieldSpec[] = [
      { name: 'name', label: 'Name' },
      { name: 'city', label: 'City' },
      { name: 'custom.vip', label: 'VIP', kind: 'choice' },
      { name: 'custom.seats', label: 'Seats', kind: 'number' },
    ];
    const before = { name: 'Norra', city: 'Luleå', 'custom.vip': '', 'custom.seats': '3' };
    const now = { name: 'Norra ', city: '', 'custom.vip': 'true', 'custom.seats': '4' };
    expect(patchOf(fields, changedIn(before, now), now)).toEqual({
      city: null,
      custom: { vip: true, seats: 4 },
    });
  });
});
