/**
 * The tables of schema app as Kysely sees them: what is read, inserted and updated, column by column.
 * Made by "node src/store/schema-dump.ts --write"; a test compares it with a freshly migrated database.
 */
import type { ColumnType, Generated } from 'kysely';

/** Read as epoch milliseconds, written as ISO text (`toTimestamp`) or a Date. */
export type Moment = ColumnType<number, string | Date, string | Date>;
export type MomentOrNull = ColumnType<number | null, string | Date | null | undefined, string | Date | null>;
/** Read parsed, written as JSON text. */
export type Json = ColumnType<unknown, string, string>;
export type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;
export type JsonWithDefault = ColumnType<unknown, string | undefined, string>;

export interface Tables {
  readonly absences: AbsencesTable;
  readonly accounts: AccountsTable;
  readonly addresses: AddressesTable;
  readonly agreements: AgreementsTable;
  readonly api_keys: ApiKeysTable;
  readonly audit: AuditTable;
  readonly booked_slots: BookedSlotsTable;
  readonly booking_links: BookingLinksTable;
  readonly campaigns: CampaignsTable;
  readonly commitments: CommitmentsTable;
  readonly custom_fields: CustomFieldsTable;
  readonly deferrals: DeferralsTable;
  readonly external_ids: ExternalIdsTable;
  readonly feeds: FeedsTable;
  readonly files: FilesTable;
  readonly first_views: FirstViewsTable;
  readonly holds: HoldsTable;
  readonly idempotency_keys: IdempotencyKeysTable;
  readonly import_rows: ImportRowsTable;
  readonly imports: ImportsTable;
  readonly interaction_people: InteractionPeopleTable;
  readonly interaction_users: InteractionUsersTable;
  readonly interaction_versions: InteractionVersionsTable;
  readonly interactions: InteractionsTable;
  readonly jobs: JobsTable;
  readonly leaves: LeavesTable;
  readonly mail_folders: MailFoldersTable;
  readonly mailboxes: MailboxesTable;
  readonly meeting_attendees: MeetingAttendeesTable;
  readonly meetings: MeetingsTable;
  readonly merges: MergesTable;
  readonly message_places: MessagePlacesTable;
  readonly messages: MessagesTable;
  readonly migrations: MigrationsTable;
  readonly next_steps: NextStepsTable;
  readonly not_duplicates: NotDuplicatesTable;
  readonly opportunities: OpportunitiesTable;
  readonly opportunity_people: OpportunityPeopleTable;
  readonly organizations: OrganizationsTable;
  readonly outbox: OutboxTable;
  readonly people: PeopleTable;
  readonly permissions: PermissionsTable;
  readonly person_states: PersonStatesTable;
  readonly placements: PlacementsTable;
  readonly policies: PoliciesTable;
  readonly products: ProductsTable;
  readonly quiets: QuietsTable;
  readonly rating_changes: RatingChangesTable;
  readonly releases: ReleasesTable;
  readonly saved_views: SavedViewsTable;
  readonly search_entries: SearchEntriesTable;
  readonly sign_in_links: SignInLinksTable;
  readonly signals: SignalsTable;
  readonly suppressions: SuppressionsTable;
  readonly taggings: TaggingsTable;
  readonly tags: TagsTable;
  readonly teams: TeamsTable;
  readonly todos: TodosTable;
  readonly users: UsersTable;
}

export interface AbsencesTable {
  org_id: string;
  id: string;
  person_id: string;
  noticed_at: Moment;
  back_on: string;
  source: Generated<string>;
  ended_at: MomentOrNull;
  recorded_by: string | null;
}

export interface AccountsTable {
  org_id: string;
  id: string;
  name: string;
  sort_name: Generated<string>;
  owner_id: string | null;
  team_id: string | null;
  rating: string | null;
  rated_at: MomentOrNull;
  parent_id: string | null;
  domain: string | null;
  website: string | null;
  phone: string | null;
  industry: string | null;
  employees: number | null;
  revenue: string | null;
  currency: string | null;
  street: string | null;
  postal_code: string | null;
  city: string | null;
  region: string | null;
  country: string | null;
  zone: string | null;
  note: string | null;
  custom: JsonWithDefault;
  excluded_at: MomentOrNull;
  excluded_reason: string | null;
  version: Generated<number>;
  merged_into: string | null;
  created_at: Moment;
  updated_at: Moment;
  replan_at: MomentOrNull;
  planned_at: MomentOrNull;
  name_key: Generated<string>;
}

