import { z } from 'zod';
import { withoutUndefined } from '../accounts/account-fields.ts';
import { anybody, managers } from '../actor.ts';
import { refuse } from '../errors.ts';
import { operation } from '../operation.ts';
import type { CustomFieldRecord } from '../ports/records.ts';
import { id, text, version } from '../schemas.ts';

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
    const inUse = await context.tx.customFields.where({ subjectType: subject });
    const field = context.newId();
    await context.tx.customFields.insert([
      {
        id: field,
        subjectType: subject,
        key,
        label,
        type,
        choices,
        position: inUse.length,
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

/** The name and the choices; key and type stay, since values were recorded under them. */
export const editCustomField = operation({
  name: 'edit-custom-field',
  summary: 'Rename a field of your own, or change its choices; recorded values stay.',
  http: { method: 'PATCH', path: '/custom-fields/{id}' },
  effect: 'write',
  input: z.object({ id, version, label: shown.label.optional(), choices: shown.choices.optional() }),
  output: z.object({ id, version: z.int() }),
  allow: managers,
  async run(context, { id: field, version: read, ...said }) {
    const before = await context.tx.customFields.get(field);
    if (!before) throw refuse('not-found', { what: 'field', id: field });
    if (!(await context.tx.customFields.updateVersion(field, read, withoutUndefined(said))))
      throw refuse('stale', { what: 'field', version: before.version });
    context.about('custom-field', field);
    return { id: field, version: read + 1 };
  },
});

/** The order in which they stand; those that are not named stay behind them. */
export const orderCustomFields = operation({
  name: 'order-custom-fields',
  summary: 'Put the fields of your own in another order.',
  http: { method: 'POST', path: '/custom-fields/order' },
  effect: 'write',
  input: z.object({ subject: shown.subject, ids: z.array(id).min(1).max(500) }),
  output: z.object({ ids: z.array(id) }),
  allow: managers,
  async run({ tx }, { subject, ids }) {
    const fields = (await tx.customFields.where({ subjectType: subject })).toSorted(inOrder);
    const known = new Set(fields.map((field) => field.id));
    const unknown = ids.find((each) => !known.has(each));
    if (unknown !== undefined) throw refuse('not-found', { what: 'field', id: unknown });
    const named = new Set(ids);
    const order = [...named, ...fields.map((field) => field.id).filter((each) => !named.has(each))];
    for (const [position, each] of order.entries()) await tx.customFields.update(each, { position });
    return { ids: order };
  },
});

export const listCustomFields = operation({
  name: 'list-custom-fields',
  summary: 'List the fields of your own, in their order.',
  http: { method: 'GET', path: '/custom-fields' },
  effect: 'read',
  input: z.object({ removed: z.boolean().default(false).describe('Those that were taken away, too') }),
  output: z.object({
    fields: z.array(z.object({ id, ...shown, version: z.int(), removed: z.boolean() })),
  }),
  allow: anybody,
  async run({ tx }, input) {
    const fields = await tx.customFields.where(input.removed ? {} : { removedAt: null });
    return {
      fields: fields
        .toSorted(inOrder)
        .map(({ id, subjectType, key, label, type, choices, version: at, removedAt }) => ({
          id,
          subject: subjectType,
          key,
          label,
          type,
          choices: [...choices],
          version: at,
          removed: removedAt !== null,
        })),
    };
  },
});

function inOrder(a: CustomFieldRecord, b: CustomFieldRecord): number {
  return a.position - b.position || a.label.localeCompare(b.label) || (a.id < b.id ? -1 : 1);
}
