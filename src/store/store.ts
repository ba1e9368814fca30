import type { Places } from '../app/ports/places.ts';
import type { Store, StoreTransaction } from '../app/ports/store.ts';
import type { Id } from '../core/facts.ts';
import { signIn } from './auth/sign-in.ts';
import { bookLoad } from './book-load.ts';
import { booking } from './booking.ts';
import { books } from './books.ts';
import { coverage } from './coverage.ts';
import type { Database, Tx } from './database.ts';
import { doctor } from './doctor.ts';
import { duplicates } from './duplicates.ts';
import { firstViews } from './first-views.ts';
import { bulk } from './imports/bulk.ts';
import { imports } from './imports/imports.ts';
import { matching } from './imports/matching.ts';
import { undoing } from './imports/undoing.ts';
import { interactions } from './interactions.ts';
import { lists } from './lists.ts';
import { meetings } from './meetings.ts';
import { merges } from './merges.ts';
import { messages } from './messages.ts';
import { opportunityPeople } from './opportunity-people.ts';
import { organization } from './organization.ts';
import { outbox } from './outbox.ts';
import { planning } from './planning/planning.ts';
import { policies } from './policies.ts';
import { recordTable } from './record-table.ts';
import { runs } from './runs.ts';
import { taggings } from './taggings.ts';
import { timeline } from './timeline.ts';
import { today } from './today.ts';

/** The store on PostgreSQL: each aggregate's port, fulfilled by the file of its name. */
export function createStore(database: Database, places: Places): Store {
  return {
    transaction: (org, work) => database.inOrganization(org, (tx) => work(storeTransaction(tx, places, org))),
  };
}

export function storeTransaction(tx: Tx, places: Places, org: Id): StoreTransaction {
  return {
    org,
    organization: organization(tx, org),
    teams: recordTable(tx, org, 'teams'),
    users: recordTable(tx, org, 'users'),
    leaves: recordTable(tx, org, 'leaves'),
    policies: policies(tx, org),
    accounts: recordTable(tx, org, 'accounts'),
    people: recordTable(tx, org, 'people'),
    addresses: recordTable(tx, org, 'addresses'),
    jobs: recordTable(tx, org, 'jobs'),
    permissions: recordTable(tx, org, 'permissions'),
    releases: recordTable(tx, org, 'releases'),
    ratingChanges: recordTable(tx, org, 'rating_changes'),
    opportunities: recordTable(tx, org, 'opportunities'),
    opportunityPeople: opportunityPeople(tx, org),
    interactions: interactions(tx, org),
    agreements: recordTable(tx, org, 'agreements'),
    holds: recordTable(tx, org, 'holds'),
    absences: recordTable(tx, org, 'absences'),
    commitments: recordTable(tx, org, 'commitments'),
    signals: recordTable(tx, org, 'signals'),
    deferrals: recordTable(tx, org, 'deferrals'),
    todos: recordTable(tx, org, 'todos'),
    tags: recordTable(tx, org, 'tags'),
    taggings: taggings(tx, org),
    customFields: recordTable(tx, org, 'custom_fields'),
    savedViews: recordTable(tx, org, 'saved_views'),
    firstViews: firstViews(tx, org),
    books: books(tx, org),
    bookLoad: bookLoad(tx, org),
    coverage: coverage(tx, org),
    merges: merges(tx, org),
    duplicates: duplicates(tx, org),
    products: recordTable(tx, org, 'products'),
    campaigns: recordTable(tx, org, 'campaigns'),
    imports: imports(tx, org),
    matching: matching(tx, org),
    bulk: bulk(tx, org),
    undoing: undoing(tx, org),
    lists: lists(tx, org),
    mailboxes: recordTable(tx, org, 'mailboxes'),
    mailFolders: recordTable(tx, org, 'mail_folders'),
    messages: messages(tx, org),
    outbox: outbox(tx, org),
    files: recordTable(tx, org, 'files'),
    meetings: meetings(tx, org),
    booking: booking(tx, org),
    meetingAttendees: recordTable(tx, org, 'meeting_attendees'),
    planning: planning(tx, places, org),
    today: today(tx, org),
    timeline: timeline(tx, org),
    doctor: doctor(tx, org),
    runs: runs(tx, org),
    signIn: signIn(tx, org),
  };
}
