/** What each kind of reading adds to the records. Every function says whether its part is sure. */

import type { Span } from '../app/ports/understanding.ts';
import { agreementOf, dayWarnings, workingDayFrom } from './agreed-day.ts';
import type { FoundDate } from './dates.ts';
import { ask, type Draft, dated, dueOf, type Of, personOf, soon } from './draft.ts';
import type { AgreementReading, Clause, Reading } from './reading.ts';
import { iso, phrases } from './say.ts';
import { isAsking } from './small-words.ts';
import { peopleChoices } from './who.ts';

/** Records what a clause says; true when nothing about it is in doubt. */
export function record(draft: Draft, clause: Clause, reading: Reading): boolean {
  const { gathered, records, context } = draft;
  const about: Span = { from: clause.from, to: clause.to };
  const personId = () => personOf(draft, clause.mentions, clause.from)?.id ?? null;
  switch (reading.is) {
    case 'contact':
      return recordContact(draft, clause, reading);
    case 'promise':
      return recordPromise(draft, clause, reading);
    case 'agreement':
      return recordAgreement(draft, clause, reading);
    case 'kick-back':
    case 'signal':
      return recordKickBack(draft, clause, reading);
    case 'gave':
      if (gathered.gave !== null) gathered.notes.push(clause.typed);
      gathered.gave ??= reading.what;
      gathered.owed ||= reading.owed;
      return reading.sure;
    case 'hold':
      records.hold = {
        until: dueOf(draft, reading.date, about, null) ?? records.hold?.until ?? null,
        reason: reasonIn(clause.typed),
        personId: personId(),
      };
      return reading.date?.sure ?? false;
    case 'absence':
      records.absence = {
        backOn: dueOf(draft, reading.date, about, null) ?? records.absence?.backOn ?? null,
        personId: personId(),
      };
      return reading.date?.sure ?? false;
    case 'release': {
      const question = reading.plainNo ? phrases(context.locale).untilWhen : null;
      const until = dueOf(draft, reading.date, about, question);
      records.release = { until, reason: clause.typed, personId: personId() };
      return until !== null || !reading.plainNo;
    }
    case 'opt-out':
      records.optOut = { channel: reading.channel, personId: personId(), words: clause.typed };
      return true;
    case 'todo':
      records.todo = { what: reading.what, due: dueOf(draft, reading.date, about, null) };
      return true;
    case 'rating':
      records.rating = reading.rating;
      return true;
    case 'outcome':
      gathered.outcome = reading.outcome;
      return true;
    case 'reaction':
      gathered.moods.push(reading.mood);
      gathered.reactionWords.push(clause.typed);
      return true;
    case 'asked':
      gathered.asked = true;
      gathered.notes.push(clause.typed);
      return true;
    case 'note':
      // A name alone says who is meant, and is no note.
      if (clause.mentions.length === 0 || /[\p{L}\p{N}]/u.test(clause.masked))
        gathered.notes.push(clause.typed);
      return true;
  }
}

function recordContact(draft: Draft, clause: Clause, reading: Of<'contact'>): boolean {
  const { gathered, who } = draft;
  if (reading.left !== '') gathered.notes.push(reading.left);
  gathered.asked ||= reading.direction === 'ours' && isAsking(reading.left);
  if (reading.valueGiven !== null) gathered.gave = reading.valueGiven;
  gathered.owed ||= reading.owed;
  if (reading.plan !== null) {
    const moved: AgreementReading = {
      is: 'agreement',
      date: reading.plan,
      duration: null,
      kindOfContact: null,
      scope: 'person',
      sure: false,
    };
    recordAgreement(draft, clause, moved);
  }
  const known = reading.mentions.every(
    (mention) => mention.colleague !== null || who.choose(mention, clause.from).sure,
  );
  return reading.sure && !gathered.unsure && known && reading.dates.every((date) => date.sure || date.rough);
}

