import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '../parts/icons.tsx';
import { dayIn } from '../words/dates.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.tsx';
import type { Interaction } from './timeline.tsx';

const ICONS: Readonly<Record<string, IconName>> = {
  meeting: 'meet',
  visit: 'visit',
  call: 'call',
  voicemail: 'call',
  mail: 'mail',
  message: 'said',
  letter: 'letter',
  event: 'meet',
  newsletter: 'doc',
  note: 'doc',
};

/** One thing that happened, with its mark. */
export function InteractionLine({
  interaction,
  on,
  marked,
  elsewhere,
}: {
  readonly interaction: Interaction;
  readonly on: string;
  readonly marked: boolean;
  /** The account where it happened, when it is not the one of the page. */
  readonly elsewhere?: string | undefined;
}) {
  const { words, dates } = useWords();
  const { id, at, kind, direction, people, subject, body, valueGiven, reactionWords } = interaction;
  const day = dayIn(at);
  const said = subject ?? valueGiven;
  const names =
    people.length === 0
      ? words.account.unknownSender
      : people.map(({ id: person, name }, index) => (
          <span key={person}>
            {index > 0 && ', '}
            <Link className="name-link" to="/people/$person" params={{ person }}>
              <bdi>{name}</bdi>
            </Link>
          </span>
        ));
  return (
    <li data-fact={id} className={marked ? 'is-fact' : undefined}>
      <time className="day" dateTime={at} title={`${dates.longDay(day)} ${dates.time(at)}`}>
        {day === on ? dates.time(at) : dates.day(day, on)}
      </time>
      <span className={direction === 'theirs' ? 'k theirs' : 'k'}>
        <Icon name={ICONS[kind] ?? 'doc'} />
      </span>
      <span>
        {verb(interaction, words)} <b>{names}</b>
        {said !== null && `, ${said}`}
        {elsewhere !== undefined && (
          <span className="dim">
            {' · '}
            <bdi>{elsewhere}</bdi>
          </span>
        )}
        {body !== null && <span className="more dim small">{body}</span>}
        {reactionWords !== null && <span className="more dim small">{words.quote(reactionWords)}</span>}
      </span>
      <span className="end">{endOf(interaction, words)}</span>
    </li>
  );
}

function verb({ kind, direction }: Interaction, { account }: Words): string {
  const theirs = account.fromThem as Readonly<Record<string, string>>;
  const ours = account.kinds as Readonly<Record<string, string>>;
  return (direction === 'theirs' ? theirs[kind] : undefined) ?? ours[kind] ?? kind;
}

function endOf(
  { withdrawn, reached, kind, durationMinutes, purpose }: Interaction,
  { account }: Words,
): string {
  if (withdrawn) return account.withdrawn;
  const talk = kind === 'call' || kind === 'visit' || kind === 'meeting';
  if (talk && !reached) return account.noAnswer;
  if (durationMinutes !== null) return account.minutes(durationMinutes);
  return purpose === 'gift' ? account.gift : '';
}
