import { useState } from 'react';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type Choice, ChoiceSheet } from './choice-sheet.tsx';
import type { ListSearch } from './list-search.ts';
import { countriesIn, type ListParts } from './use-list-parts.ts';
import { listWords } from './words.ts';

/** Filters that change; those that are undefined are taken away. */
export type Patch = { readonly [Field in keyof ListSearch]?: ListSearch[Field] | undefined };
export type Kind = keyof (typeof listWords)['en']['kinds'];
const PEOPLE_ALONE: readonly Kind[] = ['state'];

/** First the kinds of filters, then what there is to choose of one kind. */
export function FilterSheet({
  list,
  kind,
  parts,
  onKind,
  onChange,
  onClose,
}: {
  readonly list: 'people' | 'accounts';
  readonly kind: 'kind' | Kind;
  readonly parts: ListParts;
  readonly onKind: (kind: Kind) => void;
  readonly onChange: (patch: Patch) => void;
  readonly onClose: () => void;
}) {
  const { locale } = useWords();
  const own = useWordsOf(listWords);
  const [field, setField] = useState<string | null>(null);
  const kinds = Object.entries(own.kinds)
    .filter(([id]) => list === 'people' || !PEOPLE_ALONE.includes(id as Kind))
    .filter(([id]) => id !== 'field' || parts.fields.length > 0)
    .map(([id, name]): Choice => ({ id, name }));
  const nobody = { id: 'nobody', name: own.nobody };
  const days = ['30', '60', '90', '180', '365'].map((id): Choice => ({ id, name: own.daysTyped(id) }));
  const subject = list === 'people' ? 'person' : 'account';
  const fields = parts.fields.filter((each) => each.subject === subject);
  const custom = fields.find(({ key }) => key === field);
  const values: Record<Kind | 'kind', readonly Choice[]> = {
    kind: kinds,
    mine: [],
    near: [],
    idle: [],
    rating: [...parts.ratings, { id: 'none', name: own.none }],
    owner: [...parts.sellers, nobody],
    team: parts.teams,
    tag: parts.tags,
    state: Object.entries(own.states).map(([id, name]) => ({ id, name })),
    silent: days,
    country: kind === 'country' ? countriesIn(locale) : [],
    field: custom ? valuesOf(custom, own) : fields.map(({ key, label }) => ({ id: key, name: label })),
  };
  const choose = ({ id }: Choice) => {
    if (kind === 'kind') {
      if (id === 'mine' || id === 'near' || id === 'idle') onChange({ [id]: true });
      else onKind(id as Kind);
    } else if (kind === 'silent') onChange({ silent: Number(id) });
    else if (kind !== 'field') onChange({ [kind]: id });
    else if (field === null) setField(id);
    else onChange({ field: `${field}=${id}` });
  };
  const typed = (text: string): Choice | null => {
    if (kind === 'silent' && /^\d{1,4}$/.test(text) && Number(text) > 0)
      return { id: text, name: own.daysTyped(text) };
    return kind === 'field' && custom ? { id: text, name: text } : null;
  };
  const label = kind === 'kind' ? own.chooseFilter : (custom?.label ?? own.kinds[kind]);
  return (
    <ChoiceSheet
      key={field ?? ''}
      label={label}
      choices={values[kind]}
      typed={typed}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

function valuesOf(
  field: ListParts['fields'][number],
  own: { readonly yes: string; readonly no: string },
): readonly Choice[] {
  if (field.type === 'choice') return field.choices.map((name) => ({ id: name, name }));
  if (field.type !== 'yes-no') return [];
  return [
    { id: 'true', name: own.yes },
    { id: 'false', name: own.no },
  ];
}
