import type { z } from 'zod';
import type { Id } from '../core/facts.ts';
import type { Calendars } from '../core/policy/policy.ts';
import type { Instant } from '../core/time/day.ts';
import type { Actor } from './actor.ts';
import type { CalendarText } from './ports/calendar.ts';
import type { LineReader } from './ports/line-reader.ts';
import type { Places } from './ports/places.ts';
import type { StoreTransaction } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';

/**
 * One operation: its schema, who may call it, and what it does. Every door (HTTP, command line, MCP, worker)
 * calls the same one; OpenAPI, MCP tools and the web's types come from its schemas.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** kebab-case verb and noun: `log-interaction`. */
  readonly name: string;
  /** One sentence for people who read the API's documentation. */
  readonly summary: string;
  /** Where it stands in the HTTP interface; path parameters are fields of the input. */
  readonly http: { readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'; readonly path: string };
  readonly input: Input;
  readonly output: Output;
  /** What it does to what is recorded; becomes the HTTP method's safety and the MCP annotations. */
  readonly effect: 'read' | 'write' | 'destructive';
  /** The answer holds a secret, shown once: it is not kept under an Idempotency-Key. */
  readonly secretAnswer?: boolean;
  /** Fields of the input that hold secrets: the audit trail keeps only that they were given. */
  readonly secretFields?: readonly string[];
  allow(actor: Actor): boolean;
  run(context: OperationContext, input: z.output<Input>): Promise<z.input<Output>>;
}

/** What an operation is given besides its input. Time and identifiers are arguments, never taken. */
export interface OperationContext {
  /** The one transaction, inside the actor's organization. */
  readonly tx: StoreTransaction;
  readonly actor: Actor;
  readonly now: Instant;
  readonly calendars: Calendars;
  readonly places: Places;
  readonly reader: LineReader;
  readonly calendarText: CalendarText;
  /** Without a slash at the end; null: only this machine reaches the server. */
  readonly publicUrl: string | null;
  /** Seals credentials. */
  readonly vault: Vault;
  newId(): Id;
  /**
   * Locks accounts (in the order of their ids, so that writers never wait for one another in a circle) and
   * has them planned again before the transaction ends. Call it before reading what is about to be changed.
   */
  change(accounts: Iterable<Id>): Promise<void>;
  /** The same for the home accounts of people; returns them by person. */
  changePeople(people: Iterable<Id>): Promise<ReadonlyMap<Id, Id>>;
  /** What the audit trail names as the subject of this call. */
  about(type: SubjectType, id: Id): void;
}

export type SubjectType =
  | 'organization'
  | 'user'
  | 'team'
  | 'account'
  | 'person'
  | 'opportunity'
  | 'interaction'
  | 'agreement'
  | 'hold'
  | 'commitment'
  | 'signal'
  | 'import'
  | 'policy'
  | 'todo'
  | 'tag'
  | 'custom-field'
  | 'mailbox'
  | 'meeting';

/** Declares an operation; only gives the types of its schemas to `run`. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Operation<Input, Output>,
): Operation<Input, Output> {
  return definition;
}
