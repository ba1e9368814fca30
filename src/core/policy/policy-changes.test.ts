import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY, type Policy } from './policy.ts';
import { policyChanges } from './policy-changes.ts';

const { version: _, ...body } = DEFAULT_POLICY;
const changed = (patch: Partial<Policy>) => policyChanges(body, { ...body, ...patch });

describe('what differs between two policies', () => {
  it('is nothing between a policy and itself', () => {
    expect(changed({})).toEqual([]);
  });

  it('names the field of a rating with both values', () => {
    const ratings = body.ratings.map((rating) =>
      rating.key === 'A' ? { ...rating, idealDays: 28 } : rating,
    );
    expect(changed({ ratings })).toEqual([{ field: 'ratings.A.idealDays', before: 42, after: 28 }]);
  });

  it('names what came, what went, and another order', () => {
    const [a, b, c, longShot] = body.ratings;
    if (!a || !b || !c || !longShot) throw new Error('The default policy has four ratings');
    expect(changed({ ratings: [a, { ...b, key: 'D', label: 'D' }, c, longShot] })).toEqual([
      { field: 'ratings.B', before: 'B', after: null },
      { field: 'ratings.D', before: null, after: 'D' },
    ]);
    expect(changed({ ratings: [b, a, c, longShot] })).toEqual([
      { field: 'ratings', before: 'A > B > C > long-shot', after: 'B > A > C > long-shot' },
    ]);
  });

  it('takes hours as one value, and lists as one', () => {
    const hours = { mail: { to: 1140, from: 420 }, call: { to: 1080, from: 540 } };
    const persistence = { ...body.persistence, retryAfter: [3, 6] };
    expect(changed({ hours, persistence })).toEqual([
      { field: 'persistence.retryAfter', before: [2, 4, 7], after: [3, 6] },
      { field: 'hours.call', before: { from: 480, to: 1200 }, after: { from: 540, to: 1080 } },
    ]);
  });
});
