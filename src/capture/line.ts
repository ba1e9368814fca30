/** From a typed line to clauses with their readings. */

import type { Span } from '../app/ports/understanding.ts';
import { kindIn, readAgreement } from './agreements.ts';
import { splitClauses } from './clauses.ts';
import { contactEnds, readContact } from './contact.ts';
import { findDates } from './dates.ts';
import type { DayReference } from './day-reading.ts';
import { type Directory, findAccounts } from './directory.ts';
import { findDuration } from './durations.ts';
import { readKickBack } from './kick-backs.ts';
import { findMentions } from './people.ts';
import { readPromise } from './promises.ts';
import { readQuiet } from './quiet.ts';
import type { Clause, ContactReading, DateFinder, Line, Reading } from './reading.ts';
import { isNote, readAsked, readGave, readMood, readOutcome, readRating, readTodo } from './small-words.ts';
import { mask, words } from './text.ts';
import { sources } from './vocabulary.ts';

export interface ReadClause {
  readonly clause: Clause;
  readonly reading: Reading;
}

/** Where dates count from: today and the minute after midnight, in the seller's zone. */
type Reference = Omit<DayReference, 'toward' | 'spans'> & { readonly minute: number };

const GLUE = words([...sources('glue'), 'it', 'lasted', 'took', 'dauer', 'duration']);
const GERMAN = words(
  [
    'der',
    'die',
    'das',
    'den',
    'wir',
    'und',
    'bis',
    'mit',
    'sie',
    'er',
    'nicht',
    'ein\\w*',
    'anruf',
    'termin',
    'morgen',
    'angerufen',
    'telefon\\w*',
    'gespräch',
    'am',
    'im',
    'ist',
    'hat',
  ],
  'u',
);

function clauseAt(typed: string, folded: string, span: Span, directory: Directory): Clause {
  const own = typed.slice(span.from, span.to);
  const ownFolded = folded.slice(span.from, span.to);
  const accounts = findAccounts(own, directory);
  const ends = contactEnds(ownFolded);
  const mentions = findMentions(
    own,
    ownFolded,
    directory,
    ends,
    accounts.filter((account) => !directory.names.has(own.slice(account.from, account.to).toLowerCase())),
  );
  const clear = accounts.filter((account) =>
    mentions.every((mention) => account.to <= mention.from || account.from >= mention.to),
  );
  return {
    ...span,
    typed: own,
    folded: ownFolded,
    masked: mask(ownFolded, [...mentions, ...clear]),
    mentions,
    accounts: clear,
  };
}

function finder(clause: Clause, reference: Reference): DateFinder {
  return (toward, { spans = false, hide = [] } = {}) =>
    findDates(mask(clause.masked, hide), clause.typed, { ...reference, toward, spans });
}

/** Only a date, an hour or a duration: it belongs to the clause before. */
function isOnlyTime(clause: Clause, reference: Reference): boolean {
  if (clause.mentions.length > 0 || clause.accounts.length > 0) return false;
  const duration = findDuration(clause.masked);
  const found = finder(clause, reference)('future', { hide: duration === null ? [] : [duration] });
  if (duration === null && found.length === 0) return false;
  const rest = mask(clause.masked, [...found, ...(duration === null ? [] : [duration])]);
  return !/[\p{L}\p{N}]/u.test(rest.replace(GLUE, ''));
}

/** Only names, perhaps with a place: "Priya and Tom at Hafenlogistik", the rest of a list of people. */
function isOnlyNames(clause: Clause): boolean {
  return (
    (clause.mentions.length > 0 || clause.accounts.length > 0) &&
    !/[\p{L}\p{N}]/u.test(clause.masked.replace(GLUE, ''))
  );
}

