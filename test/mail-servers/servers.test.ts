import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Dovecot, startDovecot } from './dovecot.ts';
import { type Postfix, startPostfix } from './postfix.ts';
import { type Radicale, startRadicale } from './radicale.ts';
import { lacking } from './servers.ts';

const MARA = { address: 'mara@ours.example', password: 'a long password' };

describe.skipIf(lacking !== null)(
  `real servers for the tests${lacking === null ? '' : ` (${lacking})`}`,
  () => {
    let dovecot: Dovecot;
    let postfix: Postfix;
    let radicale: Radicale;
    beforeAll(async () => {
      dovecot = await startDovecot({ mailboxes: [MARA] });
      postfix = await startPostfix({
        mailboxes: [{ address: MARA.address, maildir: dovecot.maildir(MARA.address) }],
        authPort: dovecot.authPort,
      });
      radicale = await startRadicale([{ name: 'mara', password: 'secret' }]);
    });
    afterAll(async () => {
      await Promise.all([dovecot?.stop(), postfix?.stop(), radicale?.stop()]);
    });

    it('delivers what was sent with a password to the mailbox that IMAP reads', async () => {
      const imap = new ImapFlow({
        host: dovecot.host,
        port: dovecot.imapsPort,
        secure: true,
        tls: { ca: dovecot.certificate },
        auth: { user: MARA.address, pass: MARA.password },
        logger: false,
      });
      await imap.connect();
      const smtp = createTransport({
        host: postfix.host,
        port: postfix.smtpPort,
        tls: { ca: postfix.certificate },
        auth: { user: MARA.address, pass: MARA.password },
      });
      await smtp.sendMail({ from: MARA.address, to: MARA.address, subject: 'Hello', text: 'A line.' });
      await expect
        .poll(async () => (await imap.status('INBOX', { messages: true })).messages, { timeout: 15_000 })
        .toBe(1);
      await imap.mailboxOpen('INBOX');
      expect(await imap.fetchOne('1', { envelope: true })).toMatchObject({ envelope: { subject: 'Hello' } });
      await imap.logout();
    });

    it('refuses a recipient whom it does not know', async () => {
      const smtp = createTransport({
        host: postfix.host,
        port: postfix.smtpPort,
        tls: { ca: postfix.certificate },
        auth: { user: MARA.address, pass: MARA.password },
      });
      await expect(
        smtp.sendMail({ from: MARA.address, to: 'nobody@ours.example', subject: 'x', text: 'x' }),
      ).rejects.toThrow(/User unknown/);
    });

    it('has the calendars of a user under a password', async () => {
      const ask = (password: string) =>
        fetch(`${radicale.url}mara/`, {
          method: 'PROPFIND',
          headers: {
            depth: '0',
            authorization: `Basic ${Buffer.from(`mara:${password}`).toString('base64')}`,
          },
        });
      expect((await ask('secret')).status).toBe(207);
      expect((await ask('wrong')).status).toBe(401);
    });

    it('keeps the mail when it is killed and started again', async () => {
      await dovecot.kill();
      await dovecot.start();
      dovecot.deliver(MARA.address, 'From: a@b.example\r\nSubject: After\r\n\r\nText\r\n');
      const imap = new ImapFlow({
        host: dovecot.host,
        port: dovecot.imapPort,
        secure: false,
        tls: { ca: dovecot.certificate },
        auth: { user: MARA.address, pass: MARA.password },
        logger: false,
      });
      await imap.connect();
      const { exists } = await imap.mailboxOpen('INBOX');
      expect(exists).toBe(2);
      await imap.logout();
    });
  },
);
