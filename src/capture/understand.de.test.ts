import { describe, expect, it } from 'vitest';
import { example, type Gist, gist } from './example.fixture.ts';
import { understand } from './understand.ts';

const talked = 'call ours talked ask';

function table(name: string, onAnnasPage: boolean, rows: readonly (readonly [string, Gist])[]): void {
  describe(name, () => {
    it.each(rows)('%s', (line, expected) => {
      const context = { ...example, locale: 'de' as const };
      expect(
        gist(understand(line, onAnnasPage ? { ...context, subject: { personId: 'anna' } } : context)),
      ).toEqual(expected);
    });
  });
}

table('eine ganze Zeile', false, [
  [
    'Anruf Anna 20 Min, mag den Preis, sie bringt den CFO bis Freitag mit, wir schicken SOC2 morgen, nächster Anruf Fr 11.12. 10:00',
    {
      contact: talked,
      who: 'anna',
      min: 20,
      mood: 'positive',
      theirs: ['bringt den CFO mit by 2026-11-27'],
      ours: ['schicken SOC2 by 2026-11-25'],
      agreed: '2026-12-11 10:00 call',
    },
  ],
  [
    'Jason und Priya gestern 15 Uhr bei Hafenlogistik getroffen, 45 Min',
    { contact: 'meeting ours talked other', who: 'jason priya', at: '2026-11-23 15:00', min: 45 },
  ],
  [
    'Anna hat angerufen, möchte ein Angebot bis Dienstag',
    { contact: 'call theirs talked', who: 'anna', ours: ['Angebot by 2026-12-01'] },
  ],
  [
    'Anna rief an, will ein Angebot bis Dienstag',
    { contact: 'call theirs talked', who: 'anna', ours: ['Angebot by 2026-12-01'] },
  ],
  [
    'Telefonat mit Tom, er unterschreibt bis Monatsende',
    { contact: talked, who: 'tom', theirs: ['unterschreibt bis Monatsende by ?'], asks: ['Bis wann?'] },
  ],
  [
    'Mit Marek gesprochen. Dieses Jahr kein Budget. Budgets werden im Februar gemacht.',
    { contact: talked, who: 'marek', kick: 'no-budget 2027-02-01', signal: '2027-02-01' },
  ],
]);

table('Kontakte', false, [
  ['Mailbox Tom', { contact: 'voicemail ours left-message ask', who: 'tom' }],
  ['Tom nicht erreicht', { contact: 'call ours not-reached ask', who: 'tom' }],
  ['Tom angerufen, keine Antwort', { contact: 'call ours not-reached ask', who: 'tom' }],
  ['Tom angerufen, ging nicht ran', { contact: 'call ours not-reached ask', who: 'tom' }],
  ['Tom angerufen, auf die Mailbox gesprochen', { contact: 'voicemail ours left-message ask', who: 'tom' }],
  ['verpasster Anruf von Tom', { contact: 'call theirs not-reached', who: 'tom' }],
  ['Anna angerufen', { contact: talked, who: 'anna' }],
  ['mit Anna telefoniert, 30 Minuten', { contact: talked, who: 'anna', min: 30 }],
  ['halbe Stunde mit Anna telefoniert', { contact: talked, who: 'anna', min: 30 }],
  ['Anruf von Anna', { contact: 'call theirs talked', who: 'anna' }],
  [
    'Mail an Lucía: Artikel zu Audits geschickt',
    { contact: 'mail ours written gift', who: 'lucia', gave: 'Artikel zu Audits' },
  ],
  ['Mail von Ines', { contact: 'mail theirs written', who: 'ines' }],
  [
    'Ines schrieb: können Sie den Sicherheitsbericht schicken?',
    {
      contact: 'mail theirs written',
      who: 'ines',
      notes: 'können Sie den Sicherheitsbericht schicken',
      ours: ['Sicherheitsbericht schicken by ?'],
      asks: ['Bis wann?'],
    },
  ],
  ['LinkedIn-Nachricht an Lucia', { contact: 'message ours written other', who: 'lucia' }],
  ['Brief an Marek', { contact: 'letter ours written other', who: 'marek' }],
  ['Mittagessen mit Jason', { contact: 'meeting ours talked other', who: 'jason' }],
  [
    'Termin mit Anna und Bob, eine Stunde',
    { contact: 'meeting ours talked other', who: 'anna bob', min: 60 },
  ],
  ['Besuch bei Jason, Hafenlogistik', { contact: 'visit ours talked other', who: 'jason' }],
  ['Marek hat abgesagt', { contact: 'message theirs cancelled', who: 'marek' }],
  ['Marek ist nicht erschienen', { contact: 'meeting ours no-show other', who: 'marek' }],
  ['Jason auf der Messe getroffen', { contact: 'event ours talked other', who: 'jason' }],
  ['Frau Lindqvist angerufen', { contact: talked, who: 'anna' }],
  ['Herrn Mueller angerufen', { contact: talked, who: 'bob' }],
  ['Tom morgen anrufen', { todo: 'Tom anrufen by 2026-11-25' }],
]);

table('Zusagen', true, [
  ['sie bringt den CFO bis Freitag mit', { theirs: ['bringt den CFO mit by 2026-11-27'] }],
  ['sie wird bis Montag die Zahlen schicken', { theirs: ['Zahlen schicken by 2026-11-30'] }],
  ['er klärt das mit der IT in zwei Wochen', { theirs: ['klärt das mit der IT by 2026-12-08'] }],
  ['sie meldet sich am Freitag', { theirs: ['meldet sich by 2026-11-27'] }],
  ['Tom schickt den Vertrag bis Freitag', { theirs: ['schickt den Vertrag by 2026-11-27'] }],
  ['bis Freitag bringt sie den CFO mit', { theirs: ['bringt sie den CFO mit by 2026-11-27'] }],
  ['wir schicken SOC2 morgen', { ours: ['schicken SOC2 by 2026-11-25'] }],
  ['morgen schicken wir SOC2', { ours: ['schicken wir SOC2 by 2026-11-25'] }],
  ['ich sende das Angebot bis Ende der Woche', { ours: ['sende das Angebot by 2026-11-27'] }],
  ['sie braucht Referenzen bis Donnerstag', { ours: ['Referenzen by 2026-11-26'] }],
  ['bittet um ein Angebot bis 1.12.', { ours: ['Angebot by 2026-12-01'] }],
]);

