import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';
import type { Book } from './book.ts';
import { found } from './entry.ts';
import type { Wanted } from './wanted.ts';

/** Products, campaigns, tags, and what earlier runs made of the same activities. */
export async function loadSmallThings(
  run: Run,
  tx: StoreTransaction,
  wanted: Wanted,
  book: Book,
): Promise<void> {
  const { matching, imports } = tx;
  if (wanted.hasProducts) {
    const products = await tx.products.where({}, 20_000);
    const lines = await imports.linesOf(
      run.id,
      'product',
      products.map(({ id }) => id),
    );
    for (const product of products)
      book.products.set(product.name.toLowerCase(), found(product, lines.get(product.id) ?? null));
  }
  if (wanted.campaignIds.size > 0) {
    const known = await matching.known(run.source, 'campaign', [...wanted.campaignIds]);
    const records = await tx.campaigns.getMany([...new Set(known.values())]);
    const lines = await imports.linesOf(
      run.id,
      'campaign',
      records.map(({ id }) => id),
    );
    for (const record of records) book.campaigns.set(record.id, found(record, lines.get(record.id) ?? null));
    for (const [key, id] of known) book.campaignByExternalId.set(key, id);
  }
  if (wanted.tags.size > 0) {
    for (const { id, name } of await tx.tags.where({}, 50_000)) book.tagIds.set(name.toLowerCase(), id);
    for (const type of ['person', 'account'] as const) {
      const ids = [...(type === 'person' ? book.people : book.accounts).keys()];
      for (const [id, tags] of await matching.tags(type, ids)) book.tagsOn.set(id, new Set(tags));
    }
  }
  if (wanted.activityIds.size === 0) return;
  const interactions = await matching.known(run.source, 'interaction', [...wanted.activityIds]);
  for (const [key, id] of interactions) book.interactionIds.set(key, id);
  for (const id of (await imports.linesOf(run.id, 'interaction', [...interactions.values()])).keys())
    book.seenInteractions.add(id);
  const todoIds = await matching.known(run.source, 'todo', [...wanted.activityIds]);
  const todos = await tx.todos.getMany([...new Set(todoIds.values())]);
  const todoLines = await imports.linesOf(
    run.id,
    'todo',
    todos.map(({ id }) => id),
  );
  for (const [key, id] of todoIds) book.todoIds.set(key, id);
  for (const todo of todos) book.todos.set(todo.id, found(todo, todoLines.get(todo.id) ?? null));
}
