import { afterEach, describe, expect, it } from 'vitest';
import { as, doorOverNotes } from '../../test/http/door.ts';

describe('for those who run the server', () => {
  let door: Awaited<ReturnType<typeof doorOverNotes>>;
  afterEach(() => door.app.close());

  it.each([
    ['all is well', {}, 200, { status: 'ready' }],
    [
      'a migration is missing',
      { pendingMigrations: async () => ['0004_more.sql'] },
      503,
      { status: 'not ready', because: 'migrations are missing', pending: ['0004_more.sql'] },
    ],
    [
      'the database is away',
      { ping: () => Promise.reject(new Error('no connection')) },
      503,
      { status: 'not ready', because: 'the database does not answer' },
    ],
  ])('/readyz when %s', async (_name, health, status, body) => {
    door = await doorOverNotes({
      health: { ping: async () => undefined, pendingMigrations: async () => [], ...health },
    });
    const answer = await door.app.inject({ url: '/readyz', headers: { host: 'pod-7' } });
    expect([answer.statusCode, answer.json()]).toEqual([status, body]);
    expect((await door.app.inject('/healthz')).json()).toEqual({ status: 'ok' });
  });

  it.each([
    ['on the machine', { host: 'localhost:4747' }, 200],
    ['from outside', { host: '192.168.1.5:4747' }, 401],
    ['through a proxy on the machine', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }, 401],
    ['with a seller’s key', { host: '192.168.1.5', ...as('ft_seller') }, 403],
    ['with an owner’s key', { host: '192.168.1.5', ...as('ft_owner') }, 200],
  ])('/metrics %s', async (_name, headers, status) => {
    door = await doorOverNotes();
    await door.app.inject('/healthz');
    const answer = await door.app.inject({ url: '/metrics', headers });
    expect(answer.statusCode).toBe(status);
    if (status === 200) {
      expect(answer.body).toContain('http_request_duration_seconds_count{method="GET",route="/healthz"');
      expect(answer.body).toContain('followthrough_planned_accounts_total');
    }
  });

  it('says what it is and where the documentation stands', async () => {
    door = await doorOverNotes();
    const answer = await door.app.inject('/');
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('href="/api/docs"');
  });
});
