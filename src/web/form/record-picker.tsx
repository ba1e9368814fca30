import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { client } from '../client/client.ts';
import { useWords } from '../words/words.tsx';

export interface Picked {
  /** null: one that is not in the book yet. */
  readonly id: string | null;
  readonly name: string;
}

/** Chooses an account or a person by typing; `onNew` says what stands for a name that nobody has. */
export function RecordPicker({
  kind,
  label,
  value,
  onPick,
  newWord,
  wrong,
  autoFocus = false,
}: {
  readonly kind: 'account' | 'person';
  readonly label: string;
  readonly value: Picked | null;
  readonly onPick: (picked: Picked | null) => void;
  readonly newWord?: (name: string) => string;
  readonly wrong?: string | undefined;
  readonly autoFocus?: boolean;
}) {
  const { words } = useWords();
  const id = useId();
  const [text, setText] = useState(value?.name ?? '');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(false);
  const query = text.trim();
  const { data } = useQuery({
    queryKey: ['search', query, kind],
    queryFn: ({ signal }) => client.search({ query, kinds: [kind], limit: 6 }, { signal }),
    enabled: open && query.length > 1,
  });
  const found = query.length > 1 ? (data?.found ?? []) : [];
  const hits = [
    ...found.map((hit) => ({
      key: hit.id,
      name: hit.name,
      more: kind === 'person' ? hit.account.name : '',
      picked: { id: hit.id, name: hit.name },
    })),
    ...(newWord && query !== '' && !found.some(({ name }) => name === query)
      ? [{ key: 'new', name: newWord(query), more: '', picked: { id: null, name: query } }]
      : []),
  ];
  const shown = open && hits.length > 0;
  const chosen = Math.min(at, hits.length - 1);
  const take = (hit: (typeof hits)[number] | undefined) => {
    if (!hit) return;
    setText(hit.picked.name);
    setOpen(false);
    onPick(hit.picked);
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && shown) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(chosen + by, hits.length - 1)));
    }
    if (event.key === 'Enter' && shown) {
      event.preventDefault();
      take(hits[chosen]);
    }
    if (event.key === 'Escape' && shown) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="form-field picker">
      <label htmlFor={id}>{label}</label>
      <div className="field">
        <input
          id={id}
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-hits`}
          aria-activedescendant={shown ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          dir="auto"
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          {...(wrong === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
            setOpen(true);
            onPick(
              newWord && event.target.value.trim() ? { id: null, name: event.target.value.trim() } : null,
            );
          }}
          onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
      </div>
      <div id={`${id}-hits`} role="listbox" aria-label={label} className={shown ? 'picks' : 'picks is-none'}>
        {shown &&
          hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox has
            <div
              key={hit.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(hit)}
            >
              <bdi>{hit.name}</bdi>
              <span className="dim cut">{hit.more}</span>
            </div>
          ))}
      </div>
      {shown || open === false || found.length > 0 || query.length < 2 ? null : (
        <p className="small dim">{words.search.none}</p>
      )}
      {wrong !== undefined && (
        <p id={`${id}-wrong`} className="small late">
          {wrong}
        </p>
      )}
    </div>
  );
}
