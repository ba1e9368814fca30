/** Makes the demonstration book: a team, the telling stories of the owner's day, and ordinary accounts around them. */
import type { Id } from '../../core/facts.ts';
import { isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import type { TeamRecord, UserRecord } from '../ports/records.ts';
import type { DemoBook, DemoGivens } from './demo-book.ts';
import { type Draft, type Firm, type Seller, startDraft } from './draft.ts';
import { ordinaryAccount } from './ordinary-account.ts';
import { seededRandom } from './random.ts';
import {
  acrossTheDateLine,
  directDistributor,
  holdIsOver,
  onHold,
  passedYesterday,
  promiseInsideQuiet,
} from './stories/agreed-dates.ts';
import {
  budgetsAreMade,
  kickedBackForBudget,
  longShotWokeUp,
  newJob,
  openQuestion,
  unknownEnquiry,
} from './stories/light-goes-on.ts';
import { opportunitiesOf } from './stories/opportunities.ts';
import { keptAndBroken, onlyTakes, promiseDueToday, promiseOverdue } from './stories/owed.ts';
import { absent, optedOut, plainNo, pushed, retired, wentQuiet } from './stories/silence.ts';
import { type Team, type Telling, telling } from './stories/tell.ts';
import {
  excluded,
  overdueAndPostponed,
  peopleToQualify,
  twoSellers,
  withoutOwner,
} from './stories/whose-turn.ts';
import { COMPANIES, type Company } from './world/companies.ts';
import { TOWNS } from './world/towns.ts';

/** Every one stands for something that happens to salespeople. */
const STORIES: readonly ((telling: Telling) => void)[] = [
  directDistributor,
  passedYesterday,
  promiseInsideQuiet,
  onHold,
  holdIsOver,
  acrossTheDateLine,
  promiseDueToday,
  onlyTakes,
  keptAndBroken,
  promiseOverdue,
  wentQuiet,
  absent,
  optedOut,
  plainNo,
  pushed,
  retired,
  kickedBackForBudget,
  budgetsAreMade,
  newJob,
  longShotWokeUp,
  unknownEnquiry,
  openQuestion,
  twoSellers,
  overdueAndPostponed,
  peopleToQualify,
  withoutOwner,
  excluded,
];

const YEAR_AND_A_HALF = 545;
const HOUR = 3_600_000;
/** Ordinary accounts of the owner and of the manager; the sellers share the others by time zone. */
const OWNERS_SHARE = 16;
const MANAGERS_SHARE = 3;

/** The same givens make the same book. Pure: reads no clock, asks nobody. */
export function makeDemoBook(givens: DemoGivens): DemoBook {
  const { now, organization } = givens;
  const joined = now - (YEAR_AND_A_HALF + 30) * 24 * HOUR;
  const ids = seededRandom(givens.seed + 1);
  const teamRecord: TeamRecord = { id: ids.id(joined), name: 'Field sales', version: 1 };
  const user = (name: string, role: 'manager' | 'seller', zone: string, country: string): UserRecord => ({
    id: ids.id(joined),
    loginId: null,
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@our-team.example`,
    role,
    teamId: teamRecord.id,
    zone,
    country,
    region: null,
    locale: 'en',
    touchesPerDay: null,
    deactivatedAt: null,
    version: 1,
    createdAt: joined,
  });
  const users = {
    maren: user('Maren Holt', 'seller', 'Europe/Berlin', 'DE'),
    dara: user('Dara Okafor', 'seller', 'America/Chicago', 'US'),
    aroha: user('Aroha Ngata', 'seller', 'Pacific/Auckland', 'NZ'),
    manager: user('Judith Brandt', 'manager', organization.zone, organization.country),
  };
  const team: Team = {
    owner: sellerOf(givens.owner),
    maren: sellerOf(users.maren),
    dara: sellerOf(users.dara),
    aroha: sellerOf(users.aroha),
    manager: sellerOf(users.manager),
  };

  const draft = startDraft(givens, teamRecord.id, team.manager);
  draft.book.teams.push(teamRecord);
  draft.book.users.push(...Object.values(users));
  const left = new Set<Company>(COMPANIES);
  const told = telling(draft, team, left);
  for (const story of STORIES) story(told);
  const ordinary = ordinaryAccounts(draft, team, [...left]);
  opportunitiesOf(draft, ordinary);
  addTags(draft, ordinary);
  addTodos(draft, givens.owner.id);
  return draft.book;
}

const sellerOf = ({ id, name, zone }: Pick<UserRecord, 'id' | 'name' | 'zone'>): Seller => ({
  id,
  name,
  zone: zoneOf(zone),
});

/** The owner gets those nearest to their hours; the rest goes to whoever is awake when they are. */
function ordinaryAccounts(draft: Draft, team: Team, left: readonly Company[]): readonly Firm[] {
  const nearest = [...left].sort(
    (a, b) => hoursApart(a, team.owner, draft) - hoursApart(b, team.owner, draft),
  );
  const owners = new Set(draft.random.shuffled(nearest.slice(0, OWNERS_SHARE * 3)).slice(0, OWNERS_SHARE));
  const managers = new Set(nearest.filter((it) => !owners.has(it)).slice(0, MANAGERS_SHARE));
  return left.map((company, i) => {
    const sellers = [team.maren, team.dara, team.aroha];
    const [awake = team.maren] = sellers.sort(
      (a, b) => hoursApart(company, a, draft) - hoursApart(company, b, draft),
    );
    const seller = owners.has(company) ? team.owner : managers.has(company) ? team.manager : awake;
    return ordinaryAccount(draft, company, seller, { owners: seller === team.owner, place: i });
  });
}

function hoursApart([, , town]: Company, seller: Seller, { now }: Draft): number {
  const apart = Math.abs(zoneOf(TOWNS[town].zone).minuteOf(now) - seller.zone.minuteOf(now)) / 60;
  return Math.min(apart, 24 - apart);
}

function addTags({ book, random }: Draft, firms: readonly Firm[]): void {
  const some = (share: number) => firms.filter(() => random.chance(share)).map(({ account }) => account.id);
  book.tags.push(
    { name: 'reference', on: 'account', ids: some(0.08) },
    { name: 'fair', on: 'account', ids: some(0.2) },
    { name: 'renewal', on: 'account', ids: some(0.1) },
  );
}

function addTodos({ book, id, now }: Draft, owner: Id): void {
  const today = Math.floor(now / (24 * HOUR));
  const todos: readonly (readonly [text: string, due: number | null])[] = [
    ['Update the price list for probes with the long cable', today + 2],
    ['Send the travel expenses', today],
    ['Ask the engineer what minus 80 does to the battery', today + 4],
    ['Read the new rules on veterinary readings', null],
  ];
  for (const [text, due] of todos) {
    book.todos.push({
      id: id(now - 20 * HOUR),
      userId: owner,
      accountId: null,
      personId: null,
      text,
      dueDay: due === null ? null : isoFromDay(due),
      doneAt: null,
      createdAt: now - 20 * HOUR,
      version: 1,
    });
  }
}
