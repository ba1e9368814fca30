import type { MailTrouble } from '../../app/ports/mail.ts';

/** Enhanced status codes (RFC 3463) that a writer can do something about, by their subject and detail. */
const WORDS: readonly (readonly [RegExp, string, string])[] = [
  [
    /\b[45]\.1\.[0-46]\b|user unknown|no such (?:user|recipient)|mailbox (?:not found|unavailable)/i,
    'There is no such mailbox.',
    'Check the address, or ask them for the new one.',
  ],
  [
    /\b[45]\.1\.[78]\b|sender address rejected/i,
    'The server does not accept our own address as the sender.',
    'Check the mailbox’s address and its settings for sending.',
  ],
  [
    /\b[45]\.2\.2\b|over ?quota|mailbox (?:is )?full/i,
    'Their mailbox is full.',
    'Try again in some days, or call.',
  ],
  [
    /\b[45]\.2\.1\b|disabled|not accepting/i,
    'This mailbox accepts no mail.',
    'Ask them for another address.',
  ],
  [
    /\b[45]\.(?:2\.3|3\.4)\b|too (?:big|large)|size limit|exceeds/i,
    'The message is too large for their server.',
    'Leave an attachment out, or send a link to it.',
  ],
  [
    /\b[45]\.7\.(?:2[0-9]|515)\b|spf|dkim|dmarc|authentication/i,
    'Their server can not see that this mail comes from us.',
    'Whoever runs our mail has to set up SPF, DKIM and DMARC.',
  ],
  [
    /\b[45]\.7\.\d+\b|spam|blocked|policy|blacklist|blocklist|reputation/i,
    'Their server refuses this message or our server.',
    'Write it shorter and without links, or call.',
  ],
];

/** The refusal of a mail server in words for whoever wrote the message; its own words stand beside it. */
export function refusalInWords(code: number, said: string): MailTrouble {
  const [, message = 'The server did not take this message.', mend = 'Its own words say more.'] =
    WORDS.find(([sign]) => sign.test(said)) ?? [];
  const later = code < 500 ? ' It is tried again by itself.' : '';
  return { code: code < 500 ? 'mail-put-off' : 'mail-refused', message: `${message}${later}`, mend };
}
