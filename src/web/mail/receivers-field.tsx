import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { client } from '../client/client.ts';
import { question } from '../client/queries.ts';
import { useNotices } from '../shell/notices.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { mailWords } from './words.ts';
import type { Receiver } from './written.ts';

const ADDRESS = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]{2,}$/;

/** Who gets a mail: people found by name, or addresses as they are typed. `against`: who may not be written to. */
export function ReceiversField({
  label,
  value,
  against,
  autoFocus = false,
  onChange,
}: {
  readonly label: string;
  readonly value: readonly Receiver[];
  readonly against: ReadonlySet<string>;
  readonly autoFocus?: boolean;
  readonly onChange: (receivers: readonly Receiver[]) => void;
}) {
  const words = useWordsOf(mailWords);
  const queries = useQueryClient();
  const { tellError } = useNotices();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [wrong, setWrong] = useState<string | null>(null);
  const query = text.trim();
  const { data } = useQuery({
    queryKey: ['search', query, 'person'],
    queryFn: ({ signal }) => client.search({ query, kinds: ['person'], limit: 6 }, { signal }),
    enabled: query.length > 1,
  });
  const hits = query.length > 1 ? (data?.found ?? []) : [];
  const chosen = Math.min(at, hits.length - 1);
  const add = (receiver: Receiver) => {
    setText('');
    setAt(0);
    setWrong(null);
    if (!value.some(({ address }) => address === receiver.address)) onChange([...value, receiver]);
  };
  const addTyped = (): boolean => {
    if (!ADDRESS.test(query)) return false;
    add({ address: query.toLowerCase(), name: null });
    return true;
  };
  const take = async (hit: (typeof hits)[number]) => {
    try {
      const { addresses } = await queries.fetchQuery(question(client.getPerson, { id: hit.id }));
      const address = addresses.find(({ kind, dead }) => kind === 'mail' && !dead)?.value;
      if (address === undefined) setWrong(words.noAddress(hit.name));
      else add({ address: address.toLowerCase(), name: hit.name });
    } catch (error) {
      tellError(error);
    }
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(chosen + by, hits.length - 1)));
    }
    if (event.key === 'Backspace' && text === '' && value.length > 0) onChange(value.slice(0, -1));
    if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      event.stopPropagation();
      setText('');
    }
    const ends = event.key === 'Enter' || event.key === ',' || event.key === ';';
    if (!ends || event.metaKey || event.ctrlKey || query === '') return;
    event.preventDefault();
    if (addTyped()) return;
    const hit = hits[chosen];
    if (hit) void take(hit);
    else setWrong(words.notAnAddress(query));
  };
  return (
    <div className="mail-line picker">
      <label htmlFor={id}>{label}</label>
      <div className="receivers">
        {value.map(({ address, name }) => (
          <span key={address} className={against.has(address) ? 'chip is-against' : 'chip'} title={address}>
            <bdi className="cut">{name ?? address}</bdi>
            <button
              type="button"
              aria-label={words.remove(name ?? address)}
              onClick={() => onChange(value.filter((each) => each.address !== address))}
            >
              ×
            </button>
          </span>
        ))}
        <input
          id={id}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={hits.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          dir="auto"
          {...(autoFocus ? { 'data-autofocus': true } : {})}
          {...(wrong === null ? {} : { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
          placeholder={value.length === 0 ? words.nobody : ''}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setAt(0);
            setWrong(null);
          }}
          onKeyDown={press}
          onBlur={() => void addTyped()}
        />
      </div>
      <div
        id={`${id}-hits`}
        role="listbox"
        aria-label={label}
        className={hits.length > 0 ? 'picks' : 'picks is-none'}
      >
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox has
          <div
            key={hit.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void take(hit)}
          >
            <bdi>{hit.name}</bdi>
            <span className="dim cut">{hit.account.name}</span>
          </div>
        ))}
      </div>
      {wrong !== null && (
        <p id={`${id}-wrong`} className="small late" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
