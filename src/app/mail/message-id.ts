import type { Id } from '../../core/facts.ts';

/** A Message-ID of our own, without brackets: a fresh id at the domain of the sender (an address, or another id). */
export function newMessageId(fresh: Id, sender: string): string {
  return `${fresh}@${sender.slice(sender.lastIndexOf('@') + 1).toLowerCase()}`;
}
