/** vCalendar 1.0 (1996), as telephones and old groupware still write it: zones, attendees and recurrence of its own. */
import { type Component, propertiesOf, propertyOf } from './components.ts';
import { parseDateTime, parseOffset } from './values.ts';

interface OldZone {
  readonly name: string;
  toInstant(wall: number): number;
}

export function isVersion1(calendar: Component): boolean {
  return propertyOf(calendar, 'VERSION')?.value.trim() === '1.0';
}

/** `TZ:-0800` and `DAYLIGHT:TRUE;-07;20260308T020000;20261101T020000;PST;PDT`. */
export function oldZone(calendar: Component): OldZone | null {
  const standard = oldOffset(propertyOf(calendar, 'TZ')?.value ?? '');
  if (!isVersion1(calendar) || standard === null) return null;
  const summers = propertiesOf(calendar, 'DAYLIGHT').flatMap(({ value }) => {
    const [flag, offset = '', from = '', to = ''] = value.split(';').map((part) => part.trim());
    const span = { offset: oldOffset(offset), from: wallOf(from), to: wallOf(to) };
    return flag?.toUpperCase() === 'TRUE' ? [span] : [];
  });
  const offsetAt = (wall: number) =>
    summers.find(({ from, to }) => from !== null && to !== null && wall >= from && wall < to)?.offset ??
    standard;
  return { name: offsetName(standard), toInstant: (wall) => wall - offsetAt(wall) };
}

function oldOffset(value: string): number | null {
  const plain = value.trim();
  return parseOffset(/^[+-]?\d{2}$/.test(plain) ? `${plain}00` : plain);
}

function offsetName(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

function wallOf(value: string): number | null {
  const written = parseDateTime(value, false);
  return written?.kind === 'time' ? written.wall : null;
}

const DAYS = /^(MO|TU|WE|TH|FR|SA|SU)$/;

/** `W2 TU TH #10` → `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=10`. Null where it is no rule of that kind. */
export function ruleFromVersion1(old: string): string | null {
  const [head = '', ...rest] = old.trim().toUpperCase().split(/\s+/);
  const match = /^(D|W|MP|MD|YM|YD)(\d{1,4})$/.exec(head);
  if (match === null) return null;
  const [, kind = '', interval = '1'] = match;
  const parts = [`FREQ=${FREQUENCIES[kind]}`];
  if (Number(interval) > 1) parts.push(`INTERVAL=${Number(interval)}`);
  const last = rest.at(-1) ?? '';
  const end = /^#\d+$/.test(last)
    ? `COUNT=${last.slice(1)}`
    : /^\d{8}(T\d{6}Z?)?$/.test(last)
      ? `UNTIL=${last}`
      : '';
  const by = byParts(kind, end === '' ? rest : rest.slice(0, -1));
  if (by !== '') parts.push(by);
  // `#0` goes on for ever; without anything it is twice.
  if (end !== 'COUNT=0') parts.push(end === '' ? 'COUNT=2' : end);
  return parts.join(';');
}

const FREQUENCIES: Readonly<Record<string, string>> = {
  D: 'DAILY',
  W: 'WEEKLY',
  MP: 'MONTHLY',
  MD: 'MONTHLY',
  YM: 'YEARLY',
  YD: 'YEARLY',
};

function byParts(kind: string, words: readonly string[]): string {
  const numbers = words.map((word) => (word === 'LD' ? '-1' : signed(word))).filter((word) => word !== null);
  if (kind === 'W')
    return listed(
      'BYDAY',
      words.filter((word) => DAYS.test(word)),
    );
  if (kind === 'MD') return listed('BYMONTHDAY', numbers);
  if (kind === 'YM') return listed('BYMONTH', numbers);
  if (kind === 'YD') return listed('BYYEARDAY', numbers);
  if (kind !== 'MP') return '';
  let positions: string[] = [];
  let named = false;
  const days: string[] = [];
  for (const word of words) {
    const position = signed(word);
    if (position !== null) {
      if (named) positions = [];
      named = false;
      positions.push(position);
    } else if (DAYS.test(word)) {
      named = true;
      days.push(...positions.map((each) => `${each}${word}`));
    }
  }
  return listed('BYDAY', days);
}

/** `1+` → `1`, `2-` → `-2`, `15` → `15`. */
function signed(word: string): string | null {
  const match = /^(\d{1,3})([+-]?)$/.exec(word);
  return match === null ? null : `${match[2] === '-' ? '-' : ''}${Number(match[1])}`;
}

function listed(name: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `${name}=${values.join(',')}`;
}
