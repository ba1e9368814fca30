import { describe, expect, it } from 'vitest';
import { addressesIn, kindOf } from './address-lines.ts';
import { linksOf } from './links-of.ts';

describe('addresses of a person', () => {
  it.each([
    ['anna@norra.example', 'mail'],
    ['+49 30 23125 100', 'phone'],
    ['(030) 23125-100', 'phone'],
    ['https://chat.example/anna', 'profile'],
    ['www.norra.example/anna', 'profile'],
    ['@anna:matrix.example', 'message'],
    ['Hafenstraße 3, 20457 Hamburg', 'post'],
  ])('takes %s for %s', (typed, kind) => {
    expect(kindOf(typed)).toBe(kind);
  });

  it('keeps what was known of an address that stays', () => {
    const known = [{ kind: 'message', value: 'https://chat.example/anna', label: 'work' }];
    expect(addressesIn(['https://chat.example/anna', 'anna@norra.example'], known)).toEqual([
      { kind: 'message', value: 'https://chat.example/anna', label: 'work' },
      { kind: 'mail', value: 'anna@norra.example' },
    ]);
  });

  it.each([
    ['phone', '+49 30 23125-100', ['tel:+493023125100', 'sms:+493023125100', 'https://wa.me/493023125100']],
    ['phone', '030 23125', ['tel:03023125', 'sms:03023125']],
    ['mail', 'anna@norra.example', ['mailto:anna@norra.example']],
    ['message', 'https://chat.example/anna', ['https://chat.example/anna']],
    ['profile', 'javascript:alert(1)', []],
    ['message', 'data:text/html,x', []],
  ])('links %s %s', (kind, value, hrefs) => {
    expect(linksOf({ kind, value }).map(({ href }) => href)).toEqual(hrefs);
  });
});
