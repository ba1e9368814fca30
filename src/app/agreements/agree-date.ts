import { z } from 'zod';
import { FollowthroughError } from '../../core/errors.ts';
import { isoFromDay } from '../../core/time/day.ts';
import { isWorkingDay, workingDayOnOrAfter } from '../../core/time/working-days.ts';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { momentOf, notBefore, zoneOfPerson } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { AgreementRecord } from '../ports/records.ts';
import { id, instant, isoDay, scope, text } from '../schemas.ts';
import { changeScope } from '../scope.ts';

const FIVE_YEARS = 5 * 366;

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
  const zone = await zoneOfPerson(context, person, account);
  const day = notBefore(input.day, madeAt, zone, 'agreed-date-in-the-past');
  if (day > context.now / 86_400_000 + FIVE_YEARS)
    throw new FollowthroughError('agreed-date-too-far', { day: input.day });
  const calendar = await calendarOf(
    context,
    person.country ?? account.country,
    person.region ?? account.region,
  );
  if (!input.insist && !isWorkingDay(calendar, day)) {
    const proposed = isoFromDay(workingDayOnOrAfter(calendar, day));
    throw new FollowthroughError('agreed-date-is-a-day-off', { day: input.day, proposed });
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
    minute: input.time === undefined ? null : minuteOf(input.time),
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

async function calendarOf({ tx, places }: OperationContext, country: string | null, region: string | null) {
  const home = await tx.organization.get();
  return places.calendar(places.calendarKey({ zone: null, country, region, phones: [] }, home));
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
