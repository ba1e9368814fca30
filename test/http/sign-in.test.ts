import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install, LOCAL_KEY, OWNER, PASSWORD } from './installation.ts';
import { totp } from './totp.ts';

type Installation = Awaited<ReturnType<typeof install>>;
type Browser = ReturnType<Installation['browser']>;

const DAY = 86_400_000;

describe('sign-in', () => {
  let here: Installation;
  let owner: Browser;
  const withKey = (key: string, url = '/api/me', method: 'GET' | 'POST' = 'GET', payload?: object) =>
    here.app.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      headers: { authorization: `Bearer ${key}` },
    });
  const makeKey = async (browser: Browser, fields: object) =>
    (await browser.post('/api/keys', { name: 'a program', ...fields })).json() as { id: string; key: string };

  beforeAll(async () => {
    here = await install();
    owner = here.browser();
  });
  afterAll(() => here.close());

  describe('the first user', () => {
    it('is still to be made, and nobody is let in', async () => {
      expect((await owner.get('/api/sign-in')).json()).toEqual({
        user: null,
        fresh: true,
        countries: expect.arrayContaining(['DE', 'AT']),
      });
      expect((await owner.get('/api/me')).json().code).toBe('sign-in-needed');
      expect((await withKey(LOCAL_KEY)).json().code).toBe('no-local-owner');
    });

    it('is made once, however many try at the same time', async () => {
      const tries = await Promise.allSettled(
        [1, 2, 3].map((number) => here.createOwner({ name: `Olga ${number}` as 'Olga' })),
      );
      expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
      await expect(here.createOwner()).rejects.toMatchObject({
        code: 'first-user-exists',
        status: 409,
        message: expect.stringContaining('There is a first user already: Olga'),
      });
    });

    it('signs in, is told who they are, and signs out', async () => {
      expect((await owner.signIn(OWNER.email, 'wrong horse battery')).json()).toMatchObject({
        status: 401,
        code: 'wrong-password',
      });
      expect((await owner.signIn('nobody@example.com')).json().code).toBe('wrong-password');
      const answer = await owner.signIn(OWNER.email);
      expect(answer.statusCode).toBe(200);
      expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

      const me = (await owner.get('/api/me')).json();
      expect(me).toMatchObject({
        user: { email: 'olga@example.com', role: 'owner' },
        organization: { name: 'Acme' },
      });
      expect((await owner.get('/api/sign-in')).json()).toMatchObject({ role: 'owner', fresh: false });

      const old = new Map(owner.cookies);
      await owner.post('/api/auth/sign-out');
      expect((await owner.get('/api/me')).statusCode).toBe(401);
      // also for whoever kept the cookies, the signed copy of the session among them
      for (const [name, value] of old) owner.cookies.set(name, value);
      expect((await owner.get('/api/me')).statusCode).toBe(401);
      owner.cookies.clear();
      await owner.signIn(OWNER.email);
    });

    it('may be reached from the machine itself by its key file', async () => {
      expect((await withKey(LOCAL_KEY)).json()).toMatchObject({ user: { role: 'owner' } });
      expect((await withKey(`${LOCAL_KEY}x`)).json().code).toBe('key-unknown');
      const elsewhere = await here.app.inject({
        url: '/api/me',
        headers: { authorization: `Bearer ${LOCAL_KEY}`, host: '192.168.1.7' },
      });
      expect(elsewhere.json().code).toBe('local-key-elsewhere');
    });

    it('nobody signs up by themselves, nor uses what is not meant to be open', async () => {
      for (const path of ['sign-up/email', 'reset-password', 'update-user', 'delete-user', 'list-sessions']) {
        const answer = await owner.post(`/api/auth/${path}`, {
          name: 'x',
          email: 'x@example.com',
          password: PASSWORD,
        });
        expect([path, answer.statusCode]).toEqual([path, 404]);
      }
    });
  });

  describe('API keys', () => {
    it('act as their user, and are shown once', async () => {
      const { id, key } = await makeKey(owner, { scope: 'read-write' });
      expect(key).toMatch(/^ft_[\w-]{43}$/);
      expect((await withKey(key)).json().user.name).toMatch(/^Olga/);
      const { keys } = (await owner.get('/api/keys')).json();
      expect(keys.find((one: { id: string }) => one.id === id)).toMatchObject({
        startsWith: key.slice(0, 8),
        scope: 'read-write',
        state: 'good',
        lastUsedAt: expect.stringContaining('T'),
      });
      expect(JSON.stringify(keys)).not.toContain(key.slice(0, 12));
    });

    it('may be limited to reading', async () => {
      const { key } = await makeKey(owner, { scope: 'read' });
      expect((await withKey(key, '/api/accounts')).statusCode).toBe(200);
      const answer = await withKey(key, '/api/teams', 'POST', { name: 'North' });
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'read-only-key']);
    });

    it('can not make keys', async () => {
      const { key } = await makeKey(owner, { scope: 'read-write' });
      const answer = await withKey(key, '/api/keys', 'POST', { name: 'child' });
      expect(answer.json().code).toBe('sign-in-to-make-keys');
    });

    it('are refused in clear words when wrong, expired or revoked', async () => {
      const expiring = await makeKey(owner, { expiresAt: new Date(Date.now() + DAY).toISOString() });
      const revoked = await makeKey(owner, {});
      expect((await withKey(expiring.key)).statusCode).toBe(200);
      await owner.delete(`/api/keys/${revoked.id}`);
      here.later(2 * DAY);
      const said = async (key: string) => {
        const { status, detail, mend } = (await withKey(key)).json();
        return [status, detail, mend];
      };
      expect(await said('ft_wrong')).toEqual([
        401,
        'This API key is not known.',
        'Check that the whole key was sent, from “ft_” to its end, or make a new one.',
      ]);
      expect(await said(expiring.key)).toEqual([
        401,
        'The API key “a program” has expired.',
        'Make a new one.',
      ]);
      expect(await said(revoked.key)).toEqual([
        401,
        'The API key “a program” was revoked.',
        'Make a new one.',
      ]);
    });

    it('leave no secret behind: neither under an Idempotency-Key nor in the audit trail', async () => {
      const local = { authorization: `Bearer ${LOCAL_KEY}`, 'idempotency-key': 'key-of-a-program' };
      const ask = () =>
        here.app.inject({ method: 'POST', url: '/api/keys', payload: { name: 'x' }, headers: local });
      const { key } = (await ask()).json();
      expect(key).toMatch(/^ft_/);
      expect((await ask()).json()).toMatchObject({ status: 409, code: 'secret-was-shown' });
      const stored = await here.database.asKeeper(async (tx) => [
        await tx.selectFrom('idempotency_keys').selectAll().execute(),
        await tx.selectFrom('audit').selectAll().execute(),
      ]);
      expect(JSON.stringify(stored)).not.toContain(key);
    });
  });

  describe('invitations and lost passwords', () => {
    const invite = async (fields: object, by: Browser = owner) =>
      (await by.post('/api/users', { name: 'Sven', role: 'seller', ...fields })).json();
    const tokenOf = ({ path }: { path: string }) => path.split('#')[1] ?? '';

    it('let somebody in who sets a password, once', async () => {
      const made = await invite({ email: 'Sven@example.com' });
      const token = tokenOf(made);
      const sven = here.browser();
      expect((await sven.signIn('sven@example.com')).json().code).toBe('wrong-password');
      expect((await sven.post('/api/sign-in/links/read', { token })).json()).toEqual({
        kind: 'invitation',
        email: 'sven@example.com',
        name: 'Sven',
        organization: 'Acme',
        knownLogin: false,
      });
      expect((await sven.post('/api/sign-in/links/use', { token, password: 'short' })).json().code).toBe(
        'password-too-short',
      );
      const both = await Promise.all(
        [1, 2].map(() => sven.post('/api/sign-in/links/use', { token, password: PASSWORD })),
      );
      expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
      await sven.signIn('Sven@Example.com');
      expect((await sven.get('/api/me')).json().user).toMatchObject({
        name: 'Sven',
        role: 'seller',
        signsIn: true,
      });
    });

    it('are refused: unknown, replaced, too old', async () => {
      const first = await invite({ name: 'Late', email: 'late@example.com' });
      const second = (await owner.post(`/api/users/${first.user}/sign-in-link`)).json();
      const read = async (token: string) =>
        (await owner.post('/api/sign-in/links/read', { token })).json().code ?? 'fine';
      expect(await read('nonsense')).toBe('link-unknown');
      expect(await read(tokenOf(first))).toBe('link-used');
      expect(await read(tokenOf(second))).toBe('fine');
      here.later(15 * DAY);
      expect(await read(tokenOf(second))).toBe('link-expired');
    });

    it('are for managers, and give nobody more than the inviter has', async () => {
      const manager = here.browser();
      const made = await invite({ name: 'Mara', email: 'mara@example.com', role: 'manager' });
      await manager.post('/api/sign-in/links/use', { token: tokenOf(made), password: PASSWORD });
      await manager.signIn('mara@example.com');
      expect(await invite({ email: 'boss@example.com', role: 'owner' }, manager)).toMatchObject({
        code: 'not-allowed',
      });
      const ownerId = (await owner.get('/api/me')).json().user.id;
      expect((await manager.post(`/api/users/${ownerId}/sign-in-link`)).json().status).toBe(404);
      expect((await manager.post('/api/sessions/end', { user: ownerId })).json().status).toBe(404);
      const sven = here.browser();
      await sven.signIn('sven@example.com');
      expect(await invite({ email: 'friend@example.com' }, sven)).toMatchObject({ code: 'not-allowed' });
      expect(await invite({ email: 'sven@example.com' })).toMatchObject({
        code: 'address-taken',
        status: 409,
      });
    });

    it('a reset sets a new password and ends every session', async () => {
      const sven = here.browser();
      await sven.signIn('sven@example.com');
      const { user } = (await sven.get('/api/sign-in')).json();
      const made = (await owner.post(`/api/users/${user}/sign-in-link`)).json();
      const answer = await here
        .browser()
        .post('/api/sign-in/links/use', { token: tokenOf(made), password: 'another long password' });
      expect(answer.statusCode).toBe(200);
      expect((await sven.get('/api/me')).statusCode).toBe(401);
      expect((await sven.signIn('sven@example.com')).json().code).toBe('wrong-password');
      expect((await sven.signIn('sven@example.com', 'another long password')).statusCode).toBe(200);
    });
  });

  describe('sessions', () => {
    it('are listed, and ended at once', async () => {
      const [here1, here2] = [here.browser(), here.browser()];
      await here1.signIn('sven@example.com', 'another long password');
      await here2.signIn('sven@example.com', 'another long password');
      const { session } = (await here2.get('/api/sign-in')).json();
      const { sessions } = (await here1.get('/api/sessions')).json();
      expect(sessions.find(({ id }: { id: string }) => id === session)).toMatchObject({
        browser: 'Browser of a test',
        address: '127.0.0.1',
      });
      expect((await here1.post('/api/sessions/end', { session })).json()).toEqual({ ended: 1 });
      expect((await here2.get('/api/me')).statusCode).toBe(401);
      expect((await here1.get('/api/me')).statusCode).toBe(200);
    });

    it('all end but the one that asks to stay', async () => {
      const [stays, ...others] = [here.browser(), here.browser(), here.browser()];
      for (const browser of [stays, ...others])
        await browser.signIn('sven@example.com', 'another long password');
      const { session } = (await stays.get('/api/sign-in')).json();
      const { ended } = (await stays.post('/api/sessions/end', { except: session })).json();
      expect(ended).toBeGreaterThanOrEqual(2);
      expect((await stays.get('/api/sessions')).json().sessions).toHaveLength(1);
      for (const browser of others) expect((await browser.get('/api/me')).statusCode).toBe(401);
      expect((await stays.get('/api/me')).statusCode).toBe(200);
    });

    it('change their password, and nobody else’s does', async () => {
      const sven = here.browser();
      await sven.signIn('sven@example.com', 'another long password');
      const change = (currentPassword: string, newPassword: string) =>
        sven.post('/api/auth/change-password', { currentPassword, newPassword });
      expect((await change('wrong', 'a third long password')).json().code).toBe('wrong-password');
      expect((await change('another long password', 'short')).json().code).toBe('password-length');
      expect((await change('another long password', 'a third long password')).statusCode).toBe(200);
    });

    it('may ask for a second factor', async () => {
      const sven = here.browser();
      await sven.signIn('sven@example.com', 'a third long password');
      const { totpURI, backupCodes } = (
        await sven.post('/api/auth/two-factor/enable', { password: 'a third long password' })
      ).json();
      expect(totpURI).toContain('issuer=Followthrough');
      const code = await totp(new URL(totpURI).searchParams.get('secret') ?? '');
      expect((await sven.post('/api/auth/two-factor/verify-totp', { code: '000000' })).json().code).toBe(
        'wrong-code',
      );
      expect((await sven.post('/api/auth/two-factor/verify-totp', { code })).statusCode).toBe(200);

      const elsewhere = here.browser();
      expect((await elsewhere.signIn('sven@example.com', 'a third long password')).json()).toMatchObject({
        twoFactorRedirect: true,
      });
      expect((await elsewhere.get('/api/me')).statusCode).toBe(401);
      expect(
        (await elsewhere.post('/api/auth/two-factor/verify-backup-code', { code: backupCodes[0] }))
          .statusCode,
      ).toBe(200);
      expect((await elsewhere.get('/api/me')).statusCode).toBe(200);
    });
  });

  it('a removed user is out at once: sessions, keys, links, and signing in again', async () => {
    const made = (await owner.post('/api/users', { name: 'Gone', email: 'gone@example.com' })).json();
    const gone = here.browser();
    await gone.post('/api/sign-in/links/use', { token: made.path.split('#')[1], password: PASSWORD });
    await gone.signIn('gone@example.com');
    const { key } = await makeKey(gone, { scope: 'read' });
    expect((await withKey(key)).statusCode).toBe(200);

    expect((await owner.post(`/api/users/${made.user}/deactivate`)).statusCode).toBe(200);
    expect((await gone.get('/api/me')).statusCode).toBe(401);
    expect((await withKey(key)).json().code).toBe('key-revoked');
    expect((await gone.signIn('gone@example.com')).json()).toMatchObject({
      status: 403,
      code: 'login-removed',
    });
  });

  it('nothing went wrong unseen', () => {
    expect(here.errors.filter((line) => !line.includes('Invalid'))).toEqual([]);
  });
});
