import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputOf } from './input-of.ts';
import { jsonSchemaOf } from './json-schema.ts';

const schema = jsonSchemaOf(
  z.object({
    id: z.string().optional(),
    limit: z.int().default(50),
    share: z.number().nullable().optional(),
    open: z.boolean().optional(),
    tags: z.array(z.string()).default([]),
    days: z.array(z.int()).optional(),
    owner: z.uuid().nullable().optional(),
    numberOrWord: z.union([z.int(), z.enum(['all'])]).optional(),
    where: z.object({ city: z.string() }).optional(),
    kind: z.enum(['call', 'mail']).optional(),
  }),
  'input',
);

describe('an input out of a query', () => {
  it.each<[Record<string, unknown>, Record<string, unknown>]>([
    [{ limit: '5' }, { limit: 5 }],
    [{ limit: '-5' }, { limit: -5 }],
    [{ share: '0.25' }, { share: 0.25 }],
    [{ share: 'null' }, { share: null }],
    [{ open: 'true' }, { open: true }],
    [{ open: '' }, { open: true }],
    [{ open: 'No' }, { open: false }],
    [{ tags: 'a' }, { tags: ['a'] }],
    [{ tags: ['a', 'b,c'] }, { tags: ['a', 'b,c'] }],
    [{ tags: 'a,b' }, { tags: ['a', 'b'] }],
    [{ tags: '["a,b"]' }, { tags: ['a,b'] }],
    [{ tags: '' }, { tags: [] }],
    [{ 'tags[]': ['a', 'b'] }, { tags: ['a', 'b'] }],
    [{ days: '1,2' }, { days: [1, 2] }],
    [{ owner: 'null' }, { owner: null }],
    [{ owner: 'x' }, { owner: 'x' }],
    [{ numberOrWord: '7' }, { numberOrWord: 7 }],
    [{ numberOrWord: 'all' }, { numberOrWord: 'all' }],
    [{ where: '{"city":"Rome"}' }, { where: { city: 'Rome' } }],
    [{ kind: 'call' }, { kind: 'call' }],
  ])('%j → %j', (query, input) => {
    expect(inputOf({ params: {}, query, body: undefined }, schema)).toEqual(input);
  });

  it.each<[Record<string, unknown>]>([
    [{ limit: 'many' }],
    [{ limit: '' }],
    [{ limit: 'Infinity' }],
    [{ open: 'perhaps' }],
    [{ where: '{broken' }],
    [{ unknown: '5' }],
  ])('%j stays as it is, so that the operation names what is wrong', (query) => {
    expect(inputOf({ params: {}, query, body: undefined }, schema)).toEqual(query);
  });

  it('lets the path weigh more than the query, and the query more than the body', () => {
    const parts = {
      params: { id: 'path' },
      query: { id: 'query', limit: '2' },
      body: { id: 'body', limit: 1, kind: 'call' },
    };
    expect(inputOf(parts, schema)).toEqual({ id: 'path', limit: 2, kind: 'call' });
  });
});
