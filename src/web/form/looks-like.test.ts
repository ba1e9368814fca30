import { expect, it } from 'vitest';
import { looksLike } from './looks-like.ts';

it.each([
  ['Ines Aydın', 'ines aydin', true],
  ['Norra Rör AB', 'Norra Ror', true],
  ['Becker Tom', 'Tom Becker', true],
  ['Tom Becker', 'Tom Bekker', true],
  ['Tom Becker', 'Tim Becker', false],
  ['Hafenlogistik', 'Olivar Sur', false],
  ['ليلى حداد', 'ليلى حداد', true],
  ['X', 'X', true],
  ['😀', '😀', false],
])('%s and %s: %s', (one, other, same) => {
  expect(looksLike(one, other)).toBe(same);
});
