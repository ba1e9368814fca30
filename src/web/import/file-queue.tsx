import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { previewFile, startImport } from '../client/files.ts';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { useWordsOf } from '../words/words-of.ts';
import { importWords } from './words.ts';

export interface SentFile {
  readonly name: string;
  readonly upload: string;
}

const LOOK_AGAIN = 500;

/** Several files: what each is understood as; looked at one by one, or imported one after the other. */
export function FileQueue({
  files,
  onLook,
  onAgain,
}: {
  readonly files: readonly SentFile[];
  readonly onLook: (file: SentFile) => void;
  readonly onAgain: () => void;
}) {
  const { words } = useWords();
  const own = useWordsOf(importWords);
  const { tellError } = useNotices();
  const [runs, setRuns] = useState<ReadonlyMap<string, string>>(new Map());
  const [busy, setBusy] = useState(false);
  const [ready, setReady] = useState<ReadonlySet<string>>(new Set());
  const all = async () => {
    setBusy(true);
    try {
      for (const { upload } of files.filter((file) => ready.has(file.upload) && !runs.has(file.upload))) {
        const run = await startImport(upload, {});
        setRuns((before) => new Map(before).set(upload, run));
        await ended(run);
      }
    } catch (error) {
      tellError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <section className="next" aria-label={own.files}>
        <p>
          <b>{own.files}</b>
        </p>
        <div className="acts-in">
          <button type="button" className="btn" disabled={busy} onClick={onAgain}>
            {words.import.another}
          </button>
          <button
            type="button"
            className="btn main"
            disabled={busy || [...ready].every((upload) => runs.has(upload))}
            onClick={() => void all()}
          >
            {own.startAll}
          </button>
        </div>
      </section>
      <ul className="file-queue">
        {files.map((file) => (
          <QueuedFile
            key={file.upload}
            file={file}
            run={runs.get(file.upload)}
            onReady={() => setReady((before) => new Set(before).add(file.upload))}
            onLook={() => onLook(file)}
          />
        ))}
      </ul>
    </>
  );
}

function QueuedFile({
  file,
  run,
  onReady,
  onLook,
}: {
  readonly file: SentFile;
  readonly run: string | undefined;
  readonly onReady: () => void;
  readonly onLook: () => void;
}) {
  const { words, dates, locale } = useWords();
  const own = useWordsOf(importWords);
  const preview = useQuery({
    queryKey: ['upload', file.upload, {}],
    queryFn: async ({ signal }) => {
      const answer = await previewFile(file.upload, {}, signal);
      if (answer.head.problem === null && answer.head.dateOrder !== 'ambiguous') onReady();
      return answer;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const state = useQuery({
    queryKey: ['get-import', { id: run ?? '' }],
    queryFn: ({ signal }) => client.getImport({ id: run ?? '' }, { signal }),
    enabled: run !== undefined,
    refetchInterval: ({ state: { data } }) => (data?.status === 'running' ? LOOK_AGAIN : false),
  });
  const head = preview.data?.head;
  const percent = (share: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
  const said = state.data
    ? state.data.status === 'running'
      ? own.importing(percent(state.data.share))
      : own.imported(dates.number(state.data.created))
    : head?.problem
      ? head.problem.reason
      : head?.dateOrder === 'ambiguous'
        ? words.import.dates
        : head && words.import.understood(head.format ?? '');
  return (
    <li>
      <b className="cut">
        <bdi>{file.name}</bdi>
      </b>
      <span className={head?.problem ? 'late' : 'dim'} role="status">
        {said}
      </span>
      {run === undefined && !head?.problem && (
        <button type="button" className="btn line" onClick={onLook}>
          {own.look}
        </button>
      )}
    </li>
  );
}

/** Waits until an import no longer runs. */
async function ended(id: string): Promise<void> {
  while ((await client.getImport({ id })).status === 'running') {
    await new Promise((resolve) => window.setTimeout(resolve, LOOK_AGAIN));
  }
}
