/**
 * The records that rows and cards become. All strings are trimmed and as the file has them; nothing
 * is invented: what the file does not say is absent. Dates are `YYYY-MM-DD`; instants are ISO 8601
 * with `Z` where the file names an offset, and without any offset where it names none.
 */

interface Placed {
  /** Physical line, from 1, on which the row or card begins. */
  line: number;
  /** The id that the exporting program gave it. */
  externalId?: string;
  /** What the file says beyond the known fields, by column header. */
  custom: Record<string, string>;
}

interface Located {
  street?: string;
  postalCode?: string;
  city?: string;
  region?: string;
  /** As written in the file, a name or a code. */
  country?: string;
}

export interface EmailEntry {
  value: string;
  label?: string;
}

export interface PhoneEntry {
  /** As written in the file. */
  value: string;
  /** `+4930123456`, when the country is known and the number possible there. */
  e164?: string;
  label?: string;
}

export type OptOutChannel = 'all' | 'mail' | 'phone' | 'fax' | 'newsletter';

export interface PersonRecord extends Placed, Located {
  kind: 'person';
  /** As people write it; `''` when the file gives no name. */
  name: string;
  given?: string;
  family?: string;
  emails: EmailEntry[];
  phones: PhoneEntry[];
  /** Text that stands where a phone number should, and is none. */
  otherPhones: string[];
  /** Addresses of profiles and pages: LinkedIn, home page. */
  profiles: string[];
  organization?: string;
  organizationExternalId?: string;
  title?: string;
  department?: string;
  note?: string;
  /** Whose contact it is: name, e-mail address or id, as in the file. */
  owner?: string;
  rating?: string;
  /** IANA name of the time zone, as in the file. */
  zone?: string;
  language?: string;
  birthday?: string;
  tags: string[];
  optOuts: OptOutChannel[];
  legalBasis?: string;
  /** Where they came from: a campaign, a referral, a form. */
  source?: string;
  connectedOn?: string;
  lastContact?: string;
  createdOn?: string;
  leadStatus?: string;
}

export interface AccountRecord extends Placed, Located {
  kind: 'account';
  name: string;
  /** The host of the website, without `www.`. */
  domain?: string;
  website?: string;
  phone?: string;
  industry?: string;
  employees?: string;
  /** Decimal string, `1234.5`. */
  revenue?: string;
  currency?: string;
  parent?: string;
  parentExternalId?: string;
  owner?: string;
  rating?: string;
  note?: string;
  createdOn?: string;
  lastContact?: string;
  tags: string[];
}

export interface OpportunityRecord extends Placed {
  kind: 'opportunity';
  name: string;
  account?: string;
  accountExternalId?: string;
  contactExternalIds: string[];
  contacts: string[];
  owner?: string;
  product?: string;
  pipeline?: string;
  /** As in the file. */
  stage: string;
  status: 'open' | 'won' | 'lost';
  /** Decimal string, `1234.5`. */
  amount?: string;
  /** ISO 4217 code. */
  currency?: string;
  openedOn?: string;
  expectedClose?: string;
  closedOn?: string;
  lastContact?: string;
  nextStep?: string;
  note?: string;
}

export type ActivityKind = 'call' | 'meeting' | 'mail' | 'task' | 'event' | 'gift' | 'note';

export interface ActivityRecord extends Placed {
  kind: 'activity';
  activity: ActivityKind;
  personExternalIds: string[];
  accountExternalId?: string;
  opportunityExternalId?: string;
  campaignExternalId?: string;
  /** An id that may be an account's or an opportunity's: the file does not say which. */
  relatedExternalId?: string;
  /** Links by name, where the file has no ids. */
  person?: string;
  personEmail?: string;
  account?: string;
  opportunity?: string;
  at?: string;
  due?: string;
  done: boolean;
  subject: string;
  body?: string;
  durationMinutes?: number;
  direction?: 'inbound' | 'outbound';
  owner?: string;
  status?: string;
}

export interface CampaignRecord extends Placed {
  kind: 'campaign';
  name: string;
  campaignType?: string;
  status?: string;
  startsOn?: string;
  endsOn?: string;
  owner?: string;
  note?: string;
}

export interface ProductRecord extends Placed {
  kind: 'product';
  name: string;
  series?: string;
  price?: string;
  currency?: string;
}

/** A seller of ours, as a table of sales teams names them. */
export interface UserRecord extends Placed {
  kind: 'user';
  name: string;
  email?: string;
  manager?: string;
  team?: string;
}

export type FileRecord =
  | PersonRecord
  | AccountRecord
  | OpportunityRecord
  | ActivityRecord
  | CampaignRecord
  | ProductRecord
  | UserRecord;

export type RecordKind = FileRecord['kind'];

/** One cell that could not be understood; its row is kept, its text too (in `custom`). */
export interface CellProblem {
  line: number;
  column: string;
  value: string;
  reason: string;
}

/** A row that became records. The first record is what the row is about; others follow from it. */
export interface ReadRow {
  kind: 'row';
  line: number;
  records: FileRecord[];
  problems: CellProblem[];
}

/** A row that could not become a record, with its cells for the file of refused rows. */
export interface RefusedRow {
  kind: 'refused';
  line: number;
  reason: string;
  cells: string[];
}

export type ReadItem = ReadRow | RefusedRow;
