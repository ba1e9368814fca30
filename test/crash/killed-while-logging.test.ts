import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, type RunningServer, startServer } from './running-server.ts';

const ROUNDS = 3;
const ACKNOWLEDGED_BEFORE_KILL = 60;

/** Logs calls with several writers until the server dies; returns the ids that were acknowledged. */
async function logUntilKilled(server: RunningServer, people: readonly string[]): Promise<string[]> {
  const acknowledged: string[] = [];
  let killed: Promise<void> | undefined;
  const write = async (person: string) => {
    for (;;) {
      const answer = await server
        .call('POST', '/interactions', { people: [person], kind: 'voicemail' })
        .catch(() => null);
      if (answer === null) return;
      const { id } = (await answer.json().catch(() => ({ id: null }))) as { id: string | null };
      if (id === null) return;
      acknowledged.push(id);
      if (acknowledged.length >= ACKNOWLEDGED_BEFORE_KILL) killed ??= server.kill();
    }
  };
  await Promise.all(people.map(write));
  await killed;
  return acknowledged;
}

describe('a server that is killed in the middle of its work', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'followthrough-killed-'));
    await command(dataDir, 'today');
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));

  it('has every acknowledged call afterwards, and a plan equal to one made from scratch', async () => {
    const acknowledged: string[] = [];
    let server = await startServer(dataDir);
    const people: string[] = [];
    const accounts: string[] = [];
    for (const name of ['Ada Kern', 'Bo Lund', 'Cem Ak', 'Dana Wolf']) {
      const answer = await server.call('POST', '/people', {
        name,
        newAccount: `${name} GmbH`,
        addresses: [{ kind: 'phone', value: '+49 30 23125 101' }],
      });
      const person = (await answer.json()) as { id: string; account: string };
      people.push(person.id);
      accounts.push(person.account);
    }
    await server.call('POST', '/ratings', { rating: 'A', people });
    for (let round = 0; round < ROUNDS; round += 1) {
      acknowledged.push(...(await logUntilKilled(server, people)));
      server = await startServer(dataDir);
    }
    const recorded = new Set<string>();
    for (const account of accounts) {
      let after: string | null = '';
      while (after !== null) {
        const answer = await server.call(
          'GET',
          `/accounts/${account}/timeline?limit=200${after && `&after=${after}`}`,
        );
        const page = (await answer.json()) as { interactions: { id: string }[]; next: string | null };
        for (const { id } of page.interactions) recorded.add(id);
        after = page.next;
      }
    }
    await server.stop();
    expect(acknowledged.length).toBeGreaterThanOrEqual(ROUNDS * ACKNOWLEDGED_BEFORE_KILL);
    expect(acknowledged.filter((id) => !recorded.has(id))).toEqual([]);
    expect(await command(dataDir, 'doctor')).toMatchObject({ ok: true });
  }, 120_000);
});
