/** Promises of both sides: due today, overdue, kept, broken; and a customer who only takes. */
import { call, opportunity, promised, theyWrite, visit, weWrite } from '../happenings.ts';
import { exchange } from '../ordinary.ts';
import { colleagues } from '../settled.ts';
import type { Telling } from './tell.ts';

/** A recap with the price was promised for today. */
export function promiseDueToday({ draft, team, firm }: Telling): void {
  const place = firm('Spreebogen Pharmalogistik GmbH', team.owner, 240, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'warm', title: 'Head of quality' });
  exchange(draft, who, who.back(50));
  const met = visit(draft, [who], who.on(who.back(2)), {
    body: 'Walked the 2–8 °C room and the cage. 40 probes, two gateways; the mapping study is three years old. Compares three suppliers this week and wants ours in writing.',
    reaction: 'positive',
    reactionWords: 'You are the first who asked for the mapping.',
  });
  promised(draft, who, met, {
    side: 'ours',
    what: 'Recap with the price for 40 probes and the calibration dates',
    due: who.ahead(0),
    type: 'give',
  });
  promised(draft, who, met, {
    side: 'theirs',
    what: 'Names who signs the validation',
    effort: 3,
    due: who.ahead(4),
  });
  opportunity(draft, [who], who.back(50), {
    name: 'Cold room and cage, 40 probes',
    stage: 'Proposal',
    amount: '29800.00',
    nextStep: 'Price in writing',
  });
  colleagues(draft, place, 3);
}

/** Proposal, two white papers, testimonials; nothing comes back, and now 45 days for free. */
export function onlyTakes({ draft, team, firm }: Telling): void {
  const place = firm('Alpenmilch Sennerei Oberaudorfer', team.owner, 200, { rating: 'B' });
  const who = draft.person(place, { rating: 'B', style: 'warm', title: 'Purchasing manager' });
  const seller = team.owner.name.split(' ')[0] ?? '';
  const first = visit(draft, [who], who.on(who.back(62)), {
    body: 'Friendly, much coffee. Collects everything there is on ripening cellars. Did not say who decides, nor by when.',
  });
  const deal = opportunity(draft, [who], who.back(62), {
    name: 'Ripening cellars, trial',
    stage: 'Proposal',
    amount: '18900.00',
  });
  const gives: readonly (readonly [what: string, back: number])[] = [
    ['White paper on humidity in ripening cellars', 55],
    ['Proposal with three variants', 41],
    ['White paper on defrost cycles', 30],
    ['Testimonials of two dairies', 17],
  ];
  for (const [what, back] of gives) {
    const due = who.back(back);
    promised(draft, who, first, {
      side: 'ours',
      what,
      due,
      type: 'give',
      status: 'kept',
      settledAt: who.on(due),
      opportunityId: deal.id,
    });
    weWrite(
      draft,
      who,
      who.on(due),
      'owed',
      {
        subject: what,
        body: `Hello ${who.given},\n\nas you asked: ${what.toLowerCase()}. What would you like to look at together afterwards?\n\n${seller}`,
      },
      { opportunityId: deal.id },
    );
  }
  promised(draft, who, first, {
    side: 'theirs',
    what: 'Introduces us to the cellar master',
    effort: 3,
    due: who.back(35),
    status: 'broken',
    settledAt: who.on(who.back(26)),
    settledNote: 'Asked twice. “Next month.”',
  });
  call(draft, who, who.on(who.back(24)), {
    body: 'Thanks for the papers. Would also like testimonials. No date, no colleague, no figures from their side.',
    opportunityId: deal.id,
  });
  theyWrite(
    draft,
    who,
    who.justNow(),
    {
      subject: '45 days of free access?',
      body: `Hello ${seller},\n\nthank you for the testimonials, very helpful. Could you give us the system for 45 days without charge, so that everybody can have a look? After that we would see.\n\n${who.given}`,
    },
    { opportunityId: deal.id },
  );
  colleagues(draft, place, 2);
}

/** Theirs kept three times, broken once, and one that was due yesterday. */
export function keptAndBroken({ draft, team, firm }: Telling): void {
  const place = firm('Chłodnia Bałtyk Sp. z o.o.', team.owner, 420, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'direct', title: 'Technical director' });
  const boss = draft.person(place, { rating: 'B', title: 'Managing director' });
  exchange(draft, boss, boss.back(30));
  exchange(draft, who, who.back(110));
  const first = visit(draft, [who, boss], who.on(who.back(70)));
  const deal = opportunity(draft, [boss, who], who.back(70), {
    name: 'Both halls, energy by chamber',
    stage: 'Needs clear',
    amount: '74300.00',
    nextStep: 'The energy bills of both halls',
  });
  const theirs: readonly (readonly [
    what: string,
    effort: number,
    back: number,
    status: 'kept' | 'broken',
  ])[] = [
    ['Sends the floor plans of both halls', 2, 63, 'kept'],
    ['Brings in the managing director', 3, 58, 'kept'],
    ['Asks the insurer what it wants to see', 3, 45, 'broken'],
    ['Frees an electrician for the trial', 5, 34, 'kept'],
  ];
  for (const [what, effort, back, status] of theirs) {
    const due = who.back(back);
    const settledNote = status === 'broken' ? 'The insurer never answered' : null;
    promised(draft, who, first, {
      side: 'theirs',
      what,
      effort,
      due,
      status,
      settledAt: who.on(due),
      settledNote,
    });
  }
  const last = call(draft, who, who.on(who.back(8)), {
    body: 'Trial runs. The warm hour in hall 2 is real, seen by all. Sends the energy bills of both halls; then we know what it costs.',
    opportunityId: deal.id,
    reaction: 'positive',
    reactionWords: 'Now I have something to show upstairs.',
  });
  promised(draft, who, last, {
    side: 'theirs',
    what: 'Sends the energy bills of both halls',
    effort: 3,
    due: who.back(1),
    opportunityId: deal.id,
  });
  colleagues(draft, place, 2);
}

/** Promised for the day before yesterday and not delivered yet. */
export function promiseOverdue({ draft, team, firm }: Telling): void {
  const place = firm('Göta Kyltransport AB', team.maren, 350, { rating: 'B' });
  const who = draft.person(place, { rating: 'B', title: 'Operations director' });
  exchange(draft, who, who.back(80));
  const talk = call(draft, who, who.on(who.back(7)));
  promised(draft, who, talk, {
    side: 'ours',
    what: 'List of installers between Göteborg and Malmö',
    due: who.back(2),
    type: 'give',
  });
  colleagues(draft, place, 3);
}
