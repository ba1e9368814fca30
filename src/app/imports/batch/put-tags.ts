import type { Id } from '../../../core/facts.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import type { RowWork } from './row-work.ts';

/** Puts tags on a record; those that are not known yet are made. */
export function putTags(
  run: Run,
  book: Book,
  kind: 'account' | 'person',
  id: Id,
  names: readonly string[],
  row: RowWork,
): void {
  for (const name of names) {
    const shown = name.slice(0, 100);
    let tag = book.tagIds.get(shown.toLowerCase());
    if (tag === undefined) {
      tag = run.newId();
      book.tagIds.set(shown.toLowerCase(), tag);
      book.newTags.push({ id: tag, name: shown });
    }
    const there = book.tagsOn.get(id) ?? new Set<Id>();
    book.tagsOn.set(id, there);
    if (there.has(tag)) continue;
    there.add(tag);
    book.newTaggings.push({ tagId: tag, subjectType: kind, subjectId: id });
    row.tagged(tag, kind, id);
  }
}
