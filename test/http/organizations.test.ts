import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrganization } from '../../src/store/organization.ts';
import { recordTable } from '../../src/store/record-table.ts';
import { install, OWNER, PASSWORD } from './installation.ts';

type Installation = Awaited<ReturnType<typeof install>>;
type Browser = ReturnType<Installation['browser']>;

const OTHER = '01890000-0000-7000-8000-0000000000b0';
const OTHER_OWNER = '01890000-0000-7000-8000-0000000000b1';

/** A second organization beside the first, with an owner who has no login yet. */
async function foundOther({ database, ground }: Installation): Promise<void> {
  const createdAt = ground.clock();
  const shared = { zone: 'Europe/Rome', country: 'IT', region: null, locale: 'it', version: 1, createdAt };
  await database.asKeeper(async (tx) => {
    await createOrganization(tx, OTHER, { ...shared, name: 'Beta', currency: 'EUR', sellersSee: 'team' });
    await recordTable(tx, OTHER, 'users').insert([
      {
        ...shared,
        id: OTHER_OWNER,
        loginId: null,
        name: 'Bruna',
        email: 'bruna@example.com',
        role: 'owner',
        teamId: null,
        touchesPerDay: null,
        deactivatedAt: null,
      } as never,
    ]);
  });
}

describe('two organizations on one server', () => {
  let here: Installation;
  let olga: Browser;
  let bruna: Browser;
  let account: string;

  beforeAll(async () => {
    here = await install();
    await here.createOwner();
    olga = here.browser();
    await olga.signIn(OWNER.email);
    account = (await olga.post('/api/accounts', { name: 'Kunde GmbH' })).json().id;

    await foundOther(here);
    const { runOperation } = await import('../../src/app/run-operation.ts');
    const { makeSignInLink } = await import('../../src/app/sign-in/invitations.ts');
    const actor = {
      org: OTHER,
      user: OTHER_OWNER,
      role: 'owner',
      team: null,
      zone: 'Europe/Rome',
      locale: 'it',
      door: 'cli',
      apiKey: null,
      readOnly: false,
    } as const;
    const { path } = await runOperation(makeSignInLink, { actor, input: { id: OTHER_OWNER } }, here.ground);
    bruna = here.browser();
    await bruna.post('/api/sign-in/links/use', { token: path.split('#')[1], password: PASSWORD });
    await bruna.signIn('bruna@example.com');
  });
  afterAll(() => here.close());

  it.each<[string, (browser: Browser) => ReturnType<Browser['get']>]>([
    ['read', (browser) => browser.get(`/api/accounts/${account}/timeline`)],
    ['edit', (browser) => browser.patch(`/api/accounts/${account}`, { version: 1, city: 'Rome' })],
    ['log something at', (browser) => browser.post('/api/interactions', { account, kind: 'call' })],
  ])('nobody may %s what is the other’s', async (_name, attempt) => {
    const foreign = await attempt(bruna);
    expect([foreign.statusCode, foreign.json().code]).toEqual([404, 'not-found']);
    expect((await attempt(olga)).statusCode).toBe(200);
  });

  it('lists, searches and users show the own alone', async () => {
    for (const url of ['/api/accounts', '/api/search?query=Kunde', '/api/users', '/api/keys', '/api/today']) {
      const answer = await bruna.get(url);
      expect([url, answer.statusCode]).toEqual([url, 200]);
      expect([url, answer.body.includes('Kunde'), answer.body.includes('Olga')]).toEqual([url, false, false]);
    }
    expect((await olga.get('/api/accounts')).body).toContain('Kunde GmbH');
  });

  it('a key opens its own organization, and ends only there', async () => {
    const { id, key } = (await bruna.post('/api/keys', { name: 'beta', scope: 'read-write' })).json();
    const headers = { authorization: `Bearer ${key}` };
    expect((await here.app.inject({ url: '/api/me', headers })).json().organization.name).toBe('Beta');
    expect((await here.app.inject({ url: '/api/accounts', headers })).json().accounts).toEqual([]);
    expect((await olga.delete(`/api/keys/${id}`)).statusCode).toBe(404);
    expect((await here.app.inject({ url: '/api/me', headers })).statusCode).toBe(200);
  });

  it('nobody ends or resets what is the other’s', async () => {
    expect((await olga.post('/api/sessions/end', { user: OTHER_OWNER })).statusCode).toBe(404);
    expect((await olga.post(`/api/users/${OTHER_OWNER}/sign-in-link`)).statusCode).toBe(404);
    expect((await bruna.get('/api/me')).statusCode).toBe(200);
  });

  it('one login may take part in both: invited, by its own password, switching between them', async () => {
    const { path } = (await olga.post('/api/users', { name: 'Bruna', email: 'bruna@example.com' })).json();
    const token = path.split('#')[1];
    expect((await bruna.post('/api/sign-in/links/read', { token })).json().knownLogin).toBe(true);
    const use = (password: string) => bruna.post('/api/sign-in/links/use', { token, password });
    expect((await use('not her password at all')).json().code).toBe('known-login-password');
    expect((await use(PASSWORD)).statusCode).toBe(200);

    const { organizations } = (await bruna.get('/api/sign-in')).json();
    expect(
      organizations.map(({ name, active }: { name: string; active: boolean }) => [name, active]),
    ).toEqual([
      ['Beta', true],
      ['Acme', false],
    ]);
    const acme = organizations[1].org;
    expect((await bruna.post('/api/sign-in/organization', { organization: acme })).statusCode).toBe(204);
    expect((await bruna.get('/api/me')).json()).toMatchObject({
      organization: { name: 'Acme' },
      user: { role: 'seller' },
    });
    const nowhere = await bruna.post('/api/sign-in/organization', {
      organization: '01890000-0000-7000-8000-0000000000ff',
    });
    expect(nowhere.statusCode).toBe(404);
  });

  it('then neither organization resets the password that opens the other', async () => {
    const users = (await olga.get('/api/users')).json().users as { id: string; name: string }[];
    const shared = users.find(({ name }) => name === 'Bruna')?.id;
    expect((await olga.post(`/api/users/${shared}/sign-in-link`)).json().code).toBe('login-works-elsewhere');
  });

  it('removed from one, she works on in the other', async () => {
    const users = (await olga.get('/api/users')).json().users as { id: string; name: string }[];
    const shared = users.find(({ name }) => name === 'Bruna')?.id;
    expect((await olga.post(`/api/users/${shared}/deactivate`)).statusCode).toBe(200);
    expect((await bruna.get('/api/me')).json().organization.name).toBe('Beta');
  });

  it('the look-ups across the wall answer only what is asked of them', async () => {
    const asApplication = (query: ReturnType<typeof sql>) => here.database.outside((tx) => query.execute(tx));
    await expect(asApplication(sql`SELECT * FROM auth.session`)).rejects.toThrow('permission denied');
    expect((await asApplication(sql`SELECT * FROM app.api_keys`)).rows).toEqual([]);
    const sessions = sql`SELECT * FROM app.sessions_of_user(${OTHER_OWNER}, now())`;
    expect((await asApplication(sessions)).rows).toEqual([]);
    const acme = (await olga.get('/api/me')).json().organization.id;
    expect((await here.database.inOrganization(acme, (tx) => sessions.execute(tx))).rows).toEqual([]);
    expect((await here.database.inOrganization(OTHER, (tx) => sessions.execute(tx))).rows).toHaveLength(1);
  });
});
