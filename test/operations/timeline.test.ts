import { sql } from 'kysely';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { agreeDate } from '../../src/app/agreements/agree-date.ts';
import { makeCommitment } from '../../src/app/commitments/make-commitment.ts';
import { settleCommitment } from '../../src/app/commitments/settle-commitment.ts';
import { putOnHold } from '../../src/app/holds/put-on-hold.ts';
import {
  correctInteraction,
  restoreInteraction,
  withdrawInteraction,
} from '../../src/app/interactions/correct-interaction.ts';
import { getInteraction } from '../../src/app/interactions/get-interaction.ts';
import { logInteraction } from '../../src/app/interactions/log-interaction.ts';
import { rate } from '../../src/app/ratings/rate.ts';
import { noteSignal } from '../../src/app/signals/note-signal.ts';
import { timeline } from '../../src/app/timeline/timeline.ts';
import { type Book, newBook } from '../book.ts';
import { type FreshDatabase, freshDatabase } from '../database-template.ts';

const DAY = 86_400_000;

describe('the timeline of an account', () => {
  let book: Book;
  let fresh: FreshDatabase;
  let anna: { id: string; account: string };
  const read = (input: Partial<z.input<typeof timeline.input>> = {}) =>
    book.run(timeline, { account: anna.account, ...input });
  const call = (at: string, body: string) =>
    book.run(logInteraction, { people: [anna.id], kind: 'call', at, body });
  beforeAll(async () => {
    fresh = await freshDatabase();
    book = await newBook(fresh);
    anna = await book.person('Anna Krüger');
  });
  afterAll(() => fresh.drop());

  it('tells what was agreed, promised, held, learned and rated beside what happened', async () => {
    book.at('2026-11-03T10:00:00+01:00');
    await call('2026-11-03T09:30:00+01:00', 'Der Preis für die Prüfung ist ihr zu hoch.');
    await book.run(agreeDate, { person: anna.id, day: '2026-11-05' });
    const promise = await book.run(makeCommitment, {
      side: 'theirs',
      person: anna.id,
      what: 'Send the floor plan',
      due: '2026-11-06',
    });
    book.at('2026-11-06T10:00:00+01:00');
    await book.run(settleCommitment, { id: promise.id, outcome: 'kept' });
    await book.run(noteSignal, { person: anna.id, kind: 'growth', text: 'They open a second hall' });
    await book.run(rate, { rating: 'B', people: [anna.id] });
    await book.run(putOnHold, { person: anna.id, until: '2026-12-01', reason: 'Stock-taking' });
    const { events, interactions } = await read();
    expect(interactions).toHaveLength(1);
    const told = events.map(({ type, state, day, text }) => ({ type, state, day, text }));
    expect(told).toContainEqual({ type: 'agreement', state: 'missed', day: '2026-11-05', text: null });
    expect(told).toContainEqual({
      type: 'promise-settled',
      state: 'kept',
      day: '2026-11-06',
      text: 'Send the floor plan',
    });
    expect(told).toContainEqual({ type: 'rating', state: 'A', day: null, text: 'B' });
    expect(told).toContainEqual({ type: 'hold', state: null, day: '2026-12-01', text: 'Stock-taking' });
    expect(events[0]?.person).toEqual({ id: anna.id, name: 'Anna Krüger' });
  });

  it('says of an agreed date that it was kept', async () => {
    book.at('2026-11-09T10:00:00+01:00');
    const eva = await book.person('Eva Lind', { account: anna.account });
    await book.run(agreeDate, { person: eva.id, day: '2026-11-10' });
    book.at('2026-11-10T16:00:00+01:00');
    await book.run(logInteraction, { people: [eva.id], kind: 'call' });
    const { events } = await read({ person: eva.id, kinds: ['agreement'] });
    expect(events.map(({ state }) => state)).toEqual(['kept']);
  });

  it.each([
    ['what did we say about price?', 'Pricing is the only open point.'],
    ['preis', 'Der Preis für die Prüfung ist ihr zu hoch.'],
    ['prufung', 'Der Preis für die Prüfung ist ihr zu hoch.'],
    ['audit', 'She asked about our audits in March.'],
    ['ambre', 'Café Ambré likes the offer.'],
    ['договор', 'Прислала договор вчера.'],
  ])('finds what was said: %s', async (find, body) => {
    await call('2026-11-02T08:00:00+01:00', body);
    const { interactions } = await read({ find });
    expect(interactions.map((it) => it.body)).toContain(body);
    expect((await read({ find: `${find} zzz` })).interactions).toEqual([]);
  });

  it('finds what was promised and learned, too', async () => {
    const { events, interactions } = await read({ find: 'second hall' });
    expect(interactions).toEqual([]);
    expect(events.map(({ text }) => text)).toEqual(['They open a second hall']);
  });

  it('keeps what stood there before a correction, and takes a withdrawal back', async () => {
    book.at('2026-11-11T10:00:00+01:00');
    const { id } = await call('2026-11-11T09:00:00+01:00', 'Wants three halls');
    book.at('2026-11-11T11:00:00+01:00');
    await book.run(correctInteraction, {
      id,
      version: 1,
      people: [anna.id],
      kind: 'visit',
      body: 'Wants two halls',
    });
    expect((await book.run(getInteraction, { id })).corrections).toEqual([
      {
        version: 2,
        at: '2026-11-11T10:00:00.000Z',
        changes: [
          { field: 'kind', before: 'call', after: 'visit' },
          { field: 'body', before: 'Wants three halls', after: 'Wants two halls' },
        ],
      },
    ]);
    await book.run(withdrawInteraction, { id, version: 2, reason: 'Somebody else’s visit' });
    const struck = (await read()).interactions.find((it) => it.id === id);
    expect(struck).toMatchObject({ withdrawn: true, withdrawnReason: 'Somebody else’s visit' });
    await book.run(restoreInteraction, { id, version: 3 });
    expect((await read()).interactions.find((it) => it.id === id)?.withdrawn).toBe(false);
  });

  it('refuses a correction of what somebody else corrected meanwhile', async () => {
    const { id } = await call('2026-11-11T09:30:00+01:00', 'First words');
    const words = (body: string) => ({ id, version: 1, people: [anna.id], kind: 'call' as const, body });
    await book.run(correctInteraction, words('Second words'));
    await expect(book.run(correctInteraction, words('Other words'))).rejects.toMatchObject({ code: 'stale' });
  });

  it('is read page by page in both directions, from the line to which an address leads', async () => {
    book.at('2026-11-12T10:00:00+01:00');
    const paul = await book.person('Paul Ott');
    const ids: string[] = [];
    for (let back = 40; back > 0; back -= 1) {
      const at = new Date(Date.parse('2026-11-12T09:00:00Z') - back * DAY).toISOString();
      ids.unshift((await book.run(logInteraction, { people: [paul.id], kind: 'call', at })).id);
    }
    const page = (input: object) => book.run(timeline, { account: paul.account, kinds: ['call'], ...input });
    const fact = ids[30];
    const around = await page({ fact, limit: 5 });
    expect(around.interactions.map(({ id }) => id)).toEqual(ids.slice(25, 35));
    const older = await page({ after: around.next ?? '', limit: 50 });
    expect(older.interactions.map(({ id }) => id)).toEqual(ids.slice(35));
    expect(older.next).toBeNull();
    const newer = await page({ before: around.previous ?? '', limit: 20 });
    expect(newer.interactions.map(({ id }) => id)).toEqual(ids.slice(5, 25));
    const newest = await page({ before: newer.previous ?? '', limit: 20 });
    expect(newest.interactions.map(({ id }) => id)).toEqual(ids.slice(0, 5));
    expect(newest.previous).toBeNull();
  });

  it('finds words among a hundred thousand interactions by their index', async () => {
    await book.database.asKeeper((tx) =>
      sql`INSERT INTO app.interactions (org_id, id, account_id, at, kind, direction, purpose, body, recorded_at)
        SELECT ${book.org}, gen_random_uuid(), ${anna.account}, '2026-01-01'::timestamptz + n * interval '1 minute',
          'note', 'ours', 'other', 'note ' || n || CASE WHEN n % 20000 = 0 THEN ' about the marmalade' ELSE '' END, now()
        FROM generate_series(1, 100000) AS n`.execute(tx),
    );
    const owner = new Client(fresh.connection);
    await owner.connect();
    await owner.query('ANALYZE app.interactions');
    const scans = async () => {
      await owner.query('SELECT pg_stat_clear_snapshot()');
      const { rows } = await owner.query<{ idx_scan: string }>(
        "SELECT idx_scan FROM pg_stat_user_indexes WHERE indexrelname = 'interactions_said'",
      );
      return Number(rows[0]?.idx_scan);
    };
    const before = await scans();
    const { interactions } = await read({ find: 'marmalade' });
    expect(interactions).toHaveLength(5);
    await expect.poll(scans, { timeout: 20_000 }).toBeGreaterThan(before);
    await owner.end();
  });
});
