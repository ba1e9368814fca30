import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, doorOverNotes } from '../../test/http/door.ts';

type Door = Awaited<ReturnType<typeof doorOverNotes>>;

describe('errors as problem details (RFC 9457)', () => {
  let door: Door;
  const post = (payload: string | object, headers: Record<string, string> = {}, url = '/api/notes') =>
    door.app.inject({ method: 'POST', url, payload, headers: { ...as('ft_seller'), ...headers } });

  beforeAll(async () => {
    door = await doorOverNotes();
  });
  afterAll(() => door.app.close());

  it('names each place of a wrong input', async () => {
    const answer = await post({ text: '' }, { 'x-request-id': 'request-42' });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toEqual({
      type: 'urn:followthrough:problem:invalid-input',
      title: 'Unprocessable Entity',
      status: 422,
      detail: 'text: Write something here.',
      code: 'invalid-input',
      mend: 'Correct what is named and try again.',
      instance: 'urn:followthrough:request:request-42',
      problems: [{ path: 'text', message: 'Write something here.' }],
    });
  });

  it.each([
    ['broken JSON', '{"text": ', {}, 400, 'body-not-json'],
    ['a list', '[1]', {}, 422, 'body-not-an-object'],
    ['a poisoned prototype', '{"__proto__": {"text": "x"}}', {}, 400, 'body-not-json'],
    ['XML', '<text/>', { 'content-type': 'text/xml' }, 415, 'media-type-unknown'],
    ['20 MB', JSON.stringify({ text: 'x'.repeat(20_000_000) }), {}, 413, 'body-too-large'],
    [
      'an unusable Idempotency-Key',
      '{"text": "x"}',
      { 'idempotency-key': 'k'.repeat(256) },
      400,
      'idempotency-key-unusable',
    ],
  ])('%s', async (_name, payload, headers, status, code) => {
    const answer = await post(payload, { 'content-type': 'application/json', ...headers });
    expect([answer.statusCode, answer.json().code, answer.json().status]).toEqual([status, code, status]);
    expect(answer.json().mend).toMatch(/\w/);
  });

  it('says how much is too much', async () => {
    const answer = await post({ text: 'x'.repeat(2_000_000) });
    expect(answer.json().detail).toBe('This request is larger than 1 MB.');
  });

  it('knows no other pages', async () => {
    const answer = await door.app.inject({ url: '/api/nothing?token=secret' });
    expect(answer.json()).toMatchObject({ status: 404, detail: 'There is nothing at GET /api/nothing.' });
  });

  it('leaks nothing of what nobody foresaw, and logs it under the request', async () => {
    const answer = await post({}, {}, '/api/burst');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('swordfish');
    const request = answer.headers['x-request-id'];
    expect(answer.json().mend).toContain(request);
    expect(
      door.logged.find((line) => line.includes(`${request}`) && line.includes('swordfish')),
    ).toBeDefined();
  });

  it('writes no secrets into the log', async () => {
    await post({ text: 'x' }, { cookie: 'followthrough.session_token=open' });
    expect(door.logged.join('\n')).not.toMatch(/ft_seller|session_token=/);
  });
});
