import { describe, expect, it } from 'vitest';
import { example, type Gist, gist } from './example.fixture.ts';
import { understand } from './understand.ts';

const talked = 'call ours talked ask';
const table = (name: string, rows: readonly (readonly [string, Gist])[]) =>
  describe(name, () => {
    it.each(rows)('%s', (line, expected) => {
      expect(gist(understand(line, example))).toEqual(expected);
    });
  });

/** Typed on Anna's page. */
const onPage = (name: string, rows: readonly (readonly [string, Gist])[]) =>
  describe(name, () => {
    it.each(rows)('%s', (line, expected) => {
      expect(gist(understand(line, { ...example, subject: { personId: 'anna' } }))).toEqual(expected);
    });
  });

table('a whole line', [
  [
    'call Anna 20m, liked pricing, she brings the CFO by Friday, we send SOC2 tomorrow, next call Fri 11 Dec 10:00',
    {
      contact: talked,
      who: 'anna',
      min: 20,
      mood: 'positive',
      theirs: ['brings the CFO by 2026-11-27'],
      ours: ['send SOC2 by 2026-11-25'],
      agreed: '2026-12-11 10:00 call',
    },
  ],
  [
    'met Jason and Priya at Hafenlogistik 45 min yesterday 15:00',
    { contact: 'meeting ours talked other', who: 'jason priya', at: '2026-11-23 15:00', min: 45 },
  ],
  [
    'Anna called, wants a proposal by Tuesday',
    { contact: 'call theirs talked', who: 'anna', ours: ['proposal by 2026-12-01'] },
  ],
  [
    'Called Tom. He will sign by end of month. We send the contract tomorrow. Speak again on 3 Dec at 14:00.',
    {
      contact: talked,
      who: 'tom',
      theirs: ['sign by 2026-11-30'],
      ours: ['send the contract by 2026-11-25'],
      agreed: '2026-12-03 14:00',
    },
  ],
  [
    'call Anna 20m; she brings the CFO by Friday and we send SOC2 tomorrow',
    {
      contact: talked,
      who: 'anna',
      min: 20,
      theirs: ['brings the CFO by 2026-11-27'],
      ours: ['send SOC2 by 2026-11-25'],
    },
  ],
  [
    'spoke to Marek 1h, no budget this year, budgets are made in February',
    { contact: talked, who: 'marek', min: 60, kick: 'no-budget 2027-02-01', signal: '2027-02-01' },
  ],
]);

