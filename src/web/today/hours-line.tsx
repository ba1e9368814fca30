import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useWords } from '../words/words.tsx';
import type { Step } from './step-words.ts';

const DAY = 1_440;

/** Their day as a line: permitted hours, and the present moment. `now`: milliseconds since 1970. */
export function HoursLine({ step, now }: { readonly step: Step; readonly now: number }) {
  const { words, dates } = useWords();
  const person = useAsk(client.getPerson, { id: step.person?.id ?? '' }, { enabled: step.person !== null });
  const fields = person.data?.person;
  const zone = typeof fields?.['zone'] === 'string' ? fields['zone'] : undefined;
  const [hours] = step.hours;
  if (!hours && !zone) return null;
  const city = typeof fields?.['city'] === 'string' ? fields['city'] : undefined;
  const place = city ?? zone?.split('/').at(-1)?.replaceAll('_', ' ');
  const from = hours ? minuteOf(dates.time(hours.from, zone)) : 0;
  const to = hours ? minuteOf(dates.time(hours.to, zone)) || DAY : DAY;
  const permitted = hours
    ? words.today.callHours(dates.time(hours.from, zone), dates.time(hours.to, zone))
    : words.today.anyHour;
  return (
    <section>
      <h3>{place ? words.today.place(dates.time(now, zone), place) : dates.time(now, zone)}</h3>
      <div className="clockline" role="img" aria-label={permitted}>
        <i style={{ left: share(from), width: share(to - from) }} />
        <b style={{ left: share(minuteOf(dates.time(now, zone))) }} />
      </div>
      <p className="small dim">{permitted}</p>
    </section>
  );
}

const share = (minutes: number) => `${((100 * minutes) / DAY).toFixed(1)}%`;

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