/** Cuts a folded line into clauses and puts together what belongs together. */
export function clausesOf(
  typed: string,
  folded: string,
  directory: Directory,
  reference: Reference,
): readonly Clause[] {
  const merged: Clause[] = [];
  let waiting: Clause | null = null;
  const join = (a: Span, b: Span) => clauseAt(typed, folded, { from: a.from, to: b.to }, directory);
  for (const span of splitClauses(folded, typed)) {
    const clause = clauseAt(typed, folded, span, directory);
    const last = merged.at(-1);
    const onlyTime = isOnlyTime(clause, reference);
    if (onlyTime && last === undefined) {
      waiting = waiting === null ? clause : join(waiting, clause);
    } else if (
      last !== undefined &&
      (onlyTime ||
        (isOnlyNames(clause) &&
          readContact(last, directory, finder(last, reference)) !== null &&
          !/:\s*$/u.test(typed.slice(last.to, clause.from))))
    ) {
      merged[merged.length - 1] = join(last, clause);
    } else {
      merged.push(waiting === null ? clause : join(waiting, clause));
      waiting = null;
    }
  }
  if (waiting !== null) merged.push(waiting);
  return merged;
}

function readClause(clause: Clause, line: Line, directory: Directory, dates: DateFinder): Reading {
  const first = line.contact === null;
  if (isNote(clause)) return { is: 'note' };
  const contact = () => (first ? readContact(clause, directory, dates) : null);
  const quick = readTodo(clause, dates) ?? readRating(clause) ?? readQuiet(clause, dates);
  if (quick !== null) return quick;
  const moved = first ? contact() : null;
  const plan = moved === null ? null : readPlan(clause, moved, line, dates);
  if (plan !== null) return plan.is === 'todo' ? (readAgreement(clause, dates, false) ?? plan) : plan;
  const planned = moved === null || moved.outcome === null ? readKickBack(clause, dates) : null;
  if (planned !== null && moved === null) return planned;
  const promised = readPromise(clause, line, dates, false);
  if (promised !== null && moved === null) return promised;
  if (moved !== null && (moved.form === 'past' || moved.word.from === 0 || !isAgreed(clause, dates)))
    return moved;
  return (
    readAgreement(clause, dates, !first) ??
    moved ??
    promised ??
    readAsked(clause, line) ??
    readPromise(clause, line, dates, true) ??
    readOutcome(clause, line) ??
    planned ??
    readMoodOrGift(clause) ?? { is: 'note' }
  );
}

/** "call Anna tomorrow", "meeting with Anna Friday 10:00": not told, planned. */
function readPlan(clause: Clause, contact: ContactReading, line: Line, dates: DateFinder): Reading | null {
  if (contact.form === 'past' || contact.outcome !== null) return null;
  const past = contact.dates.find((date) => date.day !== null)?.day ?? null;
  const minute = contact.dates.find((date) => date.minute !== null && !date.rough)?.minute ?? null;
  const future =
    dates('future', { hide: contact.duration === null ? [] : [contact.duration] }).find(
      (date) => date.day !== null || date.minute !== null,
    ) ?? null;
  if (future === null) return null;
  const ahead =
    past === null || past === line.today
      ? minute !== null && minute > line.minute + 10
      : past > line.today || (past !== future.day && line.alone && contact.duration === null);
  if (!ahead) return null;
  const date = { ...future, day: future.day ?? line.today, sure: false };
  if (contact.form === 'noun')
    return {
      is: 'agreement',
      date,
      duration: contact.duration,
      kindOfContact: kindIn(clause.masked),
      scope: 'person',
      sure: false,
    };
  const what = `${clause.typed.slice(0, future.from)}${clause.typed.slice(future.to)}`
    .replace(/\s+/gu, ' ')
    .trim();
  return { is: 'todo', what, date };
}

function isAgreed(clause: Clause, dates: DateFinder): boolean {
  return readAgreement(clause, dates, false) !== null;
}

function readMoodOrGift(clause: Clause): Reading | null {
  return readGave(clause) ?? readMood(clause);
}

/** Reads every clause in turn; what came before helps to read what follows. */
export function readLine(
  clauses: readonly Clause[],
  directory: Directory,
  reference: Reference,
  german: boolean,
): readonly ReadClause[] {
  let contact: ContactReading | null = null;
  let lastSide: Line['lastSide'] = null;
  return clauses.map((clause) => {
    const reading = readClause(
      clause,
      {
        contact,
        lastSide,
        german: german || GERMAN.test(clause.folded),
        alone: clauses.length === 1,
        today: reference.today,
        minute: reference.minute,
      },
      directory,
      finder(clause, reference),
    );
    if (reading.is === 'contact') contact ??= reading;
    if (reading.is === 'promise') lastSide = reading.side;
    return { clause, reading };
  });
}
