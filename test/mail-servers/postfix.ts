import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts, listening, MAIL_USER, makeFolder, workplace } from './servers.ts';

export interface PostfixOptions {
  /** Their mail lands in the Maildir that `maildir` names: usually that of a Dovecot. */
  readonly mailboxes: readonly { readonly address: string; readonly maildir: string }[];
  /** Where a Dovecot answers whether a password is right; without it nobody has to sign in. */
  readonly authPort?: number;
  /** Settings of main.cf that replace or add to ours. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Postfix {
  readonly host: '127.0.0.1';
  /** SMTP, STARTTLS offered. */
  readonly smtpPort: number;
  /** SMTP over TLS. */
  readonly smtpsPort: number;
  readonly certificate: string;
  /** Everything it has logged so far. */
  log(): string;
  stop(): Promise<void>;
}

/** A real Postfix on free ports of 127.0.0.1 that delivers to the given mailboxes and refuses everybody else. */
export async function startPostfix(options: PostfixOptions): Promise<Postfix> {
  const place = workplace('postfix');
  const [smtpPort = 0, smtpsPort = 0] = await freePorts(2);
  const config = makeFolder(place.folder, 'config');
  const queue = makeFolder(place.folder, 'queue');
  const data = makeFolder(place.folder, 'data');
  const log = join(place.folder, 'postfix.log');
  const uid = Number(execFileSync('id', ['-u', 'postfix'], { encoding: 'utf8' }));
  chownSync(data, uid, 0);
  const boxes = join(config, 'mailboxes');
  writeFileSync(
    boxes,
    options.mailboxes.map(({ address, maildir }) => `${address} ${maildir.slice(1)}/\n`).join(''),
  );
  for (const { maildir } of options.mailboxes) {
    if (existsSync(maildir)) continue;
    mkdirSync(maildir, { recursive: true });
    chownSync(maildir, MAIL_USER.uid, MAIL_USER.gid);
  }
  const domains = new Set(options.mailboxes.map(({ address }) => address.slice(address.indexOf('@') + 1)));
  const main: Record<string, string> = {
    compatibility_level: '3.6',
    queue_directory: queue,
    data_directory: data,
    mail_owner: 'postfix',
    setgid_group: 'postdrop',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    myhostname: 'mail.example',
    mydestination: '',
    mynetworks: '127.0.0.0/8',
    maillog_file: log,
    maillog_file_prefixes: place.folder,
    virtual_mailbox_domains: [...domains].join(' '),
    virtual_mailbox_base: '/',
    virtual_mailbox_maps: `texthash:${boxes}`,
    virtual_minimum_uid: '1',
    virtual_uid_maps: `static:${MAIL_USER.uid}`,
    virtual_gid_maps: `static:${MAIL_USER.gid}`,
    default_transport: 'error:mail leaves this server for nobody',
    alias_maps: '',
    alias_database: '',
    smtpd_tls_cert_file: place.certificate,
    smtpd_tls_key_file: place.key,
    smtpd_tls_security_level: 'may',
    smtpd_recipient_restrictions: `reject_unauth_destination${options.authPort === undefined ? '' : ', permit_sasl_authenticated, reject'}`,
    smtpd_relay_restrictions: 'reject_unauth_destination',
    ...(options.authPort === undefined
      ? {}
      : {
          smtpd_sasl_auth_enable: 'yes',
          smtpd_sasl_type: 'dovecot',
          smtpd_sasl_path: `inet:127.0.0.1:${options.authPort}`,
        }),
    ...options.settings,
  };
  writeFileSync(
    join(config, 'main.cf'),
    Object.entries(main)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  );
  writeFileSync(join(config, 'master.cf'), services(smtpPort, smtpsPort));
  const postfix = (command: string) =>
    execFileSync('/usr/sbin/postfix', ['-c', config, command], { stdio: ['ignore', 'ignore', 'pipe'] });
  postfix('start');
  const read = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');
  for (const port of [smtpPort, smtpsPort])
    await listening(port, () => (/fatal:/.test(read()) ? `Postfix failed: ${read()}` : null));
  return {
    host: '127.0.0.1',
    smtpPort,
    smtpsPort,
    certificate: readFileSync(place.certificate, 'utf8'),
    log: read,
    async stop() {
      postfix('stop');
      place.remove();
    },
  };
}

function services(smtpPort: number, smtpsPort: number): string {
  return `
127.0.0.1:${smtpPort} inet n - n - - smtpd
127.0.0.1:${smtpsPort} inet n - n - - smtpd
  -o smtpd_tls_wrappermode=yes
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}
