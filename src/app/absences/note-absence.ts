import { z } from 'zod';
import { personFor } from '../access.ts';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { momentOf, notBefore, zoneOfPerson } from '../moments.ts';
import { type OperationContext, operation } from '../operation.ts';
import type { AbsenceRecord } from '../ports/records.ts';
import { id, instant, isoDay, text } from '../schemas.ts';

export const absenceFields = z.object({
  person: id,
  backOn: isoDay.describe('The day on which they are back; they are left alone until the day after'),
  noticedAt: instant.optional(),
  source: text(200).default('hand'),
});

/** "Back on 16 November": left alone until the day after. */
export const noteAbsence = operation({
  name: 'note-absence',
  summary: 'Note that somebody is away, and when they are back.',
  http: { method: 'POST', path: '/absences' },
  effect: 'write',
  input: absenceFields,
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    return { id: (await recordAbsence(context, input)).id };
  },
});

/** Records an absence inside a running operation. */
export async function recordAbsence(
  context: OperationContext,
  input: z.output<typeof absenceFields>,
): Promise<AbsenceRecord> {
  const { person, account } = await personFor(context, input.person);
  await context.change([account.id]);
  const noticedAt = momentOf(input.noticedAt, context.now);
  notBefore(
    input.backOn,
    noticedAt,
    await zoneOfPerson(context, person, account),
    'absence-ends-in-the-past',
  );
  const absence: AbsenceRecord = {
    id: context.newId(),
    personId: person.id,
    noticedAt,
    backOn: input.backOn,
    source: input.source,
    endedAt: null,
    recordedBy: context.actor.user,
  };
  await context.tx.absences.insert([absence]);
  context.about('person', person.id);
  return absence;
}

/** They are back before the day that was said. */
export const endAbsence = operation({
  name: 'end-absence',
  summary: 'Note that somebody is back earlier than said.',
  http: { method: 'POST', path: '/absences/{id}/end' },
  effect: 'write',
  input: z.object({ id, at: instant.optional() }),
  output: z.object({ id }),
  allow: sellers,
  async run(context, input) {
    const absence = await context.tx.absences.get(input.id);
    if (!absence) throw refuse('not-found', { what: 'absence', id: input.id });
    await personFor(context, absence.personId);
    await context.changePeople([absence.personId]);
    await context.tx.absences.update(absence.id, { endedAt: momentOf(input.at, context.now) });
    context.about('person', absence.personId);
    return { id: absence.id };
  },
});
