import { z } from 'zod';
import { anybody, managers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import { id, text } from '../schemas.ts';

const shown = {
  subject: z.enum(['account', 'person', 'opportunity']),
  key: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,62}$/, 'Small letters, digits and underscores, beginning with a letter.'),
  label: text(100),
  type: z.enum(['text', 'number', 'date', 'yes-no', 'choice']),
  choices: z.array(text(200)).max(200),
};

export const addCustomField = operation({
  name: 'add-custom-field',
  summary: 'Define a field of your own for accounts, people or opportunities.',
  http: { method: 'POST', path: '/custom-fields' },
  effect: 'write',
  input: z.object({ ...shown, choices: shown.choices.default([]) }),
  output: z.object({ id }),
  allow: managers,
  async run(context, { subject, key, label, type, choices }) {
    const same = await context.tx.customFields.where({ subjectType: subject, key });
    if (same.length > 0) throw refuse('field-exists', { field: key });
    const field = context.newId();
    await context.tx.customFields.insert([
      {
        id: field,
        subjectType: subject,
        key,
        label,
        type,
        choices,
        position: 0,
        removedAt: null,
        version: 1,
      },
    ]);
    context.about('custom-field', field);
    return { id: field };
  },
});

/** A field that is taken away hides its values; they are kept, and come back with it. */
export const removeCustomField = operation({
  name: 'remove-custom-field',
  summary: 'Take a field of your own away, or bring it back; its values are kept.',
  http: { method: 'POST', path: '/custom-fields/{id}/remove' },
  effect: 'write',
  input: z.object({ id, removed: z.boolean().default(true) }),
  output: z.object({ id }),
  allow: managers,
  async run(context, input) {
    if (!(await context.tx.customFields.get(input.id)))
      throw refuse('not-found', { what: 'field', id: input.id });
    await context.tx.customFields.update(input.id, { removedAt: input.removed ? context.now : null });
    context.about('custom-field', input.id);
    return { id: input.id };
  },
});

export const listCustomFields = operation({
  name: 'list-custom-fields',
  summary: 'List the fields of your own.',
  http: { method: 'GET', path: '/custom-fields' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ fields: z.array(z.object({ id, ...shown })) }),
  allow: anybody,
  async run({ tx }) {
    const fields = await tx.customFields.where({ removedAt: null });
    return {
      fields: fields.map(({ id, subjectType, key, label, type, choices }) => ({
        id,
        subject: subjectType,
        key,
        label,
        type,
        choices: [...choices],
      })),
    };
  },
});
