import { z } from 'zod';
import { type Day, isoFromDay } from '../../core/time/day.ts';
import { isWorkingDay } from '../../core/time/working-days.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { anybody } from '../actor.ts';
import { type OperationContext, operation } from '../operation.ts';
import { isoDay } from '../schemas.ts';
import { namesIn } from './names-in.ts';
import { saidStep, sayStep } from './say-step.ts';

const MOST = 50;
/** Longer than any leave that one plans in. */
const FURTHEST = 120;

/** What becomes due on the next day on which I work, as the plan stands now. */
export const nextDay = operation({
  name: 'next-day',
  summary: 'Your next working day, and what becomes due until then.',
  http: { method: 'GET', path: '/today/next' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ on: isoDay, steps: z.array(saidStep) }),
  allow: anybody,
  async run(context) {
    const { tx, actor, now } = context;
    const today = zoneOf(actor.zone).dayOf(now);
    const on = await nextWorkingDay(context, today);
    const steps = await tx.today.ahead(actor.user, today, on, MOST);
    const voice = { names: await namesIn(tx, steps, []), locale: actor.locale, today };
    return { on: isoFromDay(on), steps: steps.map((step) => sayStep(step, voice)) };
  },
});

async function nextWorkingDay({ tx, actor, places }: OperationContext, today: Day): Promise<Day> {
  const seller = await tx.planning.seller(actor.user);
  if (seller === null) return today + 1;
  const calendar = places.calendar(seller.calendar);
  const away = (day: Day) => seller.leaves.some(({ first, last }) => first <= day && day <= last);
  for (let day = today + 1; day <= today + FURTHEST; day += 1) {
    if (isWorkingDay(calendar, day) && !away(day)) return day;
  }
  return today + 1;
}
