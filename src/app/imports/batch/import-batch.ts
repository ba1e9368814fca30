import { planAccounts } from '../../planning/plan-accounts.ts';
import type { FileRecord, ReadItem, ReadRow } from '../../ports/import-records.ts';
import type { Counts, ImportRowRecord } from '../../ports/imports.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import { loadBook } from './load-book.ts';
import { linkParents, resolveAccount } from './resolve-account.ts';
import { resolveActivity } from './resolve-activity.ts';
import { resolveOpportunity } from './resolve-opportunity.ts';
import { resolvePerson } from './resolve-person.ts';
import { resolveCampaign, resolveProduct, resolveUser } from './resolve-plain.ts';
import { RowRefused, type RowResult, RowWork } from './row-work.ts';
import { wantedBy } from './wanted.ts';
import { withoutGuards } from './without-guards.ts';
import { writeBook } from './write-book.ts';

export interface BatchDone {
  readonly counts: Counts;
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** Imports one batch of rows inside a transaction: everything or nothing. `seq`: the number of its first row. */
export async function importBatch(
  run: Run,
  tx: StoreTransaction,
  read: readonly ReadItem[],
  seq: number,
): Promise<BatchDone> {
  await tx.imports.takeTurn();
  await tx.imports.preferIndexes();
  const items = run.source === 'followthrough' ? read.map(withoutGuards) : read;
  const rows = items.filter((item): item is ReadRow => item.kind === 'row');
  const book = await loadBook(run, tx, wantedBy(run, rows));
  const outcomes: {
    record: Omit<ImportRowRecord, 'before' | 'reason'>;
    row: RowWork | null;
    refused?: { reason: string; cells: readonly string[] };
  }[] = [];
  for (const [index, item] of items.entries()) {
    const place = { seq: seq + index, line: item.line };
    const refusal = item.kind === 'refused' ? { reason: item.reason, cells: item.cells } : null;
    const row = new RowWork(item.line);
    const result = item.kind === 'refused' ? null : taken(run, book, item, row);
    if (result === null || 'refused' in result) {
      const refused = refusal ?? {
        reason: result?.refused ?? '',
        cells: item.kind === 'row' ? cellsOf(item) : [],
      };
      outcomes.push({
        record: { ...place, outcome: 'refused', subjectType: null, subjectId: null },
        row: null,
        refused,
      });
    } else {
      if (item.kind === 'row') for (const { reason } of item.problems) row.remark(reason);
      outcomes.push({
        record: { ...place, outcome: result.outcome, subjectType: result.type, subjectId: result.id },
        row,
      });
    }
  }
  linkParents(run, book);
  const records = outcomes.map(
    ({ record, row, refused }): ImportRowRecord =>
      refused === undefined
        ? { ...record, before: row?.effects() ?? null, reason: row?.reason() ?? null }
        : { ...record, before: { cells: refused.cells }, reason: refused.reason },
  );
  await writeBook(run, tx, book, records);
  if (book.urgent.size > 0) await planAccounts(tx, run.places, [...book.urgent].sort(), run.now);
  return {
    counts: countsOf(records),
    refused: records
      .filter(({ outcome }) => outcome === 'refused')
      .map(({ line, reason }) => ({ line, reason: reason ?? '' })),
  };
}

function taken(run: Run, book: Book, item: ReadRow, row: RowWork): RowResult | { readonly refused: string } {
  try {
    return takeRow(run, book, item.records, row);
  } catch (error) {
    if (error instanceof RowRefused) return { refused: error.message };
    throw error;
  }
}

/** The first record is what the row is about; what else it describes is linked with it. */
function takeRow(run: Run, book: Book, records: readonly FileRecord[], row: RowWork): RowResult {
  const main = records[0];
  if (!main) throw new RowRefused('This row says nothing that we know.');
  const others = records.slice(1);
  const results = new Map<FileRecord['kind'], RowResult>();
  // What others belong to comes first: company, people, opportunity, and then what happened.
  const order: readonly FileRecord['kind'][] = [
    'user',
    'product',
    'campaign',
    'account',
    'person',
    'opportunity',
    'activity',
  ];
  for (const record of [main, ...others].sort(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind),
  )) {
    results.set(record.kind, take(run, book, record, results, row));
  }
  const result = results.get(main.kind);
  if (!result) throw new RowRefused('This row says nothing that we know.');
  return result.outcome === 'unchanged' && row.changed ? { ...result, outcome: 'updated' } : result;
}

function take(
  run: Run,
  book: Book,
  record: FileRecord,
  earlier: ReadonlyMap<FileRecord['kind'], RowResult>,
  row: RowWork,
): RowResult {
  const person = book.people.get(earlier.get('person')?.id ?? '');
  const home = person?.record.accountId ?? earlier.get('account')?.id;
  switch (record.kind) {
    case 'person':
      return resolvePerson(run, book, record, row);
    case 'account':
      return resolveAccount(run, book, record, row);
    case 'opportunity':
      return resolveOpportunity(run, book, record, home, row);
    case 'activity':
      return resolveActivity(
        run,
        book,
        record,
        {
          people: person ? [person.record.id] : [],
          account: home ?? null,
          opportunity: earlier.get('opportunity')?.id ?? null,
        },
        row,
      );
    case 'campaign':
      return resolveCampaign(run, book, record, row);
    case 'product':
      return resolveProduct(run, book, record, row);
    case 'user':
      return resolveUser(run, book, record, row);
  }
}

/** The texts of a row that was read and then could not be taken. */
function cellsOf(item: ReadRow): readonly string[] {
  return Object.values(item.records[0] ?? {}).filter((value) => typeof value === 'string');
}

function countsOf(rows: readonly ImportRowRecord[]): Counts {
  const of = (outcome: ImportRowRecord['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    read: rows.length,
    created: of('created'),
    updated: of('updated'),
    unchanged: of('unchanged'),
    merged: of('merged'),
    refused: of('refused'),
  };
}
