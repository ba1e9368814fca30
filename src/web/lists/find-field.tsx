import { useEffect, useRef } from 'react';
import { Icon } from '../parts/icons.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { listWords } from './words.ts';

/** Waits for a pause in typing before it asks. */
export function FindField({
  text,
  onText,
}: {
  readonly text: string;
  readonly onText: (text: string) => void;
}) {
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
