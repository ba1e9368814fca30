import { existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ended, newDataDir, run, says, start } from './command.ts';

const { dir, remove } = newDataDir();
afterAll(remove);
const people = join(dir, 'people.csv');

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

it('serves, is used beside and from elsewhere, refuses a second on its port, and stops in order', async () => {
  const port = String(await freePort());
  const serving = start(dir, ['serve'], { PORT: port });
  const end = ended(serving);
  try {
    const [, url = ''] = await says(serving, /Followthrough is at (http:\S+)\n/);
    expect(url).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);

    // The command line attaches to the database of the running server.
    const { stdout: secret } = await run(dir, ['key', 'add', 'elsewhere', '--write']);
    const key = secret.trim();

    const remote = ['--server', url, '--key', key];
    const made = await run('/nowhere', ['do', 'add-account', '--name', 'Fjordkraft', ...remote]);
    expect({ code: made.code, stderr: made.stderr }).toEqual({ code: 0, stderr: '' });
    const [there, here, found] = await Promise.all([
      run('/nowhere', ['today', '--json', ...remote]),
      run(dir, ['today', '--json']),
      run(dir, ['do', 'list-accounts', '--limit', '5']),
    ]);
    expect(there).toEqual(here);
    expect(JSON.parse(found.stdout).accounts).toMatchObject([{ name: 'Fjordkraft' }]);

    writeFileSync(people, 'Name,Email,Company\nAnna Berg,anna@hafen.example,Hafen AG\n');
    const sent = await run('/nowhere', ['import', people, '--json', ...remote]);
    expect({ code: sent.code, stderr: sent.stderr }).toEqual({ code: 0, stderr: '' });
    const [imported] = JSON.parse(sent.stdout).files;
    expect(imported).toMatchObject({ file: people, format: 'contacts', read: 1, created: 1, refused: [] });
    const undone = await run('/nowhere', ['undo', imported.import, '--json', ...remote]);
    expect(JSON.parse(undone.stdout)).toMatchObject({ removed: { person: 1, account: 1 }, keptInAll: 0 });

    const [wrong, none, second] = await Promise.all([
      run('/nowhere', ['today', '--server', url, '--key', 'ft_nobody']),
      run('/nowhere', ['today', '--server', url]),
      run(dir, ['serve'], { env: { PORT: port } }),
    ]);
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('not known') });
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('Give an API key with --key') });

    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. If that is Followthrough, it is running already: open ${url}. Otherwise choose another port, such as PORT=${Number(port) + 1}.\n`,
    );
  } finally {
    serving.kill('SIGTERM');
  }
  const { code, stdout, stderr } = await end;
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toMatch(/Stopped; everything is saved\.\n$/);
  expect(existsSync(join(dir, 'postgres', 'postmaster.pid'))).toBe(false);
}, 90_000);
