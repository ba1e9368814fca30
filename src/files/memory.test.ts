import { open } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { tempFile } from '../../test/temp-file.ts';
import { readContacts } from './read-contacts.ts';

const ROWS = 300_000;

describe('a large file', () => {
  it('streams in flat memory', async () => {
    const path = tempFile('Name,Email,Phone,Company,Notes\n');
    const file = await open(path, 'a');
    for (let row = 0; row < ROWS; row += 10_000) {
      let text = '';
      for (let at = row; at < row + 10_000; at += 1)
        text += `Anna ${at},anna${at}@example.com,030 ${1_000_000 + at},"Acme, ${at % 100}",A note of some length about ${at}\n`;
      await file.write(text);
    }
    await file.close();
    const reading = await readContacts(path);
    let count = 0;
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    for await (const item of reading.items()) {
      if (item.kind === 'row') count += 1;
      if (count % 25_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    expect(count).toBe(ROWS);
    expect(reading.progress.bytes).toBe(reading.head.size);
    expect(most).toBeLessThan(150 * 1024 * 1024);
  }, 60_000);
});
