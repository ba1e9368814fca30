import type { PersonRecord } from '../app/ports/import-records.ts';
import type { TableFile } from '../cli/kit.ts';
import { surveyFile } from '../files/survey.ts';
import { tableRows } from '../files/table.ts';
import { readVcards } from '../files/vcard/read-vcards.ts';

/** The rows of a table as they stand in the file, whatever they are about; a file of cards as a table of people. */
export async function readTable(path: string): Promise<TableFile> {
  const survey = await surveyFile(path);
  const nothing = { headerLine: null, columns: [], rows: [], refused: [] };
  if (survey.kind === 'refused') return { ...nothing, problem: survey.problem.reason };
  if (survey.kind === 'vcard') return readCards(path, survey.encoding);
  const rows: { line: number; cells: readonly string[] }[] = [];
  const refused: { line: number; reason: string }[] = [];
  for await (const row of tableRows(path, survey.shape)) {
    if ('refused' in row) refused.push({ line: row.line, reason: row.refused });
    else rows.push(row);
  }
  const fields = new Map(survey.mapping?.columns.map(({ column, field }) => [column, field]));
  const columns = survey.headers.map((header, at) => ({ header, field: fields.get(at) }));
  return { problem: null, headerLine: survey.shape.headerLine ?? null, columns, rows, refused };
}

const CARD = ['name', 'given name', 'family name', 'email', 'phone', 'company', 'job title', 'birthday'];

async function readCards(path: string, encoding: string): Promise<TableFile> {
  const rows: { line: number; cells: readonly string[] }[] = [];
  const refused: { line: number; reason: string }[] = [];
  for await (const item of readVcards(path, encoding, undefined, { bytes: 0 })) {
    if (item.kind === 'refused') refused.push({ line: item.line, reason: item.reason });
    const person = item.kind === 'row' ? item.records.find((record) => record.kind === 'person') : undefined;
    if (person) rows.push({ line: item.kind === 'row' ? item.line : 0, cells: cardCells(person) });
  }
  return { problem: null, headerLine: null, columns: CARD.map((header) => ({ header })), rows, refused };
}

function cardCells(person: PersonRecord): string[] {
  const { name, given, family, emails, phones, organization, title, birthday } = person;
  const mails = emails.map(({ value }) => value).join(';');
  const numbers = phones.map(({ value }) => value).join(';');
  return [name, given ?? '', family ?? '', mails, numbers, organization ?? '', title ?? '', birthday ?? ''];
}
