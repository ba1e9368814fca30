import { afterEach, describe, expect, it } from 'vitest';
import { as, doorOverNotes, KEYS } from '../../test/http/door.ts';
import { type Listening, serveHttp } from './serve-http.ts';

const org = `${KEYS['ft_seller']?.org}`;

describe('changes as server-sent events', () => {
  let door: Awaited<ReturnType<typeof doorOverNotes>>;
  let stop = new AbortController();
  let server: Listening;

  const start = async (config: object = {}) => {
    door = await doorOverNotes({ config: { version: '1', ...config } });
    stop = new AbortController();
    server = await serveHttp(door.app, { host: '127.0.0.1', port: 0, signal: stop.signal });
  };
  const listen = async (headers: Record<string, string>) => {
    const answer = await fetch(`${server.url}/api/changes`, { headers });
    return { status: answer.status, events: eventsOf(answer) };
  };
  afterEach(async () => {
    stop.abort();
    await server.closed;
  });

  it('tells a page what changed in its organization, and nothing of others', async () => {
    await start();
    const { events } = await listen(as('ft_seller'));
    expect(await events.next()).toMatchObject({ value: { event: 'ready' } });
    door.feed.onChange?.({ org: 'another', operation: 'secret', accounts: ['x'] });
    await fetch(`${server.url}/api/notes`, {
      method: 'POST',
      headers: { ...as('ft_other'), 'content-type': 'application/json' },
      body: '{"text":"x"}',
    });
    expect(await events.next()).toMatchObject({
      value: { event: 'change', data: { operation: 'add-note', accounts: [] } },
    });
  });

  it('lets a page that was away, or whose feed broke, load everything again', async () => {
    await start();
    const { events } = await listen({ ...as('ft_seller'), 'last-event-id': 'earlier-7' });
    expect(await events.next()).toMatchObject({ value: { event: 'reload' } });
    door.feed.onGap?.();
    const gap = await events.next();
    expect(gap).toMatchObject({ value: { event: 'reload' } });
    const back = await listen({ ...as('ft_seller'), 'last-event-id': `${gap.value?.id}` });
    expect(await back.events.next()).toMatchObject({ value: { event: 'ready' } });
  });

  it('beats, so that nobody on the way closes it, and ends when the key no longer holds', async () => {
    await start({ heartbeat: 10 });
    const answer = await fetch(`${server.url}/api/changes`, { headers: as('ft_seller') });
    const seen = await textUntil(answer, ': still here');
    expect(seen).toContain('event: ready');
  });

  it('bounds how many a user has open, and frees the place when one closes', async () => {
    await start({ listenersPerUser: 1 });
    const leave = new AbortController();
    const first = await fetch(`${server.url}/api/changes`, {
      headers: as('ft_seller'),
      signal: leave.signal,
    });
    expect(first.status).toBe(200);
    expect((await listen(as('ft_seller'))).status).toBe(429);
    expect((await listen(as('ft_other'))).status).toBe(200);
    leave.abort();
    await expect.poll(async () => (await listen(as('ft_seller'))).status).toBe(200);
  });

  it('closes open streams when the server stops', async () => {
    await start();
    const { events } = await listen(as('ft_seller'));
    await events.next();
    stop.abort();
    expect(await events.next()).toMatchObject({ done: true });
    await server.closed;
  });

  it('asks who listens', async () => {
    await start();
    expect((await listen({})).status).toBe(401);
    door.feed.onChange?.({ org, operation: 'add-note', accounts: [] });
  });
});

async function* eventsOf(answer: Response) {
  let text = '';
  for await (const chunk of textOf(answer)) {
    text += chunk;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = Object.fromEntries(
        text
          .slice(0, end)
          .split('\n')
          .map((line) => line.split(/: (.*)/s, 2)),
      );
      text = text.slice(end + 2);
      if (fields['event'])
        yield { event: fields['event'], id: fields['id'], data: JSON.parse(fields['data']) };
    }
  }
}

async function textUntil(answer: Response, wanted: string): Promise<string> {
  let text = '';
  for await (const chunk of textOf(answer)) {
    text += chunk;
    if (text.includes(wanted)) return text;
  }
  return text;
}

function textOf(answer: Response): AsyncIterable<string> {
  if (!answer.body) throw new Error('no body');
  return answer.body.pipeThrough(new TextDecoderStream());
}
