import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleOfMail } from './people-of-mail.ts';

const NOW = Date.parse('2026-11-02T08:00:00Z');
const letter = (from: string, to: string, day: number, words: string) =>
  [
    'From mailbox Thu Oct  1 10:00:00 2026',
    `From: ${from}`,
    `To: ${to}`,
    `Date: Thu, 0${day} Oct 2026 10:00:00 +0000`,
    `Message-ID: <${day}-${from}@test>`,
    `Subject: The ${day}th`,
    '',
    words,
    '',
    '',
  ].join('\n');

describe('a mailbox file', () => {
  let folder: string;
  let file: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'followthrough-people-of-mail-'));
    file = join(folder, 'all.mbox');
    writeFileSync(
      file,
      [
        letter('anna@acme.de', 'mara@ours.de', 1, 'Could you send the offer?'),
        letter('mara@ours.de', 'ben@other.de', 2, 'Here it is.'),
        `From broken Thu Oct  1 10:00:00 2026\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\u0000\n\n`,
        letter('ben@other.de', 'mara@ours.de', 3, 'Thank you.'),
      ].join(''),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells by itself whose it is, and who waits', async () => {
    const { me, messages, people } = await peopleOfMail([file], [], NOW);
    expect([me, messages]).toEqual([['mara@ours.de'], 4]);
    expect(people.map(({ address, waiting }) => [address, waiting?.subject])).toEqual([
      ['ben@other.de', undefined],
      ['anna@acme.de', 'The 1th'],
    ]);
  });

  it('is taken to be theirs who says so', async () => {
    const { people } = await peopleOfMail([file], ['Anna@acme.de'], NOW);
    expect(people.map(({ address, weWrote }) => [address, weWrote])).toEqual([['mara@ours.de', 1]]);
  });

  it('that is not there is named, and the others are read', async () => {
    const missing = join(folder, 'none.mbox');
    const { problems, people } = await peopleOfMail([missing, file], ['mara@ours.de'], NOW);
    expect(problems).toEqual([{ file: missing, problem: 'There is no such file.' }]);
    expect(people).toHaveLength(2);
  });
});
