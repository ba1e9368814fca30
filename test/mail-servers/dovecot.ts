import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, listening, MAIL_USER, makeFolder, type Workplace, workplace } from './servers.ts';

export interface Mailbox {
  /** The whole address; also the name to sign in with. */
  readonly address: string;
  readonly password: string;
}

export interface DovecotOptions {
  readonly mailboxes: readonly Mailbox[];
  /** Lines added at the end of the configuration. */
  readonly extra?: string;
}

export interface Dovecot {
  readonly host: '127.0.0.1';
  /** IMAP with STARTTLS offered, and without. */
  readonly imapPort: number;
  /** IMAP over TLS. */
  readonly imapsPort: number;
  /** Where Postfix asks whether a password is right. */
  readonly authPort: number;
  /** PEM; trust it to verify the server. */
  readonly certificate: string;
  /** The Maildir of an address. */
  maildir(address: string): string;
  /** Puts a message into a folder of the mailbox, as a delivery would; `folder` null: the inbox. */
  deliver(address: string, message: string | Uint8Array, folder?: string | null): void;
  /** Takes all mail of the address away. */
  empty(address: string): void;
  /** Has the server number the inbox anew, as after a restore: its UIDVALIDITY changes. */
  numberAnew(address: string): Promise<void>;
  /** Stops it and its children at once, as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same ports with the same mail. */
  start(): Promise<void>;
  /** Stops it and removes everything. */
  stop(): Promise<void>;
}

/** A real Dovecot on free ports of 127.0.0.1, in a folder of its own. */
export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const place = workplace('dovecot');
  const [imapPort = 0, imapsPort = 0, authPort = 0] = await freePorts(3);
  const mail = makeFolder(place.folder, 'mail');
  chownSync(mail, MAIL_USER.uid, MAIL_USER.gid);
  const log = join(place.folder, 'dovecot.log');
  const users = join(place.folder, 'users');
  writeFileSync(
    users,
    options.mailboxes.map(({ address, password }) => `${address}:{PLAIN}${password}\n`).join(''),
  );
  const config = join(place.folder, 'dovecot.conf');
  writeFileSync(
    config,
    configuration({ place, mail, log, users, imapPort, imapsPort, authPort, extra: options.extra ?? '' }),
  );

  let server: ChildProcess | undefined;
  const maildir = (address: string) => join(mail, address);
  let delivered = 0;
  const start = async () => {
    const child = spawn('/usr/sbin/dovecot', ['-F', '-c', config], { stdio: 'ignore', detached: true });
    server = child;
    const alive = () =>
      child.exitCode === null && child.signalCode === null
        ? null
        : `Dovecot ended: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : 'without a word'}`;
    for (const port of [imapPort, imapsPort, authPort]) await listening(port, alive);
  };
  const end = async (signal: NodeJS.Signals) => {
    const child = server;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (signal === 'SIGKILL') process.kill(-child.pid, signal);
    else child.kill(signal);
    await gone;
  };
  await start();
  return {
    host: '127.0.0.1',
    imapPort,
    imapsPort,
    authPort,
    certificate: readFileSync(place.certificate, 'utf8'),
    maildir,
    deliver(address, message, folder = null) {
      const box = folder === null ? maildir(address) : join(maildir(address), `.${folder}`);
      for (const part of ['tmp', 'new', 'cur']) ownFolder(box, part);
      delivered += 1;
      const name = `${Date.now()}.${process.pid}_${delivered}.test`;
      writeFileSync(join(box, 'new', name), message);
      chownSync(join(box, 'new', name), MAIL_USER.uid, MAIL_USER.gid);
    },
    empty(address) {
      rmSync(maildir(address), { recursive: true, force: true });
    },
    async numberAnew(address) {
      const list = join(maildir(address), 'dovecot-uidlist');
      await end('SIGTERM');
      for (const name of readdirSync(maildir(address)))
        if (/^dovecot[.-](?:index|uidlist)/.test(name)) rmSync(join(maildir(address), name));
      writeFileSync(
        list,
        `3 V${Math.floor(Date.now() / 1000) - 86_400} N1 G${randomBytes(16).toString('hex')}\n`,
      );
      chownSync(list, MAIL_USER.uid, MAIL_USER.gid);
      await start();
    },
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGTERM');
      place.remove();
    },
  };
}

function ownFolder(box: string, part: string): void {
  for (const folder of [box, join(box, part)]) {
    if (existsSync(folder)) continue;
    mkdirSync(folder, { recursive: true });
    chownSync(folder, MAIL_USER.uid, MAIL_USER.gid);
  }
}

interface Settings {
  readonly place: Workplace;
  readonly mail: string;
  readonly log: string;
  readonly users: string;
  readonly imapPort: number;
  readonly imapsPort: number;
  readonly authPort: number;
  readonly extra: string;
}

function configuration({ place, mail, log, users, imapPort, imapsPort, authPort, extra }: Settings): string {
  return `
protocols = imap
listen = 127.0.0.1
base_dir = ${makeFolder(place.folder, 'run')}
state_dir = ${makeFolder(place.folder, 'state')}
log_path = ${log}
ssl = yes
ssl_cert = <${place.certificate}
ssl_key = <${place.key}
disable_plaintext_auth = no
auth_mechanisms = plain login
first_valid_uid = 1
mail_location = maildir:${mail}/%u
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${users}
}
userdb {
  driver = static
  args = uid=${MAIL_USER.uid} gid=${MAIL_USER.gid} home=${mail}/%u
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    special_use = \\Sent
    auto = subscribe
  }
  mailbox Drafts {
    special_use = \\Drafts
    auto = subscribe
  }
  mailbox Trash {
    special_use = \\Trash
    auto = subscribe
  }
  mailbox Junk {
    special_use = \\Junk
    auto = subscribe
  }
}
service imap-login {
  inet_listener imap {
    port = ${imapPort}
  }
  inet_listener imaps {
    port = ${imapsPort}
    ssl = yes
  }
}
service auth {
  inet_listener {
    address = 127.0.0.1
    port = ${authPort}
  }
}
service stats {
  client_limit = 1000
}
${extra}
`;
}
