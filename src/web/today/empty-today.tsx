import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { useNotices } from '../shell/notices.tsx';
import { useOverlays } from '../shell/overlays.tsx';
import { addDays } from '../words/dates.ts';
import { useWords } from '../words/words.tsx';
import { StepRow } from './step-row.tsx';
import type { TodayAnswer } from './step-words.ts';

/** Nothing is due: what the next working day brings, or, in an empty book, how to begin. */
export function EmptyToday({ today, now }: { readonly today: TodayAnswer; readonly now: number }) {
  const accounts = useAsk(client.listAccounts, { limit: 1 });
  if (!accounts.data) return null;
  return accounts.data.accounts.length === 0 ? <NoBook /> : <NothingMore today={today} now={now} />;
}

function NothingMore({ today, now }: { readonly today: TodayAnswer; readonly now: number }) {
  const { words, dates } = useWords();
  const navigate = useNavigate();
  const next = useAsk(client.nextDay, {});
  const done = useAsk(client.listDone, {});
  const lines = done.data?.done ?? [];
  const later = lines.filter(({ type }) => type === 'postponed' || type === 'skipped').length;
  const count = words.today.emptyCount(lines.length - later, later);
  const { on = addDays(today.on, 1), steps = [] } = next.data ?? {};
  const isTomorrow = on === addDays(today.on, 1);
  return (
    <>
      <section>
        <h2 className="big">{words.today.empty}</h2>
        <p className="dim">
          {count !== '' && `${count}. `}
          {words.today.emptyMore}
        </p>
      </section>
      {steps.length > 0 && (
        <>
          <h2 className="steps-label">
            {isTomorrow ? words.today.tomorrow(dates.longDay(on)) : words.today.nextDay(dates.longDay(on))}
          </h2>
          <ol className="steps">
            {steps.map((step) => (
              <StepRow
                key={step.id}
                step={step}
                on={today.on}
                now={now}
                open={false}
                leads
                onToggle={() =>
                  void navigate({ to: '/accounts/$account', params: { account: step.account.id } })
                }
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
