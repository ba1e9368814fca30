import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Binaries } from './binaries.ts';
import { EmbeddedFailure } from './errors.ts';

/**
 * Who runs the database. PostgreSQL refuses to run as root, so root hands it to
 * - `user`: an existing user without rights who can enter the folders, or
 * - `namespace`: a user namespace in which root's files belong to an ordinary user; this is for
 *   checkouts and data under a folder that only root can enter, such as /root.
 * Everyone else runs it as themselves (`self`).
 */
export type Runner =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly name: string; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace'; readonly uid: number; readonly gid: number };

type User = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * Chooses the runner.
 * @param folder the data folder; the deepest part of it that exists is looked at
 * @param owner who owns the existing database, if there is one: only they can go on with it
 */
export function chooseRunner(
  binaries: Binaries,
  folder: string,
  owner: { uid: number; gid: number } | undefined,
  env: NodeJS.ProcessEnv = process.env,
): Runner {
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { kind: 'self' };
  const users = knownUsers();
  if (owner && owner.uid !== 0) return { kind: 'user', name: nameOf(users, owner.uid), ...owner };
  if (!owner) {
    const user = candidates(users, env).find(
      (candidate) => canEnter(candidate, folder) && canRun(candidate, binaries),
    );
    if (user) return { kind: 'user', ...user };
  }
  const namespace = namespaceFor(users, binaries);
  if (namespace) return namespace;
  throw new EmbeddedFailure('database-no-unprivileged-user', {
    params: { folder, binaries: binaries.native },
  });
}

/** The command line that makes the runner run a program, with the ids that `spawn` takes. */
export function asRunner(
  runner: Runner,
  program: string,
  args: readonly string[],
): { command: string; args: string[]; ids: { uid?: number; gid?: number } } {
  if (runner.kind === 'namespace')
    return { command: 'unshare', args: [...mapping(runner), program, ...args], ids: {} };
  return {
    command: program,
    args: [...args],
    ids: runner.kind === 'user' ? { uid: runner.uid, gid: runner.gid } : {},
  };
}

/** PostgreSQL gets no environment of ours: PG* variables and locales would change what it does. */
export function serverEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const kept = process.platform === 'win32' ? ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'COMSPEC'] : ['PATH'];
  const passed = Object.fromEntries(
    kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  );
  return { ...passed, LC_ALL: 'C', TZ: 'UTC' };
}

/** Who would own the work: the person behind sudo, then a user made for such servers, then those that own nothing. */
function candidates(users: readonly User[], env: NodeJS.ProcessEnv): User[] {
  const uid = Number(env['SUDO_UID'] ?? 0);
  const gid = Number(env['SUDO_GID'] ?? 0);
  const caller = uid > 0 && gid > 0 ? [{ name: env['SUDO_USER'] ?? String(uid), uid, gid }] : [];
  const named = ['postgres', '_postgres', 'node', 'daemon', 'nobody'].flatMap((name) =>
    users.filter((user) => user.name === name),
  );
  return [...caller, ...named.filter((user) => user.uid > 0)];
}

function knownUsers(): User[] {
  let passwd: string;
  try {
    passwd = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return [];
  }
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

function nameOf(users: readonly User[], uid: number): string {
  return users.find((user) => user.uid === uid)?.name ?? String(uid);
}

/** Whether permissions let the user pass through every folder down to this one. Supplementary groups are not given to it. */
export function canEnter(user: { uid: number; gid: number }, folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    const stat = statSync(at, { throwIfNoEntry: false });
    if (stat) {
      const bit = stat.uid === user.uid ? 0o100 : stat.gid === user.gid ? 0o010 : 0o001;
      if ((stat.mode & bit) === 0) return false;
    }
    if (dirname(at) === at) return true;
  }
}

function canRun(user: User, binaries: Binaries): boolean {
  return runs(binaries.program('postgres'), ['--version'], { uid: user.uid, gid: user.gid });
}

/** A namespace needs a user that exists in /etc/passwd: initdb asks for its name. */
function namespaceFor(users: readonly User[], binaries: Binaries): Runner | undefined {
  const user = users.find((candidate) => candidate.uid === 1) ?? users.find((candidate) => candidate.uid > 0);
  if (process.platform !== 'linux' || !user) return undefined;
  const runner: Runner = { kind: 'namespace', uid: user.uid, gid: user.gid };
  return runs('unshare', [...mapping(runner), binaries.program('postgres'), '--version'], {})
    ? runner
    : undefined;
}

function mapping({ uid, gid }: { uid: number; gid: number }): string[] {
  return ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
}

function runs(command: string, args: string[], ids: { uid?: number; gid?: number }): boolean {
  return (
    spawnSync(command, args, { ...ids, cwd: '/', env: serverEnvironment(), stdio: 'ignore' }).status === 0
  );
}
