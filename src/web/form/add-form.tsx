import type { ReactNode } from 'react';
import { useWordsOf } from '../words/words-of.ts';
import { type FieldSpec, type Patch, patchOf, type Values } from './field-spec.ts';
import { RecordForm } from './record-form.tsx';
import { useSaved } from './use-saved.ts';
import { formWords } from './words.ts';

const EMPTY = { values: {}, version: 0 };

/** A form that adds a record, says so and leads to its page. */
export function AddForm({
  title,
  fields,
  before,
  onAdd,
  onClose,
}: {
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  /** What stands between the first field and the others. */
  readonly before?: (values: Values) => ReactNode;
  /** Sends what was said; resolves to the way to its page, or to null where something is missing yet. */
  readonly onAdd: (said: Patch, name: string) => Promise<(() => Promise<void>) | null>;
  readonly onClose: () => void;
}) {
  const words = useWordsOf(formWords);
  const saved = useSaved(onClose);
  const save = async (changed: readonly string[], values: Values) => {
    const name = values['name'] ?? '';
    const open = await onAdd(patchOf(fields, changed, values), name);
    if (!open) return;
    await saved(words.added(name));
    await open();
  };
  return (
    <RecordForm
      title={title}
      fields={fields}
      start={EMPTY}
      submitWord={words.add}
      {...(before ? { before } : {})}
      onSave={save}
      onClose={onClose}
    />
  );
}
