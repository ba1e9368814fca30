import { z } from 'zod';
import { owners } from '../actor.ts';
import { refuse } from '../errors.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { StoreTransaction } from '../ports/store.ts';
import type { DemoBook } from './demo-book.ts';
import { makeDemoBook } from './make-demo-book.ts';

/** A book to try everything with: some 120 accounts with a year and a half of history, made up to today. */
export const loadDemo = operation({
  name: 'load-demo',
  summary: 'Fill an empty book with invented customers, to try everything out.',
  http: { method: 'POST', path: '/demo' },
  effect: 'write',
  input: z.object({
    seed: z.int().min(0).max(4_294_967_295).default(1).describe('Another number makes another book'),
  }),
  output: z.object({ accounts: z.int(), people: z.int(), interactions: z.int(), users: z.int() }),
  allow: owners,
  async run(context, { seed }) {
    const { tx, actor, now, places } = context;
    await refuseUnlessEmpty(tx);
    const organization = await tx.organization.get();
    const owner = await tx.users.get(actor.user);
    if (!owner) throw refuse('not-found', { what: 'user', id: actor.user });
    const book = makeDemoBook({ seed, now, organization, owner, places });
    await store(context, book);
    context.about('organization', tx.org);
    await context.change(book.accounts.map(({ id }) => id));
    return {
      accounts: book.accounts.length,
      people: book.people.length,
      interactions: book.interactions.length,
      users: book.users.length,
    };
  },
});

async function refuseUnlessEmpty(tx: StoreTransaction): Promise<void> {
  const accounts = await tx.accounts.where({}, 1);
  if (accounts.length > 0) throw refuse('book-not-empty');
}

/** What is pointed at goes in before what points at it. */
async function store({ tx, newId }: OperationContext, book: DemoBook): Promise<void> {
  await tx.teams.insert(book.teams);
  await tx.users.insert(book.users);
  await tx.accounts.insert(book.accounts);
  await tx.people.insert(book.people);
  await tx.addresses.insert(book.addresses);
  await tx.jobs.insert(book.jobs);
  await tx.permissions.insert(book.permissions);
  await tx.releases.insert(book.releases);
  await tx.ratingChanges.insert(book.ratingChanges);
  await tx.opportunities.insert(book.opportunities);
  for (const [opportunity, people] of Map.groupBy(book.opportunityPeople, (it) => it.opportunityId)) {
    await tx.opportunityPeople.set(opportunity, people);
  }
  await tx.interactions.insert(book.interactions);
  await tx.interactions.addParticipants(book.participants);
  await tx.agreements.insert(book.agreements);
  await tx.holds.insert(book.holds);
  await tx.absences.insert(book.absences);
  await tx.commitments.insert(book.commitments);
  await tx.signals.insert(book.signals);
  await tx.deferrals.insert(book.deferrals);
  await tx.todos.insert(book.todos);
  for (const { name, on, ids } of book.tags) {
    await tx.taggings.add(await tx.taggings.named(name, newId), on, ids);
  }
}
