/** When the light goes on: budgets that are made, a new job, a long shot that answers, somebody unknown who asks. */
import { type Day, dayFromIso, isoFromDay } from '../../../core/time/day.ts';
import type { Customer } from '../draft.ts';
import { call, happened, signalled, theyWrite, visit } from '../happenings.ts';
import { exchange, longShotHistory } from '../ordinary.ts';
import { colleagues } from '../settled.ts';
import type { Telling } from './tell.ts';

/** Kicked back: no budget this year. The day on which budgets are made is noted. */
export function kickedBackForBudget({ draft, team, firm }: Telling): void {
  const place = firm('Bodegas Peña Larrate', team.owner, 190, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'warm', title: 'Finance director' });
  exchange(draft, who, who.back(60));
  const day = who.daysBack(25);
  const budgets = firstOfMonthAfter(who.today + 25);
  const met = visit(draft, [who], who.on(day), {
    body: `Would take it today, has no budget this year. Budgets are made in ${monthOf(budgets)}; ${who.given} puts us on the list and wants to be reminded then. Until then an article now and then.`,
    reaction: 'positive',
    reactionWords: 'Come back when there is money.',
  });
  signalled(draft, who, who.after(met.at, 5), {
    kind: 'budget',
    text: `Budgets are made in ${monthOf(budgets)}`,
    foreseenDay: isoFromDay(budgets),
  });
  colleagues(draft, place, 2);
}

/** The same a year later: the foreseen day is today. */
export function budgetsAreMade({ draft, team, firm }: Telling): void {
  const place = firm('Tisza Hűtőház Zrt.', team.maren, 430, { rating: 'A' });
  const who = draft.person(place, { rating: 'A', style: 'warm', title: 'Technical director' });
  exchange(draft, who, who.back(95));
  const talk = call(draft, who, who.on(who.daysBack(30)));
  signalled(draft, who, who.after(talk.at, 5), {
    kind: 'budget',
    text: 'The budget round for next year begins',
    foreseenDay: isoFromDay(who.ahead(0)),
  });
  colleagues(draft, place, 3);
}

/** Somebody who liked us has a new job at another company. */
export function newJob({ draft, team, firm }: Telling): void {
  const before = firm('Hex River Table Grapes', team.dara, 520, { rating: 'B' });
  colleagues(draft, before, 2);
  const now = firm('Umgeni Poultry', team.owner, 350, { rating: 'C' });
  const who = draft.person(now, { rating: 'B', style: 'warm', title: 'Operations director' });
  exchange(draft, who, who.back(120));
  call(draft, who, who.on(who.back(28)), {
    body: `${who.given} leaves the grapes after eight years. Brought us in there and said so to the successor. Will write when settled.`,
  });
  const started = who.onOrBefore(who.today - 12);
  for (const [account, title, first, last] of [
    [before.account.id, 'Packhouse manager', who.today - 2900, started - 1],
    [now.account.id, 'Operations director', started, null],
  ] as const) {
    draft.book.jobs.push({
      id: draft.id(draft.now),
      personId: who.record.id,
      accountId: account,
      title,
      firstDay: isoFromDay(first),
      lastDay: last === null ? null : isoFromDay(last),
    });
  }
  signalled(draft, who, who.on(who.back(1)), {
    kind: 'new-job',
    text: 'Leads operations at Umgeni Poultry now',
  });
  colleagues(draft, now, 2);
}

/** Years of newsletters, and then an answer. */
export function longShotWokeUp({ draft, team, firm }: Telling): void {
  const place = firm('Café Serra do Brejo', team.owner, 500);
  const who = draft.person(place, { rating: 'long-shot', title: 'Head of quality' });
  const seller = team.owner.name.split(' ')[0] ?? '';
  longShotHistory(draft, who, who.back(2));
  theyWrite(
    draft,
    who,
    who.justNow(),
    {
      subject: 'Re: Doors, docks and dawn',
      body: `Hello ${seller},\n\nI have read your letters for a year and never wrote. The one on the early morning is us: bay 7 stands at 71 % between five and six. What did the three sites do that lost nothing? We build a second warehouse next year.\n\n${who.given}`,
    },
    { reaction: 'positive', reactionWords: 'I have read your letters for a year.' },
  );
  colleagues(draft, place, 2);
}

/** A first question of somebody who is in no book: within the hour. */
export function unknownEnquiry({ draft, team, firm }: Telling): void {
  const place = firm('Berea Road Blood Service', team.owner, 30);
  const known = draft.person(place, { rating: 'C', title: 'IT security' });
  call(draft, known, known.on(known.back(12)));
  const { id } = happened(draft, [known], known.justNow(), {
    kind: 'mail',
    direction: 'theirs',
    enquiry: true,
    unknownSender: true,
    subject: 'Platelet agitators at night',
    body: 'Good day,\n\nour accreditation gives us until spring. We check eleven agitators by hand every four hours, nights too. Do you have something that is certified for blood products, and what would eleven cost?\n\nThank you\nThe donor centre',
  });
  const participation = draft.book.participants.findIndex((it) => it.interaction === id);
  draft.book.participants[participation] = { interaction: id, people: [], users: [] };
}

/** A plain question on a working day, for another seller. */
export function openQuestion({ draft, team, firm }: Telling): void {
  for (const [name, seller] of [
    ['Minato Reizō', team.aroha],
    ['Rheinkühl Lager Köln-Niehl', team.maren],
    ['Bay Leaf Produce', team.dara],
  ] as const) {
    const place = firm(name, seller, 320, { rating: 'B' });
    const who: Customer = draft.person(place, { rating: 'B' });
    exchange(draft, who, who.back(44));
    const cast = { given: who.given, colleague: 'the night shift', seller: seller.name.split(' ')[0] ?? '' };
    theyWrite(draft, who, who.justNow(), place.writer.reply(cast));
    colleagues(draft, place, 2);
  }
}

/** The first day of the month after: a day that people name. */
function firstOfMonthAfter(day: Day): Day {
  const first = Temporal.PlainDate.from(isoFromDay(day)).with({ day: 1 }).add({ months: 1 });
  return dayFromIso(first.toString());
}

function monthOf(day: Day): string {
  return Temporal.PlainDate.from(isoFromDay(day)).toLocaleString('en', { month: 'long' });
}