table('contacts', [
  ['vm Tom', { contact: 'voicemail ours left-message ask', who: 'tom' }],
  [
    'voicemail Tom, asked him to call back',
    { contact: 'voicemail ours left-message ask', who: 'tom', notes: 'asked him to call back' },
  ],
  ['left a message for Tom', { contact: 'voicemail ours left-message ask', who: 'tom' }],
  ['called Tom, no answer', { contact: 'call ours not-reached ask', who: 'tom' }],
  ['called Tom no answer', { contact: 'call ours not-reached ask', who: 'tom' }],
  ["called Tom, didn't pick up", { contact: 'call ours not-reached ask', who: 'tom' }],
  ['called Tom, left a voicemail', { contact: 'voicemail ours left-message ask', who: 'tom' }],
  ['tried Tom', { contact: 'call ours not-reached ask', who: 'tom' }],
  ['tried to reach Tom', { contact: 'call ours not-reached ask', who: 'tom' }],
  ['missed call from Tom', { contact: 'call theirs not-reached', who: 'tom' }],
  ['20 min call with Anna', { contact: talked, who: 'anna', min: 20 }],
  ['I called Anna', { contact: talked, who: 'anna' }],
  ['quick call with Anna and Bob', { contact: talked, who: 'anna bob' }],
  ['spoke with Anna for half an hour', { contact: talked, who: 'anna', min: 30 }],
  ['Anna called back', { contact: 'call theirs talked', who: 'anna' }],
  ['call from Anna', { contact: 'call theirs talked', who: 'anna' }],
  [
    'mail to Lucía: sent the audits article',
    { contact: 'mail ours written gift', who: 'lucia', gave: 'audits article' },
  ],
  [
    'emailed Lucia the audits article',
    { contact: 'mail ours written gift', who: 'lucia', gave: 'audits article' },
  ],
  [
    'sent Lucia the audits article',
    { contact: 'mail ours written gift', who: 'lucia', gave: 'audits article' },
  ],
  [
    'sent Lucia the proposal as promised',
    { contact: 'mail ours written owed', who: 'lucia', gave: 'proposal as promised' },
  ],
  [
    'Ines wrote: can you send the security report?',
    {
      contact: 'mail theirs written',
      who: 'ines',
      notes: 'can you send the security report',
      ours: ['send the security report by ?'],
      asks: ['By when?'],
    },
  ],
  ['mail from Ines', { contact: 'mail theirs written', who: 'ines' }],
  ['Ines replied', { contact: 'mail theirs written', who: 'ines' }],
  ['linkedin message to Lucía', { contact: 'message ours written other', who: 'lucia' }],
  ['texted Lucía', { contact: 'message ours written other', who: 'lucia' }],
  ['Lucía texted', { contact: 'message theirs written', who: 'lucia' }],
  ['letter to Marek', { contact: 'letter ours written other', who: 'marek' }],
  ['lunch with Jason', { contact: 'meeting ours talked other', who: 'jason' }],
  [
    'had coffee with Jason this morning',
    { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-24 09:00' },
  ],
  ['visited Jason at Hafenlogistik', { contact: 'visit ours talked other', who: 'jason' }],
  ['Marek cancelled', { contact: 'message theirs cancelled', who: 'marek' }],
  [
    'Marek moved the meeting to Tuesday 10:00',
    { contact: 'message theirs moved', who: 'marek', agreed: '2026-12-01 10:00' },
  ],
  ['no-show Marek', { contact: 'meeting ours no-show other', who: 'marek' }],
  [
    'met Tom at the trade fair',
    { contact: 'event ours talked other', who: 'tom', notes: 'at the trade fair' },
  ],
  ['met Jason, Priya and Tom', { contact: 'meeting ours talked other', who: 'jason priya tom' }],
  ['met Jason with Ben', { contact: 'meeting ours talked other', who: 'jason' }],
  ['call Anna about the rollout', { contact: talked, who: 'anna', notes: 'about the rollout' }],
  [
    'call Anna 20m, they have 40 trucks',
    { contact: talked, who: 'anna', min: 20, notes: 'they have 40 trucks' },
  ],
]);

table('when it was', [
  ['met Jason yesterday', { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-23 12:00' }],
  ['met Jason on Friday', { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-20 12:00' }],
  [
    'met Jason last Tuesday at half past two',
    { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-17 14:30' },
  ],
  ['met Jason 3 days ago', { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-21 12:00' }],
  [
    'yesterday 15:00, met Jason',
    { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-23 15:00' },
  ],
  [
    'met Jason, yesterday, 45 min',
    { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-23 12:00', min: 45 },
  ],
  ['called Tom at 9am', { contact: talked, who: 'tom', at: '2026-11-24 09:00' }],
  ['met Jason yesterday 14h', { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-23 14:00' }],
  [
    'met Jason yesterday 14:00-14:45',
    { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-23 14:00', min: 45 },
  ],
  ['met Jason 12 Nov', { contact: 'meeting ours talked other', who: 'jason', at: '2026-11-12 12:00' }],
  [
    'met Jason tomorrow',
    {
      contact: 'meeting ours talked other',
      who: 'jason',
      at: '2026-11-25 12:00',
      warns: ['That is still to come: a contact can be recorded only once it took place.'],
    },
  ],
  ['call Anna 1.5h', { contact: talked, who: 'anna', min: 90 }],
  ['call Anna 1h30', { contact: talked, who: 'anna', min: 90 }],
  ['call Anna an hour', { contact: talked, who: 'anna', min: 60 }],
]);

table('plans are no contacts', [
  ['call Anna tomorrow', { todo: 'call Anna by 2026-11-25' }],
  ['call Anna on Friday', { todo: 'call Anna by 2026-11-27' }],
  ['meeting with Anna Friday 10:00', { agreed: '2026-11-27 10:00 meeting' }],
]);

onPage('promises', [
  ['she brings the CFO by Friday', { theirs: ['brings the CFO by 2026-11-27'] }],
  ["she'll introduce us to the board next week", { theirs: ['introduce us to the board by 2026-12-04'] }],
  ['promised to send the numbers by Monday', { theirs: ['send the numbers by 2026-11-30'] }],
  ['she will check with IT in two weeks', { theirs: ['check with IT by 2026-12-08'] }],
  ['she calls back Friday', { theirs: ['calls back by 2026-11-27'] }],
  ['Tom sends the contract by Friday', { theirs: ['sends the contract by 2026-11-27'] }],
  ["I'll send the deck tomorrow", { ours: ['send the deck by 2026-11-25'] }],
  ['we will prepare a quote by Thursday', { ours: ['prepare a quote by 2026-11-26'] }],
  ['Ben sends the report by Friday', { ours: ['sends the report by 2026-11-27'] }],
  ['send SOC2 tomorrow', { ours: ['send SOC2 by 2026-11-25'] }],
  ['asked for references by Friday', { ours: ['references by 2026-11-27'] }],
  ['she needs a security report by end of week', { ours: ['security report by 2026-11-27'] }],
  ['wants us to send the price list', { ours: ['send the price list by ?'], asks: ['By when?'] }],
  ['by Friday she sends the list', { theirs: ['sends the list by 2026-11-27'] }],
  ['they order in January', { theirs: ['order by 2027-01-31'] }],
  ['wants to think about it', { theirs: ['think about it by ?'], asks: ['By when?'] }],
  ['send Anna the deck tomorrow', { ours: ['send Anna the deck by 2026-11-25'] }],
  [
    'she uses a spreadsheet today',
    { contact: 'note ours noted other', who: 'anna', notes: 'she uses a spreadsheet today' },
  ],
]);

onPage('agreements', [
  ['next call Fri 11 Dec 10:00', { agreed: '2026-12-11 10:00 call' }],
  [
    'speak again on the 12th',
    { agreed: '2026-12-12', warns: ['Sat 12 Dec is a day off there; Mon 14 Dec?'] },
  ],
  ['agreed to talk in three weeks', { agreed: '2026-12-15' }],
  ['next meeting 2026-12-03 14:30', { agreed: '2026-12-03 14:30 meeting' }],
  ['next call tomorrow at 10', { agreed: '2026-11-25 10:00 call' }],
  ['next call tomorrow 10am', { agreed: '2026-11-25 10:00 call' }],
  ['next call 11 Dec half past two', { agreed: '2026-12-11 14:30 call' }],
  ['next call next Tuesday', { agreed: '2026-12-01 call' }],
  ['call her back on Monday', { agreed: '2026-11-30 call' }],
  ['we talk again mid January', { agreed: '2027-01-15' }],
  ['follow up end of month', { agreed: '2026-11-30' }],
  ['next call KW 50', { agreed: '2026-12-07 call' }],
  ['next call week 50', { agreed: '2026-12-07 call' }],
  ['demo booked for 2 Dec 9:30', { agreed: '2026-12-02 09:30 meeting' }],
  ['next call Dec 11, 10:00', { agreed: '2026-12-11 10:00 call' }],
  ['next call Friday, 11 December, 10:00', { agreed: '2026-12-11 10:00 call' }],
  ['next call 11/12/2026', { agreed: '2026-12-11 call' }],
  ['speak again 3 Nov', { agreed: '2026-11-03', warns: ['Tue 3 Nov has passed.'] }],
  [
    'next call Fri 12 Dec',
    {
      agreed: '2026-12-12 call',
      warns: [
        'The weekday does not fit: that day is Sat 12 Dec.',
        'Sat 12 Dec is a day off there; Mon 14 Dec?',
      ],
    },
  ],
  ['asked me to call again in Q1', { agreed: '2027-01-04 call' }],
  ['wants a demo next Wednesday at 3pm', { agreed: '2026-12-02 15:00 meeting' }],
  [
    'next call',
    { contact: 'note ours noted other', who: 'anna', notes: 'next call', asks: ['On which day?'] },
  ],
]);

onPage('quiet, kick-backs, and the rest', [
  ['put us on hold for 3 weeks', { hold: '2026-12-15' }],
  ['on hold until 1 Dec', { hold: '2026-12-01' }],
  ["don't call her until January", { hold: '2027-01-01' }],
  ['on hold', { hold: null, asks: ['Until when?'] }],
  ['she is away until 16 Dec', { away: '2026-12-16' }],
  ['on leave, back Monday', { away: '2026-11-30' }],
  ['out of office until Thursday', { away: '2026-11-26' }],
  ["don't call her any more", { optOut: 'phone' }],
  ['wants no newsletter', { optOut: 'newsletter' }],
  ['unsubscribe', { optOut: 'newsletter' }],
  ['do not contact her again', { optOut: 'all' }],
  ['no more emails', { optOut: 'mail' }],
  ['not a priority', { kick: 'not-a-priority' }],
  ['no budget until February', { kick: 'no-budget 2027-02-01', signal: '2027-02-01' }],
  ['already have a solution', { kick: 'already-have' }],
  ['staying with the competitor', { kick: 'competitor' }],
  ["can't see the need yet", { kick: 'cannot-see-it-yet' }],
  ['contract ends in June', { signal: '2027-06-01' }],
  ['new CFO starts 4 Jan', { signal: '2027-01-04' }],
  ['said no', { release: null, asks: ['Until when?'] }],
  ['release until March', { release: '2027-03-01' }],
  ['rate B', { rating: 'B' }],
  ['rating: long shot', { rating: 'long shot' }],
  ['todo: check the price list by Friday', { todo: 'check the price list by 2026-11-27' }],
  ['remind me to send flowers tomorrow', { todo: 'send flowers by 2026-11-25' }],
  ['liked pricing', { contact: 'note ours noted other', who: 'anna', mood: 'positive' }],
  ['too expensive', { contact: 'note ours noted other', who: 'anna', mood: 'negative' }],
  ["didn't like the price", { contact: 'note ours noted other', who: 'anna', mood: 'negative' }],
  ['called, no answer', { contact: 'call ours not-reached ask', who: 'anna' }],
  ['call 10m #pilot', { contact: talked, who: 'anna', min: 10, tags: ['pilot'] }],
  [
    'note: she has two dogs, by Friday',
    { contact: 'note ours noted other', who: 'anna', notes: 'note: she has two dogs, by Friday' },
  ],
]);

table('lines as they come', [
  [
    'Call with Anna Lindqvist (Norra Rör) 25 min: she loved the demo, wants pricing for 40 seats by Monday',
    { contact: talked, who: 'anna', min: 25, mood: 'positive', ours: ['pricing for 40 seats by 2026-11-30'] },
  ],
  ['No answer from Tom', { contact: 'call ours not-reached ask', who: 'tom' }],
  ["Anna didn't show up", { contact: 'meeting ours no-show other', who: 'anna' }],
  ['Priya wants to be left alone until 1 Feb', { hold: '2027-02-01' }],
  ['Priya asked us to wait 3 weeks', { hold: '2026-12-15' }],
  ['Anna promised the signed contract by EOD Friday', { theirs: ['signed contract by 2026-11-27'] }],
  ['Rate Tom A', { rating: 'A' }],
  ['sent Anna a LinkedIn message', { contact: 'message ours written other', who: 'anna' }],
  [
    'sent an email to Anna with the case study',
    { contact: 'mail ours written gift', who: 'anna', gave: 'case study' },
  ],
  [
    'met Anna, agreed to meet again on Tue Dec 8 at 10am at their office',
    { contact: 'meeting ours talked other', who: 'anna', agreed: '2026-12-08 10:00 meeting' },
  ],
  [
    'Anna will send the contract on Friday and I will call her on Monday',
    { theirs: ['send the contract by 2026-11-27'], agreed: '2026-11-30 call' },
  ],
  [
    'called Marek - busy, try again tomorrow',
    { contact: 'call ours not-reached ask', who: 'marek', notes: 'try again tomorrow' },
  ],
  ['Tom leaves the company in March', { signal: '2027-03-01' }],
  [
    'phone call with Tom Becker yesterday afternoon, 15 minutes',
    { contact: talked, who: 'tom', at: '2026-11-23 15:00', min: 15 },
  ],
  [
    'call anna, next step: demo 2 Dec 10am',
    { contact: talked, who: 'anna', agreed: '2026-12-02 10:00 meeting' },
  ],
  [
    'Ines replied: thanks, we speak on the 14th',
    { contact: 'mail theirs written', who: 'ines', notes: 'thanks', agreed: '2026-12-14' },
  ],
]);

table('people', [
  ['call anna', { contact: talked, who: 'anna' }],
  ['call lucia', { contact: talked, who: 'lucia' }],
  ['call lindqvist', { contact: talked, who: 'anna' }],
  ['call Mr Becker', { contact: talked, who: 'tom' }],
  ['call A. Lindqvist', { contact: talked, who: 'anna' }],
  ['call AL', { contact: talked, who: 'anna' }],
  ['call bob', { contact: talked, who: 'bob' }],
  ['call Robert Mueller', { contact: talked, who: 'bob' }],
  ['call Marek Novak', { contact: talked, who: 'marek', notes: 'Novak' }],
  ['call Luciia', { contact: talked, asks: ['Did you mean Lucía Prieto?'] }],
  ['call Eva', { contact: talked, asks: ['Which Eva?'] }],
  ['call Eva Winter', { contact: talked, who: 'eva2' }],
  ['call Eva at Norra Rör', { contact: talked, who: 'eva1' }],
  ['call Anna & Bob', { contact: talked, who: 'anna bob' }],
  ['call Anna Lindqvist and Bob', { contact: talked, who: 'anna bob' }],
  ['call May 20m', { contact: talked, who: 'may', min: 20 }],
  ['call Mark 20m', { contact: talked, who: 'mark', min: 20 }],
  [
    'Eva called, wants a proposal by Tuesday',
    { contact: 'call theirs talked', ours: ['proposal by 2026-12-01'], asks: ['Which Eva?'] },
  ],
  ['call w/ Anna 30m', { contact: talked, who: 'anna', min: 30 }],
  ['Priya Nair: not interested', { release: null, asks: ['Until when?'] }],
  ['next call tomorrow', { agreed: '2026-11-25 call', asks: ['With whom?'] }],
  ['call Ben', { contact: talked, asks: ['With whom?'] }],
  [
    'met Karim Haddad of Norra Rör',
    { contact: 'meeting ours talked other', strangers: ['Karim Haddad of Norra Rör AB'] },
  ],
  [
    'met Karim Haddad of Blue Fjord',
    {
      contact: 'meeting ours talked other',
      notes: 'of Blue Fjord',
      strangers: ['Karim Haddad of Blue Fjord'],
    },
  ],
  ['vm Karim', { contact: 'voicemail ours left-message ask', asks: ['Who is Karim?'] }],
  ['call 20m', { contact: talked, min: 20, asks: ['With whom?'] }],
]);

const voicemail = 'voicemail ours left-message ask';

table('lines once misread, which moved the plan the wrong way', [
  ['left Tom Becker a voicemail', { contact: voicemail, who: 'tom' }],
  ['Tom Becker left a voicemail', { contact: 'voicemail theirs left-message', who: 'tom' }],
  ['answered Tom Becker', { contact: 'mail ours written other', who: 'tom' }],
  ['replied to Tom Becker', { contact: 'mail ours written other', who: 'tom' }],
  ['Tom Becker replied', { contact: 'mail theirs written', who: 'tom' }],
  [
    'mailed Tom Becker asking for a call',
    { contact: 'mail ours written ask', who: 'tom', notes: 'asking for a call' },
  ],
  ['Tom Becker did not pick up', { contact: 'call ours not-reached ask', who: 'tom' }],
  ['newsletter to Tom Becker', { contact: 'newsletter ours written gift', who: 'tom' }],
  ['Tom Becker asked for three weeks', { hold: '2026-12-15' }],
  ['Tom Becker needs two weeks to decide', { hold: '2026-12-08' }],
  ['Tom Becker asked to be left alone for three weeks', { hold: '2026-12-15' }],
  ['leave Tom Becker alone until 15 Dec', { hold: '2026-12-15' }],
  ['Tom Becker said no, not before 1 Dec', { release: '2026-12-01' }],
  ['do not call Tom Becker before 15 Dec', { hold: '2026-12-15' }],
  ['no contact with Tom Becker before 15 Dec', { hold: '2026-12-15' }],
  ['do not call Tom Becker any more', { optOut: 'phone' }],
  ['stop mailing Tom Becker', { optOut: 'mail' }],
  ['Tom Becker does not want the newsletter', { optOut: 'newsletter' }],
  [
    'call Tom Becker, no budget this year, come back in February',
    { contact: talked, who: 'tom', kick: 'no-budget 2027-02-01', signal: '2027-02-01' },
  ],
  ['call Tom Becker, moved to 3 Dec', { contact: talked, who: 'tom', agreed: '2026-12-03' }],
]);

it('keeps the reason of a hold, and does not repeat the request as one', () => {
  const reasonOf = (line: string) => understand(line, example).hold?.reason;
  expect(reasonOf('Tom asked for three weeks because of the audit')).toBe('because of the audit');
  expect(reasonOf('Tom asked for three weeks')).toBe('');
});

it('names the day of what is told of an earlier one, instead of calling it today', () => {
  const said = (backdated: boolean) => understand('call Tom', { ...example, backdated }).parts[0]?.summary;
  expect(said(false)).toBe('Call with Tom Becker, today 10:20');
  expect(said(true)).toBe('Call with Tom Becker, Tue 24 Nov 10:20');
});
