import { useEffect } from 'react';
import { client } from '../client/client.ts';
import { useAsk } from '../client/queries.ts';
import { BoneRows, Failed } from '../parts/states.tsx';
import { useWords } from '../words/words.tsx';
import { AloneList } from './left-alone.tsx';

/** Everybody who must be left alone, until when and why. */
export function LeftAlonePage() {
  const { words } = useWords();
  useEffect(() => {
    document.title = `${words.alone.title} · ${words.app}`;
  }, [words]);
  const today = useAsk(client.today, {});
  const { data } = today;
  return (
    <main>
      <header className="head">
        <h1>{words.alone.title}</h1>
        <div className="facts">{data && <b>{data.leaveAlone.length}</b>}</div>
      </header>
      <p className="dim lede">{words.alone.lead}</p>
      <div className="alone-page">
        {data ? (
          <AloneList quiets={data.leaveAlone} on={data.on} most={Number.POSITIVE_INFINITY} />
        ) : today.isError ? (
          <Failed error={today.error} again={() => void today.refetch()} />
        ) : (
          <BoneRows />
        )}
      </div>
    </main>
  );
}
