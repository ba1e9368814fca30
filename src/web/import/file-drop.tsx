import { useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';

/** Takes one file, dropped or chosen. */
export function FileDrop({
  reading,
  onFile,
}: {
  readonly reading: boolean;
  readonly onFile: (file: File) => void;
}) {
  const { words } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file && !reading) onFile(file);
  };
  return (
    <section
      className="drop"
      aria-label={words.import.drop}
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
      <p className="big">{reading ? words.import.reading : words.import.drop}</p>
      <p className="dim">{words.import.dropMore}</p>
      <input
        ref={field}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.vcf,.vcard,text/csv,text/vcard"
        onChange={(event) => take(event.target.files)}
      />
      <button type="button" className="btn main" disabled={reading} onClick={() => field.current?.click()}>
        {words.import.choose}
      </button>
    </section>
  );
}
