import type { z } from 'zod';
import type { Id } from '../core/facts.ts';
import type { Instant } from '../core/time/day.ts';
import type { Actor } from './actor.ts';
import { InvalidInputError, refuse } from './errors.ts';
import type { Operation, OperationContext, SubjectType } from './operation.ts';
import { pace, waitingIn } from './planning/pace.ts';
import { planAccounts } from './planning/plan-accounts.ts';
import type { CalendarText } from './ports/calendar.ts';
import type { LineReader } from './ports/line-reader.ts';
import type { Places } from './ports/places.ts';
import type { Store, StoreTransaction } from './ports/store.ts';
import type { Vault } from './ports/vault.ts';

/** What operations stand on; made once by main. */
export interface Ground {
  readonly store: Store;
  readonly places: Places;
  readonly reader: LineReader;
  readonly calendarText: CalendarText;
  /** Where people and customers reach this server; without it no link can be sent. */
  readonly publicUrl?: string | null;
  readonly vault: Vault;
  readonly clock: () => Instant;
  readonly newId: () => Id;
  /** Hex SHA-256 of a text. */
  readonly hash: (text: string) => string;
}

export interface Call {
  readonly actor: Actor;
  readonly input: unknown;
  /** A repeated call with the same key does not act twice: it gets the first one's answer. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Runs an operation for an actor: checks the input and the right, opens one transaction, acts, plans the
 * touched accounts again, writes the audit trail, and answers. Everything or nothing.
 * Throws FollowthroughError for whatever a person may mend.
 */
export async function runOperation<Input extends z.ZodType, Output extends z.ZodType>(
  operation: Operation<Input, Output>,
  call: Call,
  ground: Ground,
): Promise<z.input<Output>> {
  const { actor } = call;
  const input = parseInput(operation, call.input);
  const said = withoutSecrets(operation, input);
  if (!operation.allow(actor)) throw refuse('not-allowed', { what: operation.summary });
  if (actor.readOnly && operation.effect !== 'read') throw refuse('read-only-key');

  return ground.store.transaction(actor.org, async (tx) => {
    const remembered =
      call.idempotencyKey === undefined ? null : await tx.runs.answered(actor.user, call.idempotencyKey);
    const inputHash = ground.hash(JSON.stringify(said));
    if (remembered) {
      if (remembered.operation !== operation.name || remembered.inputHash !== inputHash)
        throw refuse('idempotency-key-reused');
      if (operation.secretAnswer) throw refuse('secret-was-shown');
      return remembered.output as z.input<Output>;
    }

    const work = startWork(tx, actor, ground);
    const output = await operation.run(work.context, input);
    if (operation.effect === 'read') return output;

    await finishWork(work, ground, { operation: operation.name, input: said });
    if (call.idempotencyKey !== undefined) {
      const kept = operation.secretAnswer ? null : output;
      const answer = { operation: operation.name, inputHash, output: kept };
      await tx.runs.remember(actor.user, call.idempotencyKey, answer, work.context.now);
    }
    return output;
  });
}

/**
 * What the worker does in somebody's name (reading their mail, sending it): the same transaction, planning, audit
 * and announcement as an operation's, but called by nobody. `said` is what the audit trail keeps of it.
 */
export async function actFor<T>(
  actor: Actor,
  { name, said }: { readonly name: string; readonly said: object },
  ground: Ground,
  act: (context: OperationContext) => Promise<T>,
): Promise<T> {
  return ground.store.transaction(actor.org, async (tx) => {
    const work = startWork(tx, actor, ground);
    const result = await act(work.context);
    await finishWork(work, ground, { operation: name, input: said });
    return result;
  });
}

/** Looks something up in somebody's name; nothing is written. */
export function lookFor<T>(
  actor: Actor,
  ground: Ground,
  look: (context: OperationContext) => Promise<T>,
): Promise<T> {
  return ground.store.transaction(actor.org, (tx) => look(startWork(tx, actor, ground).context));
}

/** Plans what was touched, writes the audit trail, and tells open pages. */
async function finishWork(
  work: ReturnType<typeof startWork>,
  ground: Ground,
  { operation, input }: { readonly operation: string; readonly input: unknown },
): Promise<void> {
  const { tx, actor, now } = work.context;
  const accounts = work.changed();
  const planned = await planAccounts(tx, ground.places, accounts, now);
  await pace(tx, ground.places, waitingIn(planned), now);
  await tx.runs.audit({
    id: ground.newId(),
    at: now,
    userId: actor.user,
    door: actor.door,
    apiKey: actor.apiKey,
    operation,
    ...work.subject(),
    input,
  });
  await tx.runs.announce({ org: actor.org, operation, accounts });
}

/** What may be kept of an input. */
function withoutSecrets({ secretFields = [] }: Operation, input: unknown): unknown {
  if (secretFields.length === 0 || typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, secretFields.includes(name) ? '(secret)' : value]),
  );
}

function parseInput<Input extends z.ZodType>(operation: Operation<Input>, raw: unknown): z.output<Input> {
  const parsed = operation.input.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError(
    parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  );
}

/** Collects, while an operation runs, which accounts it changes and what it was about. */
function startWork(tx: StoreTransaction, actor: Actor, ground: Ground) {
  const changed = new Set<Id>();
  let subject: { subjectType: SubjectType | null; subjectId: Id | null } = {
    subjectType: null,
    subjectId: null,
  };
  const change = async (accounts: Iterable<Id>) => {
    const fresh = [...new Set(accounts)].filter((account) => !changed.has(account)).sort();
    if (fresh.length === 0) return;
    await tx.planning.lock(fresh);
    for (const account of fresh) changed.add(account);
  };
  const context: OperationContext = {
    tx,
    actor,
    now: ground.clock(),
    calendars: (key) => ground.places.calendar(key),
    places: ground.places,
    reader: ground.reader,
    calendarText: ground.calendarText,
    publicUrl: ground.publicUrl ?? null,
    vault: ground.vault,
    newId: ground.newId,
    change,
    async changePeople(people) {
      const homes = await tx.planning.homes([...people]);
      await change(homes.values());
      return homes;
    },
    about(type, id) {
      subject = { subjectType: type, subjectId: id };
    },
  };
  return { context, changed: () => [...changed].sort(), subject: () => subject };
}
