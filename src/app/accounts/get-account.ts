import { z } from 'zod';
import { zoneOf } from '../../core/time/zone.ts';
import { accountFor } from '../access.ts';
import { anybody } from '../actor.ts';
import { saidCommitment, sayCommitments } from '../commitments/say-commitment.ts';
import { type OperationContext, operation } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { linkedAccounts, saidLinkedAccount } from '../people/jobs-of.ts';
import type { AccountRecord } from '../ports/records.ts';
import { id, isoDay, reference, scope } from '../schemas.ts';
import { namesIn } from '../today/names-in.ts';
import { saidQuiet, saidStep, sayQuiet, sayStep } from '../today/say-step.ts';

const MOST = 200;

const dated = z.object({
  id,
  person: id,
  scope,
  madeAt: z.string(),
  day: isoDay,
  time: z.string().nullable(),
  reason: z.string().nullable(),
  open: z.boolean(),
});

/** One account: what is next and why, its people, opportunities, agreements and promises. */
export const getAccount = operation({
  name: 'get-account',
  summary: 'One account with what is next, its people, opportunities, agreements and promises.',
  http: { method: 'GET', path: '/accounts/{id}' },
  effect: 'read',
  input: z.object({ id }),
  output: z.object({
    account: z.record(z.string(), z.unknown()),
    version: z.int(),
    owner: reference.nullable(),
    steps: z.array(saidStep),
    leaveAlone: z.array(saidQuiet),
    people: z.array(
      reference.extend({
        title: z.string().nullable(),
        owner: reference.nullable(),
        rating: z.string().nullable(),
        state: z.string().nullable(),
        lastContact: z.string().nullable(),
        part: z.string().nullable().describe('Their part in the decision of an open opportunity'),
        met: z.boolean().nullable().describe('Whether we have met them for it; null: they take part in none'),
        addresses: z.array(
          z.object({ kind: z.string(), value: z.string(), label: z.string().nullable(), dead: z.boolean() }),
        ),
      }),
    ),
    opportunities: z.array(
      reference.extend({
        stage: z.string().nullable(),
        status: z.string(),
        amount: z.string().nullable(),
        currency: z.string().nullable(),
        expectedClose: isoDay.nullable(),
      }),
    ),
    agreements: z.array(dated),
    holds: z.array(dated),
    commitments: z.array(saidCommitment),
    parent: saidLinkedAccount.nullable().describe('The account that this one belongs to'),
    signals: z.array(
      z.object({
        id,
        person: id.nullable(),
        kind: z.string(),
        text: z.string(),
        foreseen: isoDay.nullable(),
        open: z.boolean(),
      }),
    ),
    tags: z.array(reference),
  }),
  allow: anybody,
  async run(context, input) {
    const { tx } = context;
    const account = await accountFor(context, input.id);
    const { steps, quiets } = await tx.today.ofAccount(account.id);
    const voice = {
      names: await namesIn(tx, steps, quiets),
      locale: context.actor.locale,
      today: zoneOf(context.actor.zone).dayOf(context.now),
    };
    const owner = account.ownerId === null ? null : await tx.users.get(account.ownerId);
    const { version, ...fields } = account;
    return {
      account: fieldsOf(fields),
      version,
      owner: owner && { id: owner.id, name: owner.name },
      steps: steps.map((step) => sayStep(step, voice)),
      leaveAlone: quiets.map((quiet) => sayQuiet(quiet, voice)),
      people: await peopleOf(context, account.id),
      opportunities: await opportunitiesOf(context, account.id),
      agreements: (await tx.agreements.where({ accountId: account.id }, MOST)).map((it) => ({
        id: it.id,
        person: it.personId,
        scope: it.scope,
        madeAt: iso(it.madeAt),
        day: it.day,
        time: it.minute === null ? null : timeOf(it.minute),
        reason: it.note,
        open: it.settledAt === null,
      })),
      holds: (await tx.holds.where({ accountId: account.id }, MOST)).map((it) => ({
        id: it.id,
        person: it.personId,
        scope: it.scope,
        madeAt: iso(it.fromAt),
        day: it.untilDay,
        time: null,
        reason: it.reason,
        open: it.resumedAt === null,
      })),
      commitments: sayCommitments(await tx.commitments.where({ accountId: account.id }, MOST)),
      parent: account.parentId === null ? null : await parentOf(context, account.parentId),
      signals: (await tx.signals.where({ accountId: account.id }, MOST)).map(
        ({ id, personId, kind, text, foreseenDay, endedAt }) => ({
          id,
          person: personId,
          kind,
          text,
          foreseen: foreseenDay,
          open: endedAt === null,
        }),
      ),
      tags: [...(await tx.taggings.on('account', account.id))],
    };
  },
});

/** A record with its instants in words of ISO 8601. */
function fieldsOf(record: Omit<AccountRecord, 'version'>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => [
      field,
      typeof value === 'number' && field.endsWith('At') ? iso(value) : value,
    ]),
  );
}

async function peopleOf(context: OperationContext, account: string) {
  const { rows: people } = await context.tx.lists.people(
    { sight: null, account, now: context.now },
    pageOf({ limit: MOST }),
  );
  const addresses = await context.tx.lists.addressesOf(people.map((person) => person.id));
  const parts = await partsIn(context, account);
  return people.map((person) => ({
    id: person.id,
    name: person.name,
    title: person.title,
    owner: person.owner === null ? null : { id: person.owner, name: person.ownerName ?? '' },
    rating: person.rating,
    state: person.state,
    lastContact: person.lastContactAt === null ? null : iso(person.lastContactAt),
    part: parts.get(person.id)?.part ?? null,
    met: parts.get(person.id)?.met ?? null,
    addresses: (addresses.get(person.id) ?? []).map(({ kind, value, label, deadAt }) => ({
      kind,
      value,
      label,
      dead: deadAt !== null,
    })),
  }));
}

/** The part of everybody in the account's open opportunities; what is known of it comes before “unknown”. */
async function partsIn({ tx }: OperationContext, account: string) {
  const open = await tx.opportunities.where({ accountId: account, status: 'open' }, MOST);
  const taking = (await Promise.all(open.map(({ id }) => tx.opportunityPeople.of(id)))).flat();
  const parts = new Map<string, { readonly part: string; readonly met: boolean }>();
  for (const { personId, part, met } of taking) {
    const before = parts.get(personId);
    const known = before === undefined || before.part === 'unknown' ? part : before.part;
    parts.set(personId, { part: known, met: met || before?.met === true });
  }
  return parts;
}

async function parentOf(context: OperationContext, parent: string) {
  return (await linkedAccounts(context, [parent])).get(parent) ?? null;
}

async function opportunitiesOf(context: OperationContext, account: string) {
  const { rows: opportunities } = await context.tx.lists.opportunities(
    { sight: null, account },
    pageOf({ limit: MOST }),
  );
  return opportunities.map(({ id, name, stage, status, amount, currency, expectedClose }) => ({
    id,
    name,
    stage,
    status,
    amount,
    currency,
    expectedClose,
  }));
}

const iso = (instant: number) => new Date(instant).toISOString();
const timeOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
