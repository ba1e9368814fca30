import type { Pages } from './browser.ts';

const DAY = 86_400_000;

/**
 * A small book, made through the server as its owner: Ines wrote and waits, Tom had an agreed date today, Lucía
 * has not been heard of for long, Priya is on hold, Noor is not rated.
 */
export async function smallBook({ installation }: Pages): Promise<void> {
  await installation.createOwner();
  const owner = installation.browser();
  await owner.signIn('olga@example.com');
  const post = async <Answer>(path: string, body: object) => {
    const answer = await owner.post(`/api${path}`, body);
    if (answer.statusCode >= 400) throw new Error(`${path}: ${answer.body}`);
    return answer.json<Answer>();
  };
  const now = Date.now();
  const ago = (days: number) => new Date(now - days * DAY).toISOString();
  const dayIn = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
  const person = async (name: string, account: string, rating: string | null) => {
    const { id: accountId } = await post<{ id: string }>('/accounts', { name: account, country: 'DE' });
    const { id } = await post<{ id: string }>('/people', {
      account: accountId,
      name,
      title: 'Head of quality',
      style: 'direct',
      zone: 'Europe/Berlin',
      addresses: [
        { kind: 'mail', value: `${name.split(' ')[0]?.toLowerCase()}@example.com` },
        { kind: 'phone', value: '+49 30 23125 100' },
      ],
    });
    if (rating !== null) await post('/ratings', { rating, people: [id] });
    return id;
  };
  const ines = await person('Ines Aydın', 'Norra Rör AB', 'A');
  const tom = await person('Tom Becker', 'Hafenlogistik', 'A');
  const lucia = await person('Lucía Prieto', 'Olivar Sur', 'B');
  const priya = await person('Priya Nair', 'Western Ghats Dairy', 'B');
  await person('Noor van Wijk', 'Veldkamp Zuivel', null);
  const talk = (who: string, at: string, body: string) =>
    post('/interactions', { people: [who], kind: 'call', at, durationMinutes: 20, body });
  await talk(tom, ago(20), 'He compares two suppliers.');
  await talk(lucia, ago(100), 'Asked about audits.');
  await talk(priya, ago(30), 'Busy with the new line.');
  await post('/interactions', {
    people: [ines],
    kind: 'mail',
    direction: 'theirs',
    at: ago(0.02),
    body: 'Can you send the security report before our board?',
  });
  await post('/commitments', {
    side: 'theirs',
    person: tom,
    what: 'Send the floor plan',
    due: dayIn(-4),
    madeAt: ago(20),
  });
  await post('/holds', { person: priya, until: dayIn(21), reason: 'She asked for three weeks' });
}
