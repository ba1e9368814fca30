import { describe, expect, it } from 'vitest';
import { fits } from './matching.ts';

describe('what is typed in a hurry', () => {
  it.each([
    ['Left alone', 'left'],
    ['Left alone', 'al le'],
    ['Left alone', ''],
    ['Coverage', 'covrage'],
    ['Coverage', 'coevr'],
    ['Settings', 'setings'],
    ['Settings', 'settnigs'],
    ['Abwesenheit für München', 'munchen'],
  ])('%s is meant by “%s”', (name, query) => expect(fits(name, query)).toBe(true));

  it.each([
    ['Left alone', 'eft'],
    ['Coverage', 'cxv'],
    ['Coverage', 'people'],
    ['Settings', 'sexxings'],
    ['Import', 'import people'],
  ])('%s is not meant by “%s”', (name, query) => expect(fits(name, query)).toBe(false));
});