export interface AddressesTable {
  org_id: string;
  id: string;
  person_id: string;
  kind: 'mail' | 'phone' | 'message' | 'profile' | 'post';
  value: string;
  normalized: string;
  label: string | null;
  position: Generated<number>;
  dead_at: MomentOrNull;
  dead_reason: string | null;
}

export interface AgreementsTable {
  org_id: string;
  id: string;
  account_id: string;
  person_id: string;
  scope: 'person' | 'opportunity' | 'account';
  opportunity_id: string | null;
  made_at: Moment;
  made_in: string | null;
  day: string;
  minute: number | null;
  note: string | null;
  settled_at: MomentOrNull;
  settled_reason: string | null;
  quiet_resumed_at: MomentOrNull;
  recorded_by: string | null;
}

export interface ApiKeysTable {
  org_id: string;
  id: string;
  user_id: string;
  name: string;
  starts_with: string;
  hash: string;
  read_only: boolean;
  created_at: Moment;
  expires_at: MomentOrNull;
  last_used_at: MomentOrNull;
  revoked_at: MomentOrNull;
}

export interface AuditTable {
  org_id: string;
  id: string;
  at: Moment;
  user_id: string | null;
  door: string;
  api_key: string | null;
  operation: string;
  subject_type: string | null;
  subject_id: string | null;
  input: Json;
}

export interface BookedSlotsTable {
  org_id: string;
  meeting_id: string;
  user_id: string;
  starts_at: Moment;
  ends_at: Moment;
}

export interface BookingLinksTable {
  org_id: string;
  id: string;
  secret_hash: string;
  user_id: string;
  person_id: string | null;
  meeting_id: string | null;
  title: string;
  place: string | null;
  minutes: number;
  step: Generated<number>;
  buffer_before: Generated<number>;
  buffer_after: Generated<number>;
  notice: Generated<number>;
  horizon: Generated<number>;
  from_minute: Generated<number>;
  to_minute: Generated<number>;
  created_at: Moment;
  created_by: string | null;
  revoked_at: MomentOrNull;
}

export interface CampaignsTable {
  org_id: string;
  id: string;
  name: string;
  type: string | null;
  status: string | null;
  starts_on: string | null;
  ends_on: string | null;
  note: string | null;
}

export interface CommitmentsTable {
  org_id: string;
  id: string;
  account_id: string;
  opportunity_id: string | null;
  person_id: string;
  side: 'ours' | 'theirs';
  type: Generated<'commitment' | 'give'>;
  what: string;
  effort: number | null;
  user_id: string | null;
  due_day: string;
  due_set_at: Moment;
  made_at: Moment;
  made_in: string | null;
  status: Generated<'open' | 'kept' | 'broken' | 'released'>;
  settled_at: MomentOrNull;
  settled_note: string | null;
  recorded_by: string | null;
  version: Generated<number>;
}

export interface CustomFieldsTable {
  org_id: string;
  id: string;
  subject_type: 'account' | 'person' | 'opportunity';
  key: string;
  label: string;
  type: 'text' | 'number' | 'date' | 'yes-no' | 'choice';
  choices: Generated<string[]>;
  position: Generated<number>;
  removed_at: MomentOrNull;
  version: Generated<number>;
}

export interface DeferralsTable {
  org_id: string;
  id: string;
  account_id: string;
  person_id: string | null;
  step_kind: string;
  step_subject: string;
  kind: 'postponed' | 'skipped';
  day: string;
  reason: string;
  at: Moment;
  recorded_by: string | null;
  undone_at: MomentOrNull;
}

export interface ExternalIdsTable {
  org_id: string;
  source: string;
  external_id: string;
  subject_type:
    | 'account'
    | 'person'
    | 'opportunity'
    | 'interaction'
    | 'user'
    | 'product'
    | 'commitment'
    | 'todo'
    | 'campaign';
  subject_id: string;
}

