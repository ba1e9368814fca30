import type { AccountRecord as FileAccount, PersonRecord as FilePerson } from '../../ports/import-records.ts';
import type { AccountRecord, PersonRecord } from '../../ports/records.ts';
import type { RatingRule } from '../import-options.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import { change, type Entry } from './entry.ts';
import type { RowWork } from './row-work.ts';

interface Rated {
  readonly rating: string;
  /** The file itself names one of our ratings: it counts also where another stood. */
  readonly explicit: boolean;
}

/** The rating that the file names, else that of the first criterion that fits, else the one for everybody. */
export function ratingOf(run: Run, said: FilePerson | FileAccount): Rated | null {
  const named = said.rating === undefined ? undefined : run.ratings.get(said.rating.trim().toLowerCase());
  if (named !== undefined) return { rating: named, explicit: true };
  const rule = run.options.ratings.find((candidate) => fits(candidate, said));
  const rating = rule?.rating ?? (said.kind === 'person' ? run.options.rating : undefined);
  return rating === undefined ? null : { rating, explicit: false };
}

/** Rates, and keeps the change in the history of ratings. */
export function setRating(
  run: Run,
  book: Book,
  entry: Entry<AccountRecord> | Entry<PersonRecord>,
  type: 'account' | 'person',
  rated: Rated | null,
  row: RowWork,
): void {
  const previous = entry.record.rating;
  if (rated === null || previous === rated.rating || (previous !== null && !rated.explicit)) return;
  if (previous !== null && entry.line !== null) return;
  if (type === 'account')
    change(entry as Entry<AccountRecord>, type, { rating: rated.rating, ratedAt: run.now }, row, false);
  else change(entry as Entry<PersonRecord>, type, { rating: rated.rating, ratedAt: run.now }, row, false);
  const id = run.newId();
  book.newRatingChanges.push({
    id,
    accountId: type === 'account' ? entry.record.id : null,
    personId: type === 'person' ? entry.record.id : null,
    rating: rated.rating,
    previous,
    reason: 'Imported',
    at: run.now,
    changedBy: run.actor.user,
  });
  if (!entry.fresh) row.made('ratingChange', id);
}

function fits({ when }: RatingRule, said: FilePerson | FileAccount): boolean {
  return textsOf(said, when.field).some((text) => {
    if (when.equals !== undefined) return text.toLowerCase() === when.equals.trim().toLowerCase();
    if (when.contains !== undefined) return text.toLowerCase().includes(when.contains.trim().toLowerCase());
    const number = Number(text.replace(/[\s']|,(?=\d{3}\b)/g, ''));
    return when.atLeast !== undefined && !Number.isNaN(number) && number >= when.atLeast;
  });
}

function textsOf(said: FilePerson | FileAccount, field: string): readonly string[] {
  const wanted = field.trim().toLowerCase();
  const texts: string[] = [];
  for (const [name, value] of [...Object.entries(said), ...Object.entries(said.custom)]) {
    if (name.toLowerCase() !== wanted) continue;
    if (typeof value === 'string') texts.push(value.trim());
    else if (Array.isArray(value)) texts.push(...value.filter((item) => typeof item === 'string'));
  }
  return texts;
}
