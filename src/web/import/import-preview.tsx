import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DateOrder } from '../../app/ports/record-source.ts';
import { type How, previewFile, startImport } from '../client/files.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useKeys } from '../shell/keys.tsx';
import { useNotices } from '../shell/notices.tsx';
import { useWords } from '../words/words.tsx';
import { ColumnList } from './column-list.tsx';
import { FirstRows } from './first-rows.tsx';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];

/** What a file is understood as, before anything is changed; columns and dates can be corrected. */
export function ImportPreview({
  upload,
  onAgain,
  onStarted,
}: {
  readonly upload: string;
  readonly onAgain: () => void;
  readonly onStarted: (id: string) => void;
}) {
  const { words } = useWords();
  const { tellError } = useNotices();
  const [how, setHow] = useState<How>({});
  const [busy, setBusy] = useState(false);
  const preview = useQuery({
    queryKey: ['upload', upload, how],
    queryFn: ({ signal }) => previewFile(upload, how, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const head = preview.data?.head;
  const asksOrder = head?.dateOrder === 'ambiguous' && !how.dateOrder;
  const ready = head !== undefined && head.problem === null && !asksOrder && !busy;
  const start = () => {
    if (!ready) return;
    setBusy(true);
    startImport(upload, how)
      .then(onStarted)
      .catch(tellError)
      .finally(() => setBusy(false));
  };
  useKeys([{ keys: 'Enter', word: words.import.start, run: start }]);
  if (!preview.data || !head) {
    return preview.isError ? (
      <Failed error={preview.error} again={() => void preview.refetch()} />
    ) : (
      <BoneRows />
    );
  }
  return (
    <>
      <section className="next" aria-label={words.account.next}>
        <div>
          {head.problem ? (
            <p className="late">{head.problem.reason}</p>
          ) : (
            <>
              <p>
                <b>{words.import.understood(head.format ?? '')}</b>
              </p>
              <p className="dim">{words.import.safe}</p>
            </>
          )}
        </div>
        <div className="acts-in">
          <button type="button" className="btn" onClick={onAgain}>
            {words.import.another}
          </button>
          <button type="button" className="btn main" disabled={!ready} onClick={start}>
            {words.import.start}
            <kbd>↵</kbd>
          </button>
        </div>
      </section>
      {head.warnings.map((warning) => (
        <p className="standing small" key={warning}>
          {warning}
        </p>
      ))}
      {head.dateOrder === 'ambiguous' && (
        <fieldset className="standing">
          <legend className="sr">{words.import.dates}</legend>
          <span className="due">{words.import.dates}</span>
          {ORDERS.map((order) => (
            <button
              key={order}
              type="button"
              className="chip"
              aria-pressed={how.dateOrder === order}
              onClick={() => setHow((before) => ({ ...before, dateOrder: order }))}
            >
              {words.import.orders[order]}
            </button>
          ))}
        </fieldset>
      )}
      {head.problem === null && (
        <div className="split">
          {head.mapping && (
            <ColumnList
              mapping={head.mapping}
              onChange={(mapping) => setHow((before) => ({ ...before, mapping }))}
            />
          )}
          <FirstRows items={preview.data.items} />
        </div>
      )}
    </>
  );
}
