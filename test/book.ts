import type { z } from 'zod';
import { addAccount } from '../src/app/accounts/add-account.ts';
import type { Actor, Role } from '../src/app/actor.ts';
import type { Operation } from '../src/app/operation.ts';
import { addPerson } from '../src/app/people/add-person.ts';
import type { UserRecord } from '../src/app/ports/records.ts';
import { rate } from '../src/app/ratings/rate.ts';
import type { Ground } from '../src/app/run-operation.ts';
import { runOperation } from '../src/app/run-operation.ts';
import { today } from '../src/app/today/today.ts';
import { createGround } from '../src/main/ground.ts';
import { createPlaces } from '../src/places/places.ts';
import type { Database } from '../src/store/database.ts';
import { createOrganization } from '../src/store/organization.ts';
import { recordTable } from '../src/store/record-table.ts';
import { freshDatabase } from './database-template.ts';
import { vault } from './vault.ts';

export const MONDAY = '2026-11-02T09:00:00+01:00';

/** An organization in Berlin on a database of its own, with a clock that the test moves. */
export interface Book {
  readonly database: Database;
  readonly ground: Ground;
  readonly org: string;
  /** The owner who runs what names nobody. */
  readonly owner: Actor;
  at(moment: string): void;
  addUser(name: string, role: Role, more?: Partial<UserRecord>): Promise<Actor>;
  run<Input extends z.ZodType, Output extends z.ZodType>(
    operation: Operation<Input, Output>,
    input: z.input<Input>,
    how?: { as?: Actor; key?: string },
  ): Promise<z.input<Output>>;
  /** A person at an account of their own: reachable by phone and mail, rated, style direct, unless told. */
  person(
    name: string,
    more?: Partial<z.input<typeof addPerson.input>> & { rating?: string | null },
  ): Promise<{ id: string; account: string }>;
  today(on?: string, as?: Actor): Promise<z.input<typeof today.output>>;
  close(): Promise<void>;
}

const places = createPlaces();

export async function newBook(shared?: { database: Database; drop: () => Promise<void> }): Promise<Book> {
  const { database, drop } = shared ?? (await freshDatabase());
  let now = Date.parse(MONDAY);
  const ground: Ground = {
    ...createGround(database, places, vault),
    clock: () => now,
  };
  const org = ground.newId();

  const addUser: Book['addUser'] = async (name, role, more = {}) => {
    const user: UserRecord = {
      id: ground.newId(),
      loginId: null,
      name,
      email: null,
      role,
      teamId: null,
      zone: 'Europe/Berlin',
      country: 'DE',
      region: 'BE',
      locale: 'en',
      touchesPerDay: null,
      deactivatedAt: null,
      version: 1,
      createdAt: now,
      ...more,
    };
    await database.asKeeper((tx) => recordTable<UserRecord>(tx, org, 'users').insert([user]));
    const { id, zone, teamId: team } = user;
    return { org, user: id, role, team, zone, locale: 'en', door: 'http', apiKey: null, readOnly: false };
  };

  await database.asKeeper((tx) =>
    createOrganization(tx, org, {
      name: 'Nordlicht Vertrieb',
      zone: 'Europe/Berlin',
      country: 'DE',
      region: 'BE',
      locale: 'en',
      currency: 'EUR',
      sellersSee: 'team',
      version: 1,
      createdAt: now,
    }),
  );
  const owner = await addUser('Mia Lorenz', 'owner');
  const run: Book['run'] = (operation, input, { as = owner, key } = {}) =>
    runOperation(operation, { actor: as, input, idempotencyKey: key }, ground);

  return {
    database,
    ground,
    org,
    owner,
    at: (moment) => {
      now = Date.parse(moment);
    },
    addUser,
    run,
    async person(name, { rating = 'A', ...more } = {}) {
      const account =
        more.account ?? (await run(addAccount, { name: `${name} GmbH`, country: 'DE', region: 'BE' })).id;
      const person = await run(addPerson, {
        name,
        style: 'direct',
        addresses: [
          { kind: 'mail', value: `${name.toLowerCase().replaceAll(' ', '.')}@example.com` },
          { kind: 'phone', value: '+49 30 23125 100' },
        ],
        ...more,
        account,
      });
      if (rating !== null) await run(rate, { rating, people: [person.id] });
      return { id: person.id, account };
    },
    today: (on, as = owner) => run(today, on === undefined ? {} : { on }, { as }),
    async close() {
      if (!shared) await drop();
    },
  };
}
