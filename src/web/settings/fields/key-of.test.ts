import { expect, it } from 'vitest';
import { keyOf } from './key-of.ts';

it.each([
  ['Contract ends', [], 'contract_ends'],
  ['Größe (m²)', [], 'gro_e_m2'],
  ['2nd address', [], 'nd_address'],
  ['الاسم', [], 'field'],
  ['Size', ['size', 'size_2'], 'size_3'],
])('makes a key of %j', (label, taken, key) => {
  expect(keyOf(label, new Set(taken))).toBe(key);
  expect(key).toMatch(/^[a-z][a-z0-9_]{0,62}$/);
});
