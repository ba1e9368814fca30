import { type ReadOptions, readContacts } from './read-contacts.ts';
import type { FileRecord, PersonRecord } from './records.ts';

/** One person as `contacts read` shows it. */
export interface ShownPerson {
  name: string;
  emails: string[];
  phones: string[];
  organization: string | null;
  title: string | null;
  note: string | null;
}

/** One file as `contacts read --json` shows it. */
export interface ShownFile {
  file: string;
  format: string | null;
  encoding: string | null;
  delimiter: string | null;
  headerLine: number | null;
  /** Rows or cards with anything in them: those understood and those refused. */
  read: number;
  people: ShownPerson[];
  refused: { line: number; reason: string }[];
  /** What is no person: companies, opportunities, activities. */
  records: FileRecord[];
  /** Why nothing of the file can be used; absent when something can. */
  problem?: string;
}

/** Reads files and shows what is in them, changing nothing: the answer of `contacts read FILE… --json`. */
export async function contactsRead(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<{ files: ShownFile[] }> {
  const files: ShownFile[] = [];
  for (const path of paths) files.push(await readOne(path, options));
  return { files };
}

async function readOne(path: string, options: ReadOptions): Promise<ShownFile> {
  const { head, items } = await readContacts(path, { ...options, name: path });
  const { file, format, encoding, delimiter, headerLine, problem } = head;
  const shown: ShownFile = {
    file,
    format,
    encoding,
    delimiter,
    headerLine,
    read: 0,
    people: [],
    refused: [],
    records: [],
  };
  for await (const item of items()) {
    shown.read += 1;
    if (item.kind === 'refused') shown.refused.push({ line: item.line, reason: item.reason });
    else {
      for (const record of item.records) {
        if (record.kind === 'person') shown.people.push(showPerson(record, format));
        else shown.records.push(record);
      }
    }
  }
  if (problem) {
    shown.problem = problem.reason;
    if (shown.read === 0) shown.refused.push({ line: headerLine ?? 1, reason: problem.reason });
  }
  return shown;
}

/** A card's telephone lines are shown as they stand, also where they are no numbers. */
function showPerson(person: PersonRecord, format: string | null): ShownPerson {
  const phones = person.phones.map((phone) => phone.value);
  return {
    name: person.name,
    emails: person.emails.map((email) => email.value),
    phones: format === 'vcard' ? [...phones, ...person.otherPhones] : phones,
    organization: person.organization ?? null,
    title: person.title ?? null,
    note: person.note ?? null,
  };
}
