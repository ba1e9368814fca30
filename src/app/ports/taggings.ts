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
  on(kind: SubjectKind, id: Id): Promise<readonly { readonly id: Id; readonly name: string }[]>;
}