export interface FeedsTable {
  org_id: string;
  id: string;
  user_id: string;
  secret_hash: string;
  created_at: Moment;
}

export interface FilesTable {
  org_id: string;
  id: string;
  name: string;
  type: string;
  size: number;
  content: string;
  uploaded_by: string | null;
  created_at: Moment;
}

export interface FirstViewsTable {
  org_id: string;
  user_id: string;
  list: string;
  view_id: string;
}

export interface HoldsTable {
  org_id: string;
  id: string;
  account_id: string;
  person_id: string;
  scope: 'person' | 'opportunity' | 'account';
  opportunity_id: string | null;
  from_at: Moment;
  until_day: string;
  reason: string;
  resumed_at: MomentOrNull;
  resumed_reason: string | null;
  quiet_resumed_at: MomentOrNull;
  recorded_by: string | null;
}

export interface IdempotencyKeysTable {
  org_id: string;
  user_id: string;
  key: string;
  operation: string;
  input_hash: Buffer;
  output: Json;
  at: Moment;
}

export interface ImportRowsTable {
  org_id: string;
  import_id: string;
  seq: number;
  line: number;
  outcome: 'created' | 'updated' | 'unchanged' | 'merged' | 'refused';
  subject_type: string | null;
  subject_id: string | null;
  before: JsonOrNull;
  reason: string | null;
}

export interface ImportsTable {
  org_id: string;
  id: string;
  file: string;
  format: string;
  options: JsonWithDefault;
  status: 'running' | 'done' | 'cancelled' | 'failed' | 'undone';
  read: Generated<number>;
  created: Generated<number>;
  updated: Generated<number>;
  unchanged: Generated<number>;
  merged: Generated<number>;
  refused: Generated<number>;
  failure: string | null;
  started_at: Moment;
  finished_at: MomentOrNull;
  undone_at: MomentOrNull;
  imported_by: string | null;
}

export interface InteractionPeopleTable {
  org_id: string;
  interaction_id: string;
  person_id: string;
}

export interface InteractionUsersTable {
  org_id: string;
  interaction_id: string;
  user_id: string;
}

export interface InteractionVersionsTable {
  org_id: string;
  interaction_id: string;
  version: number;
  body: Json;
  people: string[];
  replaced_at: Moment;
}

export interface InteractionsTable {
  org_id: string;
  id: string;
  version: Generated<number>;
  account_id: string;
  opportunity_id: string | null;
  at: Moment;
  kind:
    | 'meeting'
    | 'visit'
    | 'call'
    | 'voicemail'
    | 'mail'
    | 'message'
    | 'letter'
    | 'event'
    | 'newsletter'
    | 'note';
  direction: 'ours' | 'theirs';
  reached: Generated<boolean>;
  purpose: 'ask' | 'gift' | 'owed' | 'other' | null;
  automatic: Generated<boolean>;
  enquiry: Generated<boolean>;
  unknown_sender: Generated<boolean>;
  duration_minutes: number | null;
  subject: string | null;
  body: string | null;
  value_given: string | null;
  reaction: 'positive' | 'neutral' | 'negative' | null;
  reaction_words: string | null;
  serves_kind: string | null;
  serves_subject: string | null;
  answer_waived_at: MomentOrNull;
  answer_waived_reason: string | null;
  message_id: string | null;
  source: Generated<string>;
  recorded_at: Moment;
  recorded_by: string | null;
  withdrawn_at: MomentOrNull;
  withdrawn_reason: string | null;
}

export interface JobsTable {
  org_id: string;
  id: string;
  person_id: string;
  account_id: string;
  title: string | null;
  first_day: string | null;
  last_day: string | null;
}

export interface LeavesTable {
  org_id: string;
  id: string;
  user_id: string;
  first_day: string;
  last_day: string;
  deputy_id: string | null;
  reason: string | null;
}

export interface MailFoldersTable {
  org_id: string;
  id: string;
  mailbox_id: string;
  path: string;
  role: 'inbox' | 'sent' | 'archive' | 'all' | 'drafts' | 'junk' | 'trash' | 'other';
  uid_validity: number;
  highest_uid: number;
  history_uid: number;
  history_total: Generated<number>;
  history_read: Generated<number>;
}

