/**
 * What sellers write down and what goes back and forth, as sentences to be filled in: {given} the person,
 * {spot} {trouble} {question} {article} {inspector} of their trade, {colleague} somebody beside them, {month},
 * {count}, {minutes}. A note is an opening, a middle and an end, each drawn without repetition.
 */
export const CALL_OPENINGS = [
  'Reached {given} at the second try, in a hurry but friendly.',
  '{given} picked up on the shop floor, loud in the background.',
  'Good call with {given}. Began with {inspector}: they come in {month}.',
  'Short call. {given} had read the note on {interest}.',
  '{given} called it good timing: the topic was on this week’s agenda.',
  'Spoke with {given} while driving back from the other site.',
  '{given} wanted to know first what others in the trade do.',
  '{given} had the figures ready.',
  'Ten quiet minutes with {given} before the shift change.',
  '{given} is calmer than in spring, the new line runs.',
  'Long call with {given}, most of it about {interest}.',
  '{given} remembered our last talk to the letter, including the price.',
] as const;

export const MIDDLES = [
  'Told me that {trouble}.',
  'The sore spot is {spot}: {count} readings a shift, all by hand.',
  'At {spot} they lose about {minutes} minutes a day to walking and writing.',
  'Asked: “{question}” Answered on the spot.',
  'Asked: “{question}” I said what we know and what we do not.',
  'Says plainly that {trouble}, and that nobody wants to hear it upstairs.',
  'Has {count} probes of another make and is tired of the batteries.',
  'Went through last month’s curve of {spot} together.',
  'Thinks {colleague} is the one who has to be convinced.',
  'Wants to start with {spot} and nothing else.',
  'Their year is planned around {inspector}.',
  'Compared it with doing nothing: {minutes} minutes a shift, three shifts.',
] as const;

export const ENDINGS = [
  'No decision needed now; stays interested.',
  'Will mention it to {colleague}.',
  'Liked the article, asked for more of that kind.',
  'Next talk when the season is over.',
  'I keep it short next time, {given} hates long mails.',
  'Not now, but the door is open.',
  'Wants to hear from us again, without slides.',
  'Budget is a question of {month}.',
  '{colleague} will look at the example report.',
  'Ended well: “call me before {inspector} does”.',
] as const;

export const VISIT_OPENINGS = [
  'Walked {spot} with {given} and {colleague}.',
  'Ninety minutes on site. {given} showed {spot} first.',
  'Coffee with {given}, then straight to {spot}.',
  'Site visit; {colleague} joined for the second half.',
  'Sat with {given} in the canteen, then saw {spot} in use.',
] as const;

export const VOICEMAILS = [
  'Left a message: the answer about {spot}, and my number.',
  'Mailbox. Said in two sentences why I called: {interest}.',
  'Voicemail full of wind. Said I try again, named the article.',
  'Left word with the front desk and on the mailbox.',
  'Message: one question on {spot}, five minutes are enough.',
] as const;

export const NO_ANSWERS = [
  'No answer, rang out twice.',
  'Front desk says {given} is in the hall until noon.',
  '{given} in a meeting, {colleague} took the call and was kind.',
  'Line busy, then nothing.',
] as const;

export interface Letter {
  readonly subject: string;
  readonly body: string;
}

export const ASKS: readonly Letter[] = [
  {
    subject: 'One question about {spot}',
    body: 'Hello {given},\n\nyou said that {trouble}. Who of you sees the curve first when that happens?\n\nIf ten minutes on the phone suit you better than writing, tell me when.\n\n{seller}',
  },
  {
    subject: 'Ten minutes on {interest}?',
    body: 'Hello {given},\n\ntwo companies of your size have changed how they deal with {interest} this year. May I tell you what they would not do again? Ten minutes, any day after three.\n\n{seller}',
  },
  {
    subject: 'Before {inspector} comes',
    body: 'Hello {given},\n\nlast year you had two weeks to get the papers together. Shall we look at what is missing this time, a month ahead? I would need the list from last year.\n\n{seller}',
  },
  {
    subject: 'The figures of {spot}',
    body: 'Hello {given},\n\ncould you send me one week of readings from {spot}? I lay them beside those of a comparable site and we talk about the difference.\n\n{seller}',
  },
  {
    subject: 'What did {colleague} say?',
    body: 'Hello {given},\n\nyou wanted to show the example report to {colleague}. What was the first question? I would rather answer it now than in a meeting.\n\n{seller}',
  },
];

export const GIFTS: readonly Letter[] = [
  {
    subject: '“{article}”',
    body: 'Hello {given},\n\nthis is three pages and has your situation on the second: {article}. No need to answer.\n\n{seller}',
  },
  {
    subject: 'For your file on {interest}',
    body: 'Hello {given},\n\nyou asked in passing how others handle {interest}. “{article}” has the numbers, with the sites named. Page 4 is the useful one.\n\n{seller}',
  },
  {
    subject: 'A move at one of your competitors',
    body: 'Hello {given},\n\na company of your trade now lets {inspector} look at its readings directly. What came of it is described in “{article}”. I thought you should know before they tell you.\n\n{seller}',
  },
  {
    subject: 'The table I spoke of',
    body: 'Hello {given},\n\nhere is the table on {spot}: what it costs to leave things as they are, per month and per shift. It goes with “{article}”.\n\n{seller}',
  },
];

