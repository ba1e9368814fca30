import { text as textOf } from 'node:stream/consumers';
import { Command, Option } from 'commander';
import { type ConnectOptions, connected, withConnection } from '../connection/connect.ts';
import { findUser } from '../find-user.ts';
import type { Kit } from '../kit.ts';
import { askPassword, askText } from '../terminal/ask.ts';
import { printTable } from '../terminal/print-table.ts';

interface AddOptions extends ConnectOptions {
  readonly name?: string;
  readonly email?: string;
  readonly role: 'owner' | 'manager' | 'seller' | 'reader';
  readonly zone?: string;
  readonly organization?: string;
  readonly passwordStdin?: true;
  readonly json?: true;
}

type Options = ConnectOptions & { readonly json?: true; readonly successor?: string };

export function userCommand(kit: Kit): Command {
  const user = new Command('user').description('The people who work here');
  const add = new Command('add')
    .alias('invite')
    .description(
      'Add a user; the first one becomes the owner. Prints the link with which they set their password',
    )
    .option('--name <name>', 'Their name')
    .option('--email <address>', 'The address with which they sign in')
    .addOption(
      new Option('--role <role>', 'What they may do')
        .choices(['owner', 'manager', 'seller', 'reader'])
        .default('seller'),
    )
    .option('--zone <zone>', 'Their time zone, such as Europe/Berlin')
    .option('--organization <name>', 'With the first user: what the organization is called')
    .option('--password-stdin', 'With the first user: read the password from stdin')
    .option('--json', 'For programs');
  const list = new Command('list').description('Show all users').option('--json', 'For programs');
  const link = new Command('link')
    .description('A new link with which a user sets their password')
    .argument('<user>', 'Name, e-mail address or id')
    .option('--json', 'For programs');
  const remove = new Command('remove')
    .description('Remove a user; their accounts go to a successor, or wait for an owner')
    .argument('<user>', 'Name, e-mail address or id')
    .option('--successor <user>', 'Who takes over')
    .option('--json', 'For programs');
  return user
    .addCommand(withConnection(add).action((options: AddOptions) => addUser(options, kit)))
    .addCommand(withConnection(list).action((options: Options) => listAll(options, kit)))
    .addCommand(withConnection(link).action((who: string, options: Options) => makeLink(who, options, kit)))
    .addCommand(
      withConnection(remove).action((who: string, options: Options) => removeUser(who, options, kit)),
    );
}

async function addUser(options: AddOptions, kit: Kit): Promise<void> {
  const { terminal } = kit;
  const name =
    options.name ?? (await askText(terminal, { message: 'Their name?', instead: 'Give it with --name.' }));
  const email =
    options.email ??
    (await askText(terminal, { message: 'Their e-mail address?', instead: 'Give it with --email.' }));
  const { zone } = options;
  const here = options.server === undefined && (options.org !== undefined || kit.remote.server === null);
  if (here && (await kit.isFresh())) {
    const password = await firstPassword(options, kit);
    const made = await kit.addFirstOwner({ name, email, zone, password, organization: options.organization });
    if (!options.json)
      terminal.say(
        'The first user is the owner of the organization; whoever comes after has the role you give.',
      );
    return tellLink({ user: made.user, path: made.path, role: 'owner' }, name, options, kit);
  }
  const { inviteUser } = await import('../../app/sign-in/invitations.ts');
  const invited = await connected(kit, options, (connection) =>
    connection.run(inviteUser, { name, email, role: options.role, ...(zone === undefined ? {} : { zone }) }),
  );
  return tellLink({ ...invited, role: options.role }, name, options, kit);
}

/** Whoever sits at the machine may set the password at once; else there is a link. */
async function firstPassword({ passwordStdin }: AddOptions, { terminal }: Kit): Promise<string | undefined> {
  if (passwordStdin) return (await textOf(process.stdin)).replace(/\r?\n$/, '');
  if (!terminal.canAsk) return undefined;
  const message = 'A password, 12 characters or more (empty: a link to set it later)';
  return (await askPassword(terminal, { message, instead: 'Give it with --password-stdin.' })) || undefined;
}

interface Linked {
  readonly user: string;
  readonly path: string | null;
  readonly role?: string;
  readonly expiresAt?: string;
}

function tellLink(
  { path, ...told }: Linked,
  name: string,
  options: ConnectOptions & { json?: true },
  kit: Kit,
): void {
  const link = path === null ? null : `${options.server?.replace(/\/+$/, '') ?? kit.baseUrl}${path}`;
  const { print } = kit.terminal;
  if (options.json) print(JSON.stringify({ ...told, name, link }, null, 2));
  else if (link === null) print(`${name} can sign in at ${kit.baseUrl}.`);
  else {
    print(`${name} sets a password here, once. Hand the link to them alone:`);
    print(link);
  }
}

async function listAll(options: Options, kit: Kit): Promise<void> {
  const { listUsers } = await import('../../app/users/users.ts');
  const list = await connected(kit, options, (connection) => connection.run(listUsers, {}));
  if (options.json) return kit.terminal.print(JSON.stringify(list, null, 2));
  printTable(kit.terminal, list.users, [
    { title: 'Name', cell: ({ name }) => name, gives: true },
    { title: 'E-mail', cell: ({ email }) => email ?? '' },
    { title: 'Role', cell: ({ role }) => role },
    { title: 'Zone', cell: ({ zone }) => zone },
    { title: 'Signs in', cell: ({ active, signsIn }) => (!active ? 'removed' : signsIn ? 'yes' : 'not yet') },
  ]);
}

async function makeLink(who: string, options: Options, kit: Kit): Promise<void> {
  const { makeSignInLink } = await import('../../app/sign-in/invitations.ts');
  await connected(kit, options, async (connection) => {
    const user = findUser(who, await connection.users());
    tellLink(await connection.run(makeSignInLink, { id: user.id }), user.name, options, kit);
  });
}

async function removeUser(who: string, options: Options, kit: Kit): Promise<void> {
  const { deactivateUser } = await import('../../app/users/users.ts');
  await connected(kit, options, async (connection) => {
    const users = await connection.users();
    const user = findUser(who, users);
    const successor = options.successor === undefined ? null : findUser(options.successor, users);
    const removed = await connection.run(deactivateUser, { id: user.id, successor: successor?.id ?? null });
    if (options.json) return kit.terminal.print(JSON.stringify(removed, null, 2));
    const went = successor === null ? 'wait for an owner' : `went to ${successor.name}`;
    kit.terminal.print(`${user.name} is removed; ${removed.accounts} accounts ${went}.`);
  });
}
