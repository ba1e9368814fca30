import type { CountryCode } from 'libphonenumber-js';
import { buildAccount } from './build/account.ts';
import { buildActivity } from './build/activity.ts';
import { Cells } from './build/cells.ts';
import { buildOpportunity } from './build/opportunity.ts';
import { buildPerson } from './build/person.ts';
import { buildCampaign, buildProduct, buildUser } from './build/plain.ts';
import type { Mapping, Subject } from './mapping.ts';
import type { FileRecord, ReadItem } from './records.ts';

/** One row of a table, its cells in the order of the mapping's columns. */
export interface TableRow {
  line: number;
  cells: readonly string[];
}

/** What the row does not say and the reading needs. */
export interface RowContext {
  /** Country of numbers written without a country code, where the row names none. */
  country?: CountryCode | undefined;
}

const NOTHING: Readonly<Record<Subject, string>> = {
  person: 'This row names nobody: it has no name, e-mail address, phone number or id.',
  account: 'This row names no company.',
  opportunity: 'This row names no opportunity: it has no name, id, account or stage.',
  activity: 'This row says neither what happened nor with whom.',
  campaign: 'This row names no campaign.',
  product: 'This row names no product.',
  user: 'This row names no seller.',
};

/**
 * Turns one row into records, by any mapping: the proposed one or one that the user corrected. The
 * first record is what the table is about; a company, person or activity that the same row describes
 * follows it. Cells that cannot be understood are reported and kept as custom text.
 */
export function applyMapping(mapping: Mapping, row: TableRow, context: RowContext = {}): ReadItem {
  const cells = new Cells(mapping, row);
  if (cells.flag('deleted')) {
    return refused(row, 'This record was deleted in the program that it comes from.');
  }
  const account =
    mapping.subject === 'person' ||
    mapping.subject === 'opportunity' ||
    mapping.subject === 'account' ||
    cells.has('account')
      ? buildAccount(cells, mapping.subject)
      : undefined;
  const person =
    cells.has('person') || cells.has('opportunity.contact')
      ? buildPerson(cells, context.country, account)
      : undefined;
  const opportunity = cells.has('opportunity') ? buildOpportunity(cells, account, person) : undefined;
  const activity = cells.has('activity') ? buildActivity(cells, { person, account, opportunity }) : undefined;
  const built: Readonly<Record<Subject, FileRecord | undefined>> = {
    person,
    account,
    opportunity,
    activity,
    campaign: cells.has('campaign') ? buildCampaign(cells) : undefined,
    product: cells.has('product') ? buildProduct(cells) : undefined,
    user: cells.has('user') ? buildUser(cells) : undefined,
  };
  const first = built[mapping.subject];
  const records = [first, ...Object.values(built).filter((record) => record !== first)].filter(
    (record) => record !== undefined,
  );
  const main = records[0];
  if (!main)
    return refused(
      row,
      cells.problems.length > 0
        ? `${NOTHING[mapping.subject]} ${cells.problems[0]?.reason ?? ''}`
        : NOTHING[mapping.subject],
    );
  Object.assign(main.custom, cells.custom());
  return { kind: 'row', line: row.line, records, problems: cells.problems };
}

function refused(row: TableRow, reason: string): ReadItem {
  return { kind: 'refused', line: row.line, reason, cells: [...row.cells] };
}
