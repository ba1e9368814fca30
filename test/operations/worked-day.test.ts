import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { reopenAgreement, settleAgreement } from '../../src/app/agreements/settle-agreement.ts';
import { capture } from '../../src/app/capture/capture.ts';
import { makeCommitment } from '../../src/app/commitments/make-commitment.ts';
import { reopenCommitment } from '../../src/app/commitments/settle-commitment.ts';
import { putOnHold } from '../../src/app/holds/put-on-hold.ts';
import { holdAgain, resumeHold } from '../../src/app/holds/resume-hold.ts';
import { withdrawInteraction } from '../../src/app/interactions/correct-interaction.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { undoWaiver, waiveAnswer } from '../../src/app/interactions/waive-answer.ts';
import { rate } from '../../src/app/ratings/rate.ts';
import { postponeStep, undoDeferral } from '../../src/app/steps/defer-step.ts';
import { finishStep } from '../../src/app/steps/finish-step.ts';
import { listDone } from '../../src/app/today/list-done.ts';
import { listLeftAlone } from '../../src/app/today/list-left-alone.ts';
import { nextDay } from '../../src/app/today/next-day.ts';
import { addTodo, finishTodo, listTodos } from '../../src/app/todos/todos.ts';
import { planLeave } from '../../src/app/users/leave.ts';
import { type Book, newBook } from '../book.ts';

