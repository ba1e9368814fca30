import type { Id } from '../../core/facts.ts';
import { type Actor, isAtLeast } from '../actor.ts';
import { refuse } from '../errors.ts';
import type { ImportRecord, ImportRowRecord, MadeKind } from '../ports/imports.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Undoable } from '../ports/undoing.ts';
import type { Ground } from '../run-operation.ts';
import { refuseImport } from './import-errors.ts';
import { planDueAccounts } from './plan-due-accounts.ts';
import { restoreFields } from './restore-fields.ts';

export interface UndoReport {
  readonly import: Id;
  /** Records that the import had made and that are gone, by kind. */
  readonly removed: Readonly<Record<string, number>>;
  /** Records that have their values of before again. */
  readonly restored: number;
  /** What stays, and why; at most 1,000 are named. */
  readonly kept: readonly {
    readonly type: string;
    readonly id: Id;
    readonly name: string;
    readonly why: string;
  }[];
  readonly keptInAll: number;
  /** Opt-outs that came with the file and stay: no undo takes a refusal back. */
  readonly optOutsKept: number;
}

interface Tally {
  readonly removed: Record<string, number>;
  restored: number;
  readonly kept: Map<Id, { type: Undoable | 'field'; name: string; why: string }>;
  optOutsKept: number;
}

const BATCH = 500;
const MOST_SHOWN = 1_000;
/** Of PostgreSQL's integer. */
const LARGEST_SEQ = 2_147_483_647;
/** A run whose last batch is older than this has died. */
const SILENCE = 5 * 60_000;

/**
 * Takes a whole import back: what it made goes, unless something else has come to stand on it; what it wrote over
 * gets its value of before, where nobody has changed it since. In batches, the last row first; an undo that was
 * cut short is finished by calling it again. An import that is undone already is left as it is.
 */
export async function undoImport(ground: Ground, actor: Actor, id: Id): Promise<UndoReport> {
  const begun = await begin(ground, actor, id);
  const tally: Tally = { removed: {}, restored: 0, kept: new Map(), optOutsKept: 0 };
  if (begun.status === 'undone') return reportOf(id, tally);
  let seq = LARGEST_SEQ;
  for (;;) {
    const last = await ground.store.transaction(actor.org, async (tx) => {
      const rows = await tx.imports.rowsBefore(id, seq, BATCH);
      await undoRows(ground, actor, tx, begun, rows, tally);
      return rows.at(-1)?.seq;
    });
    if (last === undefined) break;
    seq = last;
  }
  // What was held back only by rows that went after it can go now.
  for (let tries = 0; tries < 3 && tally.kept.size > 0; tries += 1) {
    const before = tally.kept.size;
    await ground.store.transaction(actor.org, (tx) =>
      eraseMade(ground, actor, tx, begun, again(tally), tally),
    );
    if (tally.kept.size >= before) break;
  }
  const report = reportOf(id, tally);
  await ground.store.transaction(actor.org, async (tx) => {
    const now = ground.clock();
    await tx.imports.update(id, { status: 'undone', undoneAt: now });
    await tx.runs.audit({
      id: ground.newId(),
      at: now,
      userId: actor.user,
      door: actor.door,
      apiKey: actor.apiKey,
      operation: 'undo-import',
      subjectType: 'import',
      subjectId: id,
      input: { removed: report.removed, restored: report.restored, kept: report.keptInAll },
    });
    await tx.runs.announce({ org: actor.org, operation: 'undo-import', accounts: [] });
  });
  await planDueAccounts(ground, actor.org);
  return report;
}

async function begin(ground: Ground, actor: Actor, id: Id): Promise<ImportRecord> {
  return ground.store.transaction(actor.org, async (tx) => {
    const record = await tx.imports.get(id);
    if (!record) throw refuse('not-found', { what: 'import', id });
    if (actor.readOnly) throw refuse('read-only-key');
    if (record.importedBy !== actor.user && !isAtLeast(actor, 'manager'))
      throw refuseImport('import-forbidden');
    const isAlive = (record.options.beatAt ?? record.startedAt) > ground.clock() - SILENCE;
    if (record.status === 'running' && isAlive) throw refuseImport('import-still-running');
    return record;
  });
}

type Made = Map<MadeKind, Id[]>;

