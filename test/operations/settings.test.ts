import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../../src/app/audit/list-audit.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { getPerson } from '../../src/app/people/get-person.ts';
import { editOrganization, editPolicy, getSettings } from '../../src/app/settings/settings.ts';
import { workingDays } from '../../src/app/settings/working-days.ts';
import { addTeam } from '../../src/app/users/teams.ts';
import { type Book, newBook } from '../book.ts';

describe('the policy', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('moves the plan when it is changed, and asks to rate anew when a rating in use is gone', async () => {
    book.at('2026-11-02T10:00:00+01:00');
    const nele = await book.person('Nele Voss', { rating: 'A' });
    await book.run(logInteraction, { people: [nele.id], kind: 'call', at: '2026-10-26T10:00:00+01:00' });
    expect((await book.run(getPerson, { id: nele.id })).step).toMatchObject({ due: '2026-12-07' });

    const { policy } = await book.run(getSettings, {});
    const { version: _, ...body } = policy;
    const slower = body.ratings.map((rating) => (rating.key === 'A' ? { ...rating, idealDays: 49 } : rating));
    await book.run(editPolicy, { policy: { ...body, ratings: slower } });
    await book.today();
    expect((await book.run(getPerson, { id: nele.id })).step).toMatchObject({ due: '2026-12-14' });

    const without = body.ratings.filter(({ key }) => key !== 'A');
    await book.run(editPolicy, { policy: { ...body, ratings: without } });
    await book.today();
    const { step } = await book.run(getPerson, { id: nele.id });
    expect(step).toMatchObject({ action: 'qualify' });
    expect(step?.because[0]?.text).toContain('A');
  });

  it('is refused when it does not work out', async () => {
    const { policy } = await book.run(getSettings, {});
    const { version: _, ...body } = policy;
    const [first, ...rest] = body.ratings;
    if (!first) throw new Error('The default policy has ratings');
    const ratings = [{ ...first, longestDays: first.idealDays - 1 }, ...rest];
    await expect(book.run(editPolicy, { policy: { ...body, ratings } })).rejects.toMatchObject({
      status: 422,
    });
  });
});

describe('working days', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('are those of the organization’s calendar, named, for a year', async () => {
    const days = await book.run(workingDays, { from: '2027-01-01' });
    expect(days).toMatchObject({ country: 'DE', calendar: 'DE-BE', weekend: [6, 7] });
    expect(days.holidays).toContainEqual({ day: '2027-03-08', name: "International Women's Day" });
    expect(days.regions).toContainEqual({ code: 'BY', name: 'Bayern' });
    expect(days.countries).toContain('FJ');
  });

  it('may be tried for another place before anything is changed', async () => {
    const bavaria = await book.run(workingDays, { country: 'Germany', region: 'BY', from: '2027-01-01' });
    expect(bavaria.calendar).toBe('DE-BY');
    expect(bavaria.holidays.map(({ day }) => day)).toContain('2027-01-06');
    const emirates = await book.run(workingDays, { country: 'SA', from: '2027-01-01' });
    expect(emirates).toMatchObject({ calendar: 'SA', weekend: [5, 6] });
    await expect(book.run(workingDays, { country: 'Atlantis' })).rejects.toMatchObject({
      code: 'unknown-country',
    });
  });
});

describe('the audit trail', () => {
  let book: Book;
  beforeAll(async () => {
    book = await newBook();
  });
  afterAll(() => book.close());

  it('names who and whom, and is filtered by either or by what was done', async () => {
    const mara = await book.addUser('Mara', 'manager');
    const nele = await book.person('Nele Voss');
    await book.run(addTeam, { name: 'North' }, { as: mara });
    await book.run(editOrganization, { version: 1, name: 'Südlicht' });

    const { entries } = await book.run(listAudit, { user: mara.user });
    expect(entries).toMatchObject([
      { user: 'Mara', userId: mara.user, operation: 'add-team', subjectName: 'North', account: null },
    ]);
    const ofNele = await book.run(listAudit, { subject: nele.id });
    expect(ofNele.entries.at(-1)).toMatchObject({
      operation: 'add-person',
      subjectName: 'Nele Voss',
      account: nele.account,
    });
    const edits = await book.run(listAudit, { operation: 'edit-organization' });
    expect(edits.entries.map(({ input }) => input)).toEqual([{ version: 1, name: 'Südlicht' }]);
  });

  it('goes on where a page ended, whatever the filter', async () => {
    for (const name of ['East', 'West', 'South']) await book.run(addTeam, { name });
    const first = await book.run(listAudit, { operation: 'add-team', limit: 2 });
    const second = await book.run(listAudit, { operation: 'add-team', limit: 2, after: first.next ?? '' });
    expect([...first.entries, ...second.entries].map(({ subjectName }) => subjectName)).toEqual([
      'South',
      'West',
      'East',
      'North',
    ]);
    expect(second.next).toBeNull();
  });
});