export const REPLIES: readonly Letter[] = [
  {
    subject: 'Re: {interest}',
    body: '{seller},\n\nthanks, that was useful. One question: {question}\n\n{given}',
  },
  {
    subject: 'Re: your article',
    body: 'Good piece. Page 2 could be us. {colleague} has it on the desk now.\n\n{given}',
  },
  {
    subject: 'Re: {spot}',
    body: 'Hello {seller},\n\nwe had it again last week: {trouble}. Can you tell me how the others solved it?\n\nRegards\n{given}',
  },
  {
    subject: 'Re: short question',
    body: 'Not this month, we are in the middle of the season. Ask me again when it is over.\n{given}',
  },
  {
    subject: 'Re: the figures',
    body: 'Attached the readings of {spot}, one week, unfiltered. Be gentle.\n\n{given}',
  },
  {
    subject: 'Re: {inspector}',
    body: 'They announced themselves for {month}. What did you say was missing in most files?\n\n{given}',
  },
];

export const ANSWERS: readonly Letter[] = [
  {
    subject: 'Re: {interest}',
    body: 'Hello {given},\n\nshort answer: yes, and it is in the sheet attached, line 12. Long answer by phone whenever you like.\n\n{seller}',
  },
  {
    subject: 'Re: {spot}',
    body: 'Hello {given},\n\nthank you for the figures. The warm hour is between five and six, every day but Sunday: that is the door, not the unit. Curve attached.\n\n{seller}',
  },
  {
    subject: 'Re: your question',
    body: 'Hello {given},\n\nI asked our engineer, so that you get it first hand: it works, with the longer cable. I would not use the short one at {spot}.\n\n{seller}',
  },
  {
    subject: 'Re: {inspector}',
    body: 'Hello {given},\n\nmostly two things: the alarm list with who reacted, and the calibration dates. Both fit on one page; an example is attached.\n\n{seller}',
  },
];

export const RECAPS: readonly Letter[] = [
  {
    subject: 'What we agreed today',
    body: 'Hello {given},\n\nthank you for the time. In short:\n– {spot} first, the rest later\n– from you: {theirs}\n– from us: {ours}\n\nIf I have misheard something, tell me.\n\n{seller}',
  },
  {
    subject: 'Our talk about {spot}',
    body: 'Hello {given},\n\nso that both of us have the same notes. From you: {theirs}. From us: {ours}. Anything missing?\n\n{seller}',
  },
];

/** What customers promise, by effort from 1 (a mail) to 5 (their money and people). */
export const THEIR_PROMISES: readonly (readonly [what: string, effort: number])[] = [
  ['Sends one week of readings from {spot}', 2],
  ['Brings in {colleague}', 3],
  ['Names who signs', 2],
  ['Sends the floor plan', 2],
  ['Shows the example report to the board', 4],
  ['Lists the probes needed, bay by bay', 3],
  ['Asks IT for the network at {spot}', 2],
  ['Sends last year’s findings of {inspector}', 4],
  ['Frees two people for a day of installation', 5],
];

/** What we promise them. */
export const OUR_PROMISES = [
  'Calibration sheet for {spot}',
  'Price for {count} probes',
  'Example report as {inspector} wants it',
  'List of installers nearby',
  'Answer on the network at {spot}',
  'Contact at a company of the same size',
] as const;

export const INTERVIEW_NOTES = [
  'Prefers mail before eight. Do not call on Mondays.',
  'Knows the trade for thirty years; wants numbers, no adjectives.',
  'Asks for the price first and buys on trust.',
  'Answers within the hour or not at all.',
  'Came from a competitor of theirs two years ago.',
  'Likes to be shown the weak point first.',
] as const;

export const LOST_REASONS = [
  ['Frostwacht Systems', 'Their offer read the old sensors; ours would have replaced them'],
  ['nobody', 'The project was put off for a year after the change in management'],
  ['KoolTrace', 'Eleven per cent cheaper over three years, and the buyer decides on price'],
  ['their own IT', 'They build it themselves; the plant manager was against it'],
  ['Sensoria Nord', 'Was there before the requirements were written'],
  ['KoolTrace', 'We could not show a reference in their trade in time'],
] as const;

export const WON_REASONS = [
  'Reference visit with their plant manager; the price was never the question',
  'We were in before the requirements were written',
  'The trial in one hall found the door; they ordered for four',
  'Their auditor had seen our reports elsewhere',
] as const;

export const NEWSLETTERS = [
  {
    subject: 'Doors, docks and dawn: readings from 40 sites',
    body: 'What forty sites lose between five and six in the morning, and the three that do not. With the template for your own count.',
  },
  {
    subject: 'The auditor’s ten favourite questions',
    body: 'Collected over a year, with the answers that were accepted and two that were not.',
  },
  {
    subject: 'Summer is coming: what to check in an hour',
    body: 'Six checks before the first hot week, none of which needs a technician.',
  },
  {
    subject: 'Who is called at three in the morning?',
    body: 'How alarm chains are set up in practice, and why the second name matters more than the first.',
  },
  {
    subject: 'Energy by room: a year of numbers',
    body: 'Eleven cold stores measured by chamber instead of by hall. Where the money went.',
  },
  {
    subject: 'Paper or not: what inspectors said this year',
    body: 'Three inspectors on record about paper logs, signatures, and gaps.',
  },
  {
    subject: 'Claims that were paid',
    body: 'Four claims against carriers, with the curves that decided them.',
  },
] as const;
