import type { z } from 'zod';
import type { today } from '../../app/today/today.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { cutMiddle, padEnd, printable, widthOf, wrap } from '../terminal/width.ts';
import { sayAction } from './actions.ts';
import { longDay, shortDay } from './days.ts';

export type TodayPlan = z.input<typeof today.output>;
type Step = TodayPlan['steps'][number];
type Quiet = TodayPlan['leaveAlone'][number];

type Page = Pick<Terminal, 'width' | 'colours'> & {
  /** The seller's: hours are shown in it. */
  readonly zone: string;
};

const MOST_LEFT_ALONE = 12;
/** Columns that a name needs beside what stands at the right. */
const NARROWEST = 20;
const MARKS: Readonly<Record<string, string>> = {
  crowded: 'no room on another day',
  'day-off': 'a day off there',
  'zone-unknown': 'their time zone is not known',
  'asked-for-by-them': 'they asked for it',
};

/** Today as a person reads it: each step with who, when and why; then whom to leave alone. */
export function todayLines(plan: TodayPlan, page: Page): readonly string[] {
  const { bold, dim } = page.colours;
  const count = plan.steps.length;
  const summary = `${count === 0 ? 'nothing' : count} due · ${plan.leaveAlone.length} left alone`;
  const title = `Today · ${longDay(plan.on)} · ${printable(plan.for.name)}`;
  const rule = dim('─'.repeat(page.width));
  return [
    ...twoSides(title, summary, page, (text) => bold(text)),
    rule,
    ...(count === 0 ? [`  ${EMPTY}`] : plan.steps.flatMap((step) => stepLines(step, plan.on, page))),
    rule,
    ...leftAlone(plan.leaveAlone, plan.on, page),
  ];
}

const EMPTY = 'Nothing is due. Whoever is waiting for you would stand here.';

function stepLines(step: Step, on: string, page: Page): readonly string[] {
  const { bold, cyan, dim } = page.colours;
  const who = step.person?.name ?? 'somebody unknown';
  // An account that stands for one person has their name: once is enough.
  const where = step.account.name === who ? '' : ` · ${printable(step.account.name)}`;
  const left = `${sayAction(step.action, printable(who))}${where}`;
  const marks = step.marks.flatMap((mark) => MARKS[mark] ?? []).join(', ');
  const why = [...step.because.map(({ text }) => text), ...(marks === '' ? [] : [`(${marks})`])].join(' ');
  const indented = (text: string) => wrap(printable(text), page.width - 2).map((line) => `  ${line}`);
  return [
    ...twoSides(
      `▸ ${left}`,
      rightSide(step, on, page.zone),
      page,
      (text) => `${cyan('▸')}${bold(text.slice(1))}`,
    ),
    ...indented(why).map(dim),
    ...(step.bring === null ? [] : indented(`Bring: ${step.bring}`)),
    ...(step.ask === null ? [] : indented(`Ask: ${step.ask}`)),
  ];
}

/** When, on which channel, and from which hour on where that matters. */
function rightSide({ due, dueAt, latest, hours, channel }: Step, on: string, zone: string): string {
  const parts = [due === on ? 'today' : due < on ? `since ${shortDay(due, on)}` : `due ${shortDay(due, on)}`];
  if (dueAt !== null && due >= on) parts[0] = `by ${clock(dueAt, zone)}`;
  if (latest !== null && latest !== due && latest >= on) parts.push(`at latest ${shortDay(latest, on)}`);
  if (channel !== null) parts.push(channel);
  const span = hours[0];
  if (channel === 'phone' && span) parts.push(`${clock(span.from, zone)}–${clock(span.to, zone)}`);
  return parts.join(' · ');
}

/** `09:40` in the seller's zone. */
function clock(instant: string, zone: string): string {
  const moment = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

function leftAlone(quiets: readonly Quiet[], on: string, { width, colours }: Page): readonly string[] {
  if (quiets.length === 0) return ['Left alone: nobody.'];
  const names = quiets.slice(0, MOST_LEFT_ALONE).map(({ person, until, because }) => {
    const why = WHY[because[0]?.facts[0]?.type ?? ''];
    const end = until === null ? 'for good' : `until ${shortDay(until, on)}`;
    return `${printable(person.name)} ${end}${why === undefined ? '' : ` (${why})`}`;
  });
  const more =
    quiets.length > MOST_LEFT_ALONE ? ` · ${quiets.length - MOST_LEFT_ALONE} more (--json has all)` : '';
  return wrap(`Left alone: ${names.join(' · ')}${more}`, width).map((line) => colours.dim(line));
}

/** Said by the fact behind it. */
const WHY: Readonly<Record<string, string>> = {
  agreement: 'agreed',
  hold: 'on hold',
  absence: 'away',
  release: 'released',
  permission: 'opted out',
  account: 'off the target list',
};

/** Something at the left, something at the right; on two lines where there is no room for both. */
function twoSides(
  left: string,
  right: string,
  { width, colours }: Page,
  draw: (left: string) => string,
): readonly string[] {
  const room = width - widthOf(right) - 2;
  if (room < NARROWEST)
    return [draw(cutMiddle(left, width)), `  ${colours.dim(cutMiddle(right, width - 2))}`];
  return [`${draw(padEnd(cutMiddle(left, room), room))}  ${colours.dim(right)}`];
}
