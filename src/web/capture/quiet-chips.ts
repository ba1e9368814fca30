import { type Chip, nearDays, plain, type RowKind, type Telling, today } from './chip.ts';
import { type Correction, ofSingle, type Single, without } from './corrections.ts';
import type { Understanding } from './understanding.ts';
import type { CaptureWords } from './words.ts';

/** When they are to be spoken with again, left alone, or away; and what else the line says of them. */
export function quietChips(
  it: Understanding,
  telling: Telling,
): readonly { readonly kind: RowKind; readonly chips: readonly Chip[] }[] {
  const { words, dates } = telling;
  const rows: { kind: RowKind; chips: readonly Chip[] }[] = [];
  const dayChip = (
    of: Single,
    name: string,
    day: string | null,
    to: (day: string) => Correction,
    none: string = words.noDay,
  ): Chip => ({
    ...plain(`${of}-day`, name, day === null ? none : dates.day(day, today(telling))),
    sure: day !== null || none !== words.noDay,
    choice: { is: 'day', now: day, near: nearDays(words.days, telling), to },
    out: without(of),
  });
  const said = (of: Single, text: string, to: (text: string) => Correction): readonly Chip[] =>
    text === ''
      ? []
      : [
          {
            ...plain(`${of}-words`, words.what, text),
            choice: { is: 'words', now: text, to },
            out: without(of),
          },
        ];
  const { agreement, hold, absence, signal, kickBack, optOut, release } = it;
  if (agreement) rows.push({ kind: 'agreement', chips: [agreementChip(agreement, telling)] });
  if (hold)
    rows.push({
      kind: 'hold',
      chips: [
        dayChip('hold', words.until, hold.until, (until) => ofSingle('hold', { until })),
        ...said('hold', hold.reason, (reason) => ofSingle('hold', { reason })),
      ],
    });
  if (absence)
    rows.push({
      kind: 'absence',
      chips: [dayChip('absence', words.back, absence.backOn, (backOn) => ofSingle('absence', { backOn }))],
    });
  if (signal)
    rows.push({ kind: 'signal', chips: said('signal', signal.text, (text) => ofSingle('signal', { text })) });
  if (kickBack)
    rows.push({
      kind: 'kick-back',
      chips: said('kickBack', kickBack.words, (text) => ofSingle('kickBack', { words: text })),
    });
  if (optOut) rows.push({ kind: 'opt-out', chips: [optOutChip(optOut, words)] });
  if (release)
    rows.push({
      kind: 'release',
      chips: [
        dayChip(
          'release',
          words.until,
          release.until,
          (until) => ofSingle('release', { until }),
          words.forGood,
        ),
      ],
    });
  return rows;
}

function agreementChip(agreed: NonNullable<Understanding['agreement']>, telling: Telling): Chip {
  const { words, dates } = telling;
  const { day, minute, kindOfContact } = agreed;
  const time = minute === null ? '' : timeOf(minute);
  const kind = Object.entries(words.kinds).find(([each]) => each === kindOfContact)?.[1];
  const moment = [dates.day(day, today(telling)), time].filter(Boolean).join(' ');
  return {
    ...plain('agreement', words.when, [kind, moment].filter(Boolean).join(', ')),
    choice: {
      is: 'day',
      now: day,
      time,
      near: nearDays(words.days, telling),
      // the day that somebody chose is meant, also where it is a day off
      to: (on, at) => ofSingle('agreement', { day: on, minute: minuteOf(at), dayOff: true }),
    },
    out: without('agreement'),
  };
}

function optOutChip({ channel }: NonNullable<Understanding['optOut']>, words: CaptureWords): Chip {
  const channels = Object.entries(words.channels) as [typeof channel, string][];
  return {
    ...plain('opt-out', words.channel, words.channels[channel]),
    choice: {
      is: 'options',
      options: channels.map(([each, label]) => ({
        label,
        chosen: each === channel,
        to: ofSingle('optOut', { channel: each }),
      })),
    },
    out: without('optOut'),
  };
}

const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function minuteOf(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  return hours === undefined || minutes === undefined ? null : hours * 60 + minutes;
}