export interface MailboxesTable {
  org_id: string;
  id: string;
  user_id: string;
  address: string;
  sender_name: string | null;
  signature: string | null;
  reading: Json;
  sending: Json;
  sign_in: 'password';
  provider: string | null;
  secret: string;
  certificate: string | null;
  keeps: Generated<'known-people' | 'everybody' | 'headers'>;
  state: Generated<'new' | 'reading' | 'live' | 'waiting' | 'paused'>;
  trouble: JsonOrNull;
  trouble_at: MomentOrNull;
  next_try_at: MomentOrNull;
  read_at: MomentOrNull;
  hourly_limit: Generated<number>;
  files_sent: boolean | null;
  bulk_paused_at: MomentOrNull;
  bulk_paused_reason: string | null;
  version: Generated<number>;
  created_at: Moment;
  removed_at: MomentOrNull;
}

export interface MeetingAttendeesTable {
  org_id: string;
  id: string;
  meeting_id: string;
  address: string | null;
  name: string | null;
  person_id: string | null;
  user_id: string | null;
  role: string | null;
  user_type: string | null;
  partstat: Generated<string>;
  answered_sequence: number | null;
  answered_at: MomentOrNull;
  invited: Generated<boolean>;
  delegated_to: string | null;
}

export interface MeetingsTable {
  org_id: string;
  id: string;
  account_id: string | null;
  opportunity_id: string | null;
  user_id: string;
  mailbox_id: string | null;
  ours: boolean;
  uid: string;
  sequence: Generated<number>;
  stamped_at: MomentOrNull;
  title: string | null;
  place: string | null;
  agenda: string | null;
  starts_at: Moment;
  ends_at: Moment;
  recurring: Generated<boolean>;
  zone: string;
  times: Json;
  organizer_address: string | null;
  organizer_name: string | null;
  status: Generated<'planned' | 'cancelled' | 'held' | 'no-show'>;
  standing: 'booked' | 'waiting' | 'declined' | 'cancelled';
  declined_at: MomentOrNull;
  agreed_at: MomentOrNull;
  agreed_how: string | null;
  proposal: JsonOrNull;
  called_off_at: MomentOrNull;
  called_off_reason: string | null;
  outcome_at: MomentOrNull;
  outcome_note: string | null;
  interaction_id: string | null;
  booked_in: string | null;
  booked_via: 'hand' | 'page' | 'mail';
  message_key: string | null;
  created_at: Moment;
  created_by: string | null;
  version: Generated<number>;
}

export interface MergesTable {
  org_id: string;
  id: string;
  subject_type: 'account' | 'person';
  kept_id: string;
  absorbed_id: string;
  moved: Json;
  at: Moment;
  merged_by: string | null;
  undone_at: MomentOrNull;
}

export interface MessagePlacesTable {
  org_id: string;
  folder_id: string;
  uid: number;
  message_id: string;
}

export interface MessagesTable {
  org_id: string;
  id: string;
  message_key: string;
  direction: 'ours' | 'theirs';
  kind:
    | 'ordinary'
    | 'reply'
    | 'auto-reply'
    | 'bounce'
    | 'delay'
    | 'complaint'
    | 'unsubscribe'
    | 'calendar'
    | 'list';
  at: Moment;
  from_address: string | null;
  from_name: string | null;
  recipients: JsonWithDefault;
  subject: string | null;
  thread_id: string;
  in_reply_to: string | null;
  refs: Generated<string[]>;
  own_words: string | null;
  body: string | null;
  html: string | null;
  attachments: JsonWithDefault;
  calendar: string | null;
  failures: JsonWithDefault;
  return_day: string | null;
  size: Generated<number>;
  account_id: string | null;
  interaction_id: string | null;
  forgotten_at: MomentOrNull;
  recorded_at: Moment;
}

export interface MigrationsTable {
  number: number;
  name: string;
  checksum: string;
  at: ColumnType<number, string | Date | undefined, string | Date>;
}