function recordPromise(draft: Draft, clause: Clause, reading: Of<'promise'>): boolean {
  const { gathered, contact, context, who } = draft;
  const about: Span = { from: clause.from, to: clause.to };
  const words = phrases(context.locale);
  const several = reading.subject === null && gathered.people.length > 1;
  if (several && reading.side === 'theirs')
    ask(draft, words.whoOfThem, about, peopleChoices(gathered.people));
  // What they wrote stays word for word beside what we make of it.
  if (contact?.direction === 'theirs' && !contact.spoken) gathered.notes.push(clause.typed);
  draft.commitments.push({
    side: reading.side,
    type: reading.side === 'ours' ? 'give' : 'commitment',
    personId: promisedBy(draft, clause, reading),
    colleagueId: reading.subject?.colleague?.id ?? null,
    what: reading.what,
    due: dueOf(draft, deadlineOf(reading.due), about, words.byWhen),
    dueSaid: reading.due === null ? null : clause.typed.slice(reading.due.from, reading.due.to).trim(),
    effort: reading.effort,
  });
  return (
    reading.sure &&
    !several &&
    (reading.subject === null ||
      reading.subject.colleague !== null ||
      who.choose(reading.subject, clause.from).sure)
  );
}

/** Theirs: who promised. Ours: to whom. */
function promisedBy(draft: Draft, clause: Clause, { subject, side }: Of<'promise'>): string | null {
  const first = draft.gathered.people[0]?.id ?? null;
  if (subject !== null && subject.colleague === null)
    return draft.who.choose(subject, clause.from).person?.id ?? null;
  if (side === 'theirs' || subject !== null) return first;
  return personOf(draft, clause.mentions, clause.from)?.id ?? null;
}

/** "… because of the audit": the reason of a hold, when one was said. */
function reasonIn(typed: string): string {
  return /\b(?:because|since|due to|weil|wegen)\b.*$/iu.exec(typed)?.[0] ?? '';
}

/** "Next week" is kept by its Friday, "in January" by the end of January. */
function deadlineOf(date: FoundDate | null): FoundDate | null {
  return date === null || date.deadline || date.last === null ? date : { ...date, day: date.last };
}

function recordAgreement(draft: Draft, clause: Clause, reading: AgreementReading): boolean {
  const { context, records } = draft;
  const about: Span = { from: clause.from, to: clause.to };
  const words = phrases(context.locale);
  const said = dated(draft, reading.date);
  if (said === null) {
    ask(draft, words.onWhichDay, about, soon(draft));
    draft.gathered.notes.push(clause.typed);
    return false;
  }
  const whole = said.rough && said.minute === null;
  const date = whole ? { ...said, day: workingDayFrom(said.day, context.isWorkingDay) } : said;
  if (records.agreement !== null) draft.warnings.push({ text: words.several, about, proposal: null });
  const person = personOf(draft, clause.mentions, clause.from);
  records.agreement = agreementOf(
    reading,
    date,
    clause.typed.slice(date.from, date.to).trim(),
    person,
    context,
  );
  draft.warnings.push(...dayWarnings(date, about, draft.today, context, records.agreement));
  return reading.sure;
}

function recordKickBack(draft: Draft, clause: Clause, reading: Of<'kick-back'> | Of<'signal'>): boolean {
  const { records, context } = draft;
  const day = reading.date?.day ?? null;
  const foreseen = day === null ? null : iso(workingDayFrom(day, context.isWorkingDay));
  const first = records.kickBack === null;
  if (reading.is === 'kick-back')
    records.kickBack ??= { kind: reading.kind, comeBackOn: null, words: clause.typed };
  if (records.kickBack?.comeBackOn === null) records.kickBack = { ...records.kickBack, comeBackOn: foreseen };
  if (reading.is === 'signal' || (foreseen !== null && records.signal === null)) {
    const personId = personOf(draft, clause.mentions, clause.from)?.id ?? null;
    records.signal = { text: clause.typed, foreseen, personId };
  }
  return reading.is === 'signal' || first;
}
