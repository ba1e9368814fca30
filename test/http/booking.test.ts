import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, OWNER } from './installation.ts';

const PUBLIC = 'http://localhost:4747';

describe('what customers and calendars open without an account', () => {
  let here: Awaited<ReturnType<typeof install>>;
  let owner: ReturnType<Awaited<ReturnType<typeof install>>['browser']>;
  const open = (url: string, headers: Record<string, string> = {}) => here.app.inject({ url, headers });
  const send = (url: string, fields: Record<string, string>) =>
    here.app.inject({
      method: 'POST',
      url,
      payload: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    });
  const newLink = async (more: object = {}) => {
    const made = await owner.post('/api/booking-links', { title: 'A <b>talk</b>', ...more });
    return new URL(made.json().url).pathname;
  };
  const firstTime = (html: string) => /name="at" value="(\d+)"/.exec(html)?.[1] ?? '';

  beforeAll(async () => {
    here = await install({ publicUrl: PUBLIC });
    await here.createOwner();
    owner = here.browser();
    await owner.signIn(OWNER.email);
  });
  afterAll(() => here.close());

  it('a booking page without script, cookie, or markup of theirs; in their language and zone', async () => {
    const path = await newLink();
    const page = await open(path, { 'accept-language': 'de-AT,de;q=0.9' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('<html lang="de">');
    expect(page.body).toContain('A &lt;b&gt;talk&lt;/b&gt;');
    expect(page.body).not.toMatch(/<script|style=|https?:/);
    expect((await open(`${path}?zone=Asia/Tokyo`)).body).toContain('<option selected>Asia/Tokyo</option>');
    expect((await open(`${path}?zone=No/Where`)).body).not.toContain('No/Where');
    expect((await open('/book/style.css')).headers['content-type']).toContain('text/css');
  });

  it('books, moves and calls off by plain forms', async () => {
    const path = await newLink();
    const at = firstTime((await open(path)).body);
    const missing = await send(path, { at, name: 'Jo', mail: 'nowhere' });
    expect(missing.statusCode).toBe(422);
    expect(missing.body).toContain('role="alert"');
    const booked = await send(path, { at, name: 'Jo Lind', mail: 'jo@example.net', zone: 'Europe/Oslo' });
    expect(booked.statusCode).toBe(303);
    const own = `${booked.headers.location}`;
    const shown = await open(own);
    expect(shown.body).toContain('It is booked');

    const second = await send(path, { at, name: 'Kai', mail: 'kai@example.net' });
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('These are');
    expect(second.body).toContain('value="kai@example.net"');

    const other = firstTime(shown.body);
    const moved = await send(own.split('?')[0] ?? '', { at: other, zone: 'Europe/Oslo' });
    expect(moved.statusCode).toBe(303);
    const off = await send(own.split('?')[0] ?? '', { do: 'cancel' });
    expect(off.statusCode).toBe(303);
    expect((await open(own)).body).toContain('called off');
    expect(here.errors).toEqual([]);
  });

  it('says kindly when a link leads nowhere, and lets no page of another site book', async () => {
    const page = await open('/book/guessed');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('not valid any more');
    const foreign = await here.app.inject({
      method: 'POST',
      url: '/book/guessed',
      payload: 'at=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
    });
    expect(foreign.statusCode).toBe(403);
  });

  it('a feed under a secret address that can be changed, with an ETag', async () => {
    const { id } = (await owner.post('/api/accounts', { name: 'Norra' })).json();
    const person = (await owner.post('/api/people', { name: 'Ines', account: id })).json();
    await owner.post('/api/meetings', {
      title: 'The offer',
      at: new Date(Date.now() + 86_400_000).toISOString(),
      people: [person.id],
      invite: false,
      agreed: { how: 'by phone' },
    });
    const { path } = (await owner.post('/api/feed')).json();
    const feed = await open(path);
    expect(feed.headers['content-type']).toContain('text/calendar');
    expect(feed.body).toContain('SUMMARY:The offer');
    expect(feed.body).not.toContain('METHOD');
    const etag = `${feed.headers['etag']}`;
    expect((await open(path, { 'if-none-match': etag })).statusCode).toBe(304);
    const { path: next } = (await owner.post('/api/feed')).json();
    expect(next).not.toBe(path);
    expect((await open(path)).statusCode).toBe(404);
    expect((await open(next)).headers['etag']).toBe(etag);
    await owner.delete('/api/feed');
    expect((await open(next)).statusCode).toBe(404);
  });
});
