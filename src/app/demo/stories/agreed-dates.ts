/** Dates that were agreed: to be kept today, passed yesterday, still to come, and the holds that customers ask for. */
import {
  agreed,
  call,
  held,
  opportunity,
  promised,
  theyWrite,
  tried,
  visit,
  weWrite,
} from '../happenings.ts';
import { exchange } from '../ordinary.ts';
import { acquaintance, colleagues } from '../settled.ts';
import type { Telling } from './tell.ts';

/** A distributor who is direct: dates are contracts, kept by both sides; today is one of them. */
export function directDistributor({ draft, team, firm }: Telling): void {
  const place = firm('Chesapeake Provision Distributors', team.owner, 260, { rating: 'A' });
  const who = draft.person(place, {
    rating: 'A',
    style: 'direct',
    title: 'Owner',
    interests: ['cost', 'reliability'],
  });
  const first = visit(draft, [who], who.on(who.back(60)), {
    body: `${who.given} built this alone and says so. Cares about cost and reliability, nothing else; no small talk. Gave me the timeline: lease of the second warehouse first, then this.`,
  });
  const deal = opportunity(draft, [who], who.back(60), {
    name: 'Two warehouses, doors and probes',
    stage: 'Proposal',
    amount: '48200.00',
    currency: 'USD',
    nextStep: 'Go through the paperwork together',
  });
  agreed(draft, who, first, who.back(45), { note: 'After the lease is signed' });
  const second = call(draft, who, who.on(who.back(45)), {
    opportunityId: deal.id,
    body: `Asked me why I had said 38 probes in the first talk and 42 now. Because of the second dock; noted. Same answer next time.`,
  });
  agreed(draft, who, second, who.back(24));
  tried(
    draft,
    who,
    who.on(who.back(24)),
    'voicemail',
    'We had agreed on today. Said so, and that I try again tomorrow.',
  );
  const third = call(draft, who, who.on(who.back(22)), {
    opportunityId: deal.id,
    body: 'Back from the coast. Two reasons not to sign today: the old contract runs until month end, and the electrician. Answered both, moved on.',
  });
  promised(draft, who, third, {
    side: 'theirs',
    what: 'Sends the notice for the old contract',
    effort: 4,
    due: who.back(12),
    status: 'kept',
    settledAt: who.on(who.back(13)),
  });
  const last = call(draft, who, who.on(who.back(9)), {
    opportunityId: deal.id,
    body: 'Notice is out. Wants to hear from us when the electrician has been, not before. Direct as ever: “you said Thursday once and called on Friday”.',
  });
  agreed(draft, who, last, who.ahead(0), { note: 'The electrician has been there by then' });
  colleagues(draft, place, 2);
}

/** The agreed day passed yesterday: we tried, nothing came back. */
export function passedYesterday({ draft, team, firm }: Telling): void {
  const place = firm('Conservas Alvor', team.owner, 330, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'direct', title: 'Plant manager' });
  exchange(draft, who, who.back(90));
  visit(draft, [who], who.on(who.back(48)));
  const last = call(draft, who, who.on(who.back(15)), {
    body: `${who.given} compares three suppliers and has read all of it. Will know after the council of the owners, wants to talk then. Asked for no mails in between.`,
  });
  agreed(draft, who, last, who.back(1), { note: 'After the owners’ council' });
  tried(
    draft,
    who,
    who.on(who.back(1)),
    'voicemail',
    'The day we had agreed on. Left my number and said that I am at the desk until six.',
  );
  opportunity(draft, [who], who.back(48), {
    name: 'Canning line and cold rooms',
    stage: 'Decision',
    amount: '37600.00',
    nextStep: 'Hear what the owners decided',
  });
  colleagues(draft, place, 3);
}