table('Vereinbarungen', true, [
  ['nächster Anruf Fr 11.12. 10:00', { agreed: '2026-12-11 10:00 call' }],
  ['nächster Termin am 3. Dezember um 14 Uhr', { agreed: '2026-12-03 14:00 meeting' }],
  ['wir sprechen uns in drei Wochen', { agreed: '2026-12-15' }],
  ['wieder sprechen am 14.', { agreed: '2026-12-14' }],
  ['nächster Anruf übermorgen halb drei', { agreed: '2026-11-26 14:30 call' }],
  ['nächster Anruf Mitte Januar', { agreed: '2027-01-15 call' }],
  ['nächster Anruf KW 50', { agreed: '2026-12-07 call' }],
  ['nächster Anruf nächsten Dienstag um 10', { agreed: '2026-12-01 10:00 call' }],
  ['nächster Anruf Ende des Monats', { agreed: '2026-11-30 call' }],
  [
    'nächster Anruf Sa 12.12.',
    { agreed: '2026-12-12 call', warns: ['Sa 12. Dez. ist dort frei; Mo 14. Dez.?'] },
  ],
  ['nächster Anruf am Freitag, den 11. Dezember, 10 Uhr', { agreed: '2026-12-11 10:00 call' }],
  ['vereinbart: Demo am 2.12. um 9:30', { agreed: '2026-12-02 09:30 meeting' }],
]);

table('Ruhe, Absagen und der Rest', true, [
  ['auf Eis bis 1.12.', { hold: '2026-12-01' }],
  ['legt uns für 3 Wochen auf Eis', { hold: '2026-12-15' }],
  ['stellt das Projekt drei Wochen zurück', { hold: '2026-12-15' }],
  ['nicht melden bis Januar', { hold: '2027-01-01' }],
  ['im Urlaub bis 14.12.', { away: '2026-12-14' }],
  ['ab Montag wieder da', { away: '2026-11-30' }],
  ['möchte keinen Newsletter', { optOut: 'newsletter' }],
  ['nicht mehr anrufen', { optOut: 'phone' }],
  ['nicht mehr kontaktieren', { optOut: 'all' }],
  ['keine Mails mehr', { optOut: 'mail' }],
  ['kein Budget bis Februar', { kick: 'no-budget 2027-02-01', signal: '2027-02-01' }],
  ['keine Priorität', { kick: 'not-a-priority' }],
  ['hat schon eine Lösung', { kick: 'already-have' }],
  ['kein Bedarf', { kick: 'no-problem' }],
  ['sieht den Nutzen noch nicht', { kick: 'cannot-see-it-yet' }],
  ['Vertrag läuft im Juni aus', { signal: '2027-06-01' }],
  ['neuer Einkaufsleiter ab 4.1.', { signal: '2027-01-04' }],
  ['kein Interesse', { release: null, asks: ['Bis wann?'] }],
  ['Bewertung B', { rating: 'B' }],
  ['Aufgabe: Preisliste prüfen bis Freitag', { todo: 'Preisliste prüfen by 2026-11-27' }],
  ['zu teuer', { contact: 'note ours noted other', who: 'anna', mood: 'negative' }],
  ['mag den Preis nicht', { contact: 'note ours noted other', who: 'anna', mood: 'negative' }],
]);

table('Zeilen, wie sie kommen', false, [
  [
    'Anna Lindqvist 20 Min telefoniert, fand die Demo gut, will bis Montag Preise für 40 Plätze',
    { contact: talked, who: 'anna', min: 20, mood: 'positive', ours: ['Preise für 40 Plätze by 2026-11-30'] },
  ],
  ['Habe Tom eine Mail geschrieben', { contact: 'mail ours written other', who: 'tom' }],
  ['Ines fragt nach dem Sicherheitsbericht bis Donnerstag', { ours: ['Sicherheitsbericht by 2026-11-26'] }],
  ['Priya ist bis 7.12. im Urlaub', { away: '2026-12-07' }],
  ['Treffen mit Jason morgen 10 Uhr', { agreed: '2026-11-25 10:00 meeting' }],
  [
    'Gespräch mit Marek: hat gerade keine Zeit, wir sollen uns im März wieder melden',
    { contact: talked, who: 'marek', notes: 'hat gerade keine Zeit', agreed: '2027-03-01' },
  ],
  ['Tom ruft am Freitag zurück', { theirs: ['ruft zurück by 2026-11-27'] }],
  ['ich rufe Tom am Freitag zurück', { agreed: '2026-11-27 call' }],
  [
    'Anna hat den Termin auf Donnerstag 14 Uhr verschoben',
    { contact: 'message theirs moved', who: 'anna', agreed: '2026-11-26 14:00' },
  ],
  ['Anna Lindqvist sagt ab', { contact: 'message theirs cancelled', who: 'anna' }],
  ['Lucía den Artikel geschickt', { contact: 'mail ours written gift', who: 'lucia', gave: 'Artikel' }],
  ['Jason besucht, 2 Stunden', { contact: 'visit ours talked other', who: 'jason', min: 120 }],
]);