describe('a day that is worked', () => {
  let book: Book;
  const done = async () => (await book.run(listDone, {})).done;
  const stepOf = async (person: string) =>
    (await book.today()).steps.find((step) => step.person?.id === person);
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('lists what I did today, and no longer what was taken back', async () => {
    book.at('2026-11-02T09:00:00+01:00');
    const tom = await book.person('Tom Becker');
    book.at('2026-11-03T08:00:00+01:00');
    expect(await done()).toEqual([]);
    const step = await stepOf(tom.id);
    book.at('2026-11-03T09:00:00+01:00');
    const { deferral } = await book.run(postponeStep, {
      account: tom.account,
      step: step?.id ?? '',
      to: '2026-11-04',
      reason: 'He is at a fair',
    });
    expect(await done()).toMatchObject([
      {
        type: 'postponed',
        id: deferral,
        text: 'He is at a fair',
        day: '2026-11-04',
        people: [{ id: tom.id }],
      },
    ]);
    await book.run(undoDeferral, { id: deferral });
    expect(await done()).toEqual([]);

    const { interaction } = await book.run(finishStep, {
      account: tom.account,
      step: step?.id ?? '',
      outcome: 'reached',
      notes: 'Liked it',
    });
    book.at('2026-11-03T09:10:00+01:00');
    await book.run(rate, { rating: 'B', people: [tom.id] });
    expect(await done()).toMatchObject([
      { type: 'rated', id: tom.id, text: 'B', before: 'A' },
      { type: 'interaction', id: interaction, kind: 'call', reached: true, text: 'Liked it', version: 1 },
    ]);
    await book.run(withdrawInteraction, { id: interaction, version: 1, reason: 'Wrong person' });
    expect((await done()).map(({ type }) => type)).toEqual(['rated']);
    const colleague = await book.addUser('Jan Kruse', 'seller');
    expect((await book.run(listDone, {}, { as: colleague })).done).toEqual([]);
    book.at('2026-11-04T08:00:00+01:00');
    expect(await done()).toEqual([]);
  });

  it('takes back that a promise of ours was delivered, with what was logged for it', async () => {
    book.at('2026-11-03T18:00:00+01:00');
    const ines = await book.person('Ines Aydın');
    const { id } = await book.run(makeCommitment, {
      side: 'ours',
      person: ines.id,
      what: 'Security report',
      due: '2026-11-04',
    });
    book.at('2026-11-04T09:00:00+01:00');
    const before = await stepOf(ines.id);
    expect(before?.action).toBe('deliver-promise');
    await book.run(finishStep, { account: ines.account, step: before?.id ?? '', outcome: 'sent' });
    expect((await stepOf(ines.id))?.action).not.toBe('deliver-promise');
    expect((await done())[0]).toMatchObject({ step: 'deliver-promise', subject: id });
    await book.run(reopenCommitment, { id, reason: 'Not sent after all' });
    expect((await stepOf(ines.id))?.action).toBe('deliver-promise');
    expect(await done()).toEqual([]);
  });

  it('takes back that no answer was needed', async () => {
    book.at('2026-11-04T10:00:00+01:00');
    const vera = await book.person('Vera Holm');
    const { id } = await book.run(logInteraction, {
      people: [vera.id],
      kind: 'mail',
      direction: 'theirs',
      subject: 'A question',
    });
    book.at('2026-11-04T10:10:00+01:00');
    expect((await stepOf(vera.id))?.action).toBe('answer');
    await book.run(waiveAnswer, { id, reason: 'All is said' });
    expect((await stepOf(vera.id))?.action).not.toBe('answer');
    expect((await done())[0]).toMatchObject({ type: 'waived', id, text: 'All is said' });
    await book.run(undoWaiver, { id });
    expect((await stepOf(vera.id))?.action).toBe('answer');
  });

  it('lets an agreed date and a hold stand again', async () => {
    book.at('2026-11-05T10:00:00+01:00');
    const ole = await book.person('Ole Bakken');
    const alone = async () =>
      (await book.run(listLeftAlone, { find: 'bakken' })).leaveAlone.map(({ until }) => until);
    const agreed = await book.run(agreeDate, { person: ole.id, day: '2026-11-12' });
    expect(await alone()).toEqual(['2026-11-12']);
    await book.run(settleAgreement, { id: agreed.id, reason: 'No longer needed' });
    expect(await alone()).toEqual([]);
    await book.run(reopenAgreement, { id: agreed.id });
    expect(await alone()).toEqual(['2026-11-12']);
    const held = await book.run(putOnHold, { person: ole.id, until: '2026-12-01', reason: 'Moving' });
    await book.run(resumeHold, { id: held.id, reason: 'Earlier' });
    await book.run(holdAgain, { id: held.id });
    expect(await alone()).toEqual(['2026-12-01']);
  });

  it('lists whom to leave alone page by page, by reason and by name, one’s own unless told', async () => {
    book.at('2026-11-05T11:00:00+01:00');
    for (const [name, until] of [
      ['Zoë Ardèche', '2026-11-20'],
      ['Çelik Öz', '2026-11-18'],
      ['Bo', '2026-11-19'],
    ] as const) {
      const person = await book.person(name);
      await book.run(putOnHold, { person: person.id, until, reason: 'Asked for it' });
    }
    const first = await book.run(listLeftAlone, { limit: 2, fact: 'hold' });
    expect(first.leaveAlone.map(({ person }) => person.name)).toEqual(['Çelik Öz', 'Bo']);
    const rest = await book.run(listLeftAlone, { limit: 2, fact: 'hold', after: first.next ?? '' });
    expect(rest.leaveAlone.map(({ person }) => person.name)).toEqual(['Zoë Ardèche', 'Ole Bakken']);
    expect(rest.next).toBeNull();
    expect((await book.run(listLeftAlone, { find: 'celik' })).leaveAlone).toHaveLength(1);
    expect((await book.run(listLeftAlone, { find: '100%' })).leaveAlone).toEqual([]);
    const colleague = await book.addUser('Nils Berg', 'seller');
    expect((await book.run(listLeftAlone, {}, { as: colleague })).leaveAlone).toEqual([]);
  });

  it('says what the next working day brings, over a weekend and a leave', async () => {
    book.at('2026-11-06T17:00:00+01:00');
    const rui = await book.person('Rui Tavares');
    await book.run(makeCommitment, { side: 'ours', person: rui.id, what: 'Price list', due: '2026-11-09' });
    const monday = await book.run(nextDay, {});
    expect(monday.on).toBe('2026-11-09');
    await book.run(planLeave, { user: book.owner.user, first: '2026-11-09', last: '2026-11-10' });
    expect((await book.run(nextDay, {})).on).toBe('2026-11-11');
  });

  it('shows my own to-dos by their day, and ticks them off and back', async () => {
    book.at('2026-11-06T17:00:00+01:00');
    await book.run(addTodo, { text: 'Someday' });
    const { id } = await book.run(addTodo, { text: 'Order brochures', due: '2026-11-06' });
    const list = async () => (await book.run(listTodos, {})).todos.map(({ text }) => text);
    expect(await list()).toEqual(['Order brochures', 'Someday']);
    await book.run(finishTodo, { id });
    expect(await list()).toEqual(['Someday']);
    expect((await done())[0]).toMatchObject({ type: 'todo', id, text: 'Order brochures' });
    await book.run(finishTodo, { id, done: false });
    expect(await list()).toEqual(['Order brochures', 'Someday']);
  });

  it('saves a captured line once, however often it is sent', async () => {
    book.at('2026-11-06T18:00:00+01:00');
    await book.person('Mara Lenz');
    const line = { text: 'call Mara Lenz 5m, all well' };
    const first = await book.run(capture, line, { key: 'the-same-line' });
    const again = await book.run(capture, line, { key: 'the-same-line' });
    expect(again.saved.interaction).toBe(first.saved.interaction);
  });
});
