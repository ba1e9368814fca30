import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded/start.ts';
import { newDataDir, run } from './command.ts';

const PEOPLE = `Name,Email,Company,Title
Anna Berg,anna@hafen.example,Hafen AG,CFO
Bo Lund,bo@lund.example,Lund AB,Buyer
`;

const { dir, remove } = newDataDir();
const people = join(dir, 'people.csv');
let server: EmbeddedServer;

/** The commands run on one data directory, one after the other: the first one finds it empty. */
beforeAll(async () => {
  writeFileSync(people, PEOPLE);
  // Held open, so that no command has to start and stop the database.
  server = await startEmbedded({ dataDir: dir });
});
afterAll(async () => {
  await server.stop();
  remove();
});

async function json(...args: string[]) {
  const { code, stdout, stderr } = await run(dir, [...args, '--json']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('a newcomer', () => {
  let imported = '';

  it('imports a file without any ceremony, and is told once what was assumed', async () => {
    const { code, stdout, stderr } = await run(dir, ['import', people, '--rate', 'title~CFO: A', '--json']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^A new book for .+ \(time zone Europe\/Berlin, holidays of DE\)\.\n$/);
    const { files } = JSON.parse(stdout);
    expect(files).toMatchObject([
      {
        file: people,
        format: 'contacts',
        read: 2,
        created: 2,
        updated: 0,
        unchanged: 0,
        merged: 0,
        refused: [],
      },
    ]);
    imported = files[0].import;
    expect(imported).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('reads Today', async () => {
    const plan = await json('today');
    expect(Object.keys(plan)).toEqual(['on', 'for', 'steps', 'leaveAlone', 'replanned']);
    expect(
      plan.steps.find((step: { person: { name: string } }) => step.person.name === 'Anna Berg'),
    ).toMatchObject({
      action: 'keep-in-touch',
      account: { name: 'Hafen AG' },
      opportunity: null,
      channel: 'mail',
      because: [{ rule: expect.any(String), text: expect.any(String), facts: [{ type: 'person' }] }, {}, {}],
      waiting: [],
    });
  });

  it('logs a call in one line, and the plan follows', async () => {
    const line =
      'call Anna 20m, liked pricing, she brings the CFO by Friday, next call Fri 1 March 2030 10:00';
    const understood = await json('log', line);
    expect(understood).toMatchObject({ saved: null, understanding: { interaction: { kind: 'call' } } });
    const { saved, understanding } = await json('log', line, '--yes');
    expect(understanding.interaction.durationMinutes).toBe(20);
    expect(saved).toMatchObject({
      interaction: expect.stringMatching(/^[0-9a-f-]{36}$/),
      people: [expect.any(String)],
    });
    const { leaveAlone } = await json('today');
    expect(leaveAlone).toMatchObject([{ person: { name: 'Anna Berg' }, until: '2030-03-01' }]);
  });

  it('sees another day without changing anything', async () => {
    expect(await json('today', '--on', '2030-03-04')).toMatchObject({ on: '2030-03-04', leaveAlone: [] });
  });

  it('takes the import back, but for what has a history now', async () => {
    const undone = await json('undo', imported);
    expect(undone).toMatchObject({ removed: { person: 1, account: 1 }, keptInAll: 2 });
  });

  it('asks the doctor', async () => {
    const report = await json('doctor');
    expect(report.ok).toBe(true);
    expect(report.checks).toHaveLength(13);
    for (const check of report.checks) expect(check).toMatchObject({ ok: true, offending: [] });
  });
});

describe('other commands', () => {
  it('contacts read shows what a file is and changes nothing', async () => {
    const { files } = await json('contacts', 'read', people);
    expect(files).toMatchObject([
      {
        file: people,
        format: 'contacts',
        encoding: 'utf-8',
        delimiter: ',',
        headerLine: 1,
        read: 2,
        refused: [],
      },
    ]);
    expect(files[0].people[0]).toMatchObject({
      name: 'Anna Berg',
      emails: ['anna@hafen.example'],
      phones: [],
      organization: 'Hafen AG',
      title: 'CFO',
      note: null,
    });
  });

  it('writes refused rows as they stood, and over no other file', async () => {
    const file = join(dir, 'odd.csv');
    writeFileSync(file, 'Name,Email\nAnna Refus,anna@refus.example\nBob,bob@refus.example,too,long\n');
    const target = join(dir, 'refused.csv');
    const { files } = await json('import', file, '--refused', target);
    expect(readFileSync(target, 'utf8')).toMatch(/^\uFEFFLine,Reason,Name,Email\r\n3,"?This row has 4 cells/);
    const again = await run(dir, ['import', file, '--refused', target]);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('There is a file') });
    await json('undo', files[0].import);
  });

  it('user and key: the first user, their key, and its end', async () => {
    const first = await json('user', 'add', '--name', 'Mia Lorenz', '--email', 'mia@example.com');
    expect(first).toMatchObject({
      role: 'owner',
      link: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4747\/set-password#/),
    });
    const second = await json('user', 'add', '--name', 'Ben Otto', '--email', 'ben@example.com');
    expect(second).toMatchObject({ role: 'seller' });
    const { users } = await json('user', 'list');
    expect(users.map(({ name }: { name: string }) => name).sort()).toEqual(['Ben Otto', 'Mia Lorenz']);
    const { stdout: key, stderr } = await run(dir, ['key', 'add', 'reports']);
    expect(key).toMatch(/^ft_\S{40,}\n$/);
    expect(stderr).toContain('not shown again');
    await json('key', 'revoke', 'reports');
    expect(await json('key', 'list')).toMatchObject({ keys: [{ name: 'reports', state: 'revoked' }] });
  });

  it('do runs any operation', async () => {
    const account = await json('do', 'add-account', '--name', 'Lager Süd', '--employees', '70');
    const edited = await json('do', 'edit-account', '--id', account.id, '--version', '1', '--city', 'Ulm');
    expect(edited).toMatchObject({ id: account.id, version: 2 });
    const { operations } = await json('do', '--list');
    expect(operations.length).toBeGreaterThan(60);
  });

  it('openapi prints the document', async () => {
    expect(await json('openapi')).toMatchObject({ openapi: expect.stringMatching(/^3\.1\./) });
  });

  it('backup and restore bring everything back', async () => {
    const file = join(dir, 'all.backup');
    const { rows } = await json('backup', file);
    await json('do', 'add-account', '--name', 'After the backup');
    expect(await json('restore', file, '--replace')).toMatchObject({ file, rows });
    const { accounts } = await json('do', 'list-accounts');
    expect(accounts.map(({ name }: { name: string }) => name)).not.toContain('After the backup');
  });

  it('the doctor ends with 1 when something is broken, and names it', async () => {
    const client = new Client(server.connection);
    await client.connect();
    await client.query('DELETE FROM app.next_steps; DELETE FROM app.person_states');
    await client.end();
    const { code, stdout } = await run(dir, ['doctor', '--json']);
    expect(code).toBe(1);
    const { ok, checks } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(checks[0]).toMatchObject({ id: 'one-next-step', ok: false, offending: [expect.any(String)] });
  });
});

describe('wrong use ends with 2, says one sentence and the way out on stderr, and nothing on stdout', () => {
  it.each([
    [
      'an unknown command',
      ['todya'],
      /^Unknown command 'todya' \(Did you mean today\?\) Run "followthrough --help" to see how\.\n$/,
    ],
    [
      'an unknown option',
      ['today', '--yesterday'],
      /^Unknown option '--yesterday'\. Run "followthrough today --help"/,
    ],
    ['an argument left out', ['import'], /^Missing required argument 'file'\./],
    ['a day that does not exist', ['today', '--on', '2026-02-30'], /^on: Give a day as YYYY-MM-DD/],
    [
      'somebody who is not there',
      ['today', '--for', 'Nobody'],
      /^There is no user “Nobody”\. There is: .*Mia Lorenz/,
    ],
    [
      'a moment that is none',
      ['log', 'call Anna', '--at', 'noon'],
      /^“noon” is no moment\. Write it as 2026-11-03T10:00/,
    ],
    ['an operation that is not there', ['do', 'nothing'], /^There is no operation “nothing”\./],
    [
      'a field that is not there',
      ['do', 'add-account', '--nom', 'x'],
      /^This operation has no field --nom\. It has: --name/,
    ],
    [
      'a question that nobody can answer',
      ['user', 'add'],
      /^This needs an answer: Their name\? Give it with --name\.\n$/,
    ],
  ])('%s', async (_, args, said) => {
    const { code, stdout, stderr } = await run(dir, args);
    expect(stderr).toMatch(said);
    expect(stderr.trimEnd()).not.toContain('\n');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('a wrong setting', async () => {
    const { code, stderr } = await run(dir, ['today'], { env: { PORT: 'http' } });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr:
        'The setting PORT is “http”, and that is no port. Choose a whole number from 1 to 65535, such as 4747.\n',
    });
  });
});

describe('what fails ends with 1', () => {
  it.each([
    [
      'a file that is not there',
      ['import', '/nowhere/people.csv'],
      /^There is no file \/nowhere\/people\.csv\./,
    ],
    [
      'a server that is not there',
      ['today', '--server', 'http://127.0.0.1:9', '--key', 'ft_x'],
      /^The server http:\/\/127\.0\.0\.1:9 does not answer/,
    ],
    [
      'an organization that is not there',
      ['today', '--org', 'Elsewhere'],
      /^There is no organization “Elsewhere” here\./,
    ],
  ])('%s', async (_, args, said) => {
    const { code, stdout, stderr } = await run(dir, args);
    expect(stderr).toMatch(said);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  });
});

it('help costs next to nothing and touches no data', async () => {
  const { code, stdout, stderr } = await run('/nowhere', ['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['serve', 'worker', 'today', 'log', 'import', 'undo', 'export', 'doctor', 'mcp']) {
    expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
  }
});
