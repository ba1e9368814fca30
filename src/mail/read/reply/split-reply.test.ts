import { expect, test } from 'vitest';
import { splitReply } from './split-reply.ts';

const QUOTE = '> We can start in May.\n> Is that early enough?';

test.each([
  ['Gmail', 'On Tue, 11 Nov 2025 at 09:00, Seller <seller@ours.example> wrote:'],
  [
    'Gmail, broken over lines',
    'On Tue, 11 Nov 2025 at 09:00, A Seller With A Rather Long Name <\nseller@ours.example> wrote:',
  ],
  ['German', 'Am 11.11.2025 um 09:00 schrieb Seller:'],
  ['German, date behind the verb', 'Seller <seller@ours.example> schrieb am Di., 11. Nov. 2025, 09:00:'],
  ['French', 'Le mar. 11 nov. 2025 à 09:00, Seller <seller@ours.example> a écrit :'],
  ['Spanish', 'El mar, 11 nov 2025 a las 9:00, Seller (<seller@ours.example>) escribió:'],
  ['Italian', 'Il giorno mar 11 nov 2025 alle ore 09:00 Seller <seller@ours.example> ha scritto:'],
  ['Portuguese', 'Em ter., 11 de nov. de 2025 às 09:00, Seller <seller@ours.example> escreveu:'],
  ['Dutch', 'Op di 11 nov 2025 om 09:00 schreef Seller <seller@ours.example>:'],
  ['Polish', 'wt., 11 lis 2025 o 09:00 Seller <seller@ours.example> napisał(a):'],
  ['Danish', 'Den tirs. 11. nov. 2025 kl. 09.00 skrev Seller <seller@ours.example>:'],
  ['Russian', 'вт, 11 нояб. 2025 г. в 09:00, Seller <seller@ours.example>:'],
  ['Japanese', '2025年11月11日(火) 9:00 Seller <seller@ours.example>:'],
  ['Chinese', 'Seller <seller@ours.example> 于2025年11月11日周二 09:00写道：'],
  [
    'Outlook',
    'From: Seller <seller@ours.example>\nSent: Tuesday, November 11, 2025 9:00 AM\nTo: Mara\nSubject: Start',
  ],
  ['Outlook, German', 'Von: Seller\nGesendet: Dienstag, 11. November 2025 09:00\nAn: Mara\nBetreff: Start'],
  ['Outlook, older', '-----Original Message-----\nFrom: Seller'],
  [
    'Outlook on the web',
    '________________________________\nDe : Seller <seller@ours.example>\nEnvoyé : mardi 11 novembre 2025 09:00\nÀ : Mara\nObjet : Start',
  ],
])('what they say above a quote of %s', (_, mark) => {
  const { words, quoted, answers } = splitReply(
    `May is fine.\n\nMara\n\n${mark}\n\n${QUOTE}\n`,
    'Mara Lindqvist',
  );
  expect(words).toBe('May is fine.');
  expect(quoted).toContain('Is that early enough?');
  expect(answers).toBe(true);
});

test('answers between and below the quoted lines stay, in their order', () => {
  const text =
    'Hello,\n\nOn 11 Nov 2025, Seller wrote:\n> We can start in May.\n\nToo late.\n\n> Is the price fine?\n\nYes.\n';
  expect(splitReply(text, null).words).toBe('Hello,\n\n\nToo late.\n\n\nYes.');
});

test('a quote without marks takes the rest', () => {
  const text =
    'Fine.\n\nSeller <seller@ours.example> wrote on 11 Nov 2025 09:00:\n\nWe can start in May.\n\nSeller';
  expect(splitReply(text, null)).toMatchObject({ words: 'Fine.', signature: null });
});

test.each([
  [
    'the mark of RFC 3676',
    'Fine.\n\n-- \nMara Lindqvist\nHarbour Ltd',
    '-- \nMara Lindqvist\nHarbour Ltd'.replace('-- ', '--'),
  ],
  ['a phone', 'Fine.\n\nSent from my iPhone', 'Sent from my iPhone'],
  ['a phone, in German', 'Fine.\n\nVon meinem iPhone gesendet', 'Von meinem iPhone gesendet'],
  [
    'no mark, but name and numbers',
    'Fine.\n\nMara Lindqvist\nHead of Purchasing\n+46 8 555 123 45',
    'Mara Lindqvist\nHead of Purchasing\n+46 8 555 123 45',
  ],
])('a signature by %s', (_, text, signature) => {
  expect(splitReply(text, 'Mara Lindqvist')).toMatchObject({ words: 'Fine.', signature });
});

test.each([
  'Fine.\n\nBest regards\nSomebody Else',
  'On this day\n\nI wrote something\n\nwhich was long.',
  'Sent from my desk, which is easier than my phone.',
  'The steps:\n- one\n- two',
  'From: Hamburg to Berlin it takes two hours.',
])('own words stay whole: %j', (text) => {
  expect(splitReply(text, 'Mara').words).toBe(text);
});
