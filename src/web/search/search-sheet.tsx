import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { client } from '../client/client.ts';
import { signOut } from '../client/session.ts';
import { Icon } from '../parts/icons.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { DAILY, NOW_AND_THEN } from '../shell/pages.ts';
import { useScheme } from '../shell/scheme.ts';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';

interface Hit {
  readonly key: string;
  readonly name: string;
  readonly more: string;
  readonly go: () => void;
}

/** `/` or ⌘K: anybody by name, company, address or number; and every page. */
export function SearchSheet() {
  const { words } = useWords();
  const { search: open, close } = useOverlays();
  return (
    <Sheet label={words.search.title} open={open} onClose={close}>
      {open && <Search onClose={close} />}
    </Sheet>
  );
}

function Search({ onClose }: { readonly onClose: () => void }) {
  const { words } = useWords();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const hits = useHits(text, onClose);
  const chosen = Math.min(at, hits.length - 1);
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(chosen + by, hits.length - 1)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      hits[chosen]?.go();
    }
  };
  return (
    <div className="search">
      <label className="search-field">
        <Icon name="search" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="hits"
          aria-activedescendant={hits.length > 0 ? `hit-${chosen}` : undefined}
          aria-label={words.search.title}
          placeholder={words.search.placeholder}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </label>
      <div id="hits" role="listbox" aria-label={words.search.title} className="hits">
        {hits.map(({ key, name, more, go }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox has
          <div
            key={key}
            id={`hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={go}
          >
            <bdi>{name}</bdi>
            <span className="dim cut">{more}</span>
          </div>
        ))}
      </div>
      {text.trim().length > 1 && hits.length === 0 && (
        <p className="then" role="status">
          {words.search.none}
        </p>
      )}
    </div>
  );
}

function useHits(text: string, onClose: () => void): readonly Hit[] {
  const { words } = useWords();
  const navigate = useNavigate();
  const query = text.trim();
  const { data } = useQuery({
    queryKey: ['search', query],
    queryFn: ({ signal }) => client.search({ query, limit: 12 }, { signal }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
  });
  const pages = [...DAILY, ...NOW_AND_THEN]
    .filter(({ word }) => words.nav[word].toLowerCase().startsWith(query.toLowerCase()))
    .map(
      ({ to, word, key }): Hit => ({
        key: to,
        name: words.nav[word],
        more: `g ${key}`,
        go: () => {
          onClose();
          void navigate({ to });
        },
      }),
    );
  const { swap, scheme } = useScheme();
  const { openCapture, openKeys } = useOverlays();
  const queries = useQueryClient();
  const leave = async () => {
    await signOut();
    queries.clear();
    location.assign('/');
  };
  const commands = [
    { name: words.nav.capture, more: 'c', run: () => openCapture() },
    { name: scheme === 'dark' ? words.nav.light : words.nav.dark, more: 'g d', run: swap },
    { name: words.nav.keys, more: '?', run: openKeys },
    { name: words.nav.signOut, more: '', run: () => void leave() },
  ]
    .filter(({ name }) => name.toLowerCase().startsWith(query.toLowerCase()))
    .map(
      ({ name, more, run }): Hit => ({
        key: name,
        name,
        more,
        go: () => {
          onClose();
          run();
        },
      }),
    );
  const found = query.length > 1 ? (data?.found ?? []) : [];
  return [
    ...found.map(
      ({ kind, id, name, account }): Hit => ({
        key: id,
        name,
        more: kind === 'account' ? words.search.account : account.name,
        go: () => {
          onClose();
          void navigate({ to: '/accounts/$account', params: { account: account.id } });
        },
      }),
    ),
    ...pages,
    ...commands,
  ];
}
