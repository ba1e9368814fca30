import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ReadMessage } from '../../app/ports/mail-reading.ts';
import { LARGEST_MESSAGE, readMbox } from './mbox.ts';
import { looksLikeMbox } from './mbox-separator.ts';
import { readMessage } from './read-message.ts';

/** A message of a file, or why the file gave none (or no more). */
export type FileReading =
  | { readonly file: string; readonly message: ReadMessage }
  | { readonly file: string; readonly problem: string };

/** The standard input. */
const STDIN = '-';

/**
 * Reads files one after the other, each a single message or a mailbox (mbox), and hands on message by
 * message, so that a file of gigabytes needs no more memory than its largest message. A file that cannot
 * be read says why, and the next ones are read all the same. `-` is the standard input.
 */
export async function* readMailFiles(files: readonly string[]): AsyncGenerator<FileReading> {
  for (const file of files) {
    try {
      yield* readOne(file);
    } catch (error) {
      yield { file, problem: inWords(error) };
    }
  }
}

async function* readOne(file: string): AsyncGenerator<FileReading> {
  if (file !== STDIN && (await stat(file)).isDirectory()) {
    yield { file, problem: 'This is a folder. Name the files in it.' };
    return;
  }
  const stream: AsyncIterable<Buffer> =
    file === STDIN ? process.stdin : createReadStream(file, { highWaterMark: 1024 * 1024 });
  const chunks = stream[Symbol.asyncIterator]();
  const head = await readHead(chunks);
  if (!head.some((byte) => byte > 0x20)) {
    yield { file, problem: 'This file is empty.' };
    return;
  }
  const whole = after(head, chunks);
  if (looksLikeMbox(head.subarray(0, 4_096))) {
    for await (const bytes of readMbox(whole)) yield { file, message: readMessage(bytes) };
    return;
  }
  if (isNoText(head)) {
    yield { file, problem: 'This file holds no mail: it is neither a message nor a mailbox.' };
    return;
  }
  yield { file, message: readMessage(await gather(whole)) };
}

const HEAD_BYTES = 4_096;

/** The first bytes: enough to see what a file is. */
async function readHead(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  while (head.length < HEAD_BYTES) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* after(head: Buffer, chunks: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}

/** A single message; what is beyond the largest is left out. */
async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of stream) {
    parts.push(part.subarray(0, Math.max(0, LARGEST_MESSAGE - bytes)));
    bytes += part.length;
    if (bytes >= LARGEST_MESSAGE) break;
  }
  return Buffer.concat(parts);
}

/** NUL bytes and no header: a picture, an archive. */
function isNoText(head: Buffer): boolean {
  const start = head.subarray(0, 1_024);
  return start.includes(0) && !/^[!-9;-~]+[ \t]*:/m.test(start.toString('latin1').split('\0')[0] ?? '');
}

function inWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EACCES' || code === 'EPERM') return 'This file may not be read.';
  return `This file could not be read: ${error instanceof Error ? error.message : String(error)}`;
}
