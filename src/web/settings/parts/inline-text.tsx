import { useState } from 'react';

/** A text that is edited where it stands: saved with Enter or when it is left, as it was with Escape. */
export function InlineText({
  label,
  value,
  longest,
  onSave,
}: {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly onSave: (value: string) => Promise<void>;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const save = async () => {
    const next = typed?.trim() ?? '';
    if (typed !== null && next !== '' && next !== value) await onSave(next);
    setTyped(null);
  };
  return (
    <input
      className="inline-text"
      aria-label={`${label}: ${value}`}
      dir="auto"
      maxLength={longest}
      value={typed ?? value}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
