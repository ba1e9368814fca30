import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { Standing } from '../shell/standing.tsx';
import { useWords } from '../words/words.tsx';
import { EmptyToday } from './empty-today.tsx';
import { AloneList } from './left-alone.tsx';
import { StepList } from './step-list.tsx';

/** Today: one list worked from top to bottom, and whom to leave alone. */
export function TodayPage() {
  const { words, dates } = useWords();
  const today = useAsk(client.today, {});
  const { step: wanted } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const now = useNow();
  const { data } = today;
  useEffect(() => {
    document.title = `${words.today.title} · ${words.app}`;
  }, [words]);
  return (
    <main>
      <header className="head">
        <h1>{words.today.title}</h1>
        {data && <span className="sub">{dates.longDay(data.on)}</span>}
        {data && (
          <div className="facts">
            <span>
              <b>{data.steps.length}</b> {words.today.due}
            </span>
            <span>
              <b>{data.leaveAlone.length}</b> {words.today.leftAlone}
            </span>
          </div>
        )}
      </header>
      <Standing />
      {!data && today.isError ? (
        <Failed error={today.error} again={() => void today.refetch()} />
      ) : (
        <div className="cols">
          <div>
            {!data ? (
              <BoneRows />
            ) : data.steps.length > 0 ? (
              <StepList
                today={data}
                now={now}
                wanted={wanted}
                onOpen={(step) => void navigate({ search: { step }, replace: true })}
              />
            ) : (
              <EmptyToday today={data} now={now} />
            )}
          </div>
          <aside className="side">
            <section className="sec">
              <h2>{words.today.alone}</h2>
              {data && <AloneList quiets={data.leaveAlone} on={data.on} most={6} />}
            </section>
          </aside>
        </div>
      )}
    </main>
  );
}

/** The present, to the minute: what is shown of hours moves on. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 60_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
