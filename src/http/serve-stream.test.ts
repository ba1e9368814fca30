import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { as, doorOverNotes } from '../../test/http/door.ts';
import { isAtLeast } from '../app/actor.ts';
import type { StreamRoute } from './server-options.ts';

const count: StreamRoute = {
  method: 'POST',
  path: '/files/{name}',
  summary: 'Count what a file holds.',
  effect: 'write',
  bodyLimit: 3_000_000,
  allow: (actor) => isAtLeast(actor, 'seller'),
  async handle({ actor, body, params, query }) {
    let bytes = 0;
    for await (const chunk of body) bytes += chunk.length;
    return { status: 201, body: { bytes, name: params['name'], query, by: actor.apiKey } };
  },
};

const give: StreamRoute = {
  method: 'GET',
  path: '/files/all',
  summary: 'Give a file.',
  effect: 'read',
  answers: 'text/csv',
  allow: () => true,
  handle: async () => ({ headers: { 'content-type': 'text/csv' }, body: Readable.from(['a,b\n', '1,2\n']) }),
};

describe('raw streams', () => {
  let door: Awaited<ReturnType<typeof doorOverNotes>>;
  afterEach(() => door.app.close());

  const send = async (bytes: number, headers: object, type = 'text/csv') => {
    door = await doorOverNotes({ streams: [count, give] });
    return door.app.inject({
      method: 'POST',
      url: '/api/files/book.csv?mapping=auto',
      payload: Readable.from(pieces(bytes)),
      headers: { ...headers, 'content-type': type },
    });
  };

  it('come in whole, larger than any body of JSON, whatever they are', async () => {
    const answer = await send(2_500_000, as('ft_seller'), 'application/json');
    expect([answer.statusCode, answer.json()]).toEqual([
      201,
      { bytes: 2_500_000, name: 'book.csv', query: { mapping: 'auto' }, by: 'seller' },
    ]);
  });

  it.each([
    ['nobody', {}, 10, 401, 'sign-in-needed'],
    ['a key that may only read', as('ft_reading'), 10, 403, 'read-only-key'],
    ['more than is permitted', as('ft_seller'), 3_000_001, 413, 'body-too-large'],
  ])('are refused from %s', async (_name, headers, bytes, status, code) => {
    const answer = await send(bytes, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('go out as they are made', async () => {
    door = await doorOverNotes({ streams: [give] });
    const answer = await door.app.inject({ url: '/api/files/all', headers: as('ft_reading') });
    expect([answer.headers['content-type'], answer.body]).toEqual(['text/csv', 'a,b\n1,2\n']);
  });
});

function* pieces(bytes: number) {
  for (let left = bytes; left > 0; left -= 100_000) yield Buffer.alloc(Math.min(left, 100_000), 'x');
}
