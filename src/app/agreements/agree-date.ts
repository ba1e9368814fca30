import { z } from 'zod';
import { checkAgreedDay, type Side } from '../../core/agreements/propose-day.ts';
import { FollowthroughError } from '../../core/errors.ts';
import type { Id } from '../../core/facts.ts';
import { dayFromIso, isoFromDay } from '../../core/time/day.ts';
import { zoneOf } from '../../core/time/zone.ts';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { momentOf, zoneOfPerson } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { AccountRecord, AgreementRecord, PersonRecord } from '../ports/records.ts';
import { id, instant, isoDay, scope, text } from '../schemas.ts';
import { changeScope } from '../scope.ts';

export const agreeDateFields = z.object({
  person: id.describe('With whom it was agreed'),
  day: isoDay,
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give an hour such as 10:00.')
    .optional()
    .describe('The agreed hour in the customer’s zone'),
  scope: scope.default('person').describe('Who is left alone until then'),
  opportunity: id.optional(),
  madeAt: instant.optional().describe('When it was agreed; now, unless told'),
  madeIn: id.optional().describe('The interaction in which it was agreed'),
  note: text(2_000).optional(),
  insist: z.boolean().default(false).describe('Keep the day although it is no working day there'),
});

/** "We speak again on the 12th": until then they are left alone, unless they contact us first. */
export const agreeDate = operation({
  name: 'agree-date',
  summary: 'Agree on a day to speak again.',
  http: { method: 'POST', path: '/agreements' },
  effect: 'write',
  input: agreeDateFields,
  output: z.object({ id, day: isoDay }),
  allow: sellers,
  async run(context, input) {
    const agreement = await recordAgreement(context, input);
    return { id: agreement.id, day: agreement.day };
  },
});

/** Records an agreement inside a running operation. */
export async function recordAgreement(
  context: OperationContext,
  input: z.output<typeof agreeDateFields>,
): Promise<AgreementRecord> {
  const { person, account } = await personFor(context, input.person);
  const opportunityId = await changeScope(context, input.scope, person.id, account.id, input.opportunity);
  const madeAt = momentOf(input.madeAt, context.now);
  const minute = input.time === undefined ? null : minuteOf(input.time);
  const zone = zoneOf(await zoneOfPerson(context, person, account));
  const customer = { zone, workdays: await calendarOf(context, person, account) };
  const seller = await sellerSide(context, person.ownerId ?? account.ownerId);
  const policy = await context.tx.policies.current(account.teamId);
  const check = checkAgreedDay(dayFromIso(input.day), minute, zone.dayOf(madeAt), customer, seller, policy);
  if (check !== null && !(input.insist && check.code === 'agreed-date-is-a-day-off')) {
    const proposed = check.proposed === null ? null : isoFromDay(check.proposed);
    throw new FollowthroughError(check.code, { day: input.day, proposed });
  }
  const agreement: AgreementRecord = {
    id: context.newId(),
    accountId: account.id,
    personId: person.id,
    scope: input.scope,
    opportunityId,
    madeAt,
    madeIn: input.madeIn ?? null,
    day: input.day,
    minute,
    note: input.note ?? null,
    settledAt: null,
    settledReason: null,
    quietResumedAt: null,
    recordedBy: context.actor.user,
  };
  await context.tx.agreements.insert([agreement]);
  context.about('agreement', agreement.id);
  return agreement;
}

async function calendarOf({ tx, places }: OperationContext, person: PersonRecord, account: AccountRecord) {
  const home = await tx.organization.get();
  const { country, region } = person.country === null ? account : person;
  return places.calendar(places.calendarKey({ zone: null, country, region, phones: [] }, home));
}

/** The seller who will speak with them: their zone and working days. */
async function sellerSide({ tx, places }: OperationContext, owner: Id | null): Promise<Side | null> {
  const seller = owner === null ? null : await tx.planning.seller(owner);
  return seller && { zone: zoneOf(seller.zone), workdays: places.calendar(seller.calendar) };
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
