import type { Id } from '../../../core/facts.ts';
import type { FieldChanges, MadeKind, Outcome, RowEffects } from '../../ports/imports.ts';

/** What one row of the file does, while it is being done. */
export class RowWork {
  readonly line: number;
  readonly #made = new Map<MadeKind, Id[]>();
  readonly #set: FieldChanges[] = [];
  readonly #tagged: (readonly [Id, string, Id])[] = [];
  readonly #named: (readonly [string, string])[] = [];
  readonly #remarks: string[] = [];
  #touched = false;

  constructor(line: number) {
    this.line = line;
  }

  made(kind: MadeKind, id: Id): void {
    const list = this.#made.get(kind);
    if (list) list.push(id);
    else this.#made.set(kind, [id]);
    this.#touched = true;
  }

  set(changes: FieldChanges): void {
    this.#set.push(changes);
    this.#touched = true;
  }

  tagged(tag: Id, kind: string, record: Id): void {
    this.#tagged.push([tag, kind, record]);
    this.#touched = true;
  }

  /** Bookkeeping: a record that only got to know another program's id was not changed. */
  named(kind: string, externalId: string): void {
    this.#named.push([kind, externalId]);
  }

  /** Something changed that needs no undoing of its own. */
  touch(): void {
    this.#touched = true;
  }

  remark(text: string): void {
    if (!this.#remarks.includes(text)) this.#remarks.push(text);
  }

  get changed(): boolean {
    return this.#touched;
  }

  reason(): string | null {
    return this.#remarks.length === 0 ? null : this.#remarks.join(' ');
  }

  effects(): RowEffects | null {
    const effects = {
      ...(this.#made.size > 0 ? { made: Object.fromEntries(this.#made) } : {}),
      ...(this.#set.length > 0 ? { set: this.#set } : {}),
      ...(this.#tagged.length > 0 ? { tagged: this.#tagged } : {}),
      ...(this.#named.length > 0 ? { named: this.#named } : {}),
    };
    return Object.keys(effects).length === 0 ? null : effects;
  }
}

/** What a row became. */
export interface RowResult {
  readonly outcome: Exclude<Outcome, 'refused'>;
  readonly type: string;
  readonly id: Id;
}

/** A row that cannot be taken; its reason is shown. */
export class RowRefused extends Error {}

export const HIDDEN =
  'This belongs to an account of somebody else that you may not change. Ask a manager to import it.';
