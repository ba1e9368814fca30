/** What happens between a seller and customers, one function each; all of it is written into the draft's book. */
import { type Day, type Instant, isoFromDay } from '../../core/time/day.ts';
import type {
  AgreementRecord,
  CommitmentRecord,
  HoldRecord,
  InteractionRecord,
  OpportunityRecord,
  SignalRecord,
} from '../ports/records.ts';
import type { Customer, Draft } from './draft.ts';
import type { Cast } from './words/sentence-writer.ts';
import type { Letter } from './words/sentences.ts';

type Happening = Pick<InteractionRecord, 'kind'> & Partial<InteractionRecord>;

export function castOf(who: Customer): Cast {
  const others = who.firm.people.filter((it) => it !== who);
  const colleague = others[who.record.name.length % Math.max(1, others.length)]?.given ?? 'the plant manager';
  return { given: who.given, colleague, seller: who.seller.name.split(' ')[0] ?? '' };
}

/** Something of ours or theirs at a moment, with these people. */
export function happened(
  draft: Draft,
  people: readonly [Customer, ...Customer[]],
  at: Instant,
  what: Happening,
): InteractionRecord {
  const [first] = people;
  const id = draft.id(at);
  const direction = what.direction ?? 'ours';
  const interaction: InteractionRecord = {
    id,
    version: 1,
    accountId: first.firm.account.id,
    opportunityId: null,
    at,
    direction,
    reached: false,
    purpose: direction === 'theirs' ? null : 'other',
    automatic: false,
    enquiry: false,
    unknownSender: false,
    durationMinutes: null,
    subject: null,
    body: null,
    valueGiven: null,
    reaction: null,
    reactionWords: null,
    servesKind: null,
    servesSubject: null,
    answerWaivedAt: null,
    answerWaivedReason: null,
    messageId: null,
    source: 'demo',
    recordedAt: first.after(at, (what.durationMinutes ?? 0) + 4),
    recordedBy: first.seller.id,
    withdrawnAt: null,
    withdrawnReason: null,
    ...what,
  };
  draft.book.interactions.push(interaction);
  draft.book.participants.push({
    interaction: id,
    people: people.map(({ record }) => record.id),
    users: [first.seller.id],
  });
  return interaction;
}

/** A talk on the phone that took place. */
export function call(draft: Draft, who: Customer, at: Instant, more: Partial<InteractionRecord> = {}) {
  const note = more.body ?? who.firm.writer.callNote(castOf(who));
  const durationMinutes = draft.random.whole(6, 34);
  return happened(draft, [who], at, { kind: 'call', reached: true, durationMinutes, ...more, body: note });
}

export function visit(
  draft: Draft,
  people: readonly [Customer, ...Customer[]],
  at: Instant,
  more: Partial<InteractionRecord> = {},
) {
  const [who] = people;
  const body = more.body ?? who.firm.writer.visitNote(castOf(who));
  const kind = draft.random.pick(['visit', 'meeting'] as const);
  const durationMinutes = draft.random.whole(3, 7) * 15;
  return happened(draft, people, at, { kind, reached: true, durationMinutes, ...more, body });
}

/** A try that reached nobody. */
export function tried(draft: Draft, who: Customer, at: Instant, kind: 'call' | 'voicemail', body?: string) {
  const { writer } = who.firm;
  const said = body ?? (kind === 'voicemail' ? writer.voicemail(castOf(who)) : writer.noAnswer(castOf(who)));
  return happened(draft, [who], at, { kind, purpose: 'ask', body: said });
}

export function weWrite(
  draft: Draft,
  who: Customer,
  at: Instant,
  purpose: 'ask' | 'gift' | 'owed',
  letter: Letter,
  more: Partial<InteractionRecord> = {},
) {
  return happened(draft, [who], at, { kind: 'mail', purpose, ...letter, ...more });
}

export function theyWrite(
  draft: Draft,
  who: Customer,
  at: Instant,
  { subject, body }: Letter,
  more: Partial<InteractionRecord> = {},
) {
  return happened(draft, [who], at, { kind: 'mail', direction: 'theirs', subject, body, ...more });
}

