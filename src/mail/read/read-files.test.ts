import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMailFiles } from './read-files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mail-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(
  files: Readonly<Record<string, string>>,
  named: readonly string[] = Object.keys(files),
): Promise<string[]> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, 'latin1');
  const said: string[] = [];
  for await (const reading of readMailFiles(named.map((name) => join(folder, name)))) {
    said.push('problem' in reading ? reading.problem : (reading.message.subject ?? ''));
  }
  return said;
}

test('messages and mailboxes, in their order; what cannot be read stops nothing', async () => {
  const mbox =
    'From a@b.example Wed Nov 12 10:00:00 2025\nSubject: two\n\nx\n\nFrom a@b.example Wed Nov 12 10:00:00 2025\nSubject: three\n\nx\n';
  const files = {
    'one.eml': 'Subject: one\r\n\r\nx',
    'some.mbox': mbox,
    'empty.eml': '\n',
    'picture.png': '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0',
  };
  expect(
    await read(files, ['one.eml', 'missing.eml', 'some.mbox', 'empty.eml', 'picture.png', '.', 'one.eml']),
  ).toEqual([
    'one',
    'There is no such file.',
    'two',
    'three',
    'This file is empty.',
    'This file holds no mail: it is neither a message nor a mailbox.',
    'This is a folder. Name the files in it.',
    'one',
  ]);
});

test('a "From " line inside a single message splits nothing', async () => {
  const body = 'Subject: one\n\nHello\n\nFrom a@b.example Wed Nov 12 10:00:00 2025\nSubject: two\n\nx\n';
  expect(await read({ 'one.eml': body })).toEqual(['one']);
});
