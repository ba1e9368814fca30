import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import { sendFile } from '../client/files.ts';
import { useAsk } from '../client/queries.ts';
import { errorInWords } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { FileDrop } from './file-drop.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportRun } from './import-run.tsx';

/** Drop a file, see what it is understood as, correct it, watch it, read what was refused, take it back. */
export function ImportPage() {
  const { words } = useWords();
  const { run } = useSearch({ from: '/import' });
  const navigate = useNavigate({ from: '/import' });
  const [upload, setUpload] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [reading, setReading] = useState(false);
  const [wrong, setWrong] = useState<string | undefined>();
  useEffect(() => {
    document.title = `${words.import.title} · ${words.app}`;
  }, [words]);
  const take = async (file: File) => {
    setReading(true);
    setWrong(undefined);
    try {
      setUpload({ id: await sendFile(file), name: file.name });
      await navigate({ search: {} });
    } catch (error) {
      setWrong(errorInWords(error, words.states));
    } finally {
      setReading(false);
    }
  };
  const again = () => {
    setUpload(null);
    void navigate({ search: {} });
  };
  return (
    <main>
      <header className="head">
        <h1>{words.import.title}</h1>
        {upload && !run && <span className="sub cut">{upload.name}</span>}
      </header>
      {run ? (
        <ImportRun id={run} onAgain={again} />
      ) : upload ? (
        <ImportPreview
          upload={upload.id}
          onAgain={again}
          onStarted={(id) => void navigate({ search: { run: id } })}
        />
      ) : (
        <>
          <FileDrop reading={reading} onFile={(file) => void take(file)} />
          {wrong !== undefined && (
            <p className="late" role="alert">
              {wrong}
            </p>
          )}
          <EarlierImports onOpen={(id) => void navigate({ search: { run: id } })} />
        </>
      )}
    </main>
  );
}

function EarlierImports({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { words, dates } = useWords();
  const { data } = useAsk(client.listImports, { limit: 20 });
  if (!data || data.imports.length === 0) return null;
  const state = {
    running: '…',
    done: words.import.done,
    cancelled: words.import.cancelled,
    failed: words.import.failed,
    undone: words.import.undone,
  };
  return (
    <section>
      <h2 className="steps-label">{words.import.earlier}</h2>
      <ul className="steps">
        {data.imports.map(({ id, file, status, created, startedAt }) => (
          <li key={id} className="step">
            <button type="button" className="row" onClick={() => onOpen(id)}>
              <span className="what">
                <b>{file}</b>
              </span>
              <span className="when">
                {dates.number(created)} {words.import.counts.created}
              </span>
              <span className="why">{state[status]}</span>
              <span className="how">{dates.time(startedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
