import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCommitment } from '../../src/app/commitments/make-commitment.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { addOpportunity } from '../../src/app/opportunities/add-opportunity.ts';
import { editOpportunity } from '../../src/app/opportunities/edit-opportunity.ts';
import { getOpportunity } from '../../src/app/opportunities/get-opportunity.ts';
import { listOpportunities } from '../../src/app/opportunities/list-opportunities.ts';
import {
  removeOpportunityPerson,
  setOpportunityPerson,
} from '../../src/app/opportunities/opportunity-people.ts';
import { opportunityTimeline } from '../../src/app/timeline/other-timelines.ts';
import { type Book, newBook } from '../book.ts';

describe('opportunities', () => {
  let book: Book;
  let anna: { id: string; account: string };
  let id: string;
  beforeAll(async () => {
    book = await newBook();
    anna = await book.person('Anna Berg');
    ({ id } = await book.run(addOpportunity, {
      account: anna.account,
      name: 'Monitoring, 3 packhouses',
      amount: '92400',
      expectedClose: '2026-12-10',
    }));
  });
  afterAll(() => book.close());

  it('notes who takes part, in which part, and whether we have met them', async () => {
    const cfo = await book.person('Carl Otto');
    await book.run(setOpportunityPerson, { id, person: anna.id, met: true });
    await book.run(setOpportunityPerson, { id, person: cfo.id, part: 'decides' });
    await book.run(setOpportunityPerson, { id, person: anna.id, part: 'uses' });
    const { people } = await book.run(getOpportunity, { id });
    expect(people.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toMatchObject([
      { name: 'Anna Berg', part: 'uses', met: true, open: true },
      { name: 'Carl Otto', part: 'decides', met: false, account: { name: 'Carl Otto GmbH' } },
    ]);
    await book.run(removeOpportunityPerson, { id, person: cfo.id });
    expect((await book.run(getOpportunity, { id })).people).toHaveLength(1);
    await expect(book.run(removeOpportunityPerson, { id, person: cfo.id })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('says what is next, what was promised for it and what happened in it', async () => {
    await book.run(makeCommitment, {
      side: 'theirs',
      person: anna.id,
      opportunity: id,
      what: 'Name the packhouse',
      due: '2026-11-06',
    });
    await book.run(logInteraction, {
      people: [anna.id],
      opportunity: id,
      kind: 'call',
      at: '2026-10-05T10:00:00+02:00',
    });
    const { steps, commitments, since } = await book.run(getOpportunity, { id });
    expect(steps[0]).toMatchObject({ person: { name: 'Anna Berg' } });
    expect(commitments).toMatchObject([{ what: 'Name the packhouse', type: 'commitment' }]);
    expect(since).toBe('2026-11-02');
    expect((await book.run(opportunityTimeline, { opportunity: id })).interactions).toHaveLength(1);
    const { opportunities } = await book.run(listOpportunities, { status: 'open' });
    expect(opportunities).toMatchObject([
      { id, ownerName: 'Mia Lorenz', since: '2026-11-02', next: { person: 'Anna Berg' } },
    ]);
  });

  it('is lost with reason and winner, and opened again without them', async () => {
    const lost = await book.run(editOpportunity, {
      id,
      version: 1,
      status: 'lost',
      lostReason: 'Price',
      wonBy: 'Frostwerk',
    });
    expect((await book.run(getOpportunity, { id })).opportunity).toMatchObject({
      status: 'lost',
      closedOn: '2026-11-02',
      wonBy: 'Frostwerk',
    });
    await book.run(editOpportunity, { id, version: lost.version, status: 'open' });
    expect((await book.run(getOpportunity, { id })).opportunity).toMatchObject({
      status: 'open',
      closedOn: null,
      wonBy: null,
      lostReason: null,
    });
  });

  it('is hidden from who may not see its account; people of hidden accounts are named only', async () => {
    const seller = await book.addUser('Sven Klar', 'seller');
    await expect(book.run(getOpportunity, { id }, { as: seller })).rejects.toMatchObject({
      code: 'not-found',
    });
    const { version } = await book.run(getOpportunity, { id });
    await book.run(editOpportunity, { id, version, owner: seller.user });
    const { people } = await book.run(getOpportunity, { id }, { as: seller });
    expect(people).toMatchObject([{ name: 'Anna Berg', open: false, title: null, rating: null }]);
  });
});
