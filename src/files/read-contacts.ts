import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { CountryCode } from 'libphonenumber-js';
import { applyMapping } from './apply-mapping.ts';
import type { TextProgress } from './encoding.ts';
import type { DateOrder, Mapping, Subject } from './mapping.ts';
import { type FileProblem, NO_SUBJECT } from './not-a-table.ts';
import type { ReadItem } from './records.ts';
import { type SurveyOptions, surveyFile } from './survey.ts';
import { tableRows } from './table.ts';
import { readVcards } from './vcard/read-vcards.ts';

export interface ReadOptions extends SurveyOptions {
  /** What to call the file; its base name when it comes by path. */
  name?: string | undefined;
  /** ISO 3166 code of the country whose phone numbers are written without a country code. */
  country?: CountryCode | undefined;
}

/** What a file is and how it was understood. */
export interface FileHead {
  file: string;
  /** `linkedin`, `google`, `salesforce-contact`, `vcard`, `contacts`, `pipeline`…; null when it could not be read. */
  format: string | null;
  /** What its rows are about; null when it could not be read. */
  subject: Subject | null;
  encoding: string | null;
  delimiter: string | null;
  /** Physical line of the header, from 1; null when there is none. */
  headerLine: number | null;
  headers: string[];
  mapping: Mapping | null;
  /** `ambiguous`: ask the user, and read again with `dateOrder`; null: no date hangs on it. */
  dateOrder: DateOrder | 'ambiguous' | null;
  /** In bytes. */
  size: number;
  warnings: string[];
  /** Why nothing of the file can be used. */
  problem: FileProblem | null;
}

export interface Reading {
  readonly head: FileHead;
  /** Bytes read so far, of `head.size`. */
  readonly progress: TextProgress;
  /** The rows in the order of the file; every row of a table without a subject is refused. May be gone through again. */
  items(): AsyncGenerator<ReadItem>;
  /** Removes what was put aside to read a stream twice; does nothing for a path. */
  close(): Promise<void>;
}

/**
 * Reads a file of contacts, companies or opportunities, changing nothing. Memory stays flat: rows come
 * one by one. Rows that cannot be records come as refusals with line and reason; a file that is no
 * table at all has `head.problem` and no items.
 *
 * @param source path, or the bytes of a file (kept in a temporary file until `close`)
 * @throws the file system's error when the path cannot be read
 */
export async function readContacts(
  source: string | AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): Promise<Reading> {
  const spooled = typeof source === 'string' ? undefined : await spool(source);
  const path = typeof source === 'string' ? source : (spooled?.path ?? '');
  const close = spooled?.close ?? (async () => undefined);
  const file = options.name ?? (typeof source === 'string' ? basename(source) : 'file');
  try {
    return { ...(await openFile(path, file, options)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openFile(path: string, file: string, options: ReadOptions): Promise<Omit<Reading, 'close'>> {
  const survey = await surveyFile(path, options);
  const progress: TextProgress = { bytes: 0 };
  const head: FileHead = {
    file,
    format: null,
    subject: null,
    encoding: null,
    delimiter: null,
    headerLine: null,
    headers: [],
    mapping: null,
    dateOrder: null,
    size: 0,
    warnings: [],
    problem: null,
  };
  if (survey.kind === 'refused') {
    return {
      head: { ...head, encoding: survey.encoding ?? null, problem: survey.problem },
      progress,
      items: nothing,
    };
  }
  if (survey.kind === 'vcard') {
    const { encoding, size } = survey;
    return {
      head: { ...head, format: 'vcard', subject: 'person', encoding, size },
      progress,
      items: () => readVcards(path, encoding, options.country, progress),
    };
  }
  const { shape, mapping } = survey;
  return {
    head: {
      ...head,
      format: mapping?.format ?? null,
      subject: mapping?.subject ?? null,
      encoding: shape.encoding,
      delimiter: shape.dialect.delimiter,
      headerLine: shape.headerLine ?? null,
      headers: survey.headers,
      mapping: mapping ?? null,
      dateOrder: survey.dateOrder,
      size: survey.size,
      warnings: survey.warnings,
      problem: mapping ? null : NO_SUBJECT,
    },
    progress,
    items: async function* items(): AsyncGenerator<ReadItem> {
      progress.bytes = 0;
      for await (const row of tableRows(path, shape, progress)) {
        if ('refused' in row)
          yield { kind: 'refused', line: row.line, reason: row.refused, cells: row.cells };
        else if (mapping) yield applyMapping(mapping, row, { country: options.country });
        else yield { kind: 'refused', line: row.line, reason: NO_SUBJECT.reason, cells: row.cells };
      }
    },
  };
}

async function* nothing(): AsyncGenerator<ReadItem> {
  yield* [];
}

/** A stream cannot be looked over first and read afterwards: it is put aside on disk. */
async function spool(
  source: AsyncIterable<Uint8Array>,
): Promise<{ path: string; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-read-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const path = join(folder, 'file');
  try {
    await pipeline(Readable.from(source), createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    await close();
    throw error;
  }
  return { path, close };
}

/** The head of a file and its first rows as they will be understood. */
export async function previewFile(
  source: string | AsyncIterable<Uint8Array>,
  options: ReadOptions & { rows?: number } = {},
): Promise<{ head: FileHead; items: ReadItem[] }> {
  const reading = await readContacts(source, options);
  try {
    const items: ReadItem[] = [];
    if (reading.head.problem) return { head: reading.head, items };
    for await (const item of reading.items()) {
      items.push(item);
      if (items.length >= (options.rows ?? 10)) break;
    }
    return { head: reading.head, items };
  } finally {
    await reading.close();
  }
}
