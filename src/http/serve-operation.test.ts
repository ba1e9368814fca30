import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, doorOverNotes } from '../../test/http/door.ts';

type Door = Awaited<ReturnType<typeof doorOverNotes>>;

describe('an operation over HTTP', () => {
  let door: Door;
  const call = (options: InjectOptions) => door.app.inject(options);
  const add = (payload: object, headers: Record<string, string> = {}) =>
    call({ method: 'POST', url: '/api/notes', payload, headers: { ...as('ft_seller'), ...headers } });

  beforeAll(async () => {
    door = await doorOverNotes();
  });
  afterAll(() => door.app.close());

  it('answers with its output and the version as an ETag', async () => {
    const answer = await add({ text: 'Call back' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.json()).toMatchObject({ text: 'Call back', version: 1 });
  });

  it('acts once for two requests at once with one Idempotency-Key', async () => {
    const before = door.notes.size;
    const twice = () => add({ text: 'Once' }, { 'idempotency-key': '"d3b0"' });
    const [first, second] = await Promise.all([twice(), twice()]);
    expect(first.json()).toEqual(second.json());
    expect(door.notes.size).toBe(before + 1);
  });

  it('refuses an Idempotency-Key that was used for something else', async () => {
    const answer = await add({ text: 'Something else' }, { 'idempotency-key': 'd3b0' });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'idempotency-key-reused']);
  });

  it.each([
    ['the version read', '"1"', 200, undefined],
    ['a weak ETag', 'W/"2"', 200, undefined],
    ['a stale one', '"1"', 412, 'stale'],
    ['no ETag', 'yesterday', 400, 'if-match-unreadable'],
  ])('If-Match with %s', async (_name, ifMatch, status, code) => {
    door.notes.has('edited') || door.notes.set('edited', { id: 'edited', text: 'a', version: 1 });
    const answer = await call({
      method: 'PATCH',
      url: '/api/notes/edited',
      payload: { text: 'b' },
      headers: { ...as('ft_seller'), 'if-match': ifMatch },
    });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('turns the texts of a query into what the operation takes', async () => {
    const answer = await call({
      url: '/api/notes?limit=5&words=a,b&done=false&where={"day":"2026-11-12"}',
      headers: as('ft_seller'),
    });
    expect(answer.json().asked).toEqual({
      limit: 5,
      words: ['a', 'b'],
      done: false,
      where: { day: '2026-11-12' },
    });
  });

  it('links the next page, and none after the last', async () => {
    const first = await call({ url: '/api/notes?limit=5', headers: as('ft_seller') });
    expect(first.headers['link']).toBe('</api/notes?limit=5&after=a%2Bb>; rel="next"');
    const last = await call({ url: '/api/notes?limit=5&after=a%2Bb', headers: as('ft_seller') });
    expect(last.headers['link']).toBeUndefined();
  });

  it('answers 204 where there is nothing to say', async () => {
    const answer = await call({ method: 'DELETE', url: '/api/notes', headers: as('ft_owner') });
    expect([answer.statusCode, answer.body]).toEqual([204, '']);
  });

  it.each([
    ['no key', {}, 401, 'sign-in-needed'],
    ['a key that nobody knows', { authorization: 'Bearer ft_wrong' }, 401, 'key-unknown'],
    ['another scheme', { authorization: 'Basic YTpi' }, 401, 'authorization-unreadable'],
    ['a key that may only read', as('ft_reading'), 403, 'read-only-key'],
  ])('refuses to write with %s', async (_name, headers, status, code) => {
    const answer = await call({ method: 'POST', url: '/api/notes', payload: { text: 'x' }, headers });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('refuses what the role may not', async () => {
    const answer = await call({ method: 'DELETE', url: '/api/notes', headers: as('ft_seller') });
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'not-allowed']);
  });
});
