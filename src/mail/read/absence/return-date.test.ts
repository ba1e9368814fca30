import { expect, test } from 'vitest';
import { readReturnDate } from './return-date.ts';

/** Sent on a Wednesday in Europe. */
const SENT = { sent: '2025-11-12', monthFirst: false };

test.each<[string, string | null]>([
  // English
  ['I am out of the office until 24 November 2025 and will respond when I return.', '2025-11-24'],
  ['Thank you for your email. I will be back in the office on Monday, December 1st.', '2025-12-01'],
  ['I am on leave through Friday, November 28. For urgent matters call Tom before 5 May 2026.', '2025-11-28'],
  ['I am on annual leave from 3 November to 14 November, returning on Monday 17 November.', '2025-11-17'],
  [
    'I will be out of the office from Monday 17 November 2025 until Wednesday 19 November 2025.',
    '2025-11-19',
  ],
  ['I am out of the office and will be returning at 9am on Thursday, 20th of November.', '2025-11-20'],
  ['Out of office 10-21 November.', '2025-11-21'],
  ['Out until Jan 5th.', '2026-01-05'],
  ['Back in office: 2025-12-01', '2025-12-01'],
  ["I am out of the office. I'll be back tomorrow.", '2025-11-13'],
  ['I am out of the office until Monday.', '2025-11-17'],
  ['I am away and will be back on the 5th.', '2025-12-05'],
  // German
  [
    'Ich bin vom 10.11. bis 21.11.2025 nicht im Büro. Ab dem 24.11.2025 bin ich wieder erreichbar.',
    '2025-11-24',
  ],
  ['Ich bin bis einschließlich 21. November im Urlaub.', '2025-11-21'],
  ['Vielen Dank für Ihre Nachricht. Ich bin am 24.11. wieder für Sie da.', '2025-11-24'],
  // Others
  ["Je suis absent du bureau jusqu'au 24 novembre inclus.", '2025-11-24'],
  ['Je suis en congés du 10 au 21 novembre. De retour le lundi 24 novembre 2025.', '2025-11-24'],
  ['Estaré fuera de la oficina hasta el 3 de diciembre. Regreso el 4 de diciembre.', '2025-12-04'],
  ['Sono in ferie fino al 30 novembre 2025.', '2025-11-30'],
  ['Sarò fuori ufficio dal 10/11/2025 al 21/11/2025. Rientro il 24/11.', '2025-11-24'],
  ['Estou de férias até 28/11/2025.', '2025-11-28'],
  ['Estarei ausente de 17 a 21 de novembro.', '2025-11-21'],
  ['Ik ben afwezig tot en met 21 november. Vanaf 24 november ben ik weer bereikbaar.', '2025-11-24'],
  ['Jestem na urlopie do 28 listopada. Wracam 1 grudnia.', '2025-12-01'],
  ['W dniach 17-23.11.2025 przebywam na urlopie.', '2025-11-23'],
  ['Jag är på semester till och med 21 november. Tillbaka den 24 november.', '2025-11-24'],
  ['Jeg holder ferie til og med den 21. november.', '2025-11-21'],
  ['Olen lomalla 21.11.2025 asti.', '2025-11-21'],
  ['Нахожусь в отпуске с 10.11.2025 по 23.11.2025. Вернусь 24.11.2025.', '2025-11-24'],
  ['11月10日から11月21日まで休暇をいただいております。', '2025-11-21'],
  ['出張のため不在にしております。11月25日より通常業務に戻ります。', '2025-11-25'],
  ['我正在休假，将于2025年11月24日返回办公室。', '2025-11-24'],
  ['本人于11月17日至11月24日休假。', '2025-11-24'],
  ['11월 21일까지 휴가 중입니다.', '2025-11-21'],
])('%s', (text, day) => {
  expect(readReturnDate('Automatic reply', text, SENT)).toBe(day);
});

test.each([
  'I am out of office. I will return your call as soon as possible. Founded 12.03.1999.',
  'I will get back to you by 20 November.',
  'I am out of the office today, 12 November. Office hours: 9-17.',
  'I am out of the office starting 5 December.',
  "I'm out of the office until further notice. Our offer is valid until 31 December 2025.",
  'We received your request on 10 November 2025. Ticket #123.',
  'Ich bin im Urlaub. Unser Angebot gilt bis 31.12.2025.',
  'Ich bin ab dem 1.12.2025 nicht mehr im Unternehmen.',
  'I am on parental leave. Please write to tom@harbour.example, +49 40 12 11 25.',
  'I am out of the office until the 31st of February.',
])('none is invented: %s', (text) => {
  expect(readReturnDate('Automatic reply', text, SENT)).toBeNull();
});

test('12/03 is read as its sender writes it, unless only one reading can be', () => {
  const text = 'I am out of the office until 12/03.';
  expect(readReturnDate('', text, { sent: '2025-11-28', monthFirst: true })).toBe('2025-12-03');
  expect(readReturnDate('', text, { sent: '2025-03-01', monthFirst: true })).toBe('2025-03-12');
  expect(readReturnDate('', 'I am away until 11/21/2025.', SENT)).toBe('2025-11-21');
});

test('the subject may say it alone', () => {
  expect(readReturnDate('Out of office: back Nov 20', 'Thanks', SENT)).toBe('2025-11-20');
});

test('without a date of its own, a mail says only what has its year', () => {
  const undated = { sent: null, monthFirst: false };
  expect(readReturnDate('', 'I am away until 5 December 2025.', undated)).toBe('2025-12-05');
  expect(readReturnDate('', 'I am away until 5 December.', undated)).toBeNull();
  expect(readReturnDate('', 'I am away until Monday.', undated)).toBeNull();
});
