import { dayIn } from '../words/dates.ts';

/** The day and hour of day of an instant, in a zone: `{ day: '2026-11-24', time: '09:40' }`. */
export function localOf(instant: string, zone: string): { readonly day: string; readonly time: string } {
  const options = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const time = new Intl.DateTimeFormat('en-GB', options).format(new Date(instant));
  return { day: dayIn(instant, zone), time };
}

/** The instant of a day and hour of day in a zone; of an hour that the clocks leave out, one beside it. */
export function instantOf(day: string, time: string, zone: string): string {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  let instant = wanted;
  // the offset of the first guess may be that of the other side of a change of clocks
  for (let round = 0; round < 2; round += 1) {
    const there = localOf(new Date(instant).toISOString(), zone);
    instant += wanted - Date.parse(`${there.day}T${there.time}:00Z`);
  }
  return new Date(instant).toISOString();
}
