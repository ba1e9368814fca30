/** Why a whole file cannot be read, in words for its owner. */
export interface FileProblem {
  code:
    | 'empty'
    | 'spreadsheet'
    | 'archive'
    | 'document'
    | 'image'
    | 'html'
    | 'xml'
    | 'json'
    | 'calendar'
    | 'mailbox'
    | 'binary'
    | 'no-subject'
    | 'encoding';
  /** What is wrong and how to mend it. */
  reason: string;
}

const AS_CSV = 'Open it there, save it as "CSV UTF-8" and bring that file.';

const EXCEL: FileProblem = {
  code: 'spreadsheet',
  reason: `This is an Excel workbook, not a text file. In Excel choose File, Save as, "CSV UTF-8" and bring that file.`,
};
const OPEN_DOCUMENT: FileProblem = {
  code: 'spreadsheet',
  reason: `This is a spreadsheet (OpenDocument). ${AS_CSV}`,
};
const NUMBERS: FileProblem = {
  code: 'spreadsheet',
  reason: 'This is a Numbers spreadsheet. In Numbers choose File, Export to, CSV and bring that file.',
};

/** File types by their first bytes (as Latin-1 text). */
const MAGIC: ReadonlyArray<readonly [RegExp, FileProblem]> = [
  [
    /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    { code: 'spreadsheet', reason: `This is an old Excel or Office file, not a text file. ${AS_CSV}` },
  ],
  [
    /^%PDF-/,
    {
      code: 'document',
      reason:
        'This is a PDF document. Export the contacts from their program as CSV or vCard and bring that file.',
    },
  ],
  [
    /^\{\\rtf/,
    { code: 'document', reason: 'This is a text document (RTF). Bring the contacts as CSV or vCard.' },
  ],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|RIFF....WEBP|BM.{4}\x00\x00\x00\x00|\x00\x00\x00.ftyp)/s,
    { code: 'image', reason: 'This is a picture or film. Bring the contacts as CSV or vCard.' },
  ],
  [
    /^(?:\x1f\x8b|BZh|7z\xbc\xaf\x27\x1c|Rar!\x1a|\xfd7zXZ\x00|\x28\xb5\x2f\xfd)/,
    {
      code: 'archive',
      reason: 'This is a packed file. Unpack it and bring the CSV or vCard file that is inside.',
    },
  ],
  [
    /^(?:SQLite format 3|PAR1|!BDN|\x7fELF|MZ\x90)/,
    {
      code: 'binary',
      reason:
        'This is a program or database file, not a table. Export the contacts as CSV or vCard and bring that file.',
    },
  ],
];

/** Refuses by the first bytes what is no text at all. A zip file, and so every modern workbook, is never unpacked. */
export function refuseByBytes(head: Uint8Array, size: number): FileProblem | undefined {
  if (size === 0) return { code: 'empty', reason: 'This file is empty.' };
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 65_536)).toString('latin1');
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(text)) return zipProblem(text);
  return MAGIC.find(([pattern]) => pattern.test(text))?.[1];
}

function zipProblem(text: string): FileProblem {
  if (/application\/vnd\.oasis\.opendocument/.test(text)) return OPEN_DOCUMENT;
  if (/Index\/Document\.iwa|Index\.zip/.test(text)) return NUMBERS;
  if (/\bword\/|\bppt\//.test(text))
    return {
      code: 'document',
      reason: 'This is a Word or PowerPoint document. Bring the contacts as CSV or vCard.',
    };
  if (/\[Content_Types\]\.xml|\bxl\//.test(text)) return EXCEL;
  return {
    code: 'archive',
    reason: 'This is a zip archive. Unpack it and bring the CSV or vCard file that is inside.',
  };
}

/** Refuses by the beginning of the text what is text and still no table. */
export function refuseByText(text: string): FileProblem | undefined {
  const start = text.trimStart();
  if (start === '') return { code: 'empty', reason: 'This file has nothing in it but blank lines.' };
  if (/^(?:<!doctype html|<html|<head|<body|<table|<meta)\b/i.test(start)) {
    return { code: 'html', reason: `This is a web page (some programs name it .xls or .csv). ${AS_CSV}` };
  }
  if (/^<\?xml|^<[a-z][\w:-]*[\s>]/i.test(start)) {
    const workbook = /schemas-microsoft-com:office:spreadsheet|opendocument/.test(start.slice(0, 4000));
    return workbook
      ? EXCEL
      : { code: 'xml', reason: 'This is an XML file. Bring the contacts as CSV or vCard.' };
  }
  if (isJson(start))
    return {
      code: 'json',
      reason: 'This is a JSON file. Bring the contacts as CSV or vCard, or send them over the API.',
    };
  if (/^BEGIN:VCALENDAR/i.test(start))
    return {
      code: 'calendar',
      reason: 'This is a calendar file, not contacts. Bring the contacts as CSV or vCard.',
    };
  if (/^From \S+.*\d{4}\r?\n[\w-]+: /.test(start))
    return { code: 'mailbox', reason: 'This is a mailbox file (mbox), not contacts.' };
  return controlShare(text) > 0.02
    ? {
        code: 'binary',
        reason: 'This file is not text. Export the contacts as CSV or vCard and bring that file.',
      }
    : undefined;
}

function isJson(start: string): boolean {
  return (
    /^\{\s*(?:"(?:[^"\\]|\\.)*"\s*:|\})/.test(start) ||
    /^\[\s*(?:[{[]\s*["{[\]}]|"(?:[^"\\]|\\.)*"\s*[,\]]\s*|\])/.test(start.slice(0, 2000))
  );
}

function controlShare(text: string): number {
  const sample = text.slice(0, 20_000);
  let control = 0;
  for (const char of sample) {
    const code = char.codePointAt(0) ?? 0;
    if ((code < 32 && ![9, 10, 11, 12, 13, 26, 27, 1, 31].includes(code)) || code === 0xfffd) control += 1;
  }
  return control / Math.max(1, sample.length);
}

export function isVcard(text: string): boolean {
  return (
    /^\s*BEGIN\s*:\s*VCARD\b/i.test(text) || /(?:^|[\r\n])BEGIN:VCARD\s*[\r\n]/i.test(text.slice(0, 2000))
  );
}

export const NO_SUBJECT: FileProblem = {
  code: 'no-subject',
  reason:
    'No column of this table names a person, a company or an opportunity. Add a column with names, e-mail addresses or companies, or say in the mapping which column holds them.',
};
