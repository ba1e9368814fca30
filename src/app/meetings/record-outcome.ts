import { z } from 'zod';
import { sellers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { interactionFields, recordInteraction } from '../interactions/log-interaction.ts';
import { operation } from '../operation.ts';
import { id, text } from '../schemas.ts';
import { meetingToChange } from './meeting-for.ts';

/** Held: a talk with those who came. Not held: an attempt of ours that asks to be tried again. */
export const recordOutcome = operation({
  name: 'record-outcome',
  summary: 'Say whether a meeting took place; it becomes an interaction with those who came.',
  http: { method: 'POST', path: '/meetings/{id}/outcome' },
  effect: 'write',
  input: z.object({
    id,
    outcome: z.enum(['held', 'no-show']),
    people: z.array(id).max(200).optional().describe('Who came; everybody who was to come, unless told'),
    note: text(20_000).optional(),
  }),
  output: z.object({ id, interaction: id.nullable().describe('Null: it was with nobody in the book') }),
  allow: sellers,
  async run(context, input) {
    const { record, attendees } = await meetingToChange(context, input.id);
    if (record.status !== 'planned') throw refuse('meeting-over', { status: record.status });
    if (record.startsAt > context.now) throw refuse('meeting-to-come');
    const expected = attendees.flatMap(({ personId, partstat }) =>
      personId === null || partstat === 'DECLINED' ? [] : [personId],
    );
    const people = input.people ?? expected;
    const interaction =
      people.length === 0 || record.accountId === null
        ? null
        : await recordInteraction(
            context,
            interactionFields.parse({
              account: record.accountId,
              people,
              ...(record.opportunityId === null ? {} : { opportunity: record.opportunityId }),
              at: new Date(record.startsAt).toISOString(),
              kind: 'meeting',
              reached: input.outcome === 'held',
              purpose: 'ask',
              durationMinutes: Math.round((record.endsAt - record.startsAt) / 60_000),
              ...(record.title === null ? {} : { subject: record.title }),
              ...(input.note === undefined ? {} : { body: input.note }),
            }),
          );
    await context.tx.meetings.update(record.id, {
      status: input.outcome,
      outcomeAt: context.now,
      outcomeNote: input.note ?? null,
      interactionId: interaction?.id ?? null,
      proposal: null,
      version: record.version + 1,
    });
    context.about('meeting', record.id);
    return { id: record.id, interaction: interaction?.id ?? null };
  },
});
