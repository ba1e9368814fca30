import { Link } from '@tanstack/react-router';
import { useAsk } from '../../client/queries.ts';
import { BoneRows } from '../../parts/states.tsx';
import { dayIn } from '../../words/dates.ts';
import { useWords } from '../../words/words.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { Part, Row } from '../parts/rows.tsx';
import { useMe } from '../parts/use-me.ts';
import { settingsClient } from '../settings-client.ts';
import { organizationWords } from './words.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The week, the hours of contact, and the holidays of the year to come, as the plan reckons with them. */
export function WorkingDays({
  country,
  region,
  hours,
}: {
  readonly country: string;
  readonly region: string | null;
  readonly hours: { readonly call: Span; readonly mail: Span };
}) {
  const words = useWordsOf(organizationWords);
  const { dates, locale } = useWords();
  const me = useMe();
  const { data } = useAsk(settingsClient.workingDays, {
    country,
    ...(region === null ? {} : { region }),
  });
  if (!data) return <BoneRows count={4} />;
  const today = dayIn(new Date(), me.zone);
  const said = [
    words.calls(clock(hours.call.from), clock(hours.call.to)),
    words.mails(clock(hours.mail.from), clock(hours.mail.to)),
  ].join(', ');
  return (
    <Part title={words.working} lead={words.workingLead}>
      <Row label={words.week}>{weekInWords(data.weekend, locale, words.works)}</Row>
      <Row label={words.hours} note={words.hoursNote}>
        {me.isAtLeast('manager') ? (
          <Link className="link set-text" to="/settings/$section" params={{ section: 'rhythm' }}>
            {said}
          </Link>
        ) : (
          said
        )}
      </Row>
      <Row label={words.holidays}>
        {data.holidays.length === 0 ? (
          words.noHolidays
        ) : (
          <div>
            <p className="set-text dim">{words.year(data.holidays.length)}</p>
            <ul className="holidays">
              {data.holidays.map(({ day, name }) => (
                <li key={day}>
                  <span className="dim">{dates.day(day, today)}</span> <bdi>{name}</bdi>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Row>
    </Part>
  );
}

/** Minutes after midnight as `08:00`. */
function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** "Monday to Friday"; days one by one where the weekend stands in the middle. ISO weekdays: Monday is 1. */
function weekInWords(
  weekend: readonly number[],
  locale: string,
  span: (first: string, last: string) => string,
): string {
  const name = (weekday: number) =>
    new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      // 1 January 2024 was a Monday
      Date.UTC(2024, 0, weekday),
    );
  // begins on the day after the weekend
  const days = [1, 2, 3, 4, 5, 6, 7];
  const free = (weekday: number) => weekend.includes(((weekday - 1) % 7) + 1);
  const first = days.find((day) => !free(day) && free(day + 6)) ?? 1;
  const week = days.map((_, index) => ((first + index - 1) % 7) + 1).filter((day) => !free(day));
  const inOneRun = week.every((day, index) => index === 0 || day === ((week[index - 1] ?? 0) % 7) + 1);
  const [start = 1] = week;
  const end = week.at(-1) ?? 7;
  return inOneRun ? span(name(start), name(end)) : new Intl.ListFormat(locale).format(week.map(name));
}
