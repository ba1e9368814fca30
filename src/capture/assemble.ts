/** Puts the readings of a line together: records, parts to underline, questions and warnings. */

import type {
  CandidateAccount,
  CaptureContext,
  Part,
  Span,
  Understanding,
} from '../app/ports/understanding.ts';
import type { Directory, Mention } from './directory.ts';
import { ask, type Draft, emptyDraft, soon } from './draft.ts';
import { accountOf, interactionOf } from './interaction.ts';
import type { ReadClause } from './line.ts';
import { partOf } from './parts.ts';
import type { Paste } from './paste.ts';
import { findMentions } from './people.ts';
import type { ContactReading } from './reading.ts';
import { record } from './records.ts';
import { phrases } from './say.ts';
import { fold, trimSpan } from './text.ts';
import { peopleChoices, whoIn } from './who.ts';
import { localTime } from './zoned.ts';

type Tag = Span & { readonly name: string };
type Accounts = ReadonlyMap<string, CandidateAccount>;

export function assemble(
  text: string,
  context: CaptureContext,
  read: readonly ReadClause[],
  tags: readonly Tag[],
  paste: Paste | null,
  directory: Directory,
): Understanding {
  const today = localTime(context.now, context.zone).day;
  const accounts: Accounts = new Map(
    read.flatMap(({ clause }) => clause.accounts).map(({ account }) => [account.id, account]),
  );
  const contact = read.find(({ reading }) => reading.is === 'contact');
  const contactReading = contact?.reading.is === 'contact' ? contact.reading : null;
  const draft = emptyDraft(context, today, whoIn(context, new Set(accounts.keys())), contactReading);

  // 1. Who took part. 2. A record and a part for every clause. 3. What remains: tags, a pasted text.
  gatherPeople(draft, read, contact);
  const parts: Part[] = read.map(({ clause, reading }) => {
    const sure = record(draft, clause, reading);
    return partOf(clause, reading, sure, tags, draft.who, draft.gathered, context, today);
  });
  for (const tag of tags) {
    if (parts.some((part) => tag.from >= part.from && tag.to <= part.to)) continue;
    parts.push({ from: tag.from, to: tag.to, kind: 'tag', summary: `#${tag.name}`, sure: true, details: [] });
  }
  if (paste !== null) parts.push(...keepWhole(draft, text, paste, directory));
  parts.sort((a, b) => a.from - b.from);

  const { who, records, gathered } = draft;
  const interaction = interactionOf(
    text,
    contact,
    gathered,
    who.unresolved,
    paste,
    accounts,
    context,
    draft.warnings,
  );
  askForDays(draft, parts);
  const known = context.accounts.find((account) => account.id === context.subject?.accountId) ?? null;
  const about = contact?.clause ?? { from: 0, to: text.length };
  const personal = interaction !== null && interaction.kind !== 'note';
  if (gathered.people.length === 0 && who.unresolved.length === 0 && (personal || needsPerson(draft))) {
    const there = context.people.filter(
      (each) => accounts.has(each.accountId ?? '') || each.accountId === known?.id,
    );
    draft.unclear.unshift({
      question: phrases(context.locale).withWhom,
      about: { from: about.from, to: about.to },
      choices: peopleChoices(there),
    });
  }
  return {
    text,
    parts,
    people: gathered.people.map((person) => person.id),
    accountId: accountOf(gathered.people, accounts, context),
    interaction,
    commitments: draft.commitments,
    ...records,
    tags: [...new Set(tags.map((tag) => tag.name))],
    ...newcomers(draft, contactReading, [...accounts.values()][0] ?? known),
    unclear: [...who.unclear, ...draft.unclear],
    warnings: draft.warnings,
  };
}

/** Those named beside the contact; else whom the page, or the rest of the line, or the account leaves. */
function gatherPeople(draft: Draft, read: readonly ReadClause[], contact: ReadClause | undefined): void {
  const { gathered, context } = draft;
  const meet = (mention: Mention, at: number) => {
    const { person } = draft.who.choose(mention, at);
    if (mention.colleague !== null) gathered.colleagues.add(mention.colleague.id);
    else if (person !== null && !gathered.people.includes(person)) gathered.people.push(person);
  };
  const mentions = draft.contact?.mentions ?? [];
  for (const mention of mentions) meet(mention, contact?.clause.from ?? 0);
  if (mentions.some((mention) => mention.colleague === null)) return;
  const subject = context.people.find((person) => person.id === context.subject?.personId);
  if (subject !== undefined) {
    gathered.people.push(subject);
    return;
  }
  const elsewhere = read
    .filter(({ reading }) => reading.is !== 'note' || contact === undefined)
    .flatMap(({ clause }) => clause.mentions.map((mention) => ({ mention, at: clause.from })))
    .find(({ mention }) => mention.colleague === null);
  if (elsewhere !== undefined) meet(elsewhere.mention, elsewhere.at);
  const accountId = context.subject?.accountId;
  const there = context.people.filter((person) => accountId !== undefined && person.accountId === accountId);
  if (gathered.people.length === 0 && there.length === 1 && there[0] !== undefined) {
    gathered.people.push(there[0]);
    gathered.unsure = true;
  }
}

/** The text of a paste becomes the notes, untouched. */
function keepWhole(draft: Draft, text: string, paste: Paste, directory: Directory): readonly Part[] {
  const { gathered, context } = draft;
  if (paste.sender !== null && gathered.people.length === 0) {
    for (const { people } of findMentions(paste.sender, fold(paste.sender), directory, [0], [])) {
      if (people.length === 1) gathered.people.push(...people);
    }
  }
  const rest = trimSpan(text, paste.headEnd, text.length, /\s/u);
  gathered.notes.length = 0;
  gathered.notes.push(paste.headEnd === 0 ? text : text.slice(rest.from, rest.to));
  if (rest.from >= rest.to) return [];
  return [{ ...rest, kind: 'note', summary: phrases(context.locale).note, sure: true, details: [] }];
}

function askForDays(draft: Draft, parts: readonly Part[]): void {
  const words = phrases(draft.context.locale);
  const open = (kind: Part['kind'], question: string) => {
    const part = parts.find((each) => each.kind === kind);
    if (part !== undefined) ask(draft, question, { from: part.from, to: part.to }, soon(draft));
  };
  if (draft.records.hold?.until === null) open('hold', words.untilWhen);
  if (draft.records.absence?.backOn === null) open('absence', words.backWhen);
}

function needsPerson({ records, commitments }: Draft): boolean {
  const { agreement, hold, absence, optOut, release } = records;
  return [...commitments, agreement, hold, absence, optOut, release].some((each) => each?.personId === null);
}

function newcomers(
  draft: Draft,
  contact: ContactReading | null,
  account: CandidateAccount | null,
): Pick<Understanding, 'newPeople' | 'newAccounts'> {
  const { strangers } = draft.who;
  const named = account === null && strangers.length > 0 ? accountNamed(contact) : null;
  return {
    newPeople: strangers.map((name) => ({
      name,
      accountId: account?.id ?? null,
      accountName: account?.name ?? named,
    })),
    newAccounts: named === null ? [] : [{ name: named }],
  };
}

/** "Karim Haddad of Blue Fjord": what follows "of", "at", "from", "von", when no known account is named. */
function accountNamed(contact: ContactReading | null): string | null {
  const company = /^(?:of|at|from|von|bei|\()\s*(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,4})/u;
  return company.exec(contact?.left ?? '')?.[1] ?? null;
}
