import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useNotices } from '../shell/notices.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { addDays } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { StepRow } from './step-row.tsx';
import type { TodayAnswer } from './step-words.ts';

/** Nothing is due: what comes next, or, in an empty book, how to begin. */
export function EmptyToday({ today, now }: { readonly today: TodayAnswer; readonly now: number }) {
  const accounts = useAsk(client.listAccounts, { limit: 1 });
  if (!accounts.data) return null;
  return accounts.data.accounts.length === 0 ? <NoBook /> : <NothingMore today={today} now={now} />;
}

function NothingMore({ today, now }: { readonly today: TodayAnswer; readonly now: number }) {
  const { words, dates } = useWords();
  const tomorrow = addDays(today.on, 1);
  const next = useAsk(client.today, { on: tomorrow }, { staleTime: 300_000 });
  const steps = next.data?.steps.slice(0, 5) ?? [];
  return (
    <>
      <section>
        <h2 className="big">{words.today.empty}</h2>
        <p className="dim">{words.today.emptyMore}</p>
      </section>
      {steps.length > 0 && (
        <>
          <h2 className="steps-label">{words.today.nextDay(dates.longDay(tomorrow))}</h2>
          <ol className="steps">
            {steps.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                on={tomorrow}
                now={now}
                open={false}
                onToggle={() => undefined}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** The first minute of an empty book: look around, bring your own, or begin with a line. */
function NoBook() {
  const { words } = useWords();
  const queries = useQueryClient();
  const { tellError } = useNotices();
  const { openCapture } = useOverlays();
  const [busy, setBusy] = useState(false);
  const loadDemo = async () => {
    setBusy(true);
    try {
      await client.loadDemo({});
      await queries.invalidateQueries();
    } catch (error) {
      tellError(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="blank">
      <h2 className="big">{words.today.noBook}</h2>
      <p className="dim">{words.today.noBookMore}</p>
      <div className="books">
        <button type="button" disabled={busy} onClick={() => void loadDemo()}>
          <b>{busy ? words.first.loading : words.first.demo}</b>
          <span className="dim">{words.first.demoMore}</span>
        </button>
        <Link to="/import">
          <b>{words.first.import}</b>
          <span className="dim">{words.first.importMore}</span>
        </Link>
        <button type="button" disabled={busy} onClick={() => openCapture()}>
          <b>{words.first.empty}</b>
          <span className="dim">{words.first.emptyMore}</span>
        </button>
      </div>
    </div>
  );
}
