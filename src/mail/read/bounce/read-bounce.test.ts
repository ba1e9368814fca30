import { expect, test } from 'vitest';
import { letter } from '../letter.fixture.ts';

const DAEMON = {
  From: 'Mail Delivery System <MAILER-DAEMON@mx.ours.example>',
  Subject: 'Undelivered Mail Returned to Sender',
  'Return-Path': '<>',
};

/** A delivery report (RFC 3464) about these recipients. */
function report(groups: readonly string[], sentences = 'Your message could not be delivered.') {
  const parts = [
    `Content-Type: text/plain\n\n${sentences}\n`,
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.ours.example\n\n${groups.join('\n\n')}\n`,
    'Content-Type: text/rfc822-headers\n\nMessage-ID: <77@ours.example>\nFrom: seller@ours.example\nTo: tom@there.example\n',
  ];
  const body = `--b\n${parts.join('\n--b\n')}\n--b--\n`;
  return letter(
    { ...DAEMON, 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' },
    body,
  );
}

const group = (diagnostic: string, status = '5.0.0', action = 'failed') =>
  `Final-Recipient: rfc822; tom@there.example\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${diagnostic}`;

test.each<[string, string, string, boolean]>([
  ['550 5.1.1 <tom@there.example>: Recipient address rejected: User unknown', '5.1.1', 'user-unknown', true],
  ['550 5.4.1 [tom@there.example]: Recipient address rejected: Access denied', '5.4.1', 'user-unknown', true],
  [
    '550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 again',
    '5.1.1',
    'user-unknown',
    true,
  ],
  [
    'Host or domain name not found. Name service error for name=there.example type=A: Host not found',
    '5.4.4',
    'host-unknown',
    true,
  ],
  ['550 5.1.6 Destination mailbox has moved, no forwarding address', '5.1.6', 'moved', true],
  ['556 5.1.10 Recipient address has a null MX', '5.1.10', 'no-mail', true],
  // Of this message, this sender, or this moment.
  ['552 5.2.2 Mailbox full', '5.2.2', 'mailbox-full', false],
  ['550 5.1.1 The mailbox is over quota', '5.1.1', 'mailbox-full', false],
  ['552 5.3.4 Message too big for system', '5.3.4', 'too-big', false],
  ['550 5.1.1 blocked using zen.spamhaus.org', '5.1.1', 'blocked', false],
  ['550 5.7.25 The IP address sending this message does not have a PTR record', '5.7.25', 'blocked', false],
  ['554 5.7.1 Message content rejected as spam', '5.7.1', 'content', false],
  ['550 5.7.26 Unauthenticated email is not accepted due to DMARC policy', '5.7.26', 'authentication', false],
  ['554 5.7.1 Relay access denied', '5.7.1', 'policy', false],
  ['550 5.1.8 Domain of sender address does not exist', '5.1.8', 'sender-refused', false],
  ['550 5.2.1 The email account that you tried to reach is disabled', '5.2.1', 'suspended', false],
  ['421 4.7.0 Too many connections, try again later', '4.7.0', 'rate-limited', false],
  ['connect to there.example[192.0.2.1]:25: Connection timed out', '4.4.1', 'expired', false],
  ['450 4.1.1 User unknown, try later', '4.1.1', 'user-unknown', false],
])('%s', (diagnostic, status, reason, permanent) => {
  const { kind, recipients } = report([group(diagnostic)]);
  expect(kind).toBe('bounce');
  expect(recipients).toMatchObject([{ address: 'tom@there.example', reason, permanent }]);
  if (diagnostic.includes(status)) expect(recipients[0]?.status).toBe(status);
});

test('"user unknown" after the message itself was sent may be a filter', () => {
  const sentences =
    '<tom@there.example>: host mx.there.example said: 550 User unknown (in reply to end of DATA command)';
  expect(report([group('550 User unknown')], sentences).recipients).toMatchObject([
    { reason: 'filtered', permanent: false },
  ]);
  const asked = sentences.replace('end of DATA', 'RCPT TO');
  expect(report([group('550 User unknown')], asked).recipients).toMatchObject([
    { reason: 'user-unknown', permanent: true },
  ]);
});

test('what was refused before a recipient was named speaks of us', () => {
  const sentences =
    '<tom@there.example>: host mx said: 550 no such user here (in reply to MAIL FROM command)';
  expect(report([group('550 no such user here', '5.1.1')], sentences).recipients).toMatchObject([
    { reason: 'sender-refused', permanent: false },
  ]);
});

test('each recipient has its own reason, under the address that we wrote to', () => {
  const { recipients, original } = report([
    'Original-Recipient: rfc822;sales@there.example\nFinal-Recipient: rfc822;eva@inside.example\nAction: failed\nStatus: 5.1.1',
    'Final-Recipient: rfc822; jan@there.example\nAction: failed\nStatus: 5.2.2',
    'Final-Recipient: rfc822; ok@there.example\nAction: delivered\nStatus: 2.0.0',
  ]);
  expect(recipients).toEqual([
    { address: 'sales@there.example', status: '5.1.1', reason: 'user-unknown', permanent: true },
    { address: 'jan@there.example', status: '5.2.2', reason: 'mailbox-full', permanent: false },
  ]);
  expect(original?.messageId).toBe('77@ours.example');
});

test('a delay and a success are no bounce', () => {
  expect(report([group('421 busy', '4.4.1', 'delayed')])).toMatchObject({
    kind: 'delay',
    recipients: [{ permanent: false }],
  });
  expect(report([group('250 ok', '2.1.5', 'delivered')])).toMatchObject({
    kind: 'auto-reply',
    recipients: [{ reason: 'delivered' }],
  });
});

test.each<[string, string, string[]]>([
  [
    'Exim',
    'A message that you sent could not be delivered to one or more of its recipients.\n\n  tom@there.example\n    Unrouteable address\n\n------ This is a copy of the message ------\nTo: other@there.example',
    ['tom@there.example'],
  ],
  [
    'Exim, through an alias',
    'The following address(es) failed:\n\n  eva@inside.example\n    (generated from sales@there.example)\n    Unknown user',
    ['sales@there.example'],
  ],
  [
    'qmail',
    "Hi. This is the qmail-send program at mx.\nI'm afraid I wasn't able to deliver your message.\n\n<tom@there.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.",
    ['tom@there.example'],
  ],
  [
    'Exchange',
    'Your message\n\n  To:      group@ours.example\n  Subject: Start\n  Sent:    Tue, 11 Nov 2025\n\ndid not reach the following recipient(s):\n\ntom@there.example on Tue, 11 Nov 2025\n    The recipient name is not recognized',
    ['tom@there.example'],
  ],
  [
    'MailEnable',
    'Message could not be delivered to some recipients.\n\n\tRecipient: [SMTP:tom@there.example]\n\tReason: no such user\n\nPlease contact postmaster@mx.example',
    ['tom@there.example'],
  ],
  [
    'several',
    'Unable to deliver message to the following address(es).\n\n<tom@there.example>:\nThis account has been disabled.\n\n<eva@there.example>:\nThis account is over quota.',
    ['tom@there.example', 'eva@there.example'],
  ],
])('the failed address in the sentences of %s', (_, text, addresses) => {
  const { kind, recipients } = letter(DAEMON, text);
  expect(kind).toBe('bounce');
  expect(recipients.map(({ address }) => address)).toEqual(addresses);
});

test('the report of a mail provider as JSON', () => {
  const notice = {
    notificationType: 'Bounce',
    bounce: {
      bouncedRecipients: [
        {
          emailAddress: 'tom@there.example',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
    },
    mail: { headers: [{ name: 'Message-ID', value: '<77@ours.example>' }] },
  };
  expect(
    letter(
      { Subject: 'AWS Notification Message' },
      `${JSON.stringify(notice)}\n--\nStop these mails: https://there.example`,
    ),
  ).toMatchObject({
    kind: 'bounce',
    recipients: [{ address: 'tom@there.example', permanent: true }],
    original: { messageId: '77@ours.example' },
  });
});
