import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { refusedUrl, undoImport } from '../client/files.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { importWords } from './words.ts';

const LOOK_AGAIN = 500;
const COUNTS = ['read', 'created', 'updated', 'unchanged', 'merged', 'refused'] as const;

/** One import: how far it is, what its rows became, and how to take it back. */
export function ImportRun({ id, onAgain }: { readonly id: string; readonly onAgain: () => void }) {
  const { words, locale, dates } = useWords();
  const own = useWordsOf(importWords);
  const queries = useQueryClient();
  const { tellError } = useNotices();
  const [busy, setBusy] = useState(false);
  const run = useQuery({
    queryKey: ['get-import', { id }],
    queryFn: ({ signal }) => client.getImport({ id }, { signal }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? LOOK_AGAIN : false),
  });
  const { data } = run;
  if (!data) {
    return run.isError ? <Failed error={run.error} again={() => void run.refetch()} /> : <BoneRows />;
  }
  const act = (work: () => Promise<unknown>) => () => {
    setBusy(true);
    work()
      .then(() => queries.invalidateQueries())
      .catch(tellError)
      .finally(() => setBusy(false));
  };
  const { status, share, failure, notices, refused } = data;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  const state = {
    running: words.import.running(percent),
    done: words.import.done,
    cancelled: words.import.cancelled,
    failed: words.import.failed,
    undone: words.import.undone,
  }[status];
  return (
    <>
      <section className="next" aria-label={data.file}>
        <div>
          <p role="status">
            <b>{state}</b>
          </p>
          <p className="dim">{failure ?? data.file}</p>
        </div>
        <div className="acts-in">
          {status === 'running' && (
            <button
              type="button"
              className="btn line"
              disabled={busy}
              onClick={act(() => client.cancelImport({ id }))}
            >
              {words.import.stop}
            </button>
          )}
          {(status === 'done' || status === 'cancelled' || status === 'failed') && (
            <button type="button" className="btn" disabled={busy} onClick={act(() => undoImport(id))}>
              {words.import.undo}
            </button>
          )}
          {status !== 'running' && (
            <button type="button" className="btn" onClick={onAgain}>
              {words.import.another}
            </button>
          )}
          {status === 'done' && (
            <Link className="btn main" to="/">
              {words.import.toToday}
            </Link>
          )}
        </div>
      </section>
      {status === 'running' && <progress value={share} max={1} aria-label={state} />}
      <dl className="totals">
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{words.import.counts[count]}</dt>
            <dd>{dates.number(data[count])}</dd>
          </div>
        ))}
      </dl>
      {notices.map(({ text, count, line }) => (
        <p className="small dim" key={text}>
          {text} ({dates.number(count)}, {words.import.line} {line})
        </p>
      ))}
      {status === 'done' && (
        <p>
          <Link className="link" to="/duplicates">
            {own.duplicates}
          </Link>
        </p>
      )}
      {refused > 0 && (
        <p>
          <a className="link" href={refusedUrl(id)} download>
            {words.import.refusedFile}
          </a>
        </p>
      )}
    </>
  );
}
