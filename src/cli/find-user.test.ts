import { describe, expect, it } from 'vitest';
import { findUser } from './find-user.ts';
import type { Person } from './kit.ts';

const user = (id: string, name: string, email: string | null = null): Person => ({
  id,
  name,
  email,
  zone: 'UTC',
});
const users = [
  user('u1', 'Anna Berg', 'anna@example.com'),
  user('u2', 'Anna Lindqvist', 'a.lindqvist@example.com'),
  user('u3', 'José Müller'),
  user('u4', 'Ann'),
];

describe('whom somebody means', () => {
  it.each([
    ['u2', 'u2'],
    ['anna@example.com', 'u1'],
    ['ANNA BERG', 'u1'],
    ['lind', 'u2'],
    ['jose', 'u3'],
    ['muller', 'u3'],
    // The whole name comes before those that only begin with it.
    ['Ann', 'u4'],
  ])('%s is %s', (who, id) => {
    expect(findUser(who, users).id).toBe(id);
  });

  it.each([
    ['anna', '“anna” may be Anna Berg <anna@example.com> or Anna Lindqvist <a.lindqvist@example.com>.'],
    ['nobody', 'There is no user “nobody”.'],
    ['', 'There is no user “”.'],
  ])('“%s” is refused: %s', (who, said) => {
    expect(() => findUser(who, users)).toThrow(said);
  });
});