/** An agreed date, made in an interaction. */
export function agreed(
  draft: Draft,
  who: Customer,
  madeIn: InteractionRecord,
  day: Day,
  more: Partial<AgreementRecord> = {},
): AgreementRecord {
  const madeAt = who.after(madeIn.at, 3);
  const agreement: AgreementRecord = {
    id: draft.id(madeAt),
    accountId: who.firm.account.id,
    personId: who.record.id,
    scope: 'person',
    opportunityId: null,
    madeAt,
    madeIn: madeIn.id,
    day: isoFromDay(day),
    minute: null,
    note: null,
    settledAt: null,
    settledReason: null,
    quietResumedAt: null,
    recordedBy: who.seller.id,
    ...more,
  };
  draft.book.agreements.push(agreement);
  return agreement;
}

export function held(
  draft: Draft,
  who: Customer,
  from: Instant,
  until: Day,
  reason: string,
  more: Partial<HoldRecord> = {},
) {
  const fromAt = who.after(from, 3);
  draft.book.holds.push({
    id: draft.id(fromAt),
    accountId: who.firm.account.id,
    personId: who.record.id,
    scope: 'person',
    opportunityId: null,
    fromAt,
    untilDay: isoFromDay(until),
    reason,
    resumedAt: null,
    resumedReason: null,
    quietResumedAt: null,
    recordedBy: who.seller.id,
    ...more,
  });
}

/** A promise of one side; settled as kept at a moment, unless told otherwise. */
export function promised(
  draft: Draft,
  who: Customer,
  madeIn: InteractionRecord,
  promise: {
    readonly side: 'ours' | 'theirs';
    readonly what: string;
    readonly due: Day;
  } & Partial<CommitmentRecord>,
): CommitmentRecord {
  const madeAt = who.after(madeIn.at, 3);
  const { due, ...rest } = promise;
  const commitment: CommitmentRecord = {
    id: draft.id(madeAt),
    accountId: who.firm.account.id,
    opportunityId: madeIn.opportunityId,
    personId: who.record.id,
    type: 'commitment',
    effort: null,
    userId: promise.side === 'ours' ? who.seller.id : null,
    dueDay: isoFromDay(due),
    dueSetAt: madeAt,
    madeAt,
    madeIn: madeIn.id,
    status: 'open',
    settledAt: null,
    settledNote: null,
    recordedBy: who.seller.id,
    version: 1,
    ...rest,
  };
  draft.book.commitments.push(commitment);
  return commitment;
}

export function signalled(
  draft: Draft,
  who: Customer,
  at: Instant,
  signal: Pick<SignalRecord, 'kind' | 'text'> & Partial<SignalRecord>,
): SignalRecord {
  const record: SignalRecord = {
    id: draft.id(at),
    accountId: who.firm.account.id,
    personId: who.record.id,
    learnedAt: at,
    foreseenDay: null,
    source: 'hand',
    endedAt: null,
    endedReason: null,
    recordedBy: who.seller.id,
    ...signal,
  };
  draft.book.signals.push(record);
  return record;
}

/** An opportunity with the people in it: who decides first, the others after. */
export function opportunity(
  draft: Draft,
  people: readonly [Customer, ...Customer[]],
  openedOn: Day,
  more: Pick<OpportunityRecord, 'name' | 'stage'> & Partial<OpportunityRecord>,
): OpportunityRecord {
  const [first] = people;
  const at = first.on(openedOn);
  const record: OpportunityRecord = {
    id: draft.id(at),
    accountId: first.firm.account.id,
    ownerId: first.firm.seller?.id ?? null,
    status: 'open',
    amount: `${draft.random.whole(6, 98) * 1000 + 400}.00`,
    currency: 'EUR',
    product: draft.random.pick(['Monitoring', 'Probes and alarms', 'Audit reports', 'Doors and energy']),
    openedOn: isoFromDay(openedOn),
    expectedClose: null,
    closedOn: null,
    wonBy: null,
    lostReason: null,
    nextStep: null,
    note: null,
    custom: {},
    version: 1,
    createdAt: at,
    updatedAt: at,
    ...more,
  };
  draft.book.opportunities.push(record);
  for (const [i, { record: person }] of people.entries()) {
    const part = ['decides', 'uses', 'equal', 'veto', 'influences'][i] ?? 'unknown';
    draft.book.opportunityPeople.push({ opportunityId: record.id, personId: person.id, part, met: i < 2 });
  }
  return record;
}
