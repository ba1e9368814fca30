import { useRef } from 'react';
import { useNotices } from '../../shell/notices.tsx';
import { useWordsOf } from '../../words/words-of.ts';
import { settingsWords } from '../words.ts';

/** A text to be taken along: shown in full, copied by one press. */
export function CopyLine({ label, text }: { readonly label: string; readonly text: string }) {
  const words = useWordsOf(settingsWords);
  const field = useRef<HTMLInputElement>(null);
  const { tell } = useNotices();
  const copy = async () => {
    field.current?.select();
    tell({ text: (await copied(text)) ? words.copied : words.byHand });
  };
  return (
    <div className="copy-line">
      <div className="field">
        <input
          ref={field}
          className="copy-text"
          aria-label={label}
          readOnly
          value={text}
          onFocus={(event) => event.target.select()}
        />
      </div>
      <button type="button" className="btn line" onClick={() => void copy()}>
        {words.copy}
      </button>
    </div>
  );
}

/** Pages that came without encryption have no clipboard: what is selected is copied the old way. */
export async function copied(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard === undefined) return document.execCommand('copy');
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
