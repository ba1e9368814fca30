/** Makes a reason: the rule, what to say with what, and the facts behind it. */
import type { Id } from '../facts.ts';
import type { PhraseKey, Phrases } from '../wording/phrases.ts';
import type { FactRef, Reason } from './plan-types.ts';

export function because<K extends PhraseKey>(
  rule: string,
  phrase: K,
  said: Phrases[K],
  ...facts: readonly FactRef[]
): Reason {
  return { rule, phrase, with: said, facts };
}

export function fact(type: FactRef['type'], id: Id): FactRef {
  return { type, id };
}