/** Something was promised for tomorrow while they are left alone: it goes out, and nothing else. */
export function promiseInsideQuiet({ draft, team, firm }: Telling): void {
  const place = firm('Laiterie du Vercors-Sud', team.owner, 300, { rating: 'B' });
  const who = draft.person(place, { rating: 'A', style: 'warm', title: 'Head of quality' });
  exchange(draft, who, who.back(70));
  const talk = call(draft, who, who.on(who.back(4)), {
    body: `The contract with the present supplier ends in spring. ${who.given} takes it to the board and wants us to be quiet until then, except for the reference.`,
  });
  agreed(draft, who, talk, who.ahead(11), { note: 'The board has met by then' });
  promised(draft, who, talk, {
    side: 'ours',
    what: 'Contact at a dairy of the same size that changed last year',
    due: who.ahead(1),
    type: 'give',
  });
  colleagues(draft, place, 2);
}

/** On hold for three weeks: two other projects come first. It covers everybody in the opportunity. */
export function onHold({ draft, team, firm }: Telling): void {
  const place = firm('Western Ghats Dairy', team.owner, 280, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'warm', title: 'Supply chain lead' });
  const chief = draft.person(place, { rating: 'B', title: 'Finance director' });
  exchange(draft, who, who.back(75));
  exchange(draft, chief, chief.back(40));
  const met = visit(draft, [who, chief], who.on(who.back(28)));
  const deal = opportunity(draft, [chief, who], who.back(28), {
    name: 'Four collection centres',
    stage: 'Needs clear',
    amount: '61500.00',
  });
  promised(draft, who, met, {
    side: 'theirs',
    what: 'Lists the probes they need, centre by centre',
    effort: 3,
    due: who.back(20),
    status: 'kept',
    settledAt: who.on(who.back(21)),
  });
  const letter = {
    subject: 'Re: the four centres',
    body: `Hello ${team.owner.name.split(' ')[0]},\n\nthe new milk line and the audit come first. Please give us three weeks, I come back to you on this then.\n\n${who.given}`,
  };
  const asked = theyWrite(draft, who, who.on(who.daysBack(9)), letter, { opportunityId: deal.id });
  weWrite(draft, who, who.after(asked.at, 35), 'owed', {
    subject: 'Re: the four centres',
    body: `Hello ${who.given},\n\nof course. We leave you in peace until then; if the audit needs a curve, write and you have it the same day.\n\n${team.owner.name.split(' ')[0]}`,
  });
  held(draft, who, asked.at, who.ahead(8), 'the new milk line and the audit come first', {
    scope: 'opportunity',
    opportunityId: deal.id,
  });
  colleagues(draft, place, 2);
}

/** A hold that is over today: to be taken up again, as they said. */
export function holdIsOver({ draft, team, firm }: Telling): void {
  const place = firm('Lakeshore Biologics Distribution', team.dara, 310, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'warm', title: 'Compliance officer' });
  exchange(draft, who, who.back(60));
  const talk = call(draft, who, who.on(who.back(15)), {
    body: 'Stock-taking in all rooms. Three weeks, then gladly; the validation plan is read and has two remarks.',
  });
  held(draft, who, talk.at, who.ahead(0), 'stock-taking in all rooms');
  colleagues(draft, place, 3);
}

/** Their Thursday is our Friday: a seller in Auckland, customers in Los Angeles. */
export function acrossTheDateLine({ draft, team, firm }: Telling): void {
  const farm = firm('Pacific Crest Berry Farms', team.aroha, 400, { rating: 'A' });
  const grower = draft.person(farm, { rating: 'A', style: 'direct', title: 'Head of logistics' });
  exchange(draft, grower, grower.back(66));
  const talk = call(draft, grower, grower.on(grower.back(10)), {
    body: 'Harvest plan is fixed now. Wants our price for the field coolers on the agreed day, in the morning there; before eight nobody is in the office.',
  });
  agreed(draft, grower, talk, grower.ahead(0), { minute: 9 * 60 + 30, note: 'Morning there, our next day' });
  colleagues(draft, farm, 2);
  const terminal = firm('San Pedro Reefer Terminal', team.aroha, 220, { rating: 'B' });
  const dock = draft.person(terminal, { rating: 'B', title: 'Warehouse manager' });
  exchange(draft, dock, dock.back(80));
  const last = call(draft, dock, dock.on(dock.back(6)));
  agreed(draft, dock, last, dock.ahead(7), { note: 'When the union talks are over' });
  acquaintance(draft, terminal, 'C');
}
