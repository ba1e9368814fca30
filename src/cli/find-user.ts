import { refuseCommand } from './errors.ts';
import type { Person } from './kit.ts';

/**
 * The user that somebody means: by id, by e-mail address, by the whole name, or by a part of it that only one
 * has. Throws `no-such-user` or `several-users` with the candidates.
 */
export function findUser(who: string, users: readonly Person[]): Person {
  const wanted = plain(who);
  const by = [
    (user: Person) => user.id === who.trim() || plain(user.email ?? '') === wanted,
    (user: Person) => plain(user.name) === wanted,
    (user: Person) =>
      plain(user.name)
        .split(/[\s-]+/u)
        .some((part) => part.startsWith(wanted)),
    (user: Person) => plain(user.name).startsWith(wanted),
  ];
  for (const matches of by) {
    const found = wanted === '' ? [] : users.filter(matches);
    const [only] = found;
    if (only && found.length === 1) return only;
    if (found.length > 1) throw refuseCommand('several-users', { who, candidates: shown(found, ' or ') });
  }
  throw refuseCommand('no-such-user', { who, known: shown(users, ', ') });
}

const plain = (text: string) =>
  text
    .trim()
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

function shown(users: readonly Person[], separator: string): string {
  const names = users.slice(0, 8).map(({ name, email }) => (email === null ? name : `${name} <${email}>`));
  return names.length === 0
    ? 'nobody yet'
    : [...names, ...(users.length > 8 ? ['others'] : [])].join(separator);
}
