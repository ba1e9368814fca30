import { describe, expect, it } from 'vitest';
import type { TouchKind } from '../policy/policy.ts';
import { shareByHand, touchShares } from './touch-shares.ts';

const rating = (kinds: readonly TouchKind[], occasionally: readonly TouchKind[] = []) => ({
  kinds,
  occasionally,
});

describe('how touches divide among the kinds of a rating', () => {
  it.each([
    ['two talks: the first', rating(['call', 'visit']), { call: 1 }],
    ['talk and gift in turn', rating(['call', 'article']), { call: 0.5, article: 0.5 }],
    ['a call every fourth time', rating(['article'], ['call']), { article: 0.75, call: 0.25 }],
    ['two gifts: the first', rating(['newsletter', 'article']), { newsletter: 1 }],
    ['now and then waits for three gifts in a row', rating(['call', 'article'], ['visit']), { visit: 0 }],
  ])('%s', (_name, given, expected) => {
    const shares = touchShares(given);
    expect(shares).toMatchObject(expected);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(1);
  });

  it('counts no newsletter as work by hand', () => {
    expect(shareByHand(rating(['newsletter'], ['article']))).toBe(0.25);
  });
});
