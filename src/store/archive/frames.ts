/**
 * A backup file is gzip over frames, each one byte of kind, four bytes of length (big endian), and a payload:
 *
 *     H  JSON {@link Header}     once, first
 *     T  JSON {@link TableStart} for each table, in an order in which references point backwards
 *     D  bytes in COPY's text format, any number
 *     E  JSON {@link TableEnd}   after the table's last D
 *     Z  JSON {@link Manifest}   once, last: a file without it is cut short
 */
export const FORMAT = 1;

export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'Z';

export interface Frame {
  readonly kind: FrameKind;
  readonly payload: Buffer;
}

export interface Header {
  readonly followthrough: 'backup';
  readonly format: number;
  /** The product's version that wrote it. */
  readonly product: string;
  /** ISO moment of the snapshot. */
  readonly madeAt: string;
  /** The number of the newest migration that the database had. */
  readonly schemaVersion: number;
  /** The server's major version. */
  readonly postgres: number;
}

export interface TableStart {
  /** With its schema: `app.accounts`. */
  readonly table: string;
  readonly columns: readonly string[];
}

export interface TableEnd {
  readonly rows: number;
  /** Of the table's D payloads, one after the other; hexadecimal. */
  readonly sha256: string;
}

export interface Manifest {
  readonly tables: readonly (TableEnd & { readonly table: string })[];
  readonly rows: number;
  /** Of everything before this frame, heads of frames included; hexadecimal. */
  readonly sha256: string;
}

const HEAD = 5;
const LONGEST = 1 << 20;
const KINDS = new Set(['H', 'T', 'D', 'E', 'Z']);

/** A payload as frames: long data is cut. */
export function* encodeFrames(kind: FrameKind, payload: Buffer): Generator<Buffer> {
  let from = 0;
  do {
    const part = payload.subarray(from, from + LONGEST);
    const head = Buffer.alloc(HEAD);
    head.write(kind, 0, 'latin1');
    head.writeUInt32BE(part.length, 1);
    yield head;
    yield part;
    from += LONGEST;
  } while (from < payload.length);
}

/** The stream held something that is no frame: the bytes are not what was written. */
export class NoFrame extends Error {
  override readonly name = 'NoFrame';
}

/** The stream ended inside a frame. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
}

/** Frames out of chunks of any size. */
export async function* decodeFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (bytes.length - at >= HEAD) {
      const kind = bytes.toString('latin1', at, at + 1);
      const length = bytes.readUInt32BE(at + 1);
      if (!KINDS.has(kind) || length > LONGEST)
        throw new NoFrame(`byte ${kind.charCodeAt(0)}, length ${length}`);
      if (bytes.length - at - HEAD < length) break;
      yield { kind: kind as FrameKind, payload: bytes.subarray(at + HEAD, at + HEAD + length) };
      at += HEAD + length;
    }
    rest = bytes.subarray(at);
  }
  if (rest.length > 0) throw new CutShort();
}
