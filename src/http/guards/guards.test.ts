import { afterEach, describe, expect, it } from 'vitest';
import { as, doorOverNotes } from '../../../test/http/door.ts';

const signedIn = { cookie: 'followthrough.session_token=open' };

describe('who may ask at all', () => {
  let door: Awaited<ReturnType<typeof doorOverNotes>>;
  afterEach(() => door.app.close());

  it.each([
    ['a page of ours', { ...signedIn, 'sec-fetch-site': 'same-origin' }, 200],
    ['a page of ours in an older browser', { ...signedIn, origin: 'http://localhost:80' }, 200],
    ['a page under the public address', { ...signedIn, origin: 'https://crm.example.com' }, 200],
    ['a page of another site', { ...signedIn, 'sec-fetch-site': 'cross-site' }, 403],
    ['a page of another site in an older browser', { ...signedIn, origin: 'https://evil.example' }, 403],
    ['a page of a sister site', { ...signedIn, 'sec-fetch-site': 'same-site' }, 403],
    ['a sandboxed page', { ...signedIn, origin: 'null' }, 403],
    ['something that sends our cookie and does not say', signedIn, 403],
    ['a program with a key', as('ft_seller'), 200],
  ])('a write from %s: %s', async (_name, headers, status) => {
    door = await doorOverNotes({ config: { version: '1', publicUrl: 'https://crm.example.com' } });
    const answer = await door.app.inject({
      method: 'POST',
      url: '/api/notes',
      payload: { text: 'x' },
      headers,
    });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json().code).toBe('foreign-page');
  });

  it.each([
    ['127.0.0.1:4747', 200],
    ['[::1]:4747', 200],
    ['localhost', 200],
    ['192.168.1.20:4747', 200],
    ['crm.example.com', 200],
    ['CRM.example.com:443', 200],
    ['box.lan', 200],
    ['attacker.example', 421],
    ['127.0.0.1.attacker.example', 421],
  ])('under the name %s: %s', async (host, status) => {
    const config = { version: '1', publicUrl: 'https://crm.example.com', allowedHosts: ['box.lan'] };
    door = await doorOverNotes({ config });
    const answer = await door.app.inject({ url: '/api/notes', headers: { ...as('ft_seller'), host } });
    expect(answer.statusCode).toBe(status);
  });

  it('answers 10,000 requests of one key with 429, while another works', async () => {
    door = await doorOverNotes({ config: { version: '1', requestsPerMinute: 100 } });
    const statuses = new Map<number, number>();
    for (let request = 0; request < 10_000; request += 1) {
      const { statusCode } = await door.app.inject({ url: '/api/notes', headers: as('ft_seller') });
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 200: 100, 429: 9_900 });

    const refused = await door.app.inject({ url: '/api/notes', headers: as('ft_seller') });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({
      code: 'too-many-requests',
      detail: 'Too many requests: 100 a minute is the most.',
    });
    const other = await door.app.inject({ url: '/api/notes', headers: as('ft_other') });
    expect(other.statusCode).toBe(200);
  });

  it('lets nobody try many passwords: neither from one address, nor for one login', async () => {
    const config = { version: '1', signInsPerMinute: 3, trustedProxies: ['127.0.0.1'] };
    door = await doorOverNotes({ config });
    const tries = async (email: string, address: string) => {
      const answer = await door.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email, password: 'guess' },
        headers: { 'x-forwarded-for': address },
      });
      return answer.json().code;
    };
    const spread: string[] = [];
    for (const address of ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4']) {
      spread.push(await tries('Anna@example.com', address));
    }
    expect(spread).toEqual(['wrong-password', 'wrong-password', 'wrong-password', 'too-many-sign-ins']);

    const many: string[] = [];
    for (const email of ['a@x', 'b@x', 'c@x', 'd@x']) many.push(await tries(email, '10.9.9.9'));
    expect(many.at(-1)).toBe('too-many-sign-ins');
    expect(await tries('bob@example.com', '10.0.0.77')).toBe('wrong-password');
  });

  it('prolongs a session by its cookies, and permits pages nothing from elsewhere', async () => {
    door = await doorOverNotes();
    const answer = await door.app.inject({ url: '/api/notes', headers: signedIn });
    expect(answer.headers['set-cookie']).toBe('followthrough.session_data=fresh; HttpOnly');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self';");
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['strict-transport-security']).toBeUndefined();
  });

  it('asks browsers for encryption where the public address has it', async () => {
    door = await doorOverNotes({ config: { version: '1', publicUrl: 'https://crm.example.com' } });
    const answer = await door.app.inject({ url: '/healthz' });
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
    expect(answer.headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });
});
