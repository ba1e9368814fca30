import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useAtRest } from '../parts/use-at-rest.ts';
import { useTitle } from '../parts/use-title.ts';
import { Standing } from '../shell/standing.tsx';
import { useWords } from '../words/words.tsx';
import { DoneToday } from './done-today.tsx';
import { EmptyToday } from './empty-today.tsx';
import { AloneList } from './left-alone.tsx';
import { OwnTodos } from './own-todos.tsx';
import { StepList } from './step-list.tsx';

/** Today: one list worked from top to bottom, and whom to leave alone. */
export function TodayPage() {
  const { words, dates } = useWords();
  const today = useAsk(client.today, {});
  const { step: wanted } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const now = useNow();
  const { data } = today;
  useTitle(words.today.title);
  const due = data?.steps.filter((step) => step.due <= data.on).length ?? 0;
  const meetings = data?.steps.filter(({ action }) => action === 'hold-meeting').length ?? 0;
  const later = useAtRest(data !== undefined);
  const more = data && due === 0 && data.steps.length > 0;
  return (
    <main>
      <header className="head">
        <h1>{words.today.title}</h1>
        {data && <span className="sub">{dates.longDay(data.on)}</span>}
        {data && (
          <div className="facts">
            <span>
              <b>{due}</b> {words.today.due}
            </span>
            {meetings > 0 && (
              <span>
                <b>{meetings}</b> {words.today.meetings(meetings)}
              </span>
            )}
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
            {data?.replanned && (
              <p className="dim replanned">
                {words.today.replanned(data.replanned.count, dates.day(data.replanned.until, data.on))}
              </p>
            )}
            {!data && <BoneRows />}
            {data && due === 0 && <EmptyToday today={data} now={now} />}
            {more && (
              <h2 className="steps-label">
                {words.today.glad} <span className="faint">{words.today.gladMore}</span>
              </h2>
            )}
            {data && (
              <StepList
                today={data}
                now={now}
                wanted={wanted}
                onOpen={(step) =>
                  void navigate({ search: step === undefined ? {} : { step }, replace: true })
                }
              />
            )}
            {later && due > 0 && <DoneToday />}
          </div>
          <aside className="side">
            {later && due === 0 && <DoneToday />}
            <section className="sec">
              <h2>{words.today.alone}</h2>
              {data && <AloneList quiets={data.leaveAlone} on={data.on} most={6} />}
            </section>
            {data && later && <OwnTodos on={data.on} />}
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
