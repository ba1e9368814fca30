import type { Id } from '../../../core/facts.ts';
import type { ActivityRecord as FileActivity } from '../../ports/import-records.ts';
import type { InteractionRecord, TodoRecord } from '../../ports/records.ts';
import type { Run } from '../run.ts';
import { type Book, homeAndName } from './book.ts';
import { change, made } from './entry.ts';
import { EMPTY_INTERACTION, momentOf } from './put-last-contact.ts';
import { findAccount } from './resolve-account.ts';
import { RowRefused, type RowResult, type RowWork } from './row-work.ts';
import { activityKey } from './wanted.ts';

interface Links {
  readonly people: readonly Id[];
  readonly account: Id | null;
  readonly opportunity: Id | null;
}

const NOT_REACHED =
  /no answer|not reached|voice ?mail|left (?:a )?message|busy|nicht erreicht|keine antwort|mailbox/i;

/** What happened goes onto the timeline; what is still to be done becomes a to-do, however late it is. */
export function resolveActivity(
  run: Run,
  book: Book,
  said: FileActivity,
  beside: Links,
  row: RowWork,
): RowResult {
  const links = linksOf(book, said, beside, row);
  const at = said.at === undefined ? null : momentOf(said.at);
  const isMember = said.campaignExternalId !== undefined;
  const past = at !== null && at <= run.now;
  if (
    isMember ||
    said.activity === 'gift' ||
    (said.done && (past || at === null)) ||
    (past && said.activity !== 'task')
  ) {
    return happened(run, book, said, links, at ?? momentOf(said.due ?? '') ?? run.now, row);
  }
  return toDo(run, book, said, links, row);
}

function linksOf(book: Book, said: FileActivity, beside: Links, row: RowWork): Links {
  const people = new Set<Id>(beside.people);
  const unknown: string[] = [];
  for (const externalId of said.personExternalIds) {
    const id = book.personByExternalId.get(externalId);
    if (id === undefined) unknown.push(externalId);
    else people.add(id);
  }
  if (people.size === 0 && said.personEmail !== undefined)
    for (const id of book.peopleByMail.get(said.personEmail.toLowerCase()).slice(0, 1)) people.add(id);
  const related = said.relatedExternalId;
  const opportunity =
    book.opportunityByExternalId.get(said.opportunityExternalId ?? related ?? '') ?? beside.opportunity;
  const account =
    findAccount(book, { externalId: said.accountExternalId, name: said.account }) ??
    book.accountByExternalId.get(related ?? '') ??
    beside.account ??
    null;
  if (people.size === 0 && said.person !== undefined && account !== null) {
    for (const id of book.peopleByHome.get(homeAndName(account, said.person)).slice(0, 1)) people.add(id);
  }
  if (unknown.length > 0) row.remark(`Not in the book: ${unknown.join(', ')}.`);
  const [first] = people;
  const home = first === undefined ? undefined : book.people.get(first)?.record.accountId;
  return {
    people: [...people],
    account:
      home ??
      account ??
      (opportunity === null ? null : (book.opportunities.get(opportunity)?.record.accountId ?? null)),
    opportunity,
  };
}

