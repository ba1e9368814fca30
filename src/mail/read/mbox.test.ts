import { expect, test } from 'vitest';
import { readMbox } from './mbox.ts';

const FROM = 'From mara@harbour.example Wed Nov 12 10:00:00 2025';

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'latin1');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function messagesOf(text: string, size = 7, largest?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const bytes of readMbox(inPieces(text, size), largest))
    found.push(Buffer.from(bytes).toString('latin1'));
  return found;
}

const message = (subject: string, body: string) => `Subject: ${subject}\n\n${body}\n\n`;

test('each message stands alone, however the file comes in', async () => {
  const file = `${FROM}\n${message('one', 'first')}${FROM}\n${message('two', 'second')}`;
  for (const size of [1, 5, 64, 10_000]) {
    expect(await messagesOf(file, size)).toEqual([message('one', 'first'), message('two', 'second')]);
  }
});

test('line ends of Windows', async () => {
  const file = `${FROM}\n${message('one', 'first')}${FROM}\n${message('two', 'second')}`.replaceAll(
    '\n',
    '\r\n',
  );
  expect(await messagesOf(file)).toHaveLength(2);
});

test.each([
  ['mboxo: a quoted line loses its mark', '>From the start', 'From the start'],
  ['mboxrd: one mark of several', '>>From the start', '>From the start'],
  ['a quote that is none', '> From the start', '> From the start'],
])('%s', async (_, written, meant) => {
  const [first] = await messagesOf(`${FROM}\n${message('one', written)}`);
  expect(first).toBe(message('one', meant));
});

test.each([
  ['in the middle of a text', `some words\n${FROM}\nX-A: b`],
  ['without a date', 'end of a paragraph\n\nFrom here on it is easy: follow\nthe road'],
  ['with no field behind it', `the separator is written so:\n\n${FROM}\nas you see`],
])('a "From " line that nobody quoted is no separator: %s', async (_, body) => {
  expect(await messagesOf(`${FROM}\n${message('one', body)}${FROM}\n${message('two', 'x')}`)).toHaveLength(2);
});

test('Content-Length keeps a whole mailbox inside a body together', async () => {
  const body = `look at this:\n\n${FROM}\nSubject: inner\n\nquoted\n`;
  const file = `${FROM}\nSubject: outer\nContent-Length: ${body.length}\n\n${body}\n${FROM}\n${message('next', 'x')}`;
  const found = await messagesOf(file);
  expect(found).toHaveLength(2);
  expect(found[0]).toContain('quoted');
});

test.each([3, 5_000])('a Content-Length that is wrong (%i) loses nobody', async (length) => {
  const file = `${FROM}\nSubject: one\nContent-Length: ${length}\n\nfirst text\n\n${FROM}\n${message('two', 'x')}`;
  const found = await messagesOf(file);
  expect(found.map((text) => /Subject: (\w+)/.exec(text)?.[1])).toEqual(['one', 'two']);
});

test('what is too large is cut, and the next message is whole', async () => {
  const file = `${FROM}\n${message('large', 'x'.repeat(50).concat('\n').repeat(400))}${FROM}\n${message('two', 'x')}`;
  const found = await messagesOf(file, 1_000, 5_000);
  expect(found).toHaveLength(2);
  expect(found[0]?.length).toBeLessThanOrEqual(5_000);
  expect(found[1]).toBe(message('two', 'x'));
});

test('an empty file has no message', async () => {
  expect(await messagesOf('')).toEqual([]);
  expect(await messagesOf('\n\n')).toEqual([]);
});