export interface NextStepsTable {
  org_id: string;
  account_id: string;
  person_id: string | null;
  step_kind: string;
  step_subject: string;
  number: number;
  owner_id: string | null;
  opportunity_id: string | null;
  opens: string;
  due: string;
  latest: string | null;
  due_at: MomentOrNull;
  listed_from: string;
  rating_rank: number;
  channel: string | null;
  detail: Json;
}

export interface NotDuplicatesTable {
  org_id: string;
  subject_type: 'account' | 'person';
  one_id: string;
  other_id: string;
  at: Moment;
  said_by: string;
}

export interface OpportunitiesTable {
  org_id: string;
  id: string;
  account_id: string;
  name: string;
  owner_id: string | null;
  stage: string | null;
  status: Generated<'open' | 'won' | 'lost'>;
  amount: string | null;
  currency: string | null;
  product: string | null;
  opened_on: string | null;
  expected_close: string | null;
  closed_on: string | null;
  won_by: string | null;
  lost_reason: string | null;
  next_step: string | null;
  note: string | null;
  custom: JsonWithDefault;
  version: Generated<number>;
  created_at: Moment;
  updated_at: Moment;
}

export interface OpportunityPeopleTable {
  org_id: string;
  opportunity_id: string;
  person_id: string;
  part: Generated<string>;
  met: Generated<boolean>;
}

export interface OrganizationsTable {
  org_id: string;
  name: string;
  zone: string;
  country: string;
  region: string | null;
  locale: Generated<string>;
  currency: Generated<string>;
  sellers_see: Generated<'own' | 'team' | 'everybody'>;
  version: Generated<number>;
  created_at: Moment;
  mail_kept_days: number | null;
}

export interface OutboxTable {
  org_id: string;
  id: string;
  mailbox_id: string;
  author_id: string;
  kind: 'mail' | 'recap' | 'invitation' | 'newsletter' | 'digest';
  purpose: 'chosen' | 'persistence' | 'asked-for' | 'answer' | 'invitation' | 'agreed-meeting' | 'internal';
  message_id: string;
  account_id: string | null;
  opportunity_id: string | null;
  recipients: Json;
  subject: string;
  body: string;
  html: string | null;
  calendar: string | null;
  calendar_method: string | null;
  headers: JsonWithDefault;
  in_reply_to: string | null;
  refs: Generated<string[]>;
  files: Generated<string[]>;
  wants: Generated<'ask' | 'gift' | 'owed' | 'other'>;
  value_given: string | null;
  serves_kind: string | null;
  serves_subject: string | null;
  waits_for_hours: Generated<boolean>;
  status: 'draft' | 'waiting' | 'sending' | 'sent' | 'refused' | 'unknown' | 'cancelled';
  next_try_at: MomentOrNull;
  tries: Generated<number>;
  claimed_at: MomentOrNull;
  sent_at: MomentOrNull;
  said: string | null;
  trouble: JsonOrNull;
  filed_at: MomentOrNull;
  interaction_id: string | null;
  replaces_id: string | null;
  created_at: Moment;
  version: Generated<number>;
}

export interface PeopleTable {
  org_id: string;
  id: string;
  account_id: string;
  name: string;
  sort_name: Generated<string>;
  given_name: string | null;
  family_name: string | null;
  title: string | null;
  department: string | null;
  owner_id: string | null;
  rating: string | null;
  rated_at: MomentOrNull;
  ideal_days: number | null;
  longest_days: number | null;
  country: string | null;
  region: string | null;
  city: string | null;
  zone: string | null;
  language: string | null;
  style: 'direct' | 'warm' | null;
  interests: Generated<string[]>;
  note: string | null;
  birthday: string | null;
  legal_basis: string | null;
  custom: JsonWithDefault;
  first_planned_on: string;
  version: Generated<number>;
  merged_into: string | null;
  created_at: Moment;
  updated_at: Moment;
}

export interface PermissionsTable {
  org_id: string;
  id: string;
  person_id: string;
  channel: 'all' | 'phone' | 'mail' | 'message' | 'visit' | 'letter' | 'newsletter';
  allowed: boolean;
  at: Moment;
  source: string;
  evidence: string | null;
  recorded_by: string | null;
}

