import { useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import type { Choice } from './choice-sheet.tsx';
import { FilterSheet, type Kind, type Patch } from './filter-sheet.tsx';
import { FindField } from './find-field.tsx';
import type { ListSearch } from './list-search.ts';
import type { ListParts } from './use-list-parts.ts';
import { listWords } from './words.ts';

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
