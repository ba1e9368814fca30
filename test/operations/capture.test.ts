import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getAccount } from '../../src/app/accounts/get-account.ts';
import { resumeQuiet } from '../../src/app/agreements/settle-agreement.ts';
import { capture } from '../../src/app/capture/capture.ts';
import { understandTypedLine } from '../../src/app/capture/understand-line.ts';
import { waiveAnswer } from '../../src/app/interactions/waive-answer.ts';
import { getPerson } from '../../src/app/people/get-person.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { type Book, newBook } from '../book.ts';

describe('quick capture', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
    book.at('2026-11-24T14:00:00+01:00');
  });
  afterAll(() => book.close());

  it('turns one line into a call, promises of both sides and an agreed date', async () => {
    const anna = await book.person('Anna Holm');
    const text =
      'call Anna 20m, liked pricing, she brings the CFO by Friday, we send SOC2 tomorrow, next call Fri 11 Dec 10:00';
    const { saved } = await book.run(capture, { text });
    expect(saved.people).toEqual([anna.id]);
    const { commitments, agreements, leaveAlone } = await book.run(getAccount, { id: anna.account });
    expect(commitments.map(({ side, type, due }) => [side, type, due]).sort()).toEqual([
      ['ours', 'give', '2026-11-25'],
      ['theirs', 'commitment', '2026-11-27'],
    ]);
    expect(agreements).toMatchObject([{ day: '2026-12-11', time: '10:00' }]);
    expect(leaveAlone).toMatchObject([{ person: { id: anna.id }, until: '2026-12-11' }]);
    const { interactions } = await book.run(timeline, { account: anna.account });
    expect(interactions).toMatchObject([
      {
        kind: 'call',
        reached: true,
        durationMinutes: 20,
        reaction: 'positive',
        at: '2026-11-24T12:40:00.000Z',
      },
    ]);
    expect((await book.run(getPerson, { id: anna.id })).step?.action).toBe('deliver-promise');
  });

  it('is typed later than it happened: everything counts from then', async () => {
    const tom = await book.person('Tom Becker');
    await book.run(capture, { text: 'call Tom, speak again on 12 Nov', at: '2026-11-03T10:00:00+01:00' });
    const { agreements } = await book.run(getAccount, { id: tom.account });
    expect(agreements).toMatchObject([{ madeAt: '2026-11-03T09:00:00.000Z', day: '2026-11-12' }]);
    expect((await book.today('2026-11-05')).leaveAlone.map(({ until }) => until)).toContain('2026-11-12');
  });

  it('warns of a day off there, by the customer’s own holidays, and keeps the day that was typed', async () => {
    const grace = await book.person('Grace Hill', {
      country: 'US',
      region: 'CA',
      zone: 'America/Los_Angeles',
    });
    const text = 'call Grace, agreed to speak on 26 Nov';
    const { understanding } = await book.run(understandTypedLine, { text });
    expect(understanding.agreement?.dayOff).toBe(true);
    expect(understanding.warnings).toMatchObject([{ proposal: expect.stringMatching(/^2026-11-\d\d$/) }]);
    await book.run(capture, { text });
    const { agreements } = await book.run(getAccount, { id: grace.account });
    expect(agreements).toMatchObject([{ day: '2026-11-26' }]);
  });

  it('asks which of two people is meant, and saves what was chosen', async () => {
    const one = await book.person('Karl Sommer');
    await book.person('Karl Winter');
    await expect(book.run(capture, { text: 'call Karl 10m' })).rejects.toMatchObject({
      code: 'capture-unclear',
    });
    const { understanding } = await book.run(understandTypedLine, { text: 'call Karl 10m' });
    expect(understanding.unclear[0]?.choices).toHaveLength(2);
    const { interaction } = understanding;
    const corrected = {
      ...understanding,
      interaction: interaction && { ...interaction, people: [one.id], unresolved: [] },
    };
    const { saved } = await book.run(capture, { text: 'call Karl 10m', corrected });
    expect(saved.people).toEqual([one.id]);
  });

  it('puts on hold, opts out, rates and remembers a kick-back in one line each', async () => {
    const people = await Promise.all(
      ['Vera Kohl', 'Nora Blum', 'Ole Sand', 'Rosa Lenz'].map((name) => book.person(name)),
    );
    const lines = [
      'Vera put us on hold for 3 weeks',
      'Nora wants no newsletter',
      'rate Ole B',
      'met Rosa, no budget this year, budgets are made in February',
    ];
    for (const text of lines) await book.run(capture, { text });
    const [vera, nora, ole, rosa] = await Promise.all(people.map(({ id }) => book.run(getPerson, { id })));
    expect(vera?.leaveAlone?.until).toBe('2026-12-15');
    expect(nora?.permissions).toMatchObject([{ channel: 'newsletter', allowed: false }]);
    expect(ole?.person).toMatchObject({ rating: 'B' });
    const { signals } = await book.run(getAccount, { id: rosa?.account.id ?? '' });
    expect(signals).toMatchObject([{ kind: 'no-budget', foreseen: '2027-02-01' }]);
  });

  it('adds somebody new with their company, and refuses a name that nobody has', async () => {
    const { saved } = await book.run(capture, { text: 'met Karim Haddad of Norra Rör' });
    const [karim = ''] = saved.people;
    expect((await book.run(getPerson, { id: karim })).account.name).toBe('Norra Rör');
    await expect(book.run(capture, { text: 'call Zebulon' })).rejects.toMatchObject({ status: 422 });
  });
});

describe('kick-backs and quiet, told of days gone by', () => {
  it('comes back after a quarter when no day was said, instead of calling again at once', async () => {
    const book = await newBook();
    book.at('2026-11-23T09:00:00+01:00');
    const rosa = await book.person('Rosa Lenz');
    const at = '2026-10-05T10:00:00+02:00';
    await book.run(capture, { text: 'met Rosa, no budget this year', at });
    const { signals } = await book.run(getAccount, { id: rosa.account });
    expect(signals).toMatchObject([{ kind: 'no-budget', foreseen: '2027-01-04' }]);
    expect((await book.today('2026-10-07')).steps).toEqual([]);
    await book.close();
  });

  it('lets the quiet go on after a mere “thanks”, as of the day on which it came', async () => {
    const book = await newBook();
    book.at('2026-11-23T09:00:00+01:00');
    await book.person('Tina Hahn');
    const said = await book.run(capture, {
      text: 'call Tina, next call Thu 12 Nov',
      at: '2026-11-03T10:00:00+01:00',
    });
    const thanks = await book.run(capture, { text: 'Tina wrote: thanks', at: '2026-11-05T10:00:00+01:00' });
    const at = '2026-11-05T11:00:00+01:00';
    await book.run(waiveAnswer, { id: thanks.saved.interaction ?? '', reason: 'a mere thanks', at });
    await book.run(resumeQuiet, { id: said.saved.agreement ?? '', at });
    const { steps, leaveAlone } = await book.today('2026-11-06');
    expect(steps).toEqual([]);
    expect(leaveAlone).toMatchObject([{ until: '2026-11-12' }]);
    await book.close();
  });
});
