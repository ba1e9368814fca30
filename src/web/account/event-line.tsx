import { Icon, type IconName, Mark, type MarkName } from '../parts/icons.tsx';
import { useRatingLabel } from '../parts/rating-label.ts';
import { dayIn } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { Marked } from './marked.tsx';
import type { TimelineEvent } from './timeline.tsx';
import { timelineWords } from './timeline-words.ts';

type Sign = { readonly icon: IconName } | { readonly mark: MarkName; readonly colour: string };

const QUIET: Sign = { mark: 'quiet', colour: 'quiet' };
const SIGNS: Readonly<Record<TimelineEvent['type'], Sign>> = {
  agreement: { mark: 'booked', colour: 'booked' },
  'agreement-ended': { mark: 'open', colour: '' },
  hold: QUIET,
  'hold-ended': { mark: 'open', colour: '' },
  promise: { mark: 'ours', colour: 'ours' },
  'promise-settled': { mark: 'ours', colour: 'ours' },
  signal: { icon: 'chart' },
  'signal-ended': { icon: 'check' },
  rating: { icon: 'chart' },
  release: QUIET,
  'release-ended': { icon: 'back' },
  absence: QUIET,
  'opt-out': QUIET,
  'opt-in': { icon: 'check' },
  'job-began': { icon: 'people' },
  'job-ended': { icon: 'people' },
};

/** Something that was agreed, promised, learned or changed between two contacts. */
export function EventLine({
  event,
  on,
  marked,
  looked,
}: {
  readonly event: TimelineEvent;
  readonly on: string;
  readonly marked: boolean;
  readonly looked: string;
}) {
  const { words, dates } = useWords();
  const said = useWordsOf(timelineWords);
  const ratingLabel = useRatingLabel();
  const { type, at, person, text, day, side, state } = event;
  const when = dayIn(at);
  const theirs = side === 'theirs';
  const sign: Sign = theirs ? { mark: 'theirs', colour: 'theirs' } : SIGNS[type];
  const promise = type === 'promise' || type === 'promise-settled';
  const verb =
    promise && side === 'ours'
      ? said.wePromised
      : said.events[promise ? 'promise' : type](day === null ? '' : dates.day(day, on));
  const what =
    type === 'rating'
      ? text === null
        ? said.unrated
        : ratingLabel(text)
      : type === 'opt-out' || type === 'opt-in'
        ? (words.channels[state as 'mail'] ?? state ?? '')
        : (text ?? '');
  const stands = promise || type === 'agreement' ? (said.states[state ?? ''] ?? '') : '';
  const end = type === 'promise' && day !== null ? said.by(dates.day(day, on)) : stands;
  return (
    <li data-fact={event.id} className={marked ? 'event is-fact' : 'event'}>
      <time className="day" dateTime={at} title={`${dates.longDay(when)} ${dates.time(at)}`}>
        {when === on ? dates.time(at) : dates.day(when, on)}
      </time>
      <span className={'mark' in sign ? sign.colour : 'k'}>
        {'mark' in sign ? <Mark name={sign.mark} /> : <Icon name={sign.icon} />}
      </span>
      <span>
        {person && (
          <b>
            <bdi>{person.name}</bdi>
          </b>
        )}{' '}
        {verb} {what !== '' && <Marked text={what} looked={looked} />}
      </span>
      <span className={state === 'missed' || state === 'broken' ? 'end late' : 'end'}>{end}</span>
    </li>
  );
}