async function undoRows(
  ground: Ground,
  actor: Actor,
  tx: StoreTransaction,
  begun: ImportRecord,
  rows: readonly ImportRowRecord[],
  tally: Tally,
): Promise<void> {
  await tx.imports.takeTurn();
  const made: Made = new Map();
  for (const { before } of rows) {
    for (const [kind, ids] of Object.entries(before?.made ?? {})) {
      const list = made.get(kind as MadeKind);
      if (list) list.push(...ids);
      else made.set(kind as MadeKind, [...ids]);
    }
  }
  const homes = await tx.planning.homes(made.get('person') ?? []);
  await tx.planning.lock([...new Set([...homes.values(), ...(made.get('account') ?? [])])].sort());
  const restored = await restoreFields(
    ground,
    tx,
    begun,
    rows.flatMap(({ before }) => before?.set ?? []),
  );
  tally.restored += restored.records;
  for (const kept of restored.kept)
    tally.kept.set(`${kept.id} ${kept.field}`, {
      type: 'field',
      name: kept.name,
      why: `its ${kept.field} was changed since`,
    });
  await tx.undoing.untag(rows.flatMap(({ before }) => before?.tagged ?? []));
  await tx.addresses.remove(made.get('address') ?? []);
  await tx.jobs.remove(made.get('job') ?? []);
  tally.optOutsKept += made.get('permission')?.length ?? 0;
  await eraseMade(ground, actor, tx, begun, made, tally);
  await tx.undoing.forgetIds(
    begun.options.source,
    rows.flatMap(({ before }) => before?.named ?? []).filter(([, name]) => name !== ''),
  );
  await tx.bulk.markForPlanning([...new Set([...homes.values(), ...restored.accounts])], ground.clock());
}

/** Children before parents, so that what only they held back goes in the same turn. */
async function eraseMade(
  ground: Ground,
  actor: Actor,
  tx: StoreTransaction,
  begun: ImportRecord,
  made: Made,
  tally: Tally,
): Promise<void> {
  const audit = () => ({
    id: ground.newId(),
    at: ground.clock(),
    by: actor.user,
    door: actor.door,
    reason: `Undo of the import of ${begun.file}`,
  });
  const none = {
    accounts: [],
    people: [],
    opportunities: [],
    interactions: [],
    todos: [],
    products: [],
    campaigns: [],
    users: [],
    teams: [],
  };
  const free = async (kind: Undoable): Promise<readonly Id[]> => {
    const ids = made.get(kind) ?? [];
    const held = await tx.undoing.heldBack(kind, ids, begun.startedAt);
    const names = await tx.undoing.names(kind, ids);
    for (const [id, why] of held) tally.kept.set(id, { type: kind, name: names.get(id) ?? '', why });
    const going = ids.filter((id) => names.has(id) && !held.has(id));
    for (const id of going) tally.kept.delete(id);
    if (going.length > 0) tally.removed[kind] = (tally.removed[kind] ?? 0) + going.length;
    return going;
  };
  await tx.undoing.erase(
    {
      ...none,
      interactions: await free('interaction'),
      todos: await free('todo'),
      products: made.get('product') ?? [],
      campaigns: made.get('campaign') ?? [],
    },
    audit(),
  );
  await tx.undoing.erase({ ...none, opportunities: await free('opportunity') }, audit());
  await tx.undoing.erase({ ...none, people: await free('person') }, audit());
  await tx.undoing.erase({ ...none, accounts: await free('account') }, audit());
  await tx.undoing.erase({ ...none, users: await free('user') }, audit());
  await tx.undoing.erase({ ...none, teams: await free('team') }, audit());
}

function again(tally: Tally): Made {
  const made: Made = new Map();
  for (const [id, { type }] of tally.kept) {
    if (type === 'field') continue;
    const list = made.get(type);
    if (list) list.push(id);
    else made.set(type, [id]);
  }
  return made;
}

function reportOf(id: Id, tally: Tally): UndoReport {
  return {
    import: id,
    removed: tally.removed,
    restored: tally.restored,
    kept: [...tally.kept]
      .slice(0, MOST_SHOWN)
      .map(([key, kept]) => ({ id: key.split(' ')[0] ?? key, ...kept })),
    keptInAll: tally.kept.size,
    optOutsKept: tally.optOutsKept,
  };
}
