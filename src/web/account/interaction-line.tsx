import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Icon, type IconName } from '../parts/icons.tsx';
import { dayIn } from '../words/dates.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { AccountAnswer } from './account-answer.ts';
import { CorrectLine } from './correct-line.tsx';
import { MailBehind } from './mail-behind.tsx';
import { Marked } from './marked.tsx';
import type { Interaction } from './timeline.tsx';
import { timelineWords } from './timeline-words.ts';

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

/** One thing that happened, with its mark; opens in place, to be corrected or withdrawn. */
export function InteractionLine({
  interaction,
  answer,
  on,
  marked,
  looked = '',
  elsewhere,
}: {
  readonly interaction: Interaction;
  /** The account of the page; without it the line can only be read. */
  readonly answer?: AccountAnswer;
  readonly on: string;
  readonly marked: boolean;
  readonly looked?: string;
  /** The account where it happened, when it is not the one of the page. */
  readonly elsewhere?: string | undefined;
}) {
  const { words, dates } = useWords();
  const wordsHere = useWordsOf(timelineWords);
  const [open, setOpen] = useState(false);
  const { id, at, kind, direction, people, subject, body, valueGiven, reactionWords, withdrawn } =
    interaction;
  const day = dayIn(at);
  const said = subject ?? valueGiven;
  const names = people.map(({ name }) => name).join(', ');
  const told = `${verb(interaction, words)} ${names || words.account.unknownSender}`;
  return (
    <li
      data-fact={id}
      className={[marked ? 'is-fact' : '', withdrawn ? 'struck' : ''].join(' ').trim() || undefined}
    >
      <time className="day" dateTime={at} title={`${dates.longDay(day)} ${dates.time(at)}`}>
        {day === on ? dates.time(at) : dates.day(day, on)}
      </time>
      <span className={direction === 'theirs' ? 'k theirs' : 'k'}>
        <Icon name={ICONS[kind] ?? 'doc'} />
      </span>
      <span className="what-was">
        <span className="line-was">
          {verb(interaction, words)}{' '}
          <b>{people.length === 0 ? words.account.unknownSender : <Names people={people} />}</b>
          {said !== null && (
            <>
              , <Marked text={said} looked={looked} />
            </>
          )}
          {elsewhere !== undefined && (
            <span className="dim">
              {' · '}
              <bdi>{elsewhere}</bdi>
            </span>
          )}
        </span>
        {body !== null && (
          <span className="more dim small">
            <Marked text={body} looked={looked} />
          </span>
        )}
        {reactionWords !== null && (
          <span className="more dim small">
            <Marked text={words.quote(reactionWords)} looked={looked} />
          </span>
        )}
        {withdrawn && interaction.withdrawnReason !== null && (
          <span className="more small unstruck">
            {wordsHere.withdrawnBecause(interaction.withdrawnReason)}
          </span>
        )}
        {kind === 'mail' && !withdrawn && <MailBehind interaction={id} />}
        {open && answer && (
          <CorrectLine interaction={interaction} answer={answer} onClose={() => setOpen(false)} />
        )}
      </span>
      <span className="end">
        {interaction.version > 1 && !withdrawn
          ? `${wordsHere.corrected.replace('.', '').toLowerCase()} `
          : ''}
        {endOf(interaction, words)}{' '}
        {answer && (
          <button
            type="button"
            className="edit-line"
            aria-expanded={open}
            aria-label={wordsHere.open(told)}
            onClick={() => setOpen(!open)}
          >
            <Icon name="more" />
          </button>
        )}
      </span>
    </li>
  );
}

function Names({ people }: Pick<Interaction, 'people'>) {
  return people.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <Link className="name-link" to="/people/$person" params={{ person: id }}>
        <bdi>{name}</bdi>
      </Link>
    </span>
  ));
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
