import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Sheet } from '../shell/sheet.tsx';
import { useWords } from '../words/words.tsx';

export interface Choice {
  readonly id: string;
  readonly name: string;
  readonly more?: string;
}

/** One of many, by typing some letters of it; `typed` makes a choice out of what was typed. */
export function ChoiceSheet({
  label,
  choices,
  typed,
  onChoose,
  onClose,
  children,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly typed?: (text: string) => Choice | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const { words } = useWords();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const query = text.trim().toLowerCase();
  const own = query === '' ? null : (typed?.(text.trim()) ?? null);
  const fitting = choices.filter(({ name }) => name.toLowerCase().includes(query));
  const hits = [...fitting, ...(own && !fitting.some(({ name }) => name === own.name) ? [own] : [])].slice(
    0,
    60,
  );
  const chosen = Math.max(0, Math.min(at, hits.length - 1));
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(chosen + by, hits.length - 1)));
    }
    const hit = hits[chosen];
    if (event.key === 'Enter' && hit) {
      event.preventDefault();
      onChoose(hit);
    }
  };
  return (
    <Sheet label={label} open onClose={onClose}>
      <div className="search">
        <label className="search-field">
          <input
            data-autofocus
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls="choices"
            aria-activedescendant={hits.length > 0 ? `choice-${chosen}` : undefined}
            aria-label={label}
            placeholder={label}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
            onKeyDown={press}
          />
        </label>
        <div id="choices" role="listbox" aria-label={label} className="hits choices">
          {hits.map((choice, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox has
            <div
              key={choice.id}
              id={`choice-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              onClick={() => onChoose(choice)}
            >
              <bdi>{choice.name}</bdi>
              <span className="dim cut">{choice.more}</span>
            </div>
          ))}
        </div>
        {hits.length === 0 && query !== '' && (
          <p className="then" role="status">
            {words.search.none}
          </p>
        )}
        {children}
      </div>
    </Sheet>
  );
}
