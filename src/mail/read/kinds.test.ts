import { expect, test } from 'vitest';
import { letter } from './letter.fixture.ts';

test.each<[string, Record<string, string>, string]>([
  ['ordinary', { Subject: 'Prices for 2026' }, 'Could you send us your prices?'],
  [
    'ordinary',
    { Subject: 'Fwd: Prices' },
    'For you.\n\n-------- Forwarded message --------\nFrom: Tom\nSubject: Prices\n\nHere.',
  ],
  ['reply', { Subject: 'Re: Prices', 'In-Reply-To': '<1@ours.example>' }, 'Fine with us.'],
  [
    'reply',
    { Subject: 'Prices' },
    'Fine.\n\nOn Tue, 11 Nov 2025 at 09:00, Seller <seller@ours.example> wrote:\n> Hello',
  ],
  [
    'auto-reply',
    { Subject: 'Re: Prices', 'Auto-Submitted': 'auto-replied (vacation)' },
    'Thanks for your mail.',
  ],
  [
    'auto-reply',
    { Subject: 'Ticket 12 received', 'Auto-Submitted': 'auto-generated' },
    'We have your question.',
  ],
  ['auto-reply', { Subject: 'Automatische Antwort: Angebot' }, 'Ich bin im Urlaub.'],
  ['auto-reply', { Subject: 'Prices', 'X-Autoreply': 'yes' }, 'I am on holiday.'],
  [
    'reply',
    {
      Subject: 'Re: Prices',
      'Auto-Submitted': 'no',
      'X-Auto-Response-Suppress': 'All',
      'In-Reply-To': '<1@ours.example>',
    },
    'Yes, let us do that.',
  ],
  [
    'reply',
    { Subject: 'Re: Prices', 'In-Reply-To': '<1@ours.example>' },
    'Good idea. I am away next week, shall we say the week after?',
  ],
  [
    'unsubscribe',
    { Subject: 'Re: Our newsletter', 'In-Reply-To': '<1@ours.example>' },
    'Please take me off your list.',
  ],
  ['unsubscribe', { Subject: 'unsubscribe' }, ''],
  ['unsubscribe', { Subject: 'Re: Neuigkeiten' }, 'Bitte nehmen Sie mich aus Ihrem Verteiler.'],
  [
    'reply',
    { Subject: 'Re: Newsletter', 'In-Reply-To': '<1@ours.example>' },
    'How do I unsubscribe users in your tool?',
  ],
  ['reply', { Subject: 'Re: Offer', 'In-Reply-To': '<1@ours.example>' }, 'Not interested, thanks.'],
  ['list', { Subject: 'November news', 'List-Unsubscribe': '<https://news.example/u/1>' }, 'What is new.'],
  [
    'list',
    { Subject: '[talk] Re: Prices', 'List-Id': 'Talk <talk.lists.example>', 'In-Reply-To': '<1@x.example>' },
    'I agree.',
  ],
  ['unsubscribe', { Subject: 'Re: News' }, 'STOP'],
  [
    'auto-reply',
    {
      Subject: 'Read: Offer',
      'Content-Type': 'multipart/report; report-type=disposition-notification; boundary=b',
    },
    '--b\n\nYour message was read.\n--b\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822;mara@harbour.example\nDisposition: manual-action/MDN-sent-manually; displayed\n--b--',
  ],
  [
    'calendar',
    { Subject: 'Invitation', 'Content-Type': 'text/calendar; method=REQUEST; charset=utf-8' },
    'BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1@harbour.example\nSEQUENCE:2\nSUMMARY:Visit\nEND:VEVENT\nEND:VCALENDAR',
  ],
  [
    'bounce',
    { Subject: 'Undelivered Mail Returned to Sender', From: 'MAILER-DAEMON@mx.ours.example' },
    '<tom@nowhere.example>: host mx said: 550 5.1.1 No such user',
  ],
  [
    'delay',
    {
      Subject: 'Warning: message delayed 24 hours',
      From: 'Mail Delivery System <mailer-daemon@mx.ours.example>',
    },
    'Your message has not yet been delivered to:\n\n  tom@slow.example\n\nNo action is required on your part.',
  ],
])('%s: %o', (kind, fields, text) => {
  expect(letter(fields, text).kind).toBe(kind);
});
