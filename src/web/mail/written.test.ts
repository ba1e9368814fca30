import { describe, expect, it } from 'vitest';
import { bodyWith, inputOf, type Message, receiversOfReply, replySubject } from './written.ts';

const message = (more: Partial<Message>): Message => ({
  id: 'm',
  interaction: null,
  direction: 'theirs',
  kind: 'ordinary',
  at: '2026-11-02T09:00:00Z',
  from: { address: 'ines@example.com', name: 'Ines' },
  recipients: [
    { field: 'to', address: 'mia@nordlicht.example', name: null },
    { field: 'to', address: 'tom@example.com', name: 'Tom' },
    { field: 'cc', address: 'lea@example.com', name: null },
  ],
  subject: null,
  words: null,
  rest: null,
  hasHtml: false,
  attachments: [],
  forgotten: false,
  ...more,
});
const ours = new Set(['mia@nordlicht.example']);
const addresses = (of: readonly { address: string }[]) => of.map(({ address }) => address);

describe('an answer', () => {
  it.each([
    ['Offer', 'Re: Offer'],
    ['RE: Offer', 'RE: Offer'],
    ['re: Re: Offer', 're: Re: Offer'],
    ['Regarding', 'Re: Regarding'],
    [null, 'Re:'],
  ])('to %s has the subject %s', (subject, expected) => expect(replySubject(subject)).toBe(expected));

  it('goes to who wrote, in copy to the others, and not to ourselves', () => {
    const { to, cc } = receiversOfReply(message({}), ours);
    expect([addresses(to), addresses(cc)]).toEqual([
      ['ines@example.com'],
      ['tom@example.com', 'lea@example.com'],
    ]);
  });

  it('to a mail of ours goes to those who got it', () => {
    const { to, cc } = receiversOfReply(message({ direction: 'ours' }), ours);
    expect([addresses(to), addresses(cc)]).toEqual([['tom@example.com'], ['lea@example.com']]);
  });
});

describe('what is sent', () => {
  it('names each receiver with the field, and leaves out what there is not', () => {
    const mail = {
      mailbox: 'b',
      to: [{ address: 'ines@example.com', name: null }],
      cc: [{ address: 'tom@example.com', name: 'Tom' }],
      subject: 'Offer',
      body: bodyWith('Mia'),
      replyTo: null,
      serves: null,
      inTheirHours: false,
      files: [],
    };
    expect(inputOf(mail)).toEqual({
      mailbox: 'b',
      recipients: [
        { field: 'to', address: 'ines@example.com' },
        { field: 'cc', address: 'tom@example.com', name: 'Tom' },
      ],
      subject: 'Offer',
      body: '\n\n-- \nMia',
      inTheirHours: false,
      files: [],
    });
  });
});
