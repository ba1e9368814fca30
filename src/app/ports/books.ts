import type { Id } from '../../core/facts.ts';

/** Whole books: everything that a seller owns. */
export interface Books {
  /** Gives all accounts, people, and open opportunities of one seller to another, or to nobody. */
  handOver(from: Id, to: Id | null): Promise<void>;
}
