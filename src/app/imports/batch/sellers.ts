import type { Id } from '../../../core/facts.ts';
import { isAtLeast } from '../../actor.ts';
import type { OrganizationRecord, TeamRecord, UserRecord } from '../../ports/records.ts';
import type { StoreTransaction } from '../../ports/store.ts';
import type { Run } from '../run.ts';
import { change, type Entry, found, made } from './entry.ts';
import type { RowWork } from './row-work.ts';

type Home = Pick<OrganizationRecord, 'zone' | 'country' | 'region' | 'locale'>;

/** An opaque id of another program: it names nobody. */
const OPAQUE =
  /^(?:\d+|005[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/i;

/**
 * Our users, as files name them. Somebody whom we do not know becomes a user without a login: their records
 * have an owner at once, and they may be invited later. A role is never raised and no login is ever given.
 */
export class Sellers {
  readonly #run: Run;
  readonly #home: {
    readonly zone: string;
    readonly country: string;
    readonly region: string | null;
    readonly locale: string;
  };
  readonly #byName = new Map<string, Entry<UserRecord>>();
  readonly #byId = new Map<Id, Entry<UserRecord>>();
  readonly #gone = new Set<string>();
  readonly #teams = new Map<string, TeamRecord>();
  readonly freshTeams: TeamRecord[] = [];

  constructor(run: Run, home: Home, users: readonly UserRecord[], teams: readonly TeamRecord[]) {
    this.#run = run;
    this.#home = home;
    for (const user of users) {
      if (user.deactivatedAt === null) this.#know(found(user));
      else for (const name of namesOf(user)) this.#gone.add(name);
    }
    for (const team of teams) this.#teams.set(team.name.toLowerCase(), team);
  }

  static async load(run: Run, tx: StoreTransaction): Promise<Sellers> {
    return new Sellers(
      run,
      await tx.organization.get(),
      await tx.users.where({}, 20_000),
      await tx.teams.where({}, 5_000),
    );
  }

  /** Of whom the file speaks; null when it names nobody whom we know and nobody may be made. */
  ownerOf(text: string, row: RowWork): Id | null {
    const name = text.trim().toLowerCase();
    const known = this.#byName.get(name);
    if (known) return known.record.id;
    if (
      OPAQUE.test(text.trim()) ||
      this.#gone.has(name) ||
      !this.#run.options.newSellers ||
      !isAtLeast(this.#run.actor, 'manager')
    )
      return null;
    const user = this.#make(text.trim(), row);
    this.#run.notices.add(`“${user.record.name}” was added as a seller without a login.`, row.line);
    return user.record.id;
  }

  teamOf(user: Id): Id | null {
    return this.#byId.get(user)?.record.teamId ?? null;
  }

  /** A row of a table of sales teams. */
  take(name: string, email: string | undefined, team: string | null, row: RowWork): Entry<UserRecord> {
    const known =
      (email === undefined ? undefined : this.#byName.get(email.toLowerCase())) ??
      this.#byName.get(name.toLowerCase());
    const user = known ?? this.#make(name, row, email);
    const values = {
      teamId: team === null ? null : this.#team(team, row).id,
      email: email?.toLowerCase() ?? null,
    };
    // A user with a login speaks for themself: only a user made by files is put into a team by a file.
    if (user.record.loginId === null) change(user, 'user', values, row, false);
    return user;
  }

  entries(): Iterable<Entry<UserRecord>> {
    return this.#byId.values();
  }

  #make(text: string, row: RowWork, email?: string): Entry<UserRecord> {
    const mail = email ?? (/^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined);
    const user = made<UserRecord>({
      id: this.#run.newId(),
      loginId: null,
      name: text,
      email: mail?.toLowerCase() ?? null,
      role: 'seller',
      teamId: null,
      zone: this.#home.zone,
      country: this.#home.country,
      region: this.#home.region,
      locale: this.#home.locale,
      touchesPerDay: null,
      deactivatedAt: null,
      version: 1,
      createdAt: this.#run.now,
    });
    this.#know(user);
    row.made('user', user.record.id);
    return user;
  }

  #team(name: string, row: RowWork): TeamRecord {
    const known = this.#teams.get(name.toLowerCase());
    if (known) return known;
    const team: TeamRecord = { id: this.#run.newId(), name, version: 1 };
    this.#teams.set(name.toLowerCase(), team);
    this.freshTeams.push(team);
    row.made('team', team.id);
    return team;
  }

  #know(user: Entry<UserRecord>): void {
    this.#byId.set(user.record.id, user);
    for (const name of namesOf(user.record)) if (!this.#byName.has(name)) this.#byName.set(name, user);
  }
}

function namesOf(user: UserRecord): string[] {
  return [user.name.toLowerCase(), ...(user.email === null ? [] : [user.email.toLowerCase()])];
}
