import type { getFollowUp } from '../../app/people/get-follow-up.ts';
import type { OutputOf } from '../client/endpoint.ts';
import { daysBetween } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { personWords } from './words.ts';

export type FollowUp = OutputOf<typeof getFollowUp>;
export type Clock = NonNullable<FollowUp['clock']>;

const BASE = 26;
/** How near two labels may come, in percent of the width, before the lesser one is left out. */
const NEAR = 14;

/** The time since the last contact against the ideal and the longest gap; words say the same below it. */
export function ClockLine({ clock, today }: { readonly clock: Clock; readonly today: string }) {
  const { dates } = useWords();
  const words = useWordsOf(personWords).clock;
  const ideal = daysBetween(clock.from, clock.ideal);
  const longest = Math.max(daysBetween(clock.from, clock.longest), 1);
  const gone = Math.max(daysBetween(clock.from, today), 0);
  const end = Math.max(longest, gone) * 1.04;
  const at = (days: number) => (100 * days) / end;
  const place = (days: number) => `${at(days).toFixed(2)}%`;
  const state = gone > longest ? 'late' : gone >= ideal ? 'due' : '';
  const anchor = (days: number) => (at(days) > 88 ? 'end' : at(days) < 8 ? 'start' : 'middle');
  return (
    <svg
      className={`gap-line ${state}`}
      role="img"
      aria-label={words.alt(
        dates.span(clock.from, today),
        dates.day(clock.ideal, today),
        dates.day(clock.longest, today),
      )}
    >
      <line className="track" x1="0" x2="100%" y1={BASE} y2={BASE} />
      <line className="gone" x1="0" x2={place(gone)} y1={BASE} y2={BASE} />
      <circle className="from" cx="5" cy={BASE} r="5" />
      <text x="0" y={BASE + 22} className="at-mark">
        {dates.day(clock.from, today)}
      </text>
      {at(longest) - at(ideal) > 1 && (
        <>
          <line className="tick" x1={place(ideal)} x2={place(ideal)} y1={BASE - 7} y2={BASE + 7} />
          {at(longest) - at(ideal) > NEAR && at(ideal) > NEAR && (
            <text x={place(ideal)} y={BASE + 22} textAnchor={anchor(ideal)} className="at-mark">
              {words.ideal}
              <tspan x={place(ideal)} dy="14">
                {dates.day(clock.ideal, today)}
              </tspan>
            </text>
          )}
        </>
      )}
      <line
        className="tick is-longest"
        x1={place(longest)}
        x2={place(longest)}
        y1={BASE - 11}
        y2={BASE + 11}
      />
      <text x={place(longest)} y={BASE + 22} textAnchor={anchor(longest)} className="at-mark">
        {words.longest}
        <tspan x={place(longest)} dy="14">
          {dates.day(clock.longest, today)}
        </tspan>
      </text>
      <circle className="now" cx={place(gone)} cy={BASE} r="4" />
      <text x={place(gone)} y={BASE - 13} textAnchor={anchor(gone)} className="now-said">
        {gone === 0 ? words.today : dates.span(clock.from, today)}
      </text>
    </svg>
  );
}
