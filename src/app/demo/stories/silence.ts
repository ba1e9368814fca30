/** People who do not answer, are away, want no mail, or said no. */
import { isoFromDay } from '../../../core/time/day.ts';
import type { ReleaseRecord } from '../../ports/records.ts';
import type { Customer, Draft } from '../draft.ts';
import { call, happened, opportunity, theyWrite, tried, visit, weWrite } from '../happenings.ts';
import { exchange, longShotHistory } from '../ordinary.ts';
import { colleagues } from '../settled.ts';
import type { Telling } from './tell.ts';

/** A proposal, and then nothing: three attempts on three channels, the last seven working days ago. */
export function wentQuiet({ draft, team, firm }: Telling): void {
  const place = firm('Domaine des Sept Moulins', team.owner, 270, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'warm', title: 'Managing director' });
  const seller = team.owner.name.split(' ')[0] ?? '';
  exchange(draft, who, who.back(75));
  visit(draft, [who], who.on(who.back(40)));
  const deal = opportunity(draft, [who], who.back(40), {
    name: 'Barrel cellar and tank hall',
    stage: 'Proposal',
    amount: '22700.00',
  });
  const asked = theyWrite(
    draft,
    who,
    who.on(who.back(26)),
    {
      subject: 'Re: tank 9',
      body: `Hello ${seller},\n\nplease make us an offer for the cellar and the tank hall, with the valve.\n\n${who.given}`,
    },
    { opportunityId: deal.id },
  );
  weWrite(
    draft,
    who,
    who.after(asked.at, 90),
    'owed',
    {
      subject: 'Offer: cellar and tank hall',
      body: `Hello ${who.given},\n\nattached, with the valve and without. The difference is on page 2. Shall we go through it together?\n\n${seller}`,
    },
    { opportunityId: deal.id },
  );
  weWrite(
    draft,
    who,
    who.on(who.back(13)),
    'ask',
    {
      subject: 'Page 2 of the offer',
      body: `Hello ${who.given},\n\ndoes the valve stay in or go out? That is the only thing that keeps the price open.\n\n${seller}`,
    },
    { opportunityId: deal.id },
  );
  tried(draft, who, who.on(who.back(11)), 'call', `Rang out. The office says ${who.given} is in the vines.`);
  tried(
    draft,
    who,
    who.on(who.back(7)),
    'voicemail',
    'Said that tank 9 has another Saturday ahead, and my number.',
  );
  colleagues(draft, place, 2);
}

/** Out of office: not an answer; left alone until the day after the return. */
export function absent({ draft, team, firm }: Telling): void {
  const place = firm('Klinikum Weserlust Apotheke', team.owner, 310, { rating: 'B' });
  const who = draft.person(place, { rating: 'B', style: 'warm', title: 'Head of quality' });
  exchange(draft, who, who.back(90));
  exchange(draft, who, who.back(33));
  const at = who.on(who.back(3));
  weWrite(draft, who, at, 'ask', {
    subject: 'The ward fridges',
    body: `Hello ${who.given},\n\nyou wanted to count the fridges on the wards. How many are there now?\n\n${team.owner.name.split(' ')[0]}`,
  });
  const back = who.ahead(5);
  const noticedAt = who.after(at, 1);
  theyWrite(
    draft,
    who,
    noticedAt,
    {
      subject: `Automatic reply: The ward fridges`,
      body: `I am away and back on ${isoFromDay(back)}. In urgent cases the pharmacy’s front desk helps.`,
    },
    { automatic: true },
  );
  draft.book.absences.push({
    id: draft.id(noticedAt),
    personId: who.record.id,
    noticedAt,
    backOn: isoFromDay(back),
    source: 'mail',
    endedAt: null,
    recordedBy: team.owner.id,
  });
  colleagues(draft, place, 3);
}

