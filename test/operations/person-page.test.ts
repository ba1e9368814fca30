import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../src/app/accounts/add-account.ts';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import {
  noteAgreement,
  reopenAgreement,
  settleAgreement,
} from '../../src/app/agreements/settle-agreement.ts';
import { makeCommitment } from '../../src/app/commitments/make-commitment.ts';
import { reopenCommitment, settleCommitment } from '../../src/app/commitments/settle-commitment.ts';
import { putOnHold } from '../../src/app/holds/put-on-hold.ts';
import { holdAgain, resumeHold } from '../../src/app/holds/resume-hold.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { findKept } from '../../src/app/merges/find-kept.ts';
import { mergePeople } from '../../src/app/merges/merge.ts';
import { changeJob, editPerson } from '../../src/app/people/edit-person.ts';
import { getFollowUp } from '../../src/app/people/get-follow-up.ts';
import { getPerson } from '../../src/app/people/get-person.ts';
import { releasePerson } from '../../src/app/releases/release-person.ts';
import { listValueGiven, personTimeline } from '../../src/app/timeline/other-timelines.ts';
import { addTodo } from '../../src/app/todos/todos.ts';
import { type Book, newBook } from '../book.ts';

const ANNA_TALKED = '2026-10-05T10:00:00+02:00';

