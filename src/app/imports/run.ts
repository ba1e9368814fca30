import type { Id } from '../../core/facts.ts';
import type { Instant } from '../../core/time/day.ts';
import type { Actor } from '../actor.ts';
import type { Notice } from '../ports/imports.ts';
import type { Places } from '../ports/places.ts';
import type { InteractionRecord, IsoDay } from '../ports/records.ts';
import type { ImportOptions } from './import-options.ts';

/** What stays the same while one file is imported. */
export interface Run {
  readonly id: Id;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: IsoDay;
  readonly options: ImportOptions;
  /** Under which name the file's ids are known. */
  readonly source: string;
  /** Ids of a program that we know name one record for ever; those of any table may be used twice. */
  readonly trustIds: boolean;
  readonly currency: string;
  readonly country: string;
  readonly owner: Id | null;
  /** What a column of last contacts stands for; null: it need not have been a contact (any activity). */
  readonly lastContact: InteractionRecord['kind'] | null;
  /** Header of the column of last contacts, under which it is kept when it is none. */
  readonly lastContactLabel: string;
  /** Keys of ratings by key and label in lower case. */
  readonly ratings: ReadonlyMap<string, string>;
  readonly places: Places;
  newId(): Id;
  hash(text: string): string;
  /** Accounts that rows made for others (parents): a row of their own makes them then. */
  readonly madeBeside: Set<Id>;
  readonly notices: Notices;
}

const MOST_NOTICES = 200;

/** What the user should know, gathered over the rows. */
export class Notices {
  readonly #byText = new Map<string, { count: number; line: number }>();

  add(text: string, line: number): void {
    const known = this.#byText.get(text);
    if (known) known.count += 1;
    else if (this.#byText.size < MOST_NOTICES) this.#byText.set(text, { count: 1, line });
  }

  list(): readonly Notice[] {
    return [...this.#byText].map(([text, seen]) => ({ text, ...seen }));
  }
}
