import { appendFileSync, closeSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limitLog, openLog, readLogSince } from './server-log.ts';
import { removeFolder, temporaryFolder } from './test-support/temporary-folder.ts';

let folder: string;
let log: string;
beforeEach(() => {
  folder = temporaryFolder();
  log = join(folder, 'postgres.log');
});
afterEach(() => removeFolder(folder));

it('moves a long log aside while it is written to', () => {
  const { descriptor } = openLog(log);
  writeSync(descriptor, 'a line of the past\n');
  limitLog(log, 100);
  expect(readFileSync(log, 'utf8')).toBe('a line of the past\n');
  limitLog(log, 10);
  writeSync(descriptor, 'a new line\n');
  closeSync(descriptor);
  expect(readFileSync(log, 'utf8')).toBe('a new line\n');
  expect(readFileSync(`${log}.1`, 'utf8')).toBe('a line of the past\n');
});

it('needs no log to be there', () => {
  expect(() => limitLog(log)).not.toThrow();
});

it('reads what was written since, at most its end', () => {
  appendFileSync(log, 'before\n');
  const { descriptor, end } = openLog(log);
  closeSync(descriptor);
  appendFileSync(log, 'after\n');
  expect(readLogSince(log, end)).toBe('after\n');
  appendFileSync(log, 'x'.repeat(50_000));
  expect(readLogSince(log, end)).toHaveLength(16_384);
});
