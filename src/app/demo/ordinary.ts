/** The ordinary history of a relationship: exchanges at the pace of its rating, back from the latest one. */
import type { Day } from '../../core/time/day.ts';
import type { InteractionRecord } from '../ports/records.ts';
import type { Customer, Draft } from './draft.ts';
import { call, castOf, happened, promised, theyWrite, tried, visit, weWrite } from './happenings.ts';
import { NEWSLETTERS } from './words/sentences.ts';

/** Days between two exchanges, a little under the ideal gaps of the ratings A, B and C. */
const PACE: Readonly<Record<string, readonly [least: number, most: number]>> = {
  A: [26, 42],
  B: [62, 91],
  C: [120, 180],
};

/** Further back, somebody else may have been there too without changing whose turn it is now. */
const LONG_AGO = 200;

/**
 * Tells a relationship from its beginning until the day of its latest exchange. Everything is answered, nothing
 * is left open. Returns that latest exchange.
 */
export function ordinaryHistory(draft: Draft, who: Customer, latest: Day): InteractionRecord {
  const [least, most] = PACE[who.record.rating ?? who.firm.account.rating ?? 'C'] ?? [62, 91];
  const days: Day[] = [latest];
  for (let day = latest; ; ) {
    day -= draft.random.whole(least, most);
    if (day <= who.firm.since) break;
    days.unshift(who.onOrBefore(day));
  }
  let last: InteractionRecord | null = null;
  for (const day of days) last = exchange(draft, who, day);
  return last ?? call(draft, who, who.on(latest));
}

/** One exchange, of one of the usual kinds, with what precedes and follows it on the days around. */
export function exchange(draft: Draft, who: Customer, day: Day): InteractionRecord {
  const { random } = draft;
  const at = who.on(day);
  const dice = random.whole(1, 10);
  const before = who.onOrBefore(day - random.whole(2, 4));
  if (dice <= 4) {
    if (random.chance(0.4) && before > who.firm.since) {
      tried(draft, who, who.on(before), random.pick(['call', 'voicemail']));
    }
    const talk = call(draft, who, at, reactionOf(draft));
    if (random.chance(0.25)) withPromises(draft, who, talk);
    return talk;
  }
  if (dice <= 6) {
    const other = who.today - day > LONG_AGO ? companionOf(draft, who) : undefined;
    const met = visit(draft, other ? [who, other] : [who], at, reactionOf(draft));
    withPromises(draft, who, met);
    return met;
  }
  const { writer } = who.firm;
  if (before > who.firm.since) {
    if (dice <= 8) {
      const { article, ...letter } = writer.gift(castOf(who));
      weWrite(draft, who, who.on(before), 'gift', letter, { valueGiven: article });
    } else {
      weWrite(draft, who, who.on(before), 'ask', writer.ask(castOf(who)));
    }
  }
  const reply = theyWrite(draft, who, at, writer.reply(castOf(who)), { reaction: 'neutral' });
  weWrite(draft, who, who.after(at, random.whole(20, 95)), 'owed', writer.answer(castOf(who)));
  return reply;
}

/** Somebody of the same company who was known by then and comes along. */
function companionOf({ random }: Draft, who: Customer): Customer | undefined {
  return who.firm.people.find((it) => it !== who && !it.record.note?.startsWith('New') && random.chance(0.4));
}

/** Both sides promise, both keep it within days (theirs not always), and a recap says so. */
function withPromises(draft: Draft, who: Customer, talk: InteractionRecord): void {
  const { random } = draft;
  const { writer } = who.firm;
  const cast = castOf(who);
  const theirs = writer.theirPromise(cast);
  const ours = writer.ourPromise(cast);
  weWrite(
    draft,
    who,
    who.after(talk.at, random.whole(40, 90)),
    'owed',
    writer.recap(cast, theirs.what, ours),
  );
  const due = who.onOrAfter(who.dayOf(talk.at) + random.whole(4, 8));
  const settledAt = who.on(due);
  if (due >= who.back(1)) {
    promised(draft, who, talk, { side: 'theirs', ...theirs, due: who.ahead(random.whole(4, 9)) });
    return;
  }
  const kept = random.chance(0.8);
  promised(draft, who, talk, {
    side: 'theirs',
    ...theirs,
    due,
    status: kept ? 'kept' : 'broken',
    settledAt,
    settledNote: kept ? null : 'Asked twice, then the season began',
  });
  promised(draft, who, talk, { side: 'ours', what: ours, due, type: 'give', status: 'kept', settledAt });
}

function reactionOf({ random }: Draft): Partial<InteractionRecord> {
  if (random.chance(0.55)) return {};
  return random.pick([
    { reaction: 'positive', reactionWords: 'Tell me more about the second one.' },
    { reaction: 'positive', reactionWords: 'That was a good use of my time.' },
    { reaction: 'positive', reactionWords: 'I never looked at it from that side.' },
    { reaction: 'neutral', reactionWords: 'We will see after the season.' },
    { reaction: 'neutral', reactionWords: 'Send it, I will read it on the train.' },
    { reaction: 'negative', reactionWords: 'Not another brochure, please.' },
  ] as const);
}

/**
 * A long shot: met once, then the newsletter every thirteen weeks, the same issues for everybody.
 * @param lastIssue the day of the latest issue, in their zone
 */
export function longShotHistory(draft: Draft, who: Customer, lastIssue: Day): void {
  const first = who.onOrBefore(who.firm.since + draft.random.whole(4, 9));
  const note = who.firm.writer.fill(
    'Met {given} at the fair, five minutes at the stand. Collects information, nothing planned. Has {spot} on paper.',
    castOf(who),
  );
  happened(draft, [who], who.on(first), { kind: 'event', reached: true, durationMinutes: 10, body: note });
  for (const { day, issue } of issuesBetween(first, lastIssue)) {
    happened(draft, [who], who.on(who.onOrBefore(day)), {
      kind: 'newsletter',
      purpose: 'gift',
      ...issue,
    });
  }
}

function issuesBetween(first: Day, last: Day) {
  const issues: { day: Day; issue: (typeof NEWSLETTERS)[number] }[] = [];
  for (const [i, issue] of NEWSLETTERS.entries()) {
    const day = last - i * 91;
    if (day > first + 5) issues.unshift({ day, issue });
  }
  return issues;
}
