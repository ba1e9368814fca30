import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { duplicatesInTable } from '../../src/app/duplicates/duplicates-in-table.ts';
import { readTable } from '../../src/main/read-table.ts';

const FOLDER = join(import.meta.dirname, '../../../shared/data/dedupe');
const there = existsSync(FOLDER);

type Row = { line: number; cells: readonly string[] };

interface Case {
  readonly file: string;
  readonly kind: 'people' | 'companies';
  /** Which row is which entity: by a file of ids, or by a cell. */
  readonly truth: string | ((cells: readonly string[]) => string | undefined);
  /** The least F1 over pairs: a little below what is reached. */
  readonly f1: number;
}

const byRecordId = ([id]: readonly string[]) => /^rec-(\d+)-/.exec(id ?? '')?.[1];

const CASES: readonly Case[] = [
  { file: 'febrl/dataset1.csv', kind: 'people', truth: byRecordId, f1: 0.98 },
  { file: 'febrl/dataset2.csv', kind: 'people', truth: byRecordId, f1: 0.98 },
  { file: 'rldata500/RLdata500.csv', kind: 'people', truth: 'rldata500/identity_500.csv', f1: 0.95 },
  { file: 'splink-fake1000/input.csv', kind: 'people', truth: 'splink-fake1000/truth.csv', f1: 0.92 },
  { file: 'restaurants/restaurant.csv', kind: 'companies', truth: (cells) => cells[5], f1: 0.93 },
  {
    file: 'organisations-chicago/input.csv',
    kind: 'companies',
    truth: 'organisations-chicago/truth.csv',
    f1: 0.92,
  },
  { file: 'companies-patstat/input.csv', kind: 'companies', truth: 'companies-patstat/truth.csv', f1: 0.95 },
];

async function entitiesOf(truth: Case['truth'], rows: readonly Row[]): Promise<Map<number, string>> {
  const ids = typeof truth === 'string' ? await readTable(join(FOLDER, truth)) : null;
  const known = new Map(ids?.rows.map(({ cells }) => [cells[0], cells[1]]));
  const entity = typeof truth === 'string' ? (cells: readonly string[]) => known.get(cells[0] ?? '') : truth;
  return new Map(
    rows.flatMap(({ line, cells }) => {
      const is = entity(cells);
      return is === undefined ? [] : [[line, is] as const];
    }),
  );
}

/** Over all pairs that the groups make, against all pairs that are true. */
function score(groups: readonly (readonly number[])[], entities: ReadonlyMap<number, string>) {
  const pairsIn = (count: number) => (count * (count - 1)) / 2;
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((all, size) => all + pairsIn(size), 0);
  const sizes = (values: Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts.values();
  };
  const proposed = groups.map((group) => group.flatMap((line) => entities.get(line) ?? []));
  const hit = proposed.reduce((all, members) => all + sum(sizes(members)), 0);
  const precision = hit / sum(proposed.map(({ length }) => length));
  const recall = hit / sum(sizes(entities.values()));
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

describe.skipIf(!there)(
  `files whose duplicates are known${there ? '' : ': skipped, ../shared/data is not there'}`,
  () => {
    it.each(CASES)('$file', { timeout: 120_000 }, async ({ file, kind, truth, f1 }) => {
      const table = await readTable(join(FOLDER, file));
      const entities = await entitiesOf(truth, table.rows);
      const known = table.rows.filter(({ line }) => entities.has(line));
      const found = duplicatesInTable({ ...table, rows: known });
      expect(found?.kind).toBe(kind);
      const reached = score(found?.groups ?? [], entities);
      expect(reached.f1, JSON.stringify(reached)).toBeGreaterThan(f1);
      if (process.env['SHOW_SCORES']) process.stdout.write(`${file} ${JSON.stringify(reached)}\n`);
    });

    it('holds a list of distinct companies without headers nearly all apart', async () => {
      const table = await readTable(join(FOLDER, 'company-names-cleanco/companies.csv'));
      const found = duplicatesInTable(table);
      expect(found?.rows).toBeGreaterThan(1300);
      expect(found?.groups.length).toBeLessThan(30);
    });
  },
);
