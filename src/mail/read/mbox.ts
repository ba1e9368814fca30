import { linesOf } from './mbox-lines.ts';
import { isSeparator, mayFollowSeparator } from './mbox-separator.ts';

/** No message is held beyond this: what follows is left out, and the reading goes on. */
export const LARGEST_MESSAGE = 160 * 1024 * 1024;

/**
 * Streams the messages of a mailbox file, one at a time, whatever its flavour:
 * mboxo and mboxrd (`>From ` in bodies: one `>` is taken off), mboxcl and mboxcl2 (Content-Length says
 * where a message ends, where the next "From " line proves it right), and bodies whose "From " lines
 * nobody quoted (a separator stands after an empty line, ends in a date, and a header field follows it).
 * The "From " line itself is not part of the message.
 */
export async function* readMbox(
  stream: AsyncIterable<Uint8Array>,
  largest: number = LARGEST_MESSAGE,
): AsyncGenerator<Uint8Array> {
  let message = new Gathered(largest);
  let line: Buffer | null = null;
  for await (const next of linesOf(stream)) {
    if (line !== null) {
      const begins = beginsMessage(line, next);
      if (begins && message.endsHere()) {
        yield* message.finish();
        message = new Gathered(largest);
      } else message.add(line, begins);
    }
    line = next;
  }
  if (line !== null) message.add(line, false);
  yield* message.finish();
}

function beginsMessage(line: Buffer, next: Buffer): boolean {
  // "From " as bytes: this is asked of every line.
  if (line[0] !== 0x46 || line[1] !== 0x72 || line[4] !== 0x20) return false;
  return isSeparator(latin1(line, 500)) && mayFollowSeparator(latin1(next, 200));
}

const latin1 = (line: Buffer, most: number) =>
  line.toString('latin1', 0, Math.min(line.length, most)).trimEnd();

const isEmpty = (line: Buffer) => line.length === 1 || (line.length === 2 && line[0] === 0x0d);

/** A line end more or less before the separator is no contradiction. */
const TOLERANCE = 3;

/** One message as it is gathered. */
class Gathered {
  readonly #largest: number;
  #pieces: Buffer[] = [];
  #bytes = 0;
  #bodyBytes = 0;
  #inHeader = true;
  #afterEmpty = true;
  /** What Content-Length says of the body. */
  #length: number | null = null;
  /** Where another message begins, should Content-Length prove wrong: number of pieces before it. */
  #suspects: number[] = [];

  constructor(largest: number) {
    this.#largest = largest;
  }

  /** Whether a separator that comes now ends this message. */
  endsHere(): boolean {
    if (this.#bytes === 0) return true;
    if (this.#length !== null && Math.abs(this.#bodyBytes - this.#length) <= TOLERANCE) return true;
    return this.#afterEmpty && (this.#length === null || this.#bodyBytes > this.#length);
  }

  add(line: Buffer, suspect: boolean): void {
    if (suspect && this.#afterEmpty && !this.#inHeader) this.#suspects.push(this.#pieces.length);
    if (this.#inHeader) this.#readHeaderLine(line);
    else this.#bodyBytes += line.length;
    this.#afterEmpty = isEmpty(line);
    if (this.#bytes + line.length > this.#largest) return;
    this.#bytes += line.length;
    const last = this.#pieces.at(-1);
    const joins =
      last !== undefined &&
      !this.#suspects.includes(this.#pieces.length) &&
      last.buffer === line.buffer &&
      last.byteOffset + last.length === line.byteOffset;
    if (joins)
      this.#pieces[this.#pieces.length - 1] = Buffer.from(
        last.buffer,
        last.byteOffset,
        last.length + line.length,
      );
    else this.#pieces.push(line);
  }

  #readHeaderLine(line: Buffer): void {
    if (isEmpty(line)) {
      this.#inHeader = false;
      return;
    }
    // "Content-Length"
    if (line.length > 60 || (line[0] !== 0x43 && line[0] !== 0x63)) return;
    const said = /^content-length:\s*(\d{1,12})\s*$/i.exec(latin1(line, 60))?.[1];
    if (said !== undefined && Number(said) <= this.#largest) this.#length = Number(said);
  }

  *finish(): Generator<Uint8Array> {
    const proved = this.#length !== null && Math.abs(this.#bodyBytes - this.#length) <= TOLERANCE;
    const cuts = proved ? [] : this.#suspects;
    const starts = [0, ...cuts];
    for (const [index, start] of starts.entries()) {
      const pieces = this.#pieces.slice(start, starts[index + 1]);
      const whole = Buffer.concat(pieces);
      // A suspect begins with its own "From " line.
      const bytes = index === 0 ? whole : whole.subarray(whole.indexOf(0x0a) + 1);
      if (bytes.some((byte) => byte > 0x20)) yield proved ? bytes : unquoted(bytes);
    }
  }
}

function unquoted(bytes: Buffer): Buffer {
  if (!bytes.includes('>From ')) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/^>(>*From )/gm, '$1'), 'latin1');
}
