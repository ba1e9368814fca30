import type { Id } from '../../core/facts.ts';
import type { SubjectKind } from './lists.ts';

/** Which tags stand on what. */
export interface Taggings {
  /** The tag of that name in any case; made when it is new. */
  named(name: string, newId: () => Id): Promise<Id>;
  /** Returns those that did not have it. */
  add(tag: Id, kind: SubjectKind, ids: readonly Id[]): Promise<readonly Id[]>;
  /** Returns those that had it. */
  take(tag: Id, kind: SubjectKind, ids: readonly Id[]): Promise<readonly Id[]>;
  /** How many records carry each tag, counted no further than `most`. */
  counts(most: number): Promise<ReadonlyMap<Id, number>>;
  /** What carries a tag, at most so many. */
  carriers(tag: Id, most: number): Promise<readonly Tagged[]>;
  /** Whatever carries one carries the other from now on; the first is no more. Returns what did not before. */
  merge(from: Id, into: Id): Promise<readonly Tagged[]>;
  on(kind: SubjectKind, id: Id): Promise<readonly { readonly id: Id; readonly name: string }[]>;
}

export interface Tagged {
  readonly subject: SubjectKind;
  readonly id: Id;
}
