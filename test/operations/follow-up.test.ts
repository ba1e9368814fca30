import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteAbsence } from '../../src/app/absences/note-absence.ts';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { resumeQuiet, settleAgreement } from '../../src/app/agreements/settle-agreement.ts';
import { makeCommitment } from '../../src/app/commitments/make-commitment.ts';
import { settleCommitment } from '../../src/app/commitments/settle-commitment.ts';
import { putOnHold } from '../../src/app/holds/put-on-hold.ts';
import { resumeHold } from '../../src/app/holds/resume-hold.ts';
import { correctInteraction, withdrawInteraction } from '../../src/app/interactions/correct-interaction.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { waiveAnswer } from '../../src/app/interactions/waive-answer.ts';
import { optIn, optOut } from '../../src/app/permissions/opt-out.ts';
import { releasePerson, takeBackRelease } from '../../src/app/releases/release-person.ts';
import { endSignal, noteSignal } from '../../src/app/signals/note-signal.ts';
import { postponeStep, skipStep, undoDeferral } from '../../src/app/steps/defer-step.ts';
import { finishStep } from '../../src/app/steps/finish-step.ts';
import { type Book, newBook } from '../book.ts';

/** The plan of a person on a day: the action, or whom we leave alone until when. */
async function planOf(book: Book, person: string, on?: string) {
  const { steps, leaveAlone } = await book.today(on);
  const step = steps.find((each) => each.person?.id === person);
  const quiet = leaveAlone.find((each) => each.person.id === person);
  return { action: step?.action ?? null, due: step?.due ?? null, alone: quiet?.until ?? null };
}

