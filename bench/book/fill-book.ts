/** Writes a whole book by COPY, in the order in which time would have written it. */
import type { Client } from 'pg';
import type { Actor } from '../../src/app/actor.ts';
import { type Day, isoFromDay } from '../../src/core/time/day.ts';
import { type CopyValue, copyRows } from '../../src/store/copy.ts';
import { DAY, idOf, type OrdinaryAccount, ordinaryAccount } from './ordinary-account.ts';

export interface BookSize {
  readonly accounts: number;
  readonly people: number;
  readonly interactions: number;
}

/** Interactions of a person at most. */
const ROUNDS = 40;
const NO_TIME = '1970-01-01T00:00:00Z';

/**
 * Fills an organization with ordinary accounts until there are so many people. Triggers and checks of foreign
 * keys are left out (search entries are not made); statistics are made at the end, as upkeep would.
 */
export async function fillBook(
  bare: Client,
  sellers: readonly Actor[],
  people: number,
  today: Day,
): Promise<BookSize> {
  const org = sellers[0]?.org ?? '';
  const accounts = Math.round(people / 3);
  const account = (number: number) => ordinaryAccount(number, sellers.length, today);
  function* each() {
    for (let number = 0; number < accounts; number += 1) yield account(number);
  }
  const copy = (table: string, columns: string, rows: Iterable<readonly CopyValue[]>) =>
    copyRows(bare, `COPY app.${table} (org_id, ${columns}) FROM STDIN`, withOrg(org, rows));

  await bare.query('BEGIN; SET LOCAL session_replication_role = replica');
  await copy(
    'accounts',
    'id, name, sort_name, owner_id, country, region, zone, created_at, updated_at',
    map(each(), (it) => [
      [
        idOf('a', it.number),
        `Company ${it.number}`,
        `company ${it.number}`,
        sellers[it.owner]?.user ?? null,
        ...it.place,
        NO_TIME,
        NO_TIME,
      ],
    ]),
  );
  const peopleWritten = await copy(
    'people',
    'id, account_id, name, sort_name, rating, rated_at, style, interests, first_planned_on, created_at, updated_at',
    map(each(), (it) =>
      it.people.map((one) => [
        idOf('b', one.number),
        idOf('a', it.number),
        `Person ${one.number}`,
        `person ${one.number}`,
        one.rating,
        one.rating === null ? null : isoOf(one.firstPlannedOn * DAY),
        one.style,
        one.number % 3 === 0 ? '{audits}' : '{}',
        isoFromDay(one.firstPlannedOn),
        NO_TIME,
        NO_TIME,
      ]),
    ),
  );
  await copy('addresses', 'id, person_id, kind, value, normalized, position', map(each(), addresses));
  await copy('permissions', 'id, person_id, channel, allowed, at, source', map(each(), permissions));
  await copy('releases', 'id, person_id, kind, reason, at, until_day', map(each(), releases));
  await copy(
    'opportunities',
    'id, account_id, name, status, closed_on, created_at, updated_at',
    map(each(), opportunities),
  );
  await copy(
    'opportunity_people',
    'opportunity_id, person_id',
    map(each(), (it) => it.opportunities.flatMap(({ id, people }) => people.map((person) => [id, person]))),
  );
  await copy('agreements', 'id, account_id, person_id, scope, made_at, day', map(each(), agreements));
  await copy('holds', 'id, account_id, person_id, scope, from_at, until_day, reason', map(each(), holds));
  await copy('absences', 'id, person_id, noticed_at, back_on', map(each(), absences));
  await copy(
    'commitments',
    'id, account_id, person_id, side, what, due_day, due_set_at, made_at, status, settled_at',
    map(each(), commitments),
  );
  await copy('signals', 'id, account_id, person_id, text, learned_at, foreseen_day', map(each(), signals));
  let interactions = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const written = await copy(
      'interactions',
      'id, account_id, at, kind, direction, reached, purpose, subject, body, answer_waived_at, answer_waived_reason, recorded_at',
      map(each(), (it) => interactionsOf(it, round)),
    );
    if (written === 0) break;
    interactions += written;
    await copy(
      'interaction_people',
      'interaction_id, person_id',
      map(each(), (it) =>
        it.people.flatMap((one) =>
          one.interactions.slice(round, round + 1).map(({ id }) => [id, idOf('b', one.number)]),
        ),
      ),
    );
  }
  await bare.query('COMMIT');
  await bare.query('VACUUM (ANALYZE)');
  return { accounts, people: peopleWritten, interactions };
}

