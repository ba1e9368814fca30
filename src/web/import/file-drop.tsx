import { useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { importWords } from './words.ts';

/** Takes files, dropped or chosen. */
export function FileDrop({
  sending,
  onFiles,
  onStop,
}: {
  /** What is being sent, in words; null: nothing. */
  readonly sending: { readonly words: string; readonly share: number } | null;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onStop: () => void;
}) {
  const { words } = useWords();
  const own = useWordsOf(importWords);
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files && files.length > 0 && sending === null) onFiles([...files]);
  };
  return (
    <section
      className="drop"
      aria-label={own.dropMany}
      data-over={over ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <p className="big">{sending?.words ?? own.dropMany}</p>
      <p className="dim">{words.import.dropMore}</p>
      <input
        ref={field}
        type="file"
        hidden
        multiple
        accept=".csv,.tsv,.txt,.vcf,.vcard,text/csv,text/vcard"
        onChange={(event) => take(event.target.files)}
      />
      {sending ? (
        <>
          <progress value={sending.share} max={1} aria-label={sending.words} />
          <button type="button" className="btn line" onClick={onStop}>
            {own.stop}
          </button>
        </>
      ) : (
        <button type="button" className="btn main" onClick={() => field.current?.click()}>
          {own.chooseMany}
        </button>
      )}
    </section>
  );
}
