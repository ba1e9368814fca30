import type { ServerSettings } from '../ports/mail.ts';

interface Known {
  readonly domains: readonly string[];
  readonly reading: readonly [host: string, port: number];
  readonly sending: readonly [host: string, port: number];
}

/** Providers of mail whose servers are not called after the domain; from their own help pages. */
const PROVIDERS: readonly Known[] = [
  {
    domains: ['gmail.com', 'googlemail.com'],
    reading: ['imap.gmail.com', 993],
    sending: ['smtp.gmail.com', 465],
  },
  {
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'outlook.de', 'hotmail.de', 'live.de'],
    reading: ['outlook.office365.com', 993],
    sending: ['smtp-mail.outlook.com', 587],
  },
  {
    domains: ['icloud.com', 'me.com', 'mac.com'],
    reading: ['imap.mail.me.com', 993],
    sending: ['smtp.mail.me.com', 587],
  },
  {
    domains: ['yahoo.com', 'yahoo.de', 'yahoo.co.uk', 'ymail.com'],
    reading: ['imap.mail.yahoo.com', 993],
    sending: ['smtp.mail.yahoo.com', 465],
  },
  {
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
    reading: ['imap.gmx.net', 993],
    sending: ['mail.gmx.net', 465],
  },
  { domains: ['web.de'], reading: ['imap.web.de', 993], sending: ['smtp.web.de', 465] },
  {
    domains: ['t-online.de'],
    reading: ['secureimap.t-online.de', 993],
    sending: ['securesmtp.t-online.de', 465],
  },
  { domains: ['aol.com'], reading: ['imap.aol.com', 993], sending: ['smtp.aol.com', 465] },
  { domains: ['fastmail.com'], reading: ['imap.fastmail.com', 993], sending: ['smtp.fastmail.com', 465] },
  { domains: ['zoho.com'], reading: ['imap.zoho.com', 993], sending: ['smtp.zoho.com', 465] },
  { domains: ['mailbox.org'], reading: ['imap.mailbox.org', 993], sending: ['smtp.mailbox.org', 465] },
  { domains: ['posteo.de', 'posteo.net'], reading: ['posteo.de', 993], sending: ['posteo.de', 465] },
];

/**
 * The settings that most likely hold for an address: those of its provider, else servers named after its domain,
 * encrypted from the first byte. The user name is the address.
 */
export function mailSettingsFor(address: string): {
  readonly reading: ServerSettings;
  readonly sending: ServerSettings;
} {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const known = PROVIDERS.find(({ domains }) => domains.includes(domain));
  const server = ([host, port]: readonly [string, number]): ServerSettings => ({
    host,
    port,
    security: port === 587 ? 'starttls' : 'tls',
    user: address,
  });
  return {
    reading: server(known?.reading ?? [`imap.${domain}`, 993]),
    sending: server(known?.sending ?? [`smtp.${domain}`, 465]),
  };
}
