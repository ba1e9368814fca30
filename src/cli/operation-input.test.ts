import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { inputOfFields, readInput } from './operation-input.ts';

const schema = z.object({
  name: z.string().optional(),
  limit: z.int().default(5),
  reached: z.boolean().optional(),
  durationMinutes: z.int().optional(),
  people: z.array(z.string()).default([]),
  addresses: z.array(z.object({ kind: z.string() })).optional(),
  serves: z.object({ kind: z.string() }).optional(),
  owner: z.string().nullable().optional(),
});

describe('fields as they are typed', () => {
  it.each([
    ['--name Anna', { name: 'Anna' }],
    ['--name=Anna=Berg', { name: 'Anna=Berg' }],
    ['--name 12', { name: '12' }],
    ['--limit 12', { limit: 12 }],
    ['--duration-minutes 20', { durationMinutes: 20 }],
    ['--reached', { reached: true }],
    ['--reached false', { reached: false }],
    ['--people a --people b', { people: ['a', 'b'] }],
    ['--people ["a","b"]', { people: ['a', 'b'] }],
    ['--addresses [{"kind":"mail"}]', { addresses: [{ kind: 'mail' }] }],
    ['--serves {"kind":"retry"}', { serves: { kind: 'retry' } }],
    ['--owner null', { owner: null }],
    // What is no number stays a text, for the operation to refuse by name.
    ['--limit many', { limit: 'many' }],
    ['--limit -3', { limit: -3 }],
  ])('%s', (words, input) => {
    expect(inputOfFields(words.split(' '), schema)).toEqual(input);
  });

  it.each([
    ['--nom Anna', 'This operation has no field --nom.'],
    ['Anna', '“Anna” belongs to no field.'],
    ['--serves {kind}', 'This is no JSON'],
  ])('%s is refused: %s', (words, said) => {
    expect(() => inputOfFields(words.split(' '), schema)).toThrow(said);
  });
});

describe('the whole input', () => {
  it('is one JSON object', async () => {
    expect(await readInput('{"name": "Anna"}')).toEqual({ name: 'Anna' });
    expect(await readInput(undefined)).toEqual({});
    await expect(readInput('[1]')).rejects.toThrow('The input is no JSON object.');
    await expect(readInput('{')).rejects.toThrow('This is no JSON');
  });
});