describe('the person page', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());
  const followUp = (id: string) => book.run(getFollowUp, { id });

  it('says where the clock stands, and from what it counts', async () => {
    const anna = await book.person('Anna Berg');
    await book.run(logInteraction, { people: [anna.id], kind: 'call', at: ANNA_TALKED });
    const { clock, ratingRhythm, zone, today, conversations, established } = await followUp(anna.id);
    expect(clock).toMatchObject({
      idealDays: 42,
      longestDays: 63,
      own: false,
      from: '2026-10-05',
      because: 'contact',
      ideal: '2026-11-16',
      longest: '2026-12-07',
      lastContact: { day: '2026-10-05', kind: 'call', direction: 'ours' },
    });
    expect(ratingRhythm).toEqual({ idealDays: 42, longestDays: 63 });
    expect({ zone, today, conversations, established }).toEqual({
      zone: 'Europe/Berlin',
      today: '2026-11-02',
      conversations: 1,
      established: false,
    });
  });

  it('follows a rhythm of their own, and goes back to the rating’s', async () => {
    const ben = await book.person('Ben Ohm');
    await book.run(logInteraction, { people: [ben.id], kind: 'call', at: ANNA_TALKED });
    const { version } = await book.run(getPerson, { id: ben.id });
    const cadence = { idealDays: 28, longestDays: 42 };
    const edited = await book.run(editPerson, { id: ben.id, version, cadence });
    expect((await followUp(ben.id)).clock).toMatchObject({ own: true, idealDays: 28, ideal: '2026-11-02' });
    await book.run(editPerson, { id: ben.id, version: edited.version, cadence: null });
    expect((await followUp(ben.id)).clock).toMatchObject({ own: false, idealDays: 42 });
  });

  it('has no clock for who is not rated, and says so for who was never contacted', async () => {
    const noor = await book.person('Noor van Wijk', { rating: null });
    expect((await followUp(noor.id)).clock).toBeNull();
    const nea = await book.person('Nea Laine');
    expect((await followUp(nea.id)).clock).toMatchObject({ because: 'never-contacted', lastContact: null });
  });

  it('lists what makes somebody quiet, by whom and until when; ending it can be taken back', async () => {
    const priya = await book.person('Priya Nair');
    const { id } = await book.run(putOnHold, {
      person: priya.id,
      until: '2026-11-23',
      reason: 'She asked for three weeks',
    });
    const held = { id, kind: 'hold', inForce: true, stands: true, until: '2026-11-23', by: 'Mia Lorenz' };
    expect((await followUp(priya.id)).quiets).toMatchObject([held]);
    await book.run(resumeHold, { id, reason: 'She called' });
    expect((await followUp(priya.id)).quiets).toMatchObject([{ id, inForce: false, stands: false }]);
    await book.run(holdAgain, { id });
    expect((await followUp(priya.id)).quiets).toMatchObject([held]);
  });

  it('shows an agreed date that still stands after its quiet has ended', async () => {
    const tom = await book.person('Tom Becker');
    const { id } = await book.run(agreeDate, {
      person: tom.id,
      day: '2026-11-12',
      madeAt: '2026-10-30T10:00:00+01:00',
    });
    expect((await followUp(tom.id)).quiets).toMatchObject([{ id, inForce: true, until: '2026-11-12' }]);
    await book.run(logInteraction, {
      people: [tom.id],
      kind: 'mail',
      direction: 'theirs',
      at: '2026-11-01T10:00:00+01:00',
      body: 'One more question.',
    });
    expect((await followUp(tom.id)).quiets).toMatchObject([{ id, inForce: false, stands: true }]);
    await book.run(settleAgreement, { id, reason: 'They decided' });
    expect((await followUp(tom.id)).quiets).toMatchObject([{ stands: false, reason: 'They decided' }]);
    await book.run(reopenAgreement, { id });
    await book.run(noteAgreement, { id, note: 'Bring the prices' });
    expect((await followUp(tom.id)).quiets).toMatchObject([{ stands: true, reason: 'Bring the prices' }]);
  });

  it('shows a release until its day', async () => {
    const rolf = await book.person('Rolf Nein');
    await book.run(releasePerson, {
      person: rolf.id,
      kind: 'plain-no',
      reason: 'No need this year',
      until: '2027-05-03',
    });
    expect((await followUp(rolf.id)).quiets).toMatchObject([
      { kind: 'release', inForce: true, until: '2027-05-03', reason: 'No need this year' },
    ]);
  });

  it('names promises of both sides; a settled one is opened again', async () => {
    const kim = await book.person('Kim Lund');
    const promise = { person: kim.id, due: '2026-11-06' };
    const theirs = await book.run(makeCommitment, { ...promise, side: 'theirs', what: 'Bring the CFO' });
    await book.run(makeCommitment, { ...promise, side: 'ours', what: 'Security report' });
    await book.run(addTodo, { person: kim.id, text: 'Look up the plant' });
    await book.run(settleCommitment, { id: theirs.id, outcome: 'broken' });
    const settled = await followUp(kim.id);
    expect(settled.commitments).toMatchObject([
      { side: 'ours', type: 'give', status: 'open' },
      { side: 'theirs', status: 'broken' },
    ]);
    expect(settled.todos).toMatchObject([{ text: 'Look up the plant' }]);
    await book.run(reopenCommitment, { id: theirs.id });
    expect((await followUp(kim.id)).commitments.map(({ status }) => status)).toEqual(['open', 'open']);
  });

  it('keeps one history over two accounts; what one may not see is named without its facts', async () => {
    const lea = await book.person('Lea Kurz');
    await book.run(logInteraction, {
      people: [lea.id],
      kind: 'mail',
      at: ANNA_TALKED,
      purpose: 'gift',
      valueGiven: 'Cold-chain audits',
    });
    const seller = await book.addUser('Sven Klar', 'seller');
    const { id: next } = await book.run(addAccount, { name: 'Neue Werke', owner: seller.user });
    await book.run(changeJob, { id: lea.id, account: next, title: 'CFO' });
    await book.run(logInteraction, { people: [lea.id], kind: 'call', at: '2026-11-01T10:00:00+01:00' });
    const all = await book.run(personTimeline, { person: lea.id });
    expect(all.interactions.map(({ account }) => account.name)).toEqual(['Neue Werke', 'Lea Kurz GmbH']);
    expect((await book.run(listValueGiven, { account: lea.account })).interactions).toMatchObject([
      { valueGiven: 'Cold-chain audits' },
    ]);
    const sven = { as: seller };
    const seen = await book.run(personTimeline, { person: lea.id }, sven);
    expect(seen.interactions.map(({ account }) => account.name)).toEqual(['Neue Werke']);
    expect((await book.run(getFollowUp, { id: lea.id }, sven)).jobs).toMatchObject([
      { account: { name: 'Neue Werke', open: true }, title: 'CFO', until: null },
      { account: { name: 'Lea Kurz GmbH', open: false }, until: '2026-11-02' },
    ]);
  });

  it('leads from a merged record to the one that was kept', async () => {
    const one = await book.person('Olaf Eins');
    const two = await book.person('Olaf Zwei');
    const three = await book.person('Olaf Drei');
    await book.run(mergePeople, { kept: two.id, absorbed: one.id });
    await book.run(mergePeople, { kept: three.id, absorbed: two.id });
    expect(await book.run(findKept, { id: one.id })).toEqual({
      kind: 'person',
      id: three.id,
      name: 'Olaf Drei',
    });
    await expect(book.run(findKept, { id: three.id })).rejects.toMatchObject({ code: 'not-found' });
  });
});
