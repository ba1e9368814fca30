import type { Id } from '../../core/facts.ts';
import type { BookLoad } from './book-load.ts';
import type { Booking } from './booking.ts';
import type { Books } from './books.ts';
import type { Coverage } from './coverage.ts';
import type { Doctor } from './doctor.ts';
import type { Duplicates } from './duplicates.ts';
import type { FirstViews } from './first-views.ts';
import type { Bulk, CampaignRecord, Imports, Matching, ProductRecord } from './imports.ts';
import type { Interactions } from './interactions.ts';
import type { Lists } from './lists.ts';
import type { MailboxRecord, MailFolderRecord, Messages } from './mail.ts';
import type { AttendeeRecord, Meetings } from './meetings.ts';
import type { Merges } from './merges.ts';
import type { OpportunityPeople } from './opportunity-people.ts';
import type { Organization } from './organization.ts';
import type { FileRecord, Outbox } from './outbox.ts';
import type { Planning } from './planning.ts';
import type { Policies } from './policies.ts';
import type {
  AbsenceRecord,
  AccountRecord,
  AddressRecord,
  AgreementRecord,
  CommitmentRecord,
  CustomFieldRecord,
  DeferralRecord,
  HoldRecord,
  JobRecord,
  LeaveRecord,
  OpportunityRecord,
  PermissionRecord,
  PersonRecord,
  RatingChangeRecord,
  ReleaseRecord,
  SavedViewRecord,
  SignalRecord,
  TagRecord,
  TeamRecord,
  TodoRecord,
  UserRecord,
} from './records.ts';
import type { Runs } from './runs.ts';
import type { SignIn } from './sign-in.ts';
import type { Table } from './table.ts';
import type { Taggings } from './taggings.ts';
import type { Timeline } from './timeline.ts';
import type { Today } from './today.ts';
import type { Undoing } from './undoing.ts';

/** Where everything is kept. One transaction sees one organization. */
export interface Store {
  transaction<T>(org: Id, work: (tx: StoreTransaction) => Promise<T>): Promise<T>;
}

/** One transaction's view of the records; each aggregate has its own port. */
export interface StoreTransaction {
  readonly org: Id;
  readonly organization: Organization;
  readonly teams: Table<TeamRecord>;
  readonly users: Table<UserRecord>;
  readonly leaves: Table<LeaveRecord>;
  readonly policies: Policies;
  readonly accounts: Table<AccountRecord>;
  readonly people: Table<PersonRecord>;
  readonly addresses: Table<AddressRecord>;
  readonly jobs: Table<JobRecord>;
  readonly permissions: Table<PermissionRecord>;
  readonly releases: Table<ReleaseRecord>;
  readonly ratingChanges: Table<RatingChangeRecord>;
  readonly opportunities: Table<OpportunityRecord>;
  readonly opportunityPeople: OpportunityPeople;
  readonly interactions: Interactions;
  readonly agreements: Table<AgreementRecord>;
  readonly holds: Table<HoldRecord>;
  readonly absences: Table<AbsenceRecord>;
  readonly commitments: Table<CommitmentRecord>;
  readonly signals: Table<SignalRecord>;
  readonly deferrals: Table<DeferralRecord>;
  readonly todos: Table<TodoRecord>;
  readonly tags: Table<TagRecord>;
  readonly taggings: Taggings;
  readonly customFields: Table<CustomFieldRecord>;
  readonly savedViews: Table<SavedViewRecord>;
  readonly firstViews: FirstViews;
  readonly books: Books;
  readonly bookLoad: BookLoad;
  readonly doctor: Doctor;
  readonly coverage: Coverage;
  readonly merges: Merges;
  readonly duplicates: Duplicates;
  readonly products: Table<ProductRecord>;
  readonly campaigns: Table<CampaignRecord>;
  readonly imports: Imports;
  readonly matching: Matching;
  readonly bulk: Bulk;
  readonly undoing: Undoing;
  readonly lists: Lists;
  readonly mailboxes: Table<MailboxRecord>;
  readonly mailFolders: Table<MailFolderRecord>;
  readonly messages: Messages;
  readonly outbox: Outbox;
  readonly files: Table<FileRecord>;
  readonly meetings: Meetings;
  readonly booking: Booking;
  readonly meetingAttendees: Table<AttendeeRecord>;
  readonly planning: Planning;
  readonly today: Today;
  readonly timeline: Timeline;
  readonly runs: Runs;
  readonly signIn: SignIn;
}
