import { z } from 'zod';
import { comparePrepared } from '../../core/duplicates/compare.ts';
import { type Population, usualPopulation } from '../../core/duplicates/population.ts';
import { type Prepared, prepare } from '../../core/duplicates/prepared.ts';
import type { Kind } from '../../core/duplicates/traits.ts';
import type { Id } from '../../core/facts.ts';
import { accountFor, isSeen, personFor, type Sight, sightOf } from '../access.ts';
import { anybody } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import { pageFields, pageFrom, pageOf } from '../paging.ts';
import type { BookRecord } from '../ports/duplicates.ts';
import { id, reference } from '../schemas.ts';

export const duplicateKind = z.enum(['people', 'companies']);

const record = reference.extend({ account: reference });

/** In books of at most so many records each one is searched for with small errors forgiven. */
const SMALL_BOOK = 20_000;

/** Records of the book that may be one: nothing is merged, somebody decides (`merge-people`, `dismiss-duplicate`). */
export const findDuplicates = operation({
  name: 'find-duplicates',
  summary:
    'Find people or companies that may stand twice, with the reasons; of one record, or through the book.',
  http: { method: 'GET', path: '/duplicates' },
  effect: 'read',
  input: pageFields.extend({
    limit: pageFields.shape.limit.describe('How many records of the book are looked at'),
    kind: duplicateKind.default('people'),
    of: id.optional().describe('Only what may be the same as this record'),
    threshold: z.number().min(0.01).max(0.9999).default(0.5).describe('The least chance that two are one'),
  }),
  output: z.object({
    pairs: z.array(
      z.object({
        a: record,
        b: record,
        score: z.number().describe('The chance that they are one, 0 to 1'),
        reasons: z.array(z.string()).describe('What speaks for it and against it, the weightiest first'),
      }),
    ),
    next: z.string().nullable().describe('The book goes on here: null at its end'),
  }),
  allow: anybody,
  async run(context, { kind, of, threshold, after, limit }) {
    const sight = await sightOf(context);
    const size = await context.tx.duplicates.size(kind);
    const looked = await lookedAt(context, kind, of, { after, limit }, sight);
    const reach = of !== undefined || size <= SMALL_BOOK ? 'near' : 'usual';
    const found = await pairsOf(context, kind, looked.records, { reach, sight, once: of === undefined });
    const population = usualPopulation(size);
    const prepared = onceEach((row: BookRecord) => prepare(kind, row.traits));
    const pairs = found
      .map(([a, b]) => judged(a, b, prepared, population))
      .filter(({ score }) => score >= threshold)
      .toSorted((one, other) => other.score - one.score || (one.a.id < other.a.id ? -1 : 1));
    return { pairs, next: looked.next };
  },
});

async function lookedAt(
  context: OperationContext,
  kind: Kind,
  of: Id | undefined,
  page: { after: string | undefined; limit: number },
  sight: Sight,
): Promise<{ records: readonly BookRecord[]; next: string | null }> {
  if (of !== undefined) {
    if (kind === 'people') await personFor(context, of);
    else await accountFor(context, of);
    return { records: await context.tx.duplicates.records(kind, [of]), next: null };
  }
  const { rows, next } = pageFrom(await context.tx.duplicates.page(kind, pageOf(page)), page.limit);
  return { records: rows.filter((row) => isOpen(sight, row)), next };
}

/** Pairs of records that the caller may see and of which nobody said that they are two. */
async function pairsOf(
  { tx }: OperationContext,
  kind: Kind,
  looked: readonly BookRecord[],
  { reach, sight, once }: { reach: 'usual' | 'near'; sight: Sight; once: boolean },
): Promise<(readonly [BookRecord, BookRecord])[]> {
  if (looked.length === 0) return [];
  const candidates = await tx.duplicates.candidates(
    kind,
    looked.map(({ id }) => id),
    reach,
  );
  const all = new Set([...looked.map(({ id }) => id), ...candidates.map(({ candidate }) => candidate)]);
  const rows = (await tx.duplicates.records(kind, [...all])).filter((row) => isOpen(sight, row));
  // The database's order of names, in which the book is gone through.
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const here = new Set(looked.map(({ id }) => id));
  const dismissed = new Set(
    (await tx.duplicates.dismissed(kind, [...places.keys()])).map(({ one, other }) => `${one} ${other}`),
  );
  const pairs = new Map<string, readonly [BookRecord, BookRecord]>();
  for (const { of, candidate } of candidates) {
    const [place, other] = [places.get(of), places.get(candidate)];
    if (place === undefined || other === undefined) continue;
    // Through the book a pair is proposed once: on the page of the first of the two.
    if (once && other < place && !here.has(candidate)) continue;
    const turned = once && other < place;
    const [a, b] = [rows[turned ? other : place], rows[turned ? place : other]];
    const pair = [of, candidate].toSorted().join(' ');
    if (a && b && !dismissed.has(pair)) pairs.set(pair, [a, b]);
  }
  return [...pairs.values()];
}

function isOpen(sight: Sight, row: BookRecord): boolean {
  const person = { ownerId: row.personOwner };
  return isSeen(sight, { ownerId: row.accountOwner, teamId: row.accountTeam }, person);
}

function judged(
  a: BookRecord,
  b: BookRecord,
  prepared: (row: BookRecord) => Prepared,
  population: Population,
) {
  const { score, reasons } = comparePrepared(prepared(a), prepared(b), population);
  const shown = ({ id, name, account }: BookRecord) => ({ id, name, account });
  return { a: shown(a), b: shown(b), score, reasons: [...reasons] };
}

/** One record is compared with many others. */
function onceEach<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}
