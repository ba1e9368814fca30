import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useWordsOf } from '../words/words-of.ts';
import { type FieldSpec, textOf, type Values } from './field-spec.ts';
import { formWords } from './words.ts';

type Subject = 'account' | 'person' | 'opportunity';

/** Our people as owners, nobody among them. */
export function useOwnerChoices(): NonNullable<FieldSpec['choices']> {
  const words = useWordsOf(formWords);
  const { data } = useAsk(client.listUsers, {}, { staleTime: 600_000 });
  const active = data?.users.filter((user) => user.active && user.role !== 'reader') ?? [];
  return [{ value: '', label: words.noOwner }, ...active.map(({ id, name }) => ({ value: id, label: name }))];
}

/** The ratings of the policy; `empty` says what no own rating means. */
export function useRatingChoices(empty: string): NonNullable<FieldSpec['choices']> {
  const { data } = useAsk(client.getSettings, {}, { staleTime: 600_000 });
  const ratings = data?.policy.ratings ?? [];
  return [{ value: '', label: empty }, ...ratings.map(({ key, label }) => ({ value: key, label }))];
}

/** The fields of one's own, each by its type, behind “more”. */
export function useCustomFields(subject: Subject): readonly FieldSpec[] {
  const words = useWordsOf(formWords);
  const { data } = useAsk(client.listCustomFields, {}, { staleTime: 600_000 });
  const none = { value: '', label: '–' };
  return (data?.fields ?? [])
    .filter((field) => field.subject === subject)
    .map(({ key, label, type, choices }): FieldSpec => {
      const spec = { name: `custom.${key}`, label, more: true };
      if (type === 'number') return { ...spec, kind: 'number' };
      if (type === 'date') return { ...spec, kind: 'day' };
      if (type === 'text') return spec;
      const options =
        type === 'yes-no'
          ? [
              { value: 'true', label: words.yes },
              { value: 'false', label: words.no },
            ]
          : choices.map((choice) => ({ value: choice, label: choice }));
      return { ...spec, kind: 'choice', choices: [none, ...options] };
    });
}

/** The texts of all fields from a record; the names of columns may differ from those of the fields. */
export function valuesIn(
  fields: readonly FieldSpec[],
  record: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, string>> = {},
): Values {
  const custom = (record['custom'] ?? {}) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fields.map(({ name, kind }) => [
      name,
      name.startsWith('custom.')
        ? textOf(custom[name.slice('custom.'.length)], kind)
        : textOf(record[columns[name] ?? name], kind),
    ]),
  );
}
