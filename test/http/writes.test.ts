import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHttp } from '../../src/http/serve-http.ts';
import { install, OWNER } from './installation.ts';

describe('writes through the door, on a real database', () => {
  let here: Awaited<ReturnType<typeof install>>;
  let headers: { authorization: string };
  const post = (url: string, payload: object, more: object = {}) =>
    here.app.inject({ method: 'POST', url, payload, headers: { ...headers, ...more } });

  beforeAll(async () => {
    here = await install();
    await here.createOwner();
    const owner = here.browser();
    await owner.signIn(OWNER.email);
    const { key } = (await owner.post('/api/keys', { name: 'test', scope: 'read-write' })).json();
    headers = { authorization: `Bearer ${key}` };
  });
  afterAll(() => here.close());

  it('act once for many requests at once with one Idempotency-Key', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        post('/api/accounts', { name: 'Once Ltd' }, { 'idempotency-key': 'once' }),
      ),
    );
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const { accounts } = (await here.app.inject({ url: '/api/accounts', headers })).json();
    expect(accounts.filter(({ name }: { name: string }) => name === 'Once Ltd')).toHaveLength(1);
  });

  it('refuse the slower of two edits of the same version', async () => {
    const added = await post('/api/accounts', { name: 'Twice Ltd' });
    const { id } = added.json();
    const edit = (city: string) =>
      here.app.inject({
        method: 'PATCH',
        url: `/api/accounts/${id}`,
        payload: { city },
        headers: { ...headers, 'if-match': `${added.headers['etag']}` },
      });
    const answers = await Promise.all([edit('Rome'), edit('Oslo')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    expect(answers.find(({ statusCode }) => statusCode === 200)?.headers['etag']).toBe('"2"');
  });

  it('go page by page along the Link header', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) await post('/api/accounts', { name: `Page ${name}` });
    const seen: string[] = [];
    let next: string | undefined = '/api/accounts?limit=2';
    while (next) {
      const answer: Awaited<ReturnType<typeof post>> = await here.app.inject({ url: next, headers });
      seen.push(...answer.json().accounts.map(({ name }: { name: string }) => name));
      next = /<(.+)>; rel="next"/.exec(`${answer.headers['link'] ?? ''}`)?.[1];
    }
    expect(seen.filter((name) => name.startsWith('Page'))).toEqual([
      'Page A',
      'Page B',
      'Page C',
      'Page D',
      'Page E',
    ]);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('are told to open pages once they are committed', async () => {
    const stop = new AbortController();
    const { url, closed } = await serveHttp(here.app, { host: '127.0.0.1', port: 0, signal: stop.signal });
    const answer = await fetch(`${url}/api/changes`, { headers });
    const heard = read(answer, '"operation":"add-account"');
    await post('/api/accounts', { name: 'Heard Ltd' });
    expect(await heard).toMatch(
      /event: change\nid: \S+\ndata: \{"operation":"add-account","accounts":\["[\w-]{36}"\]\}/,
    );
    stop.abort();
    await closed;
  });
});

async function read({ body }: Response, until: string): Promise<string> {
  let text = '';
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (text.includes(until)) break;
  }
  return text;
}
