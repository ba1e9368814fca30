import { describe, expect, it } from 'vitest';
import { knownSessions } from './known-sessions.ts';

const NOW = 1_793_000_000_000;

describe('sessions known by their cookie', () => {
  it.each([
    ['the same cookie', 'followthrough.session_token=a.b', NOW + 59_999, 's1'],
    ['among others', 'x=1; followthrough.session_token=a.b; y=2', NOW, 's1'],
    ['on an encrypted connection', '__Secure-followthrough.session_token=a.b', NOW, 's1'],
    ['a minute later', 'followthrough.session_token=a.b', NOW + 60_000, undefined],
    ['another signature', 'followthrough.session_token=a.c', NOW, undefined],
    ['a cookie that only ends alike', 'evil-followthrough.session_token=a.b', NOW, undefined],
    ['none', null, NOW, undefined],
  ])('%s', (_name, cookies, now, session) => {
    const known = knownSessions();
    known.keep('followthrough.session_token=a.b', 's1', NOW);
    expect(known.find(cookies, now)).toBe(session);
  });

  it('forget the oldest when there are very many', () => {
    const known = knownSessions();
    const cookie = (number: number) => `followthrough.session_token=${number}`;
    for (let number = 0; number <= 10_000; number += 1) known.keep(cookie(number), `s${number}`, NOW);
    expect([known.find(cookie(0), NOW), known.find(cookie(1), NOW)]).toEqual([undefined, 's1']);
  });
});