/** One wants nothing at all any more; one no newsletters, but calls are fine. */
export function optedOut({ draft, team, firm }: Telling): void {
  const place = firm('Kingsland Patisserie Group', team.owner, 380, { rating: 'B' });
  const who = draft.person(place, { rating: 'long-shot', title: 'Purchasing manager' });
  longShotHistory(draft, who, who.today - 125);
  const at = who.on(who.daysBack(120));
  theyWrite(
    draft,
    who,
    at,
    { subject: 'Stop', body: 'Please take me off every list, mail and phone. Thank you.' },
    {
      reaction: 'negative',
      reactionWords: 'Please take me off every list.',
      answerWaivedAt: who.after(at, 30),
      answerWaivedReason: 'Confirmed by the opt-out',
    },
  );
  optOut(draft, who, 'all', at, 'Please take me off every list, mail and phone.');
  const other = draft.person(place, { rating: 'B', title: 'Plant manager' });
  exchange(draft, other, other.back(25));
  optOut(draft, other, 'newsletter', other.on(other.daysBack(60)), 'Unsubscribed from the newsletter');
  colleagues(draft, place, 2);
}

/** A plain no, with the day on which one may ask again. */
export function plainNo({ draft, team, firm }: Telling): void {
  const place = firm('Mälaren Mejeri AB', team.owner, 290, { rating: 'B' });
  const who = draft.person(place, { rating: 'B', style: 'direct', title: 'Plant manager' });
  exchange(draft, who, who.back(85));
  const talk = call(draft, who, who.on(who.daysBack(38)), {
    body: 'A plain no: they signed with their present supplier for another year. Thanked for being told. May ask again when that year is nearly over.',
    reaction: 'neutral',
    reactionWords: 'No. But you were the only one who did not argue.',
  });
  release(
    draft,
    who,
    talk.at,
    'plain-no',
    'Signed with the present supplier for another year',
    who.today + 270,
  );
  colleagues(draft, place, 2);
}

/** The last letter was sent to everybody; now they are left alone. */
export function pushed({ draft, team, firm }: Telling): void {
  const place = firm('Caseificio Gennargentu', team.owner, 400, { rating: 'B' });
  const who = draft.person(place, { rating: 'B', title: 'Managing director' });
  exchange(draft, who, who.daysBack(190));
  visit(draft, [who], who.on(who.daysBack(140)));
  weWrite(draft, who, who.on(who.daysBack(118)), 'ask', {
    subject: 'The offer for the two cellars',
    body: `Hello ${who.given},\n\nis anything missing to decide?\n\n${team.owner.name.split(' ')[0]}`,
  });
  tried(draft, who, who.on(who.daysBack(110)), 'call');
  tried(draft, who, who.on(who.daysBack(101)), 'voicemail');
  const letter = weWrite(draft, who, who.on(who.daysBack(64)), 'owed', {
    subject: 'I take it that you chose somebody else',
    body: `Hello ${who.given},\n\nwe have looked at what you need and offered something that helps, and I have heard neither yes nor no. I take it that you decided for somebody else. Would you tell me who it was, and where they were better? After this I leave you in peace.\n\n${team.owner.name.split(' ')[0]}`,
  });
  release(draft, who, letter.at, 'pushed', 'Last letter sent, no answer', null);
  colleagues(draft, place, 2);
}

/** Retired: released for good, by hand. */
export function retired({ draft, team, firm }: Telling): void {
  const place = firm('Aire Valley Cold Store', team.maren, 500, { rating: 'C' });
  const who = draft.person(place, { rating: 'C', title: 'Maintenance lead' });
  exchange(draft, who, who.daysBack(160));
  const at = who.on(who.daysBack(41));
  happened(draft, [who], at, {
    kind: 'note',
    purpose: 'other',
    body: `${who.given} retired at the end of the month.`,
  });
  release(draft, who, at, 'by-hand', 'Retired', null);
  colleagues(draft, place, 3);
}

function release(
  draft: Draft,
  who: Customer,
  at: number,
  kind: ReleaseRecord['kind'],
  reason: string,
  until: number | null,
): void {
  const releasedAt = who.after(at, 5);
  draft.book.releases.push({
    id: draft.id(releasedAt),
    personId: who.record.id,
    kind,
    reason,
    at: releasedAt,
    untilDay: until === null ? null : isoFromDay(until),
    takenBackAt: null,
    recordedBy: who.seller.id,
  });
}

function optOut(
  draft: Draft,
  who: Customer,
  channel: 'all' | 'newsletter',
  at: number,
  evidence: string,
): void {
  draft.book.permissions.push({
    id: draft.id(at),
    personId: who.record.id,
    channel,
    allowed: false,
    at: who.after(at, 1),
    source: 'told us by mail',
    evidence,
    recordedBy: who.seller.id,
  });
}
