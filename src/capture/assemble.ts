/** Puts the readings of a line together: records, parts to underline, questions and warnings. */
import type { Day } from '../core/time/day.ts';
import { agreementOf, dayWarnings, workingDayFrom } from './agreed-day.ts';
import type { FoundDate } from './dates.ts';
import { interactionOf, type Gathered } from './interaction.ts';
import type { ReadClause } from './line.ts';
import { partOf } from './parts.ts';
import type { Paste } from './paste.ts';
import { findMentions, type Directory, type Mention } from './people.ts';
import type { ContactReading } from './reading.ts';
import { fold, trimSpan } from './text.ts';
import { iso, phrases } from './say.ts';
import type { CandidatePerson, CaptureContext, CapturedCommitment, Choice, Part, Span, Unclear, Understanding, Warning } from './understanding.ts';
import { peopleChoices, whoIn } from './who.ts';
import { localTime } from './zoned.ts';

type Tag = Span & { readonly name: string };
type Dated = FoundDate & { day: Day };
type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function assemble(text: string, context: CaptureContext, read: readonly ReadClause[], tags: readonly Tag[], paste: Paste | null, directory: Directory): Understanding {
  const today = localTime(context.now, context.zone).day;
  const words = phrases(context.locale);
  const accounts = new Map(read.flatMap(({ clause }) => clause.accounts).map(({ account }) => [account.id, account]));
  const who = whoIn(context, new Set(accounts.keys()));
  const subject = context.people.find((person) => person.id === context.subject?.personId) ?? null;
  const contact = read.find(({ reading }) => reading.is === 'contact');
  const contactReading = contact?.reading.is === 'contact' ? contact.reading : null;
  const unclear: Unclear[] = [];
  const warnings: Warning[] = [];
  const parts: Part[] = [];
  const gathered: Gathered = { people: [], colleagues: new Set(), notes: [], moods: [], reactionWords: [], gave: null, owed: false, asked: false, outcome: null, unsure: false };

  // 1. Who took part: those named beside the contact, else whom the page or the rest of the line names.
  const meet = (mention: Mention, at: number) => {
    const chosen = who.choose(mention, at);
    if (mention.colleague !== null) gathered.colleagues.add(mention.colleague.id);
    else if (chosen.person !== null && !gathered.people.includes(chosen.person)) gathered.people.push(chosen.person);
  };
  if (contact !== undefined && contactReading !== null) for (const mention of contactReading.mentions) meet(mention, contact.clause.from);
  const named = contactReading !== null && contactReading.mentions.some((mention) => mention.colleague === null);
  const paged = named ? null : subject;
  if (paged !== null) gathered.people.push(paged);
  if (!named && paged === null) {
    const first = read.flatMap(({ clause, reading }) => (reading.is === 'note' && contact !== undefined ? [] : clause.mentions.map((mention) => ({ mention, at: clause.from })))).find(({ mention }) => mention.colleague === null);
    if (first !== undefined) meet(first.mention, first.at);
  }
  const subjectAccount = context.accounts.find((account) => account.id === context.subject?.accountId) ?? null;
  if (!named && gathered.people.length === 0 && subjectAccount !== null) {
    const there = context.people.filter((person) => person.accountId === subjectAccount.id);
    if (there.length === 1 && there[0] !== undefined) {
      gathered.people.push(there[0]);
      gathered.unsure = true;
    }
  }
  const personOf = (mentions: readonly Mention[], at: number): CandidatePerson | null => {
    const mention = mentions.find((each) => each.colleague === null);
    return mention === undefined ? (gathered.people[0] ?? null) : (who.choose(mention, at).person ?? null);
  };

  // 2. Every clause becomes a part and its record.
  const result: Pick<Writable<Understanding>, 'agreement' | 'hold' | 'absence' | 'signal' | 'kickBack' | 'optOut' | 'release' | 'rating' | 'todo'> = {
    agreement: null, hold: null, absence: null, signal: null, kickBack: null, optOut: null, release: null, rating: null, todo: null,
  };
  const commitments: CapturedCommitment[] = [];
  const day = (date: FoundDate | null): Dated | null => {
    if (date === null) return null;
    return { ...date, day: date.day ?? today };
  };
  const due = (date: FoundDate | null, about: Span, question: string | null): string | null => {
    const dated = day(date);
    if (dated === null) {
      if (question !== null) unclear.push({ question, about, choices: soon(today, context) });
      return null;
    }
    warnings.push(...dayWarnings(dated, about, today, context, null));
    return iso(dated.day);
  };

  for (const { clause, reading } of read) {
    const about: Span = { from: clause.from, to: clause.to };
    const person = personOf(clause.mentions, clause.from);
    const personId = person?.id ?? null;
    let sure = true;
    switch (reading.is) {
      case 'contact':
        if (reading.left !== '') gathered.notes.push(reading.left);
        if (reading.valueGiven !== null) gathered.gave = reading.valueGiven;
        gathered.owed ||= reading.owed;
        sure = reading.sure && !gathered.unsure && reading.mentions.every((mention) => mention.colleague !== null || who.choose(mention, clause.from).sure) && reading.dates.every((date) => date.sure || date.rough);
        if (reading.plan !== null && reading.plan.day !== null) {
          const moved = { is: 'agreement', date: reading.plan, duration: null, kindOfContact: null, scope: 'person', sure: false } as const;
          const dated = { ...reading.plan, day: reading.plan.day };
          result.agreement = agreementOf(moved, dated, clause.typed.slice(dated.from, dated.to), person, context);
          warnings.push(...dayWarnings(dated, about, today, context, result.agreement));
        }
        break;
      case 'outcome':
        gathered.outcome = reading.outcome;
        break;
      case 'asked':
        gathered.asked = true;
        gathered.notes.push(clause.typed);
        break;
      case 'reaction':
        gathered.moods.push(reading.mood);
        gathered.reactionWords.push(clause.typed);
        break;
      case 'gave':
        if (gathered.gave !== null) gathered.notes.push(clause.typed);
        gathered.gave ??= reading.what;
        gathered.owed ||= reading.owed;
        sure = reading.sure;
        break;
      case 'promise': {
        const byUs = reading.subject?.colleague ?? null;
        const several = reading.subject === null && gathered.people.length > 1;
        sure = reading.sure && !several;
        if (several && reading.side === 'theirs') unclear.push({ question: words.whoOfThem, about, choices: peopleChoices(gathered.people) });
        if (contactReading?.direction === 'theirs' && contactReading.kind !== 'call' && contactReading.kind !== 'meeting') gathered.notes.push(clause.typed);
        commitments.push({
          side: reading.side, type: reading.side === 'ours' ? 'give' : 'commitment', personId: reading.subject?.colleague == null ? (reading.subject === null ? (reading.side === 'ours' ? personId : (gathered.people[0]?.id ?? personId)) : who.choose(reading.subject, clause.from).person?.id ?? null) : (gathered.people[0]?.id ?? null),
          colleagueId: byUs?.id ?? null, what: reading.what, due: due(deadlineOf(reading.due), about, words.byWhen),
          dueSaid: reading.due === null ? null : clause.typed.slice(reading.due.from, reading.due.to).trim(), effort: reading.effort,
        });
        break;
      }
      case 'agreement': {
        const said = day(reading.date);
        const dated = said !== null && said.rough && said.minute === null ? { ...said, day: workingDayFrom(said.day, context.isWorkingDay) } : said;
        sure = reading.sure;
        if (dated === null) {
          unclear.push({ question: words.onWhichDay, about, choices: soon(today, context) });
          gathered.notes.push(clause.typed);
          break;
        }
        if (result.agreement !== null) warnings.push({ text: words.several, about, proposal: null });
        const withWhom = clause.mentions.length > 0 ? person : (gathered.people[0] ?? null);
        result.agreement = agreementOf(reading, dated, clause.typed.slice(dated.from, dated.to).trim(), withWhom, context);
        warnings.push(...dayWarnings(dated, about, today, context, result.agreement));
        break;
      }
      case 'hold':
        result.hold = { until: due(reading.date, about, null) ?? result.hold?.until ?? null, reason: clause.typed, personId };
        sure = reading.date?.sure ?? false;
        break;
      case 'absence':
        result.absence = { backOn: due(reading.date, about, null) ?? result.absence?.backOn ?? null, personId };
        sure = reading.date?.sure ?? false;
        break;
      case 'kick-back':
      case 'signal': {
        const foreseen = reading.date?.day == null ? null : workingDayFrom(reading.date.day, context.isWorkingDay);
        const foreseenDay = foreseen === null ? null : iso(foreseen);
        if (reading.is === 'kick-back') {
          sure = result.kickBack === null;
          result.kickBack ??= { kind: reading.kind, comeBackOn: foreseenDay, words: clause.typed };
        }
        if (result.kickBack !== null && result.kickBack.comeBackOn === null && foreseenDay !== null) result.kickBack = { ...result.kickBack, comeBackOn: foreseenDay };
        if (reading.is === 'signal' || (foreseenDay !== null && result.signal === null)) result.signal = { text: clause.typed, foreseen: foreseenDay, personId };
        break;
      }
      case 'opt-out':
        result.optOut = { channel: reading.channel, personId, words: clause.typed };
        break;
      case 'release': {
        const until = reading.plainNo && reading.date === null ? due(null, about, words.untilWhen) : due(reading.date, about, null);
        result.release = { until, reason: clause.typed, personId };
        sure = until !== null || !reading.plainNo;
        break;
      }
      case 'rating':
        result.rating = reading.rating;
        break;
      case 'todo':
        result.todo = { what: reading.what, due: due(reading.date, about, null) };
        break;
      case 'note':
        if (clause.mentions.length === 0 || /[\p{L}\p{N}]/u.test(clause.masked)) gathered.notes.push(clause.typed);
        break;
    }
    parts.push(partOf(clause, reading, sure, tags, who, gathered, context, today));
  }
  const open = (kind: Part['kind'], question: string) => {
    const part = parts.find((each) => each.kind === kind);
    if (part !== undefined) unclear.push({ question, about: { from: part.from, to: part.to }, choices: soon(today, context) });
  };
  if (result.hold?.until === null) open('hold', words.untilWhen);
  if (result.absence?.backOn === null) open('absence', words.backWhen);
  for (const tag of tags) {
    if (!parts.some((part) => tag.from >= part.from && tag.to <= part.to)) parts.push({ from: tag.from, to: tag.to, kind: 'tag', summary: `#${tag.name}`, sure: true, details: [] });
  }
  parts.sort((a, b) => a.from - b.from);

  // 3. A paste is kept whole.
  if (paste !== null) {
    const rest = trimSpan(text, paste.headEnd, text.length, /\s/u);
    if (paste.sender !== null && gathered.people.length === 0) for (const mention of findMentions(paste.sender, fold(paste.sender), directory, [0], [])) if (mention.people.length === 1) gathered.people.push(...mention.people);
    gathered.notes.length = 0;
    gathered.notes.push(paste.headEnd === 0 ? text : text.slice(rest.from, rest.to));
    if (rest.from < rest.to) parts.push({ ...rest, kind: 'note', summary: words.note, sure: true, details: [] });
  }

  const interaction = interactionOf(text, contact, gathered, who.unresolved, paste, accounts, context, warnings);
  const records = [...commitments, result.agreement, result.hold, result.absence, result.optOut, result.release];
  const needsPerson = (interaction !== null && interaction.kind !== 'note') || records.some((record) => record !== null && record.personId === null);
  if (needsPerson && gathered.people.length === 0 && who.unresolved.length === 0) {
    const there = context.people.filter((person) => accounts.has(person.accountId ?? '') || person.accountId === subjectAccount?.id);
    unclear.unshift({ question: words.withWhom, about: contact === undefined ? { from: 0, to: text.length } : { from: contact.clause.from, to: contact.clause.to }, choices: peopleChoices(there) });
  }
  const newAccount = newAccountOf(contactReading, accounts.size === 0);
  return {
    text, parts, interaction, commitments, ...result, tags: [...new Set(tags.map((tag) => tag.name))],
    newPeople: who.strangers.map((name) => ({ name, accountId: [...accounts.keys()][0] ?? subjectAccount?.id ?? null, accountName: [...accounts.values()][0]?.name ?? newAccount ?? subjectAccount?.name ?? null })),
    newAccounts: newAccount === null || who.strangers.length === 0 ? [] : [{ name: newAccount }],
    unclear: [...who.unclear, ...unclear], warnings,
  };
}

/** "Karim Haddad of Norra Rör": what follows "of", "at", "from", "von", when no known account is named. */
function newAccountOf(contact: ContactReading | null, none: boolean): string | null {
  if (contact === null || !none) return null;
  return /^(?:of|at|from|von|bei|\()\s*(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,4})/u.exec(contact.left)?.[1] ?? null;
}

/** "Next week" is kept by its Friday, "in January" by the end of January. */
function deadlineOf(date: FoundDate | null): FoundDate | null {
  return date === null || date.deadline || date.last === null ? date : { ...date, day: date.last };
}

function soon(today: Day, context: CaptureContext): readonly Choice[] {
  const words = phrases(context.locale);
  const monday = today - ((today + 3) % 7);
  const friday = today < monday + 4 ? monday + 4 : monday + 11;
  return [{ label: words.tomorrow, value: iso(today + 1) }, { label: words.endOfWeek, value: iso(friday) }];
}
