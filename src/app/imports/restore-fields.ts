import type { Id } from '../../core/facts.ts';
import type { BulkTable, FieldChanges, ImportRecord } from '../ports/imports.ts';
import type { Custom } from '../ports/records.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { Ground } from '../run-operation.ts';

type Row = Readonly<Record<string, unknown>> & { readonly id: Id };

export interface Restored {
  readonly records: number;
  /** Accounts whose plan may change. */
  readonly accounts: readonly Id[];
  readonly kept: readonly { readonly id: Id; readonly name: string; readonly field: string }[];
}

const TABLES: Readonly<Record<FieldChanges['type'], BulkTable>> = {
  account: 'accounts',
  person: 'people',
  opportunity: 'opportunities',
  product: 'products',
  campaign: 'campaigns',
  user: 'users',
  todo: 'todos',
};

/** Gives fields the values that stood there before, where they still hold what the import wrote. The last change first. */
export async function restoreFields(
  ground: Ground,
  tx: StoreTransaction,
  begun: ImportRecord,
  changes: readonly FieldChanges[],
): Promise<Restored> {
  const accounts = new Set<Id>();
  const kept: { id: Id; name: string; field: string }[] = [];
  let records = 0;
  for (const [type, mine] of Map.groupBy(changes, (change) => change.type)) {
    const ids = [...new Set(mine.map(({ id }) => id))];
    const found = new Map((await read(tx, type, ids)).map((row) => [row.id, row]));
    const patched = new Map<Id, Record<string, unknown> & { id: Id }>();
    for (const { id, was, now } of mine) {
      const record = found.get(id);
      if (!record) continue;
      const row = patched.get(id) ?? { ...record };
      for (const [field, before] of Object.entries(was)) {
        if (restore(row, field, before, now[field])) patched.set(id, row);
        else
          kept.push({
            id,
            name: String(record['name'] ?? record['text'] ?? ''),
            field: field.replace(/^custom\./, ''),
          });
      }
    }
    const rows = [...patched.values()];
    for (const row of rows) {
      if (typeof row['version'] === 'number') row['version'] += 1;
      // A record that this very import made must not look as if somebody had changed it since.
      if ('updatedAt' in row)
        row['updatedAt'] = row['createdAt'] === begun.startedAt ? begun.startedAt : ground.clock();
      const account = type === 'account' ? row.id : row['accountId'];
      if (typeof account === 'string') accounts.add(account);
    }
    await tx.bulk.update(TABLES[type], rows);
    records += rows.length;
  }
  return { records, accounts: [...accounts], kept };
}

/** False when somebody has changed it since. */
function restore(row: Record<string, unknown>, field: string, before: unknown, written: unknown): boolean {
  if (field.startsWith('custom.')) {
    const key = field.slice('custom.'.length);
    const custom = { ...(row['custom'] as Custom) };
    if (custom[key] !== written) return false;
    if (before === null) delete custom[key];
    else custom[key] = before as string;
    row['custom'] = custom;
    return true;
  }
  if (!isSame(row[field], written)) return false;
  row[field] = before;
  return true;
}

function isSame(value: unknown, written: unknown): boolean {
  return (
    value === written ||
    (typeof value === 'string' && /^-?\d+\.\d\d$/.test(value) && Number(value) === Number(written))
  );
}

async function read(
  tx: StoreTransaction,
  type: FieldChanges['type'],
  ids: readonly Id[],
): Promise<readonly Row[]> {
  const table = {
    account: tx.accounts,
    person: tx.people,
    opportunity: tx.opportunities,
    product: tx.products,
    campaign: tx.campaigns,
    user: tx.users,
    todo: tx.todos,
  }[type];
  return (await table.getMany(ids)) as unknown as readonly Row[];
}
