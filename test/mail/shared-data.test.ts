import { expect, test } from 'vitest';
import { letter } from '../../src/mail/read/letter.fixture.ts';
import { splitReply } from '../../src/mail/read/reply/split-reply.ts';
import { fileText, hasMails, REASONS, readFile, readJson, readRows, Score } from './expected.ts';

/** Says in the list of tests that the files are not here. */
const ifHere = test.skipIf(!hasMails);

/** Rows of one file by its name, each index once. */
function bounceRows(): Map<string, string[][]> {
  const byFile = new Map<string, string[][]>();
  for (const row of readRows('expected-sisimai.csv')) {
    const [kind, file = '', index] = row;
    if (kind !== 'bounce') continue;
    const rows = byFile.get(file) ?? [];
    if (!rows.some((other) => other[2] === index)) rows.push(row);
    byFile.set(file, rows);
  }
  return byFile;
}

ifHere('bounces of sixty mail servers: the kind, permanence, and why', () => {
  const kinds = new Score();
  const permanence = new Score();
  const reasons = new Score();
  for (const [file, rows] of bounceRows()) {
    const { kind, recipients } = readFile(`bounce/${file}`);
    const isGood = rows.every((row) => row[5] === 'delivered');
    kinds.add(file, isGood ? kind === 'auto-reply' : kind === 'bounce' || kind === 'delay');
    for (const [index, row] of rows.entries()) {
      const found = recipients[index];
      permanence.add(`${file} ${index}`, String(found?.permanent) === row[6]);
      reasons.add(
        `${file} ${index}`,
        found !== undefined && (REASONS[row[5] ?? ''] ?? []).includes(found.reason),
      );
    }
  }
  expect.soft(kinds.misses).toEqual([]);
  expect.soft(permanence.share, permanence.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
  expect.soft(reasons.share, reasons.misses.join('\n')).toBeGreaterThanOrEqual(0.93);
});

ifHere('the failed addresses of old and odd mail servers', () => {
  const score = new Score();
  for (const [file = '', , said = ''] of readRows('bounce-mailman/expected.csv')) {
    const { kind, recipients } = readFile(`bounce-mailman/${file}`);
    const found = recipients.map(({ address }) => address.toLowerCase()).toSorted();
    const expected = said.toLowerCase().split(' ').filter(Boolean).toSorted();
    if (said === '(Stop)') score.add(file, kind === 'delay');
    else if (said === '') score.add(file, kind !== 'bounce' && kind !== 'delay');
    else score.add(file, kind === 'bounce' && found.join() === expected.join());
  }
  expect(score.share, score.misses.join('\n')).toBeGreaterThanOrEqual(0.97);
});

ifHere('any line end gives the same answer', () => {
  for (const [file = '', index = '1', , , , hard] of readRows('bounce-line-endings/expected.csv')) {
    const { kind, recipients } = readFile(`bounce-line-endings/${file}`);
    expect.soft(kind, file).toBe('bounce');
    // Its sentences say that the disk is full, its fields that nobody has the address.
    expect.soft(String(recipients[Number(index) - 1]?.permanent), file).toBe(hard);
  }
});

ifHere('complaints, absences, and what is neither', () => {
  for (const [kind, file = ''] of readRows('expected-sisimai.csv')) {
    if (kind === 'feedback-loop') {
      expect
        .soft(readFile(`feedback-loop/${file}`).kind, file)
        .toBe(file === 'arf-26.eml' ? 'unsubscribe' : 'complaint');
    }
    if (kind === 'vacation') expect.soft(readFile(`vacation/${file}`).kind, file).toBe('auto-reply');
  }
  expect(readFile('vacation/rfc3834-04.eml').returnDate).toBe('2013-07-31');
  expect(readFile('vacation/rfc3834-02.eml').returnDate).toBeNull();
  expect(readFile('not-bounce/is-not-bounce-01.eml').kind).not.toBe('bounce');
});

ifHere('absences and wishes to be left alone, in eleven languages', () => {
  const said = readJson<Record<string, (string | [string, string])[]>>('ooo-phrases/expected.json');
  const pairs = (name: string) => (said[name] ?? []) as [string, string][];
  const texts = (name: string) => (said[name] ?? []) as string[];
  for (const [subject, text] of pairs('out_of_office_true'))
    expect.soft(letter({ Subject: subject }, text).kind, text).toBe('auto-reply');
  for (const [subject, text] of pairs('out_of_office_false'))
    expect.soft(letter({ Subject: subject }, text).kind, text).toBe('reply');
  for (const text of texts('unsubscribe_true'))
    expect.soft(letter({ Subject: 'Re: News' }, text).kind, text).toBe('unsubscribe');
  for (const text of texts('unsubscribe_false'))
    expect.soft(letter({ Subject: 'Re: News' }, text).kind, text).toBe('reply');
});

/** Own words as theirs: without quoted lines, which their tools leave in the middle. */
function bare(text: string | null): string {
  const lines = (text ?? '').replace(/\r\n?/g, '\n').replaceAll('\u1427', '').split('\n');
  return lines
    .filter((line) => !/^\s*>/.test(line))
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}

ifHere('own words of replies', () => {
  const score = new Score();
  for (const [file = ''] of readRows('reply-trimmer/cases.csv')) {
    const { words } = splitReply(fileText(`reply-trimmer/emails/${file}`).replace(/\r\n?/g, '\n'), null);
    score.add(`trimmer ${file}`, bare(words) === bare(fileText(`reply-trimmer/trimmed/${file}`)));
  }
  const github = readJson<{ visible_text: Record<string, string> }>(
    'reply-github/expected.json',
  ).visible_text;
  for (const [file, expected] of Object.entries(github)) {
    const { words } = splitReply(fileText(`reply-github/${file}`).replace(/\r\n?/g, '\n'), null);
    score.add(`github ${file}`, bare(words) === bare(expected));
  }
  for (const [file, expected] of Object.entries(
    readJson<Record<string, string>>('reply-talon/expected.json'),
  )) {
    const { reply, signature } = readFile(`reply-talon/standard_replies/${file}`);
    // Theirs leaves the signature with the words.
    score.add(`talon ${file}`, bare([reply, signature].filter(Boolean).join('\n\n')) === bare(expected));
  }
  expect(score.share, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
});

interface ExpectedSignature {
  file: string;
  sender: string;
  has_signature: boolean;
}

ifHere('signatures of business mails that have no mark', () => {
  const score = new Score();
  for (const { file, sender, has_signature } of readJson<ExpectedSignature[]>(
    'signature-enron/expected.json',
  )) {
    const { signature } = splitReply(fileText(`signature-enron/${file}`).replace(/\r\n?/g, '\n'), sender);
    score.add(file, (signature !== null) === has_signature);
  }
  expect(score.share, score.misses.join('\n')).toBeGreaterThanOrEqual(0.85);
});

interface ExpectedMime {
  file: string;
  subject: string | null;
  from_: (string | null)[];
  to: (string | null)[];
  date: string | null;
  message_id: string | null;
}

ifHere('headers of hard and broken messages', () => {
  const score = new Score();
  for (const one of readJson<ExpectedMime[]>('mime-stalwart/expected.json')) {
    const found = readFile(`mime-stalwart/${one.file}`);
    // A charset that the reference did not guess stands there as replacement characters.
    const subject = (one.subject ?? '').replaceAll('�', 'ö');
    score.add(`${one.file} subject`, (found.subject ?? '') === subject.replace(/\s+/g, ' ').trim());
    const from = one.from_.filter((address) => address !== null);
    if (from.length > 0) score.add(`${one.file} from`, found.from === from[0]);
    score.add(
      `${one.file} date`,
      (found.date === null ? null : Date.parse(found.date)) === (one.date ? Date.parse(one.date) : null),
    );
    score.add(`${one.file} id`, (found.messageId ?? '') === (one.message_id ?? ''));
  }
  expect(score.share, score.misses.join('\n')).toBeGreaterThanOrEqual(0.99);
});
