import { z } from 'zod';
import { refuse } from '../errors.ts';
import type { OperationContext } from '../operation.ts';
import type { Custom, CustomFieldRecord } from '../ports/records.ts';

/** Values of custom fields as they come in: null takes a value away. */
export const customValues = z
  .record(z.string().max(63), z.union([z.string().max(5_000), z.number(), z.boolean(), z.null()]))
  .describe('Values of custom fields by key; null takes a value away');

/** The custom values with these put over them; refuses what no field of that kind allows. */
export async function withCustom(
  { tx }: OperationContext,
  subject: CustomFieldRecord['subjectType'],
  before: Custom,
  values: Custom | undefined,
): Promise<Custom> {
  if (values === undefined || Object.keys(values).length === 0) return before;
  const fields = new Map(
    (await tx.customFields.where({ subjectType: subject, removedAt: null })).map((field) => [
      field.key,
      field,
    ]),
  );
  const after: Record<string, Custom[string]> = { ...before };
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    if (!field) throw refuse('unknown-field', { field: key });
    if (value === null) delete after[key];
    else if (fits(field, value)) after[key] = value;
    else throw refuse('bad-field-value', { field: field.label, type: field.type });
  }
  return after;
}

function fits({ type, choices }: CustomFieldRecord, value: string | number | boolean): boolean {
  if (type === 'number') return typeof value === 'number';
  if (type === 'yes-no') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  if (type === 'choice') return choices.includes(value);
  return type === 'text' || z.iso.date().safeParse(value).success;
}
