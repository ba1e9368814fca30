/** What the field underlines: one part a clause, with the pieces inside it that can be corrected. */

import type { CaptureContext, Detail, Part, PartKind, Span } from '../app/ports/understanding.ts';
import type { Day } from '../core/time/day.ts';
import type { FoundDate } from './dates.ts';
import type { Gathered } from './interaction.ts';
import { whenOf } from './interaction.ts';
import type { Clause, Reading } from './reading.ts';
import { phrases, sayDay, sayKind, sayMinute, sayMood, sayOutcome } from './say.ts';
import type { Who } from './who.ts';
import { localTime } from './zoned.ts';

function kindOf(reading: Reading): PartKind {
  if (reading.is === 'promise') return reading.side;
  if (reading.is === 'outcome') return 'contact';
  return reading.is === 'asked' ? 'note' : reading.is;
}

function datesOf(reading: Reading): readonly FoundDate[] {
  if (reading.is === 'contact') return reading.plan === null ? reading.dates : [reading.plan];
  if (reading.is === 'promise') return reading.due === null ? [] : [reading.due];
  return 'date' in reading && reading.date !== null ? [reading.date] : [];
}

export function partOf(
  clause: Clause,
  reading: Reading,
  sure: boolean,
  tags: readonly (Span & { name: string })[],
  who: Who,
  gathered: Gathered,
  context: CaptureContext,
  today: Day,
): Part {
  const at = clause.from;
  const details: Detail[] = [];
  const add = (kind: Detail['kind'], span: Span, summary: string, isSure: boolean) => {
    const from = at + span.from;
    const to = at + span.to;
    if (from < to && details.every((other) => to <= other.from || from >= other.to))
      details.push({ from, to, kind, summary, sure: isSure });
  };
  const mentions = reading.is === 'contact' ? reading.mentions : clause.mentions;
  for (const mention of mentions) {
    const chosen = who.choose(mention, at);
    add(
      'person',
      mention,
      mention.colleague?.name ?? chosen.person?.name ?? mention.name,
      chosen.sure || mention.colleague !== null,
    );
  }
  for (const account of clause.accounts) add('account', account, account.account.name, true);
  for (const date of datesOf(reading)) add('when', date, sayDate(date, today, context), date.sure);
  if ((reading.is === 'contact' || reading.is === 'agreement') && reading.duration !== null)
    add('duration', reading.duration, `${reading.duration.minutes} ${phrases(context.locale).min}`, true);
  if (reading.is === 'contact')
    add('contact', reading.word, sayKind(reading.kind, context.locale), reading.sure);
  for (const tag of tags)
    if (tag.from >= clause.from && tag.to <= clause.to)
      add('what', { from: tag.from - at, to: tag.to - at }, `#${tag.name}`, true);
  details.sort((a, b) => a.from - b.from);
  return {
    from: clause.from,
    to: clause.to,
    kind: kindOf(reading),
    summary: summaryOf(clause, reading, gathered, context, today),
    sure,
    details,
  };
}

function dayInWords(day: Day, today: Day, context: CaptureContext): string {
  if (day === today && context.backdated !== true) return phrases(context.locale).today;
  return sayDay(day, today, context.locale);
}

function sayDate(date: FoundDate, today: Day, context: CaptureContext): string {
  const day = date.day === null ? null : dayInWords(date.day, today, context);
  const minute = date.minute === null ? null : sayMinute(date.minute);
  return [day, minute].filter((piece) => piece !== null).join(' ');
}

/** A call with her, a mail to her, a voicemail from her. */
function toward(
  { direction, kind }: Extract<Reading, { is: 'contact' }>,
  words: ReturnType<typeof phrases>,
): string {
  if (direction === 'theirs') return words.from;
  return ['voicemail', 'mail', 'message', 'letter', 'newsletter'].includes(kind) ? words.to : words.with;
}

function summaryOf(
  clause: Clause,
  reading: Reading,
  gathered: Gathered,
  context: CaptureContext,
  today: Day,
): string {
  const words = phrases(context.locale);
  const date = datesOf(reading)[0] ?? null;
  const day = date === null ? words.noDate : sayDate(date, today, context);
  switch (reading.is) {
    case 'contact': {
      const names = gathered.people.map((person) => person.name).join(', ');
      const when = whenOf(reading, clause.typed, context);
      const local = localTime(Date.parse(when.at), context.zone);
      const time = [
        dayInWords(local.day, today, context),
        ...(when.precision === 'day' ? [] : [sayMinute(local.minute)]),
      ].join(' ');
      const outcome = reading.outcome === null ? null : sayOutcome(reading.outcome, context.locale);
      const minutes = when.durationMinutes === null ? null : `${when.durationMinutes} ${words.min}`;
      const head = `${sayKind(reading.kind, context.locale)}${names === '' ? '' : ` ${toward(reading, words)} ${names}`}`;
      return [head, outcome, minutes, time].filter((piece) => piece !== null).join(', ');
    }
    case 'outcome':
      return sayOutcome(reading.outcome, context.locale) ?? sayKind('voicemail', context.locale);
    case 'reaction':
      return `${words.reaction}: ${sayMood(reading.mood, context.locale)}`;
    case 'gave':
      return `${words.gave}: ${reading.what}`;
    case 'promise':
      return `${reading.wanted ? words.wanted : reading.side === 'ours' ? words.ours : words.theirs}: ${reading.what}, ${reading.due === null ? day : `${words.by} ${day}`}`;
    case 'agreement':
      return `${words.next}: ${reading.kindOfContact === null ? '' : `${sayKind(reading.kindOfContact, context.locale)}, `}${day}`;
    case 'hold':
      return `${words.hold} ${day}`;
    case 'absence':
      return `${words.away} ${day}`;
    case 'signal':
      return `${words.signal}: ${clause.typed}`;
    case 'kick-back':
      return `${words.kickBack}: ${clause.typed}`;
    case 'opt-out':
      return `${words.optOut} ${reading.channel === 'all' ? words.everything : words[reading.channel]}`;
    case 'release':
      return reading.date === null ? words.release : `${words.release} ${words.until} ${day}`;
    case 'rating':
      return `${words.rating} ${reading.rating}`;
    case 'todo':
      return `${words.todo}: ${reading.what}${reading.date === null ? '' : `, ${day}`}`;
    case 'asked':
      return `${words.asked}: ${clause.typed}`;
    case 'note':
      return `${words.note}: ${clause.typed.length > 80 ? `${clause.typed.slice(0, 79)}…` : clause.typed}`;
  }
}