describe('following up', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('keeps an agreed date to the day, and names it when it has passed', async () => {
    book.at('2026-11-03T10:00:00+01:00');
    const tom = await book.person('Tom Becker');
    for (const day of ['2026-09-01', '2026-09-15', '2026-10-06']) {
      await book.run(logInteraction, { people: [tom.id], kind: 'call', at: `${day}T10:00:00+02:00` });
    }
    await book.run(logInteraction, { people: [tom.id], kind: 'call' });
    await book.run(agreeDate, { person: tom.id, day: '2026-11-12' });
    expect(await planOf(book, tom.id, '2026-11-04')).toMatchObject({ action: null, alone: '2026-11-12' });

    book.at('2026-11-12T09:00:00+01:00');
    expect(await planOf(book, tom.id)).toMatchObject({
      action: 'speak-as-agreed',
      due: '2026-11-12',
      alone: null,
    });
    await book.run(logInteraction, { people: [tom.id], kind: 'voicemail' });
    expect(await planOf(book, tom.id)).toMatchObject({ action: 'speak-as-agreed' });

    book.at('2026-11-13T09:00:00+01:00');
    const { steps } = await book.today();
    const reminder = steps.find(({ person }) => person?.id === tom.id);
    expect(reminder?.action).toBe('remind-agreed');
    expect(reminder?.because[0]?.text).toContain('12th');

    await book.run(finishStep, {
      account: tom.account,
      step: reminder?.id ?? '',
      outcome: 'sent',
      channel: 'mail',
    });
    expect(await planOf(book, tom.id, '2026-11-17')).toMatchObject({ action: 'retry', due: '2026-11-17' });
    book.at('2026-11-16T11:00:00+01:00');
    await book.run(logInteraction, { people: [tom.id], kind: 'mail', direction: 'theirs', subject: 'Sorry' });
    expect(await planOf(book, tom.id)).toMatchObject({ action: 'answer', due: '2026-11-16' });
  });

  it('ends the quiet when they come first, and lets it go on after a mere thanks', async () => {
    book.at('2026-11-03T10:00:00+01:00');
    const ines = await book.person('Ines Aydin');
    await book.run(logInteraction, { people: [ines.id], kind: 'call' });
    const { id } = await book.run(agreeDate, { person: ines.id, day: '2026-11-12' });
    book.at('2026-11-05T10:00:00+01:00');
    const thanks = await book.run(logInteraction, {
      people: [ines.id],
      kind: 'mail',
      direction: 'theirs',
      subject: 'Thanks',
    });
    expect(await planOf(book, ines.id)).toMatchObject({ action: 'answer', alone: null });
    await book.run(waiveAnswer, { id: thanks.id, reason: 'only thanks' });
    await book.run(resumeQuiet, { id });
    expect(await planOf(book, ines.id)).toMatchObject({ action: null, alone: '2026-11-12' });
    await book.run(settleAgreement, { id, reason: 'they moved on' });
    expect(await planOf(book, ines.id)).toMatchObject({ alone: null });
  });

  it('delivers a promise inside the quiet, and nothing else', async () => {
    book.at('2026-11-03T10:00:00+01:00');
    const eva = await book.person('Eva Lind');
    await book.run(logInteraction, { people: [eva.id], kind: 'call' });
    await book.run(agreeDate, { person: eva.id, day: '2026-11-17' });
    const promise = await book.run(makeCommitment, {
      side: 'ours',
      person: eva.id,
      what: 'the security report',
      due: '2026-11-06',
    });
    expect(await planOf(book, eva.id, '2026-11-03')).toMatchObject({ action: null, alone: '2026-11-17' });
    book.at('2026-11-04T09:00:00+01:00');
    expect(await planOf(book, eva.id)).toMatchObject({ action: 'deliver-promise', due: '2026-11-06' });
    await book.run(settleCommitment, { id: promise.id, outcome: 'kept', sentBy: 'mail' });
    expect(await planOf(book, eva.id)).toMatchObject({ action: null, alone: '2026-11-17' });
    await expect(book.run(settleCommitment, { id: promise.id, outcome: 'kept' })).rejects.toMatchObject({
      code: 'already-settled',
    });
  });

  it('holds, resumes, waits for the absent, and remembers what was foreseen', async () => {
    book.at('2026-11-03T10:00:00+01:00');
    const priya = await book.person('Priya Nair');
    await book.run(logInteraction, { people: [priya.id], kind: 'call' });
    const hold = await book.run(putOnHold, {
      person: priya.id,
      until: '2026-11-24',
      reason: 'they asked for three weeks',
    });
    expect(await planOf(book, priya.id)).toMatchObject({ alone: '2026-11-24' });
    expect(await planOf(book, priya.id, '2026-11-24')).toMatchObject({ action: 'speak-as-agreed' });
    await book.run(resumeHold, { id: hold.id, reason: 'they called' });
    expect(await planOf(book, priya.id)).toMatchObject({ alone: null });

    await book.run(noteAbsence, { person: priya.id, backOn: '2026-11-16' });
    expect(await planOf(book, priya.id)).toMatchObject({ alone: '2026-11-17' });

    const signal = await book.run(noteSignal, {
      person: priya.id,
      kind: 'no-budget',
      text: 'Budgets are made in February',
      foreseen: '2027-02-01',
    });
    expect(await planOf(book, priya.id, '2027-02-01')).toMatchObject({
      action: 'act-on-signal',
      due: '2027-02-01',
    });
    await book.run(endSignal, { id: signal.id, reason: 'not relevant' });
    expect((await planOf(book, priya.id, '2027-02-01')).action).not.toBe('act-on-signal');
  });

  it('releases and takes back, opts out and in only by request', async () => {
    book.at('2026-11-03T10:00:00+01:00');
    const marek = await book.person('Marek Nowak');
    await book.run(releasePerson, { person: marek.id, reason: 'moved to another trade' });
    expect(await planOf(book, marek.id, '2027-12-01')).toMatchObject({ action: null });
    await book.run(takeBackRelease, { person: marek.id });
    expect((await planOf(book, marek.id, '2027-03-01')).action).toBe('keep-in-touch');
    await book.run(optOut, { person: marek.id, channel: 'all' });
    expect(await planOf(book, marek.id, '2027-03-01')).toMatchObject({ action: null });
    book.at('2026-11-03T11:00:00+01:00');
    await book.run(optIn, {
      person: marek.id,
      channel: 'all',
      evidence: 'mail of 3 November: “please write to me again”',
    });
    expect((await planOf(book, marek.id, '2027-03-01')).action).not.toBeNull();
    await expect(
      book.run(releasePerson, { person: marek.id, kind: 'plain-no', reason: 'no' }),
    ).rejects.toMatchObject({ code: 'plain-no-without-day' });
  });

  it('postpones with a reason inside the longest gap, skips once, and takes both back', async () => {
    book.at('2026-11-02T10:00:00+01:00');
    const lucia = await book.person('Lucia Prieto');
    await book.run(logInteraction, { people: [lucia.id], kind: 'call', at: '2026-09-21T10:00:00+02:00' });
    const step = (await book.today()).steps.find(({ person }) => person?.id === lucia.id);
    expect(step).toMatchObject({ action: 'keep-in-touch', due: '2026-11-02', latest: '2026-11-23' });
    const at = { account: lucia.account, step: step?.id ?? '' };
    await expect(book.run(postponeStep, { ...at, to: '2026-11-30', reason: 'busy' })).rejects.toMatchObject({
      code: 'postpone-past-longest-gap',
    });
    const { deferral } = await book.run(postponeStep, { ...at, to: '2026-11-09', reason: 'trade fair' });
    expect(await planOf(book, lucia.id, '2026-11-03')).toMatchObject({ action: null });
    expect(await planOf(book, lucia.id, '2026-11-09')).toMatchObject({
      action: 'keep-in-touch',
      due: '2026-11-09',
    });
    await book.run(undoDeferral, { id: deferral });
    expect(await planOf(book, lucia.id)).toMatchObject({ action: 'keep-in-touch', due: '2026-11-02' });
    await book.run(skipStep, { ...at, reason: 'saw her at the fair' });
    expect(await planOf(book, lucia.id)).toMatchObject({ action: null });
  });

  it('keeps what was logged when it is corrected or withdrawn', async () => {
    book.at('2026-11-02T10:00:00+01:00');
    const jo = await book.person('Jo Falk');
    const logged = await book.run(logInteraction, { people: [jo.id], kind: 'call' });
    await book.run(correctInteraction, {
      id: logged.id,
      version: 1,
      people: [jo.id],
      kind: 'voicemail',
      at: '2026-11-02T09:30:00+01:00',
    });
    await expect(
      book.run(correctInteraction, { id: logged.id, version: 1, people: [jo.id], kind: 'call' }),
    ).rejects.toMatchObject({ code: 'stale', status: 412 });
    await book.run(withdrawInteraction, { id: logged.id, version: 2, reason: 'it was somebody else' });
    const versions = await book.database.inOrganization(book.org, (tx) =>
      tx
        .selectFrom('interaction_versions')
        .select(['version', 'body'])
        .where('interaction_id', '=', logged.id)
        .orderBy('version')
        .execute(),
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(versions[0]?.body).toMatchObject({ kind: 'call', reached: true });
  });

  it('refuses what has not happened yet and dates that have passed', async () => {
    book.at('2026-11-02T10:00:00+01:00');
    const kim = await book.person('Kim Sand');
    const refusals: [() => Promise<unknown>, string][] = [
      [
        () => book.run(logInteraction, { people: [kim.id], kind: 'call', at: '2026-11-02T10:00:01+01:00' }),
        'future-contact',
      ],
      [() => book.run(agreeDate, { person: kim.id, day: '2026-11-01' }), 'agreed-date-in-the-past'],
      [() => book.run(agreeDate, { person: kim.id, day: '2026-11-07' }), 'agreed-date-is-a-day-off'],
      [() => book.run(agreeDate, { person: kim.id, day: '2036-11-07' }), 'agreed-date-too-far'],
      [
        () => book.run(putOnHold, { person: kim.id, until: '2026-10-07', reason: 'x' }),
        'hold-ends-in-the-past',
      ],
      [
        () => book.run(makeCommitment, { side: 'ours', person: kim.id, what: 'x', due: '2026-10-01' }),
        'commitment-due-before-made',
      ],
      [() => book.run(agreeDate, { person: kim.id, day: '2026-02-30' }), 'invalid-input'],
    ];
    for (const [refused, code] of refusals) await expect(refused()).rejects.toMatchObject({ code });
    await expect(
      book.run(agreeDate, { person: kim.id, day: '2026-11-07', insist: true }),
    ).resolves.toMatchObject({ day: '2026-11-07' });
  });
});
