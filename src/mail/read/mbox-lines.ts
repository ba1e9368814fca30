const NEWLINE = 0x0a;

/** Lines longer than this come in pieces: base64 without line ends, a disk image taken for a mailbox. */
const LONGEST_LINE = 4 * 1024 * 1024;

/** The lines of a stream, each with its line end. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let held = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, from)) {
      const piece = bytes.subarray(from, at + 1);
      yield rest.length === 0 ? piece : Buffer.concat([...rest, piece]);
      rest = [];
      held = 0;
      from = at + 1;
    }
    if (from < bytes.length) {
      rest.push(bytes.subarray(from));
      held += bytes.length - from;
    }
    if (held > LONGEST_LINE) {
      yield Buffer.concat(rest);
      rest = [];
      held = 0;
    }
  }
  if (held > 0) yield Buffer.concat(rest);
}
