import { Command } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { refuseCommand } from '../errors.ts';
import { findUser } from '../find-user.ts';
import type { Kit } from '../kit.ts';
import { printTable } from '../terminal/print-table.ts';

interface KeyOptions extends ConnectOptions {
  readonly write?: true;
  readonly expires?: string;
  readonly by?: string;
  readonly json?: true;
}

export function keyCommand(kit: Kit): Command {
  const add = new Command('add')
    .description('Make an API key; it is shown once')
    .argument('<name>', 'What it is for')
    .option('--write', 'It may write too; else it only reads')
    .option('--expires <date>', 'Its last day, YYYY-MM-DD')
    .option('--by <user>', 'The user as whom it acts: name, e-mail address or id')
    .option('--json', 'For programs');
  const list = new Command('list').description('Show all keys').option('--json', 'For programs');
  const revoke = new Command('revoke')
    .description('End a key at once')
    .argument('<key>', 'Its name, its first characters, or its id')
    .option('--json', 'For programs');
  return new Command('key')
    .description('API keys, for programs and for the command line elsewhere')
    .addCommand(withConnection(add).action((name: string, options: KeyOptions) => addKey(name, options, kit)))
    .addCommand(withConnection(list).action((options: KeyOptions) => listAll(options, kit)))
    .addCommand(
      withConnection(revoke).action((which: string, options: KeyOptions) => revokeOne(which, options, kit)),
    );
}

async function addKey(name: string, options: KeyOptions, kit: Kit): Promise<void> {
  const { makeKey } = await import('../../app/sign-in/keys.ts');
  const made = await connected(kit, options, async (connection) => {
    const as = options.by === undefined ? undefined : findUser(options.by, await connection.users());
    const expiresAt =
      options.expires === undefined ? {} : { expiresAt: endOfDay(options.expires, connection.me.zone) };
    const scope = options.write ? 'read-write' : 'read';
    return connection.run(makeKey, { name, scope, ...expiresAt }, { as });
  });
  if (options.json) return kit.terminal.print(JSON.stringify(made, null, 2));
  kit.terminal.say('Keep it now: it is not shown again.');
  kit.terminal.print(made.key);
}

function endOfDay(date: string, zone: string): string {
  try {
    const next = Temporal.PlainDate.from(date).add({ days: 1 });
    return next.toZonedDateTime(zone).toInstant().toString();
  } catch (cause) {
    throw refuseCommand('no-day', { date }, cause);
  }
}

async function listAll(options: KeyOptions, kit: Kit): Promise<void> {
  const { listKeys } = await import('../../app/sign-in/keys.ts');
  const { keys, users } = await connected(kit, options, async (connection) => ({
    ...(await connection.run(listKeys, {})),
    users: new Map((await connection.users()).map(({ id, name }) => [id, name])),
  }));
  if (options.json) return kit.terminal.print(JSON.stringify({ keys }, null, 2));
  const day = (instant: string | null) => instant?.slice(0, 10) ?? '';
  printTable(kit.terminal, keys, [
    { title: 'Name', cell: ({ name }) => name, gives: true },
    { title: 'Begins', cell: ({ startsWith }) => `${startsWith}…` },
    { title: 'Of', cell: ({ user }) => users.get(user) ?? '' },
    { title: 'May', cell: ({ scope }) => (scope === 'read' ? 'read' : 'read, write') },
    { title: 'Made', cell: ({ createdAt }) => day(createdAt) },
    { title: 'Used', cell: ({ lastUsedAt }) => day(lastUsedAt) },
    { title: 'State', cell: ({ state }) => state },
  ]);
}

async function revokeOne(which: string, options: KeyOptions, kit: Kit): Promise<void> {
  const { listKeys, revokeKey } = await import('../../app/sign-in/keys.ts');
  const revoked = await connected(kit, options, async (connection) => {
    const { keys } = await connection.run(listKeys, {});
    const open = keys.filter(({ state }) => state !== 'revoked');
    const found = open.filter(
      ({ id, name, startsWith }) =>
        id === which || name === which || which.startsWith(startsWith) || startsWith === which,
    );
    const [only] = found;
    if (!only || found.length > 1) {
      const known = open.map(({ name, startsWith }) => `${name} (${startsWith}…)`).join(', ') || 'none';
      throw refuseCommand('which-key', { which, count: found.length, known });
    }
    await connection.run(revokeKey, { id: only.id });
    return only;
  });
  if (options.json) return kit.terminal.print(JSON.stringify({ id: revoked.id }, null, 2));
  kit.terminal.print(`The key “${revoked.name}” is revoked.`);
}
