import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useTitle } from '../parts/use-title.ts';
import { errorInWords } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { ExportPart } from './export-part.tsx';
import { FileDrop } from './file-drop.tsx';
import { FileQueue, type SentFile } from './file-queue.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportRun } from './import-run.tsx';
import { sendFile } from './send-file.ts';
import { importWords } from './words.ts';
import './import.css';

/** Drop files, see what each is understood as, correct it, watch it, read what was refused, take it back. */
export function ImportPage() {
  const { words, locale } = useWords();
  const own = useWordsOf(importWords);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const { run } = useSearch({ from: '/import' });
  const navigate = useNavigate({ from: '/import' });
  const [files, setFiles] = useState<readonly SentFile[]>([]);
  const [looking, setLooking] = useState<SentFile | null>(null);
  const [sending, setSending] = useState<{ readonly words: string; readonly share: number } | null>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const stopping = useRef<AbortController>(null);
  useTitle(words.import.title);
  useEffect(() => () => stopping.current?.abort(), []);
  const take = async (chosen: readonly File[]) => {
    const stop = new AbortController();
    stopping.current = stop;
    setWrong(undefined);
    const sent: SentFile[] = [];
    try {
      for (const file of chosen) {
        const show = (share: number) =>
          setSending({ words: own.sending(file.name, percent.format(share)), share });
        show(0);
        sent.push({ name: file.name, upload: await sendFile(file, show, stop.signal) });
      }
      await navigate({ search: {} });
    } catch (error) {
      if (!stop.signal.aborted) setWrong(errorInWords(error, words.states));
    } finally {
      setSending(null);
      setFiles(sent);
      setLooking(sent.length === 1 ? (sent[0] ?? null) : null);
    }
  };
  const again = () => {
    setLooking(null);
    if (files.length < 2 || looking === null) setFiles([]);
    void navigate({ search: {} });
  };
  return (
    <main>
      <header className="head">
        <h1>{words.import.title}</h1>
        {looking && !run && <span className="sub cut">{looking.name}</span>}
      </header>
      {run ? (
        <ImportRun id={run} onAgain={again} />
      ) : looking ? (
        <ImportPreview
          upload={looking.upload}
          onAgain={again}
          onStarted={(id) => void navigate({ search: { run: id } })}
        />
      ) : files.length > 1 ? (
        <FileQueue files={files} onLook={setLooking} onAgain={again} />
      ) : (
        <>
          <FileDrop
            sending={sending}
            onFiles={(chosen) => void take(chosen)}
            onStop={() => stopping.current?.abort()}
          />
          {wrong !== undefined && (
            <p className="late" role="alert">
              {wrong}
            </p>
          )}
          <EarlierImports onOpen={(id) => void navigate({ search: { run: id } })} />
          <ExportPart />
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
