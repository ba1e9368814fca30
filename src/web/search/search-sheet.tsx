import { type KeyboardEvent, useEffect, useState } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { type Hit, useHits } from './use-hits.ts';
import { searchWords } from './words.ts';

/** `/` or ⌘K: anybody by name, company, address or number; every page, setting and action. */
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
  const own = useWordsOf(searchWords);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { hits, settled } = useHits(text);
  const chosen = Math.min(at, hits.length - 1);
  const take = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    hit.go();
  };
  const enter = useEnter(settled, () => take(hits[chosen]));
  const move = (to: number) => {
    setAt(to);
    document.getElementById(`hit-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && hits.length > 0) {
      event.preventDefault();
      move((chosen + by + hits.length) % hits.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      enter();
    }
  };
  return (
    <div className="search">
      <label className="search-field">
        <Icon name="search" />
        <input
          data-autofocus
          dir="auto"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="hits"
          aria-autocomplete="list"
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
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox has
          <div
            key={hit.key}
            id={`hit-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onClick={() => take(hit)}
          >
            <bdi className="cut">{hit.name}</bdi>
            <span className="dim cut">{hit.more}</span>
          </div>
        ))}
      </div>
      {settled && hits.length === 0 ? (
        <p className="then" role="status">
          {words.search.none}
        </p>
      ) : (
        <span className="sr" role="status">
          {settled && text.trim() !== '' ? own.found(hits.length) : ''}
        </span>
      )}
    </div>
  );
}

/** Enter that comes before the answer waits for it: nobody lands at what an earlier letter had found. */
function useEnter(settled: boolean, take: () => void): () => void {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (!waits || !settled) return;
    setWaits(false);
    take();
  });
  return () => setWaits(true);
}