type Rows = readonly (readonly CopyValue[])[];

const isoOf = (at: number) => new Date(at).toISOString();
const isoOrNull = (at: number | null) => (at === null ? null : isoOf(at));

function addresses({ people, number, place }: OrdinaryAccount): Rows {
  return people.flatMap((one) => {
    const mail = `person${one.number}@company${number}.example`;
    const prefix = { DE: '+493023125', US: '+12125550' }[place[0] as string] ?? '+442079460';
    const phone = `${prefix}${String(one.number % 1000).padStart(3, '0')}`;
    return [
      [idOf('d', one.number), idOf('b', one.number), 'mail', mail, mail, 0],
      [idOf('e', one.number), idOf('b', one.number), 'phone', phone, phone, 1],
    ];
  });
}

const permissions = ({ people }: OrdinaryAccount): Rows =>
  people.flatMap((one) =>
    one.permissions.map((it) => [it.id, idOf('b', one.number), it.channel, it.allowed, isoOf(it.at), 'mail']),
  );

const releases = ({ people }: OrdinaryAccount): Rows =>
  people.flatMap((one) =>
    one.releases.map((it) => [
      it.id,
      idOf('b', one.number),
      it.kind,
      it.reason,
      isoOf(it.at),
      it.until === null ? null : isoFromDay(it.until),
    ]),
  );

const opportunities = (account: OrdinaryAccount): Rows =>
  account.opportunities.map((it) => [
    it.id,
    it.account,
    it.name,
    it.status,
    it.closedOn === null ? null : isoFromDay(it.closedOn),
    NO_TIME,
    NO_TIME,
  ]);

const agreements = ({ number, agreements: all }: OrdinaryAccount): Rows =>
  all.map((it) => [it.id, idOf('a', number), it.person, it.scope, isoOf(it.madeAt), isoFromDay(it.day)]);

const holds = ({ number, holds: all }: OrdinaryAccount): Rows =>
  all.map((it) => [
    it.id,
    idOf('a', number),
    it.person,
    it.scope,
    isoOf(it.from),
    isoFromDay(it.until),
    it.reason,
  ]);

const absences = ({ absences: all }: OrdinaryAccount): Rows =>
  all.map((it) => [it.id, it.person, isoOf(it.noticedAt), isoFromDay(it.backOn)]);

const commitments = ({ number, commitments: all }: OrdinaryAccount): Rows =>
  all.map((it) => [
    it.id,
    idOf('a', number),
    it.person,
    it.side,
    it.what,
    isoFromDay(it.due),
    isoOf(it.dueSetAt),
    isoOf(it.madeAt),
    it.status,
    isoOrNull(it.settledAt),
  ]);

const signals = ({ number, signals: all }: OrdinaryAccount): Rows =>
  all.map((it) => [
    it.id,
    idOf('a', number),
    it.person,
    it.text,
    isoOf(it.learnedAt),
    it.foreseen === null ? null : isoFromDay(it.foreseen),
  ]);

/** The interactions of one round: everybody's first, then everybody's second … as time spreads them in the table. */
function interactionsOf({ people }: OrdinaryAccount, round: number): Rows {
  return people.flatMap(({ interactions }) => {
    const it = interactions[round];
    if (it === undefined) return [];
    const at = isoOf(it.at);
    const waived = it.answerWaived;
    return [
      [
        it.id,
        it.account,
        at,
        it.kind,
        it.direction,
        it.reached,
        it.purpose,
        'Readings',
        'Went through the curve of last month together.',
        isoOrNull(waived?.at ?? null),
        waived?.reason ?? null,
        at,
      ],
    ];
  });
}

function* map<T>(all: Iterable<T>, rows: (it: T) => Rows): Generator<readonly CopyValue[]> {
  for (const it of all) yield* rows(it);
}

function* withOrg(org: string, rows: Iterable<readonly CopyValue[]>): Generator<readonly CopyValue[]> {
  for (const row of rows) yield [org, ...row];
}
