import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type FieldSpec, type Patch, patchOf, type Values } from './field-spec.ts';
import { RecordForm } from './record-form.tsx';
import { useSaved } from './use-saved.ts';
import { formWords } from './words.ts';

/** A form that edits a record, once the record and the fields of one's own are there. */
export function EditForm<Answer extends { readonly version: number }>({
  id,
  title,
  fields,
  answer,
  valuesOf,
  read,
  onSave,
  onClose,
}: {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldSpec[];
  readonly answer: {
    readonly data: Answer | undefined;
    readonly error: unknown;
    readonly isError: boolean;
    readonly refetch: () => unknown;
  };
  readonly valuesOf: (answer: Answer) => Values;
  /** Asks the server anew, past what is kept here. */
  readonly read: () => Promise<Answer>;
  /** Sends what was changed; never called when nothing was. */
  readonly onSave: (said: Patch, version: number, answer: Answer) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const words = useWordsOf(formWords);
  const custom = useAsk(client.listCustomFields, {}, { staleTime: 600_000 });
  const saved = useSaved(onClose);
  const { data } = answer;
  if (answer.isError) return <Failed error={answer.error} again={() => void answer.refetch()} />;
  if (!data || !custom.data) return <BoneRows count={4} />;
  const freshOf = (answered: Answer) => ({ values: valuesOf(answered), version: answered.version });
  const save = async (changed: readonly string[], values: Values, version: number) => {
    if (changed.length > 0) await onSave(patchOf(fields, changed, values), version, data);
    await saved(words.saved(values['name'] ?? ''));
  };
  return (
    <RecordForm
      title={title}
      fields={fields}
      start={freshOf(data)}
      record={id}
      submitWord={words.save}
      onSave={save}
      reload={async () => freshOf(await read())}
      onClose={onClose}
    />
  );
}