export interface PersonStatesTable {
  org_id: string;
  person_id: string;
  account_id: string;
  owner_id: string | null;
  state: 'qualified' | 'to-qualify' | 'released';
  missing: Generated<string[]>;
  rating: string | null;
  release_id: string | null;
  until_day: string | null;
  last_contact_at: MomentOrNull;
  longest_day: string | null;
}

export interface PlacementsTable {
  org_id: string;
  account_id: string;
  person_id: string;
  step_kind: string;
  step_subject: string;
  natural_due: string;
  day: string;
  why: 'first-touch' | 'paced' | 'gave-way';
}

export interface PoliciesTable {
  org_id: string;
  version: number;
  team_id: string | null;
  body: Json;
  made_at: Moment;
  made_by: string | null;
}

export interface ProductsTable {
  org_id: string;
  id: string;
  name: string;
  series: string | null;
  price: string | null;
  currency: string | null;
}

export interface QuietsTable {
  org_id: string;
  person_id: string;
  account_id: string;
  owner_id: string | null;
  until_day: string | null;
  because: Json;
}

export interface RatingChangesTable {
  org_id: string;
  id: string;
  account_id: string | null;
  person_id: string | null;
  rating: string | null;
  previous: string | null;
  reason: string | null;
  at: Moment;
  changed_by: string | null;
}

export interface ReleasesTable {
  org_id: string;
  id: string;
  person_id: string;
  kind: 'by-hand' | 'plain-no' | 'excluded' | 'opted-out' | 'pushed';
  reason: string;
  at: Moment;
  until_day: string | null;
  taken_back_at: MomentOrNull;
  recorded_by: string | null;
}

export interface SavedViewsTable {
  org_id: string;
  id: string;
  list: 'accounts' | 'people' | 'opportunities';
  name: string;
  owner_id: string;
  shared: Generated<'private' | 'team' | 'organization'>;
  team_id: string | null;
  filter: JsonWithDefault;
  columns: Generated<string[]>;
  created_at: Moment;
  removed_at: MomentOrNull;
  version: Generated<number>;
}

export interface SearchEntriesTable {
  org_id: string;
  source_id: string;
  subject_type: 'account' | 'person' | 'opportunity';
  subject_id: string;
  name: string;
  text: string;
}

export interface SignInLinksTable {
  org_id: string;
  id: string;
  user_id: string;
  kind: 'invitation' | 'reset';
  hash: string;
  made_at: Moment;
  made_by: string | null;
  expires_at: Moment;
  ended_at: MomentOrNull;
}

export interface SignalsTable {
  org_id: string;
  id: string;
  account_id: string;
  person_id: string | null;
  kind: Generated<string>;
  text: string;
  learned_at: Moment;
  foreseen_day: string | null;
  source: Generated<string>;
  ended_at: MomentOrNull;
  ended_reason: string | null;
  recorded_by: string | null;
}

export interface SuppressionsTable {
  org_id: string;
  channel: string;
  address_hash: Buffer;
  reason: string;
  at: Moment;
}

export interface TaggingsTable {
  org_id: string;
  tag_id: string;
  subject_type: 'account' | 'person' | 'opportunity';
  subject_id: string;
}

export interface TagsTable {
  org_id: string;
  id: string;
  name: string;
}

export interface TeamsTable {
  org_id: string;
  id: string;
  name: string;
  version: Generated<number>;
}

export interface TodosTable {
  org_id: string;
  id: string;
  user_id: string;
  account_id: string | null;
  person_id: string | null;
  text: string;
  due_day: string | null;
  done_at: MomentOrNull;
  created_at: Moment;
  version: Generated<number>;
}

export interface UsersTable {
  org_id: string;
  id: string;
  login_id: string | null;
  name: string;
  email: string | null;
  role: 'owner' | 'manager' | 'seller' | 'reader';
  team_id: string | null;
  zone: string;
  country: string;
  region: string | null;
  locale: Generated<string>;
  touches_per_day: number | null;
  deactivated_at: MomentOrNull;
  version: Generated<number>;
  created_at: Moment;
}
