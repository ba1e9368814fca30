/** Which channels carry a kind of touch, the usual one first. */
import type { Channel } from '../facts.ts';
import type { TouchKind } from '../policy/policy.ts';

const CARRIERS: Readonly<Record<TouchKind, readonly Channel[]>> = {
  call: ['phone'],
  visit: ['visit'],
  article: ['mail', 'message', 'letter'],
  newsletter: ['newsletter'],
};

export function carriersOf(kind: TouchKind): readonly Channel[] {
  return CARRIERS[kind];
}
