import { useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type Choice, ChoiceSheet } from './choice-sheet.tsx';
import type { ListSearch } from './list-search.ts';
import { countriesIn, type ListParts } from './use-list-parts.ts';
import { listWords } from './words.ts';

type Patch = { readonly [Field in keyof ListSearch]?: ListSearch[Field] | undefined };
type Kind = keyof (typeof listWords)['en']['kinds'];
const PEOPLE_ALONE: readonly Kind[] = ['state'];

/** The present filters as words, each to be taken away; the usual ones to be set by one key; all others by `f`. */
export function Filters({
  list,
  search,
  parts,
  onChange,
}: {
  readonly list: 'people' | 'accounts';
  readonly search: ListSearch;
  readonly parts: ListParts;
  readonly onChange: (patch: Patch, typing?: boolean) => void;
}) {
  const { words, locale } = useWords();
  const own = useWordsOf(listWords);
  const [choosing, setChoosing] = useState<'kind' | Kind | null>(null);
  const toggles = [
    { field: 'mine', word: own.kinds.mine, key: 'm', on: search.mine === true, value: true },
    { field: 'silent', word: own.silentFor('90'), key: 's', on: search.silent === 90, value: 90 },
    { field: 'near', word: own.near, key: 'l', on: search.near === true, value: true },
    ...(list === 'people'
      ? [
          {
            field: 'state',
            word: own.states['to-qualify'],
            key: 'q',
            on: search.state === 'to-qualify',
            value: 'to-qualify',
          },
        ]
      : []),
  ] as const;
  const flip = ({ field, on, value }: (typeof toggles)[number]) =>
    onChange({ [field]: on ? undefined : value });
  useKeys([
    ...toggles.map((toggle) => ({ keys: toggle.key, word: toggle.word, run: () => flip(toggle) })),
    { keys: 'f', word: own.filter, run: () => setChoosing('kind') },
  ]);
  const others = activeOthers(search, parts, own, locale);
  return (
    <div className="bar people-bar list-bar">
      <fieldset className="chips">
        <legend className="sr">{words.people.filters}</legend>
        {toggles.map((toggle) => (
          <button
            key={toggle.field}
            type="button"
            className="chip"
            aria-pressed={toggle.on}
            onClick={() => flip(toggle)}
          >
            {toggle.word}
            <kbd>{toggle.key}</kbd>
          </button>
        ))}
        <select
          className="chip"
          aria-label={words.people.ratingColumn}
          value={search.rating ?? ''}
          onChange={(event) => onChange({ rating: event.target.value || undefined })}
        >
          <option value="">{words.people.anyRating}</option>
          {parts.ratings.map(({ id, name }) => (
            <option key={id} value={id}>
              {words.people.rating(name)}
            </option>
          ))}
          <option value="none">{words.people.rating(own.none)}</option>
        </select>
        {others.map(({ field, word }) => (
          <button
            key={field}
            type="button"
            className="chip"
            aria-pressed="true"
            aria-label={own.takeAway(word)}
            onClick={() => onChange({ [field]: undefined })}
          >
            {word}
            <span aria-hidden="true">×</span>
          </button>
        ))}
        <button type="button" className="chip" onClick={() => setChoosing('kind')}>
          <Icon name="plus" />
          {own.filter}
          <kbd>f</kbd>
        </button>
      </fieldset>
      <FindField text={search.text ?? ''} onText={(text) => onChange({ text: text || undefined }, true)} />
      {choosing !== null && (
        <FilterSheet
          key={choosing}
          list={list}
          kind={choosing}
          parts={parts}
          onKind={setChoosing}
          onChange={(patch) => {
            setChoosing(null);
            onChange(patch);
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </div>
  );
}

/** Waits for a pause in typing before it asks. */
function FindField({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const own = useWordsOf(listWords);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  useKeys([{ keys: 'i', word: own.find, run: () => field.current?.focus() }]);
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = text;
  }, [text]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return (
    <label className="find-in">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={own.find}
        placeholder={own.find}
        defaultValue={text}
        onChange={(event) => {
          const { value } = event.target;
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => onText(value.trim()), 200);
        }}
        onKeyDown={(event) => event.key === 'Escape' && field.current?.blur()}
      />
      <kbd>i</kbd>
    </label>
  );
}

function FilterSheet({
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

/** Filters that have no chip of their own, in words. */
function activeOthers(
  search: ListSearch,
  parts: ListParts,
  own: (typeof listWords)['en'],
  locale: string,
): { field: keyof ListSearch; word: string }[] {
  const nameIn = (choices: readonly Choice[], id: string) =>
    choices.find((choice) => choice.id === id)?.name ?? '…';
  const found: { field: keyof ListSearch; word: string }[] = [];
  const add = (field: keyof ListSearch, kind: string, value: string) =>
    found.push({ field, word: `${kind}: ${value}` });
  const { owner, team, tag, state, country, silent, idle, field } = search;
  if (owner) add('owner', own.kinds.owner, owner === 'nobody' ? own.nobody : nameIn(parts.sellers, owner));
  if (team) add('team', own.kinds.team, nameIn(parts.teams, team));
  if (tag) add('tag', own.kinds.tag, nameIn(parts.tags, tag));
  if (state && state !== 'to-qualify')
    add('state', own.kinds.state, own.states[state as keyof typeof own.states] ?? state);
  if (country)
    add(
      'country',
      own.kinds.country,
      new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country,
    );
  if (field) {
    const [key = '', ...value] = field.split('=');
    const label = parts.fields.find((each) => each.key === key)?.label ?? key;
    add('field', label, value.join('='));
  }
  if (silent && silent !== 90) found.push({ field: 'silent', word: own.silentFor(String(silent)) });
  if (idle) found.push({ field: 'idle', word: own.idle });
  return found;
}