function happened(
  run: Run,
  book: Book,
  said: FileActivity,
  links: Links,
  at: number,
  row: RowWork,
): RowResult {
  if (links.account === null) {
    throw new RowRefused(
      `Whom this was with is not in the book${said.personExternalIds.length > 0 ? ` (${said.personExternalIds.join(', ')})` : ''}: import the people first, then this file again.`,
    );
  }
  const key = activityKey(run, said);
  const known = book.interactionIds.get(key);
  if (known !== undefined)
    return {
      outcome: book.seenInteractions.has(known) ? 'merged' : 'unchanged',
      type: 'interaction',
      id: known,
    };
  const campaign =
    said.campaignExternalId === undefined
      ? undefined
      : book.campaigns.get(book.campaignByExternalId.get(said.campaignExternalId) ?? '')?.record;
  if (said.campaignExternalId !== undefined && !campaign)
    row.remark(
      `The campaign ${said.campaignExternalId} is not in the book: import it first to have its name here.`,
    );
  const theirs = said.direction === 'inbound';
  const kind = kindOf(said, campaign?.type ?? null);
  const reached =
    ['call', 'meeting', 'event'].includes(kind) &&
    said.activity !== 'gift' &&
    !NOT_REACHED.test(`${said.status ?? ''} ${Object.values(said.custom).join(' ')}`);
  const asked = kind === 'call' && !reached ? 'ask' : 'other';
  const interaction: InteractionRecord = {
    ...EMPTY_INTERACTION,
    id: run.newId(),
    accountId: links.account,
    opportunityId: links.opportunity,
    at: Math.min(at, run.now),
    kind,
    direction: theirs ? 'theirs' : 'ours',
    reached,
    purpose: theirs ? null : said.activity === 'gift' ? 'gift' : asked,
    unknownSender: false,
    durationMinutes:
      said.durationMinutes === undefined ? null : Math.min(Math.max(said.durationMinutes, 0), 10_080),
    subject: (campaign?.name ?? said.subject).slice(0, 500) || null,
    body: bodyOf(said, campaign === undefined ? null : said.subject),
    valueGiven: said.activity === 'gift' ? (campaign?.name ?? said.subject).slice(0, 500) || null : null,
    // Nobody waits for an answer to a message out of another program's history.
    answerWaivedAt: theirs ? run.now : null,
    answerWaivedReason: theirs ? 'Imported history' : null,
    recordedAt: run.now,
    recordedBy: run.actor.user,
  };
  book.newInteractions.push(interaction);
  for (const personId of links.people) {
    book.newParticipants.push({ interactionId: interaction.id, personId });
    const home = book.people.get(personId)?.record.accountId;
    if (home !== undefined && !book.account(home).fresh) book.touched.add(home);
  }
  if (!book.account(links.account).fresh) book.touched.add(links.account);
  const seller = said.owner === undefined ? null : book.sellers.ownerOf(said.owner, row);
  if (seller !== null) book.newParticipantUsers.push({ interactionId: interaction.id, userId: seller });
  book.newExternalIds.push({
    source: run.source,
    externalId: key,
    subjectType: 'interaction',
    subjectId: interaction.id,
  });
  row.named('interaction', key);
  book.interactionIds.set(key, interaction.id);
  book.seenInteractions.add(interaction.id);
  row.made('interaction', interaction.id);
  return { outcome: 'created', type: 'interaction', id: interaction.id };
}

function kindOf(said: FileActivity, campaignType: string | null): InteractionRecord['kind'] {
  switch (said.activity) {
    case 'call':
    case 'meeting':
    case 'mail':
    case 'event':
      return said.activity;
    case 'gift':
      if (/event|webinar|seminar|conference|messe/i.test(campaignType ?? '')) return 'mail';
      if (/direct mail|letter|brief/i.test(campaignType ?? '')) return 'letter';
      return /social|message|sms/i.test(campaignType ?? '') ? 'message' : 'mail';
    default:
      return 'note';
  }
}

function toDo(run: Run, book: Book, said: FileActivity, links: Links, row: RowWork): RowResult {
  const key = activityKey(run, said);
  const due = (said.due ?? said.at)?.slice(0, 10) ?? null;
  const owner =
    (said.owner === undefined ? null : book.sellers.ownerOf(said.owner, row)) ?? run.owner ?? run.actor.user;
  const text = [said.subject || 'To do', said.body, ...customLines(said)]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
  const values = {
    text,
    dueDay: due,
    accountId: links.account,
    personId: links.people[0] ?? null,
    doneAt: said.done ? run.now : null,
  };
  const known = book.todos.get(book.todoIds.get(key) ?? '');
  if (known) {
    const seen = known.line !== null;
    known.line ??= row.line;
    change(known, 'todo', values, row, seen);
    return {
      outcome: seen ? 'merged' : row.changed ? 'updated' : 'unchanged',
      type: 'todo',
      id: known.record.id,
    };
  }
  if (links.account === null)
    row.remark('Whom this is about is not in the book; it is kept as a to-do of its own.');
  const entry = made<TodoRecord>({
    id: run.newId(),
    userId: owner,
    ...values,
    createdAt: run.now,
    version: 1,
  });
  entry.line = row.line;
  book.todos.set(entry.record.id, entry);
  book.todoIds.set(key, entry.record.id);
  book.newExternalIds.push({
    source: run.source,
    externalId: key,
    subjectType: 'todo',
    subjectId: entry.record.id,
  });
  row.named('todo', key);
  row.made('todo', entry.record.id);
  return { outcome: 'created', type: 'todo', id: entry.record.id };
}

function bodyOf(said: FileActivity, subject: string | null): string | null {
  const parts = [subject, said.body, ...customLines(said)].filter(
    (part) => part !== null && part !== undefined && part !== '',
  );
  return parts.length === 0 ? null : parts.join('\n');
}

function customLines(said: FileActivity): string[] {
  return Object.entries(said.custom).map(([label, text]) => `${label}: ${text}`);
}
