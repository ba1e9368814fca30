/** The tables of a book and what one account writes into each of them. */
import type { Actor } from '../../src/app/actor.ts';
import { isoFromDay } from '../../src/core/time/day.ts';
import type { CopyValue } from '../../src/store/copy.ts';
import { DAY, idOf, type OrdinaryAccount } from './ordinary-account.ts';

export interface Sheet {
  readonly table: string;
  readonly columns: string;
  rows(account: OrdinaryAccount): Rows;
}

/** What the rows of interactions stand in: everybody's first, then everybody's second, and so on. */
export interface SheetOfRounds extends Omit<Sheet, 'rows'> {
  rows(account: OrdinaryAccount, round: number): Rows;
}

type Rows = readonly (readonly CopyValue[])[];

const NO_TIME = '1970-01-01T00:00:00Z';

export function sheetsOf(sellers: readonly Actor[]): readonly Sheet[] {
  return [
    {
      table: 'accounts',
      columns: 'id, name, sort_name, owner_id, country, region, zone, created_at, updated_at',
      rows: (it) => [
        [
          idOf('a', it.number),
          `Company ${it.number}`,
          `company ${it.number}`,
          sellers[it.owner]?.user ?? null,
          ...it.place,
          NO_TIME,
          NO_TIME,
        ],
      ],
    },
    {
      table: 'people',
      columns:
        'id, account_id, name, sort_name, rating, rated_at, style, interests, first_planned_on, created_at, updated_at',
      rows: people,
    },
    { table: 'addresses', columns: 'id, person_id, kind, value, normalized, position', rows: addresses },
    { table: 'permissions', columns: 'id, person_id, channel, allowed, at, source', rows: permissions },
    { table: 'releases', columns: 'id, person_id, kind, reason, at, until_day', rows: releases },
    {
      table: 'opportunities',
      columns: 'id, account_id, name, status, closed_on, created_at, updated_at',
      rows: opportunities,
    },
    {
      table: 'opportunity_people',
      columns: 'opportunity_id, person_id',
      rows: (it) => it.opportunities.flatMap((one) => one.people.map((person) => [one.id, person])),
    },
    { table: 'agreements', columns: 'id, account_id, person_id, scope, made_at, day', rows: agreements },
    { table: 'holds', columns: 'id, account_id, person_id, scope, from_at, until_day, reason', rows: holds },
    { table: 'absences', columns: 'id, person_id, noticed_at, back_on', rows: absences },
    {
      table: 'commitments',
      columns: 'id, account_id, person_id, side, what, due_day, due_set_at, made_at, status, settled_at',
      rows: commitments,
    },
    { table: 'signals', columns: 'id, account_id, person_id, text, learned_at, foreseen_day', rows: signals },
  ];
}

export const INTERACTIONS: SheetOfRounds = {
  table: 'interactions',
  columns:
    'id, account_id, at, kind, direction, reached, purpose, subject, body, answer_waived_at, answer_waived_reason, recorded_at',
  rows: interactionsOf,
};

export const INTERACTION_PEOPLE: SheetOfRounds = {
  table: 'interaction_people',
  columns: 'interaction_id, person_id',
  rows: (it, round) =>
    it.people.flatMap((one) =>
      one.interactions.slice(round, round + 1).map(({ id }) => [id, idOf('b', one.number)]),
    ),
};

function people(it: OrdinaryAccount): Rows {
  return it.people.map((one) => [
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
  ]);
}

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
