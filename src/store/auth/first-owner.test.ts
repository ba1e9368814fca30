import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/database-template.ts';
import { foundFirstOrganization } from '../organizations.ts';
import { createFirstOwner, type FirstOwner, firstOwner } from './first-owner.ts';
import { localOwner } from './local-owner.ts';

const NOW = Date.UTC(2026, 10, 3, 9);
const ORG = '01890000-0000-7000-8000-0000000000a0';
const USER = '01890000-0000-7000-8000-0000000000a1';
const OLGA: FirstOwner = {
  organization: 'Acme',
  name: 'Olga',
  email: 'Olga@Example.com',
  zone: 'Europe/Berlin',
  country: 'DE',
  locale: 'de',
};

describe('the first owner', () => {
  let fresh: FreshDatabase;
  beforeEach(async () => {
    fresh = await freshDatabase();
  });
  afterEach(() => fresh.drop());

  const usersAndOrganizations = () =>
    fresh.database.asKeeper(async (tx) => {
      const { rows } = await sql<Record<string, unknown>>`
        SELECT o.name AS organization, o.zone, o.currency, u.name, u.email, u.role, u.login_id IS NOT NULL AS signs_in
        FROM app.organizations o JOIN app.users u ON u.org_id = o.org_id`.execute(tx);
      return rows;
    });

  it('takes over what the command line recorded before anybody signed up', async () => {
    const shared = { zone: 'UTC', country: 'US', region: null, locale: 'en', version: 1, createdAt: NOW };
    await foundFirstOrganization(
      fresh.database,
      ORG,
      { ...shared, name: 'My organization', currency: 'USD', sellersSee: 'team' },
      {
        ...shared,
        id: USER,
        loginId: null,
        name: 'root',
        email: null,
        role: 'owner',
        teamId: null,
        touchesPerDay: null,
        deactivatedAt: null,
      },
    );
    expect(await localOwner(fresh.database, 'cli')).toMatchObject({
      org: ORG,
      user: USER,
      role: 'owner',
      zone: 'UTC',
    });
    expect(await fresh.database.asKeeper(firstOwner)).toBeNull();

    const made = await createFirstOwner(fresh.database, OLGA, NOW);
    expect(made).toMatchObject({ org: ORG, user: USER, token: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await usersAndOrganizations()).toEqual([
      {
        organization: 'Acme',
        zone: 'Europe/Berlin',
        currency: 'USD',
        name: 'Olga',
        email: 'olga@example.com',
        role: 'owner',
        signs_in: false,
      },
    ]);
    expect(await localOwner(fresh.database, 'cli')).toMatchObject({ user: USER, zone: 'Europe/Berlin' });
    await expect(createFirstOwner(fresh.database, OLGA, NOW)).rejects.toMatchObject({
      code: 'first-user-exists',
    });
  });

  it.each([
    ['no address', { email: 'olga' }, 'not-an-address'],
    ['a short password', { password: 'eleven char' }, 'password-too-short'],
    ['an endless password', { password: 'x'.repeat(129) }, 'password-too-long'],
  ])('is refused with %s, and nothing is made', async (_name, wrong, code) => {
    await expect(createFirstOwner(fresh.database, { ...OLGA, ...wrong }, NOW)).rejects.toMatchObject({
      code,
    });
    expect(await usersAndOrganizations()).toEqual([]);
    await expect(localOwner(fresh.database, 'cli')).rejects.toMatchObject({ code: 'no-local-owner' });
  });
});
